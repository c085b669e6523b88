import { once } from 'node:events';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { ZipFile } from 'yazl';

/** The same for every part, so that the same cells make the same file. 1980 is the first year that a zip can hold. */
const PART_OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** Packs parts one after the other. */
export class ZipWriter {
  private readonly zip = new ZipFile();
  private readonly failure: Promise<never>;

  /** Writes into the stream and ends it. */
  constructor(out: Writable) {
    this.failure = new Promise((_, reject) => {
      this.zip.on('error', reject);
    });
    // Told to whoever calls next.
    this.failure.catch(() => {});
    this.zip.outputStream.pipe(out);
  }

  /** Copies a part; its bytes are read when its turn has come. */
  copyPart(name: string, chunks: () => AsyncIterable<Buffer>): void {
    if (name.endsWith('/')) {
      this.zip.addEmptyDirectory(name, { mtime: PART_OPTIONS.mtime, forceDosTimestamp: true });
      return;
    }
    this.zip.addReadStreamLazy(name, PART_OPTIONS, (give) => {
      const stream = Readable.from(chunks(), { objectMode: false });
      stream.on('error', (error) => this.zip.emit('error', error));
      give(null, stream);
    });
  }

  /** A part whose text comes piece by piece, once those before it are packed. */
  openPart(name: string): PartWriter {
    const stream = new PassThrough();
    this.zip.addReadStream(stream, name, PART_OPTIONS);
    return {
      write: async (text) => {
        if (!stream.write(text)) await Promise.race([once(stream, 'drain'), this.failure]);
      },
      end: () => {
        stream.end();
      },
    };
  }

  /** Settles when all is packed and given to the stream. */
  async end(): Promise<void> {
    const ended = once(this.zip.outputStream, 'end');
    this.zip.end();
    await Promise.race([ended, this.failure]);
  }
}

/** A part being written. */
export interface PartWriter {
  write(text: string): Promise<void>;
  end(): void;
}

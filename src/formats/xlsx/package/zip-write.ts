import { once } from 'node:events';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { ZipFile } from 'yazl';

/**
 * Fixed for all parts, so that the same cells produce the same file. 1980 is the earliest year that a zip can store.
 */
const PART_OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** Writes a zip part by part. */
export class ZipWriter {
  private readonly zip = new ZipFile();
  private readonly failure: Promise<never>;

  /** Writes to the stream, and ends it after the last part. */
  constructor(out: Writable) {
    this.failure = new Promise((_, reject) => {
      this.zip.on('error', reject);
    });
    // The next call reports it; without a handler it would crash the program.
    this.failure.catch(() => {});
    this.zip.outputStream.pipe(out);
  }

  /** Copies a part; its bytes are read once the parts before it are written. */
  copyPart(name: string, chunks: () => AsyncIterable<Uint8Array>): void {
    if (name.endsWith('/')) {
      this.zip.addEmptyDirectory(name, { mtime: PART_OPTIONS.mtime, forceDosTimestamp: true });
      return;
    }
    this.zip.addReadStreamLazy(name, PART_OPTIONS, (callback) => {
      const stream = Readable.from(chunks(), { objectMode: false });
      stream.on('error', (error) => this.zip.emit('error', error));
      callback(null, stream);
    });
  }

  /** Starts a part whose text is written in pieces. They wait until the parts before it are packed. */
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

  /** Resolves once everything is packed and passed to the stream. */
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

import { concatBytes } from '../../formats/bytes/bytes.ts';
import type { OutFile, SinkFolder } from '../../formats/bytes/sink.ts';
import { encodeUtf8 } from '../codec.ts';
import { Emitter } from './emitter.ts';

/** The stream of a file in memory, for writers that take one. */
class MemoryStream extends Emitter {
  readonly chunks: Uint8Array[] = [];

  write(chunk: Uint8Array): boolean {
    this.chunks.push(chunk);
    return true;
  }

  end(): void {
    this.emit('finish');
  }
}

/** A file in memory. */
export class MemoryFile implements OutFile {
  readonly stream: OutFile['stream'];
  private readonly memory = new MemoryStream();
  private hash = '';

  constructor(readonly name: string) {
    // The writers of workbooks use no more of a stream than this one has.
    this.stream = this.memory as unknown as OutFile['stream'];
  }

  get content(): Uint8Array {
    return concatBytes(this.memory.chunks);
  }

  async write(content: string | Uint8Array): Promise<void> {
    this.memory.write(typeof content === 'string' ? encodeUtf8(content) : content);
  }

  async close(): Promise<void> {
    this.hash = await hashBytes(this.content);
  }

  async raceFailure(promise: Promise<unknown>): Promise<void> {
    await promise;
  }

  /** Memory fails by ending the worker. */
  throwIfFailed(): void {}

  async abandon(): Promise<void> {}

  sha256(): string {
    return this.hash;
  }
}

/** A folder in memory. */
export class MemoryFolder implements SinkFolder {
  readonly files: MemoryFile[] = [];

  async create(name: string): Promise<MemoryFile> {
    const file = new MemoryFile(name);
    this.files.push(file);
    return file;
  }
}

/** The SHA-256 of some bytes in hexadecimal. */
export async function hashBytes(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** What the program prints to: one of Node's streams, or a file or pipe without one. */
export interface Output {
  isTTY?: boolean;
  columns?: number;
  write(content: string | Uint8Array, onWritten?: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A file or pipe that is written at once, without a stream, whose code Node takes longer to load than a report to write. */
export class DirectOutput implements Output {
  private readonly listeners: ((error: Error) => void)[] = [];
  private stream: Writable | undefined;

  /** @param createStream opens the stream, for a pipe that is full and does not let the program wait */
  constructor(
    private readonly fd: number,
    private readonly createStream: () => Writable,
  ) {}

  write(content: string | Uint8Array, onWritten: (error?: Error | null) => void = () => {}): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { rest, error } = this.stream ? { rest: bytes } : writeDirectly(this.fd, bytes);
    if (rest) this.openStream().write(rest, onWritten);
    else {
      if (error) for (const listener of this.listeners) listener(error);
      onWritten(error);
    }
  }

  on(_event: 'error', listener: (error: Error) => void): this {
    this.listeners.push(listener);
    this.stream?.on('error', listener);
    return this;
  }

  /** From now on writes to the stream, which does not hold up this thread while a reader is slow. */
  openStream(): Writable {
    if (this.stream) return this.stream;
    this.stream = this.createStream();
    for (const listener of this.listeners) this.stream.on('error', listener);
    return this.stream;
  }
}

/** Standard output if it can be written directly; undefined if it is a terminal, for which Node has more to do. */
export function createDirectOutput(fd: number, createStream: () => Writable): DirectOutput | undefined {
  try {
    return isDirect(fstatSync(fd)) ? new DirectOutput(fd, createStream) : undefined;
  } catch {
    return undefined;
  }
}

/** The stream of an output. */
export function openStream(output: Output): Writable {
  return output instanceof DirectOutput ? output.openStream() : (output as Writable);
}

function isDirect(stats: Stats): boolean {
  if (stats.isFile()) return true;
  // Windows knows pipes that cannot be written so.
  if (process.platform === 'win32') return false;
  return stats.isFIFO() || stats.isSocket() || (stats.isCharacterDevice() && isNull(stats));
}

function isNull({ rdev }: Stats): boolean {
  return rdev === statSync('/dev/null').rdev;
}

/** @returns what could not be written without waiting, or why nothing more can be written */
function writeDirectly(fd: number, bytes: Uint8Array): { rest?: Uint8Array; error?: Error } {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
    return {};
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'EAGAIN';
    return isFull ? { rest: bytes.subarray(written) } : { error: error as Error };
  }
}

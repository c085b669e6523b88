import type { Writable } from 'node:stream';
import { OutputError } from '../core/model/errors.ts';
import { translateOutputError } from '../node/output/failure.ts';
import type { Asker } from './asker.ts';

/** What a run of the program uses besides files. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
  /** Ends --watch, as Ctrl-C does. */
  interrupt?: AbortSignal;
  /** Asks the user; without it, questions go to the terminal. */
  asker?: Asker;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

/** The streams of this process. Node creates a stream on first use, and most runs use only one of the three. */
export function createIo(process: Streams & Pick<NodeJS.Process, 'env'>): Io {
  const opened: { stdout?: Io['stdout']; stderr?: Io['stderr'] } = {};
  // A reader that closes the pipe early (| head) is not an error.
  const open = (name: 'stdout' | 'stderr') => {
    opened[name] ??= process[name].on('error', () => {});
    return opened[name];
  };
  return {
    env: process.env,
    now: () => new Date(),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return open('stdout');
    },
    get stderr() {
      return open('stderr');
    },
  };
}

/** Exit statuses (README). */
export const EXIT_STATUS = { clean: 0, found: 1, unusable: 2, defect: 3 } as const;

const CHUNK_LENGTH = 65_536;

/**
 * Writes text in large pieces, waits for a slow reader, and stops quietly if the reader closes the pipe (`| head`).
 * @throws OutputError if standard output is a file that cannot be written
 */
export async function writeAll(stream: Writable, chunks: Iterable<string>): Promise<void> {
  let failure: Error | undefined;
  const onError = (error: Error): void => {
    failure ??= error;
  };
  stream.on('error', onError);
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < CHUNK_LENGTH) continue;
    await writePiece(stream, piece);
    piece = '';
    if (failure) break;
  }
  if (piece !== '' && !failure) await writePiece(stream, piece);
  const translated = failure && translateOutputError(failure, 'output', 'Not all was written.', 'standard');
  if (translated instanceof OutputError && !isReaderGone(failure)) throw translated;
  // The listener stays: a reader that closes the pipe later must not end the program with a stack trace.
}

function isReaderGone(error: NodeJS.ErrnoException | undefined): boolean {
  return error?.code === 'EPIPE' || error?.code === 'EOF';
}

function writePiece(stream: Writable, piece: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(piece, () => resolve());
  });
}

/** Whether a variable such as CI is set to anything but empty, 0 or false. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

/** Whether to print colors: never with --no-color or NO_COLOR, always with FORCE_COLOR, else on a capable terminal. */
export function wantsColor(io: Io, option: boolean): boolean {
  if (!option || (io.env.NO_COLOR ?? '') !== '') return false;
  if (isSet(io.env.FORCE_COLOR)) return true;
  return io.stdout.isTTY === true && io.env.TERM !== 'dumb';
}

const MIN_WIDTH = 40;

/** The columns of the terminal; 80 if there is none. */
export function getTerminalWidth(io: Io): number {
  return Math.max(io.stdout.columns ?? 80, MIN_WIDTH);
}

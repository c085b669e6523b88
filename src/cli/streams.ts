import { OutputError } from '../core/model/errors.ts';
import { createDirectOutput, type Output } from '../node/direct-output.ts';
import { translateOutputError } from '../node/output/failure.ts';
import type { Asker } from './asker.ts';

/** What a run of the program uses besides files. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
  /** Ends --watch, as Ctrl-C does. */
  interrupt?: AbortSignal;
  /** Asks the user; without it, questions go to the terminal. */
  asker?: Asker;
}

type Process = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env' | 'exit' | 'exitCode'>;

const STDOUT_FD = 1;

/** What a run uses of its process. */
export interface ProcessIo extends Io {
  /** Ends the process. */
  end(status: number): void;
}

/** The streams of this process. Node creates a stream on first use, and most runs use only one of the three, or none. */
export function createIo(process: Process): ProcessIo {
  const opened: { stdout?: Output; stderr?: Output } = {};
  const streams: NodeJS.WriteStream[] = [];
  const open = (name: 'stdout' | 'stderr') => {
    // A reader that closes the pipe early (| head) is not an error.
    const stream = process[name].on('error', () => {});
    streams.push(stream);
    return stream;
  };
  return {
    env: process.env,
    now: () => new Date(),
    end: (status) => {
      process.exitCode = status;
      // Without waiting for Node to take its memory apart. What a stream has not written yet would be lost.
      if (streams.every(({ writableLength }) => writableLength === 0)) process.exit();
    },
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      opened.stdout ??= createDirectOutput(STDOUT_FD, () => open('stdout')) ?? open('stdout');
      return opened.stdout;
    },
    get stderr() {
      opened.stderr ??= open('stderr');
      return opened.stderr;
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
export async function writeAll(output: Output, chunks: Iterable<string>): Promise<void> {
  let failure: Error | undefined;
  const onError = (error: Error): void => {
    failure ??= error;
  };
  output.on('error', onError);
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < CHUNK_LENGTH) continue;
    await writePiece(output, piece);
    piece = '';
    if (failure) break;
  }
  if (piece !== '' && !failure) await writePiece(output, piece);
  const translated = failure && translateOutputError(failure, 'output', 'Not all was written.', 'standard');
  if (translated instanceof OutputError && !isReaderGone(failure)) throw translated;
  // The listener stays: a reader that closes the pipe later must not end the program with a stack trace.
}

function isReaderGone(error: NodeJS.ErrnoException | undefined): boolean {
  return error?.code === 'EPIPE' || error?.code === 'EOF';
}

function writePiece(output: Output, piece: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(piece, () => resolve());
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

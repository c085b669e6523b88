import type { Writable } from 'node:stream';
import { OutputError } from '../core/model/errors.ts';
import { translateOutputError } from '../node/output/failure.ts';
import type { Asker } from './asker.ts';

/** What a run of the program touches besides files. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
  /** Ends --watch, as Ctrl-C does. */
  interrupt?: AbortSignal;
  /** Who asks, where not the terminal. */
  asker?: Asker;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

/** What this process gives. Node makes a stream when it is asked for, and most runs need one of the three. */
export function createIo(process: Streams & Pick<NodeJS.Process, 'env'>): Io {
  const opened: { stdout?: Io['stdout']; stderr?: Io['stderr'] } = {};
  // A reader that has gone (| head) is no fault.
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
 * Writes text in large pieces, waiting where the reader is slow; stops quietly where the reader has gone (`| head`).
 * @throws OutputError where it goes into a file that cannot be written
 */
export async function writeAll(stream: Writable, chunks: Iterable<string>): Promise<void> {
  let gone: Error | undefined;
  const onError = (error: Error): void => {
    gone ??= error;
  };
  stream.on('error', onError);
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < CHUNK_LENGTH) continue;
    await writePiece(stream, piece);
    piece = '';
    if (gone) break;
  }
  if (piece !== '' && !gone) await writePiece(stream, piece);
  const failure = gone && translateOutputError(gone, 'output', 'not all was written', 'standard');
  if (failure instanceof OutputError && !isReaderGone(gone)) throw failure;
  // Left in place: the error of a reader that goes later must not end the program with a stack trace.
}

function isReaderGone(error: NodeJS.ErrnoException | undefined): boolean {
  return error?.code === 'EPIPE' || error?.code === 'EOF';
}

function writePiece(stream: Writable, piece: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(piece, () => resolve());
  });
}

/** Whether a variable such as CI is set: not empty, 0 or false. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

/** Whether to colour: asked off by option or NO_COLOR, asked on by FORCE_COLOR, else a terminal that can. */
export function wantsColor(io: Io, option: boolean): boolean {
  if (!option || (io.env.NO_COLOR ?? '') !== '') return false;
  if (isSet(io.env.FORCE_COLOR)) return true;
  return io.stdout.isTTY === true && io.env.TERM !== 'dumb';
}

const MIN_WIDTH = 40;

/** Columns of the terminal; 80 where there is none. */
export function getTerminalWidth(io: Io): number {
  return Math.max(io.stdout.columns ?? 80, MIN_WIDTH);
}

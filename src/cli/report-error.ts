import { describeError } from '../core/engine/crash.ts';
import { UserError } from '../core/model/errors.ts';
import { maskErrorLine, maskLongNumbers } from '../core/values/mask-numbers.ts';
import { CommanderError } from './commander.ts';
import { isDebugging, printNote, printTrace } from './error-lines.ts';
import { getFlagName } from './options/option-table.ts';
import { EXIT_STATUS, type Io } from './streams.ts';

/** Prints an error, one line for each fault, and returns the exit status. */
export function reportError(error: unknown, io: Pick<Io, 'stderr' | 'env'>): number {
  // Commander has printed it.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_STATUS.clean : EXIT_STATUS.unusable;
  const debug = isDebugging(io);
  if (error instanceof UserError) {
    const message = error.describe(getFlagName);
    for (const line of message.split('\n')) printNote(io, maskErrorLine(line));
    if (debug) {
      const stack = (error.stack ?? '').replace(error.message, () => message);
      printTrace(io, maskLongNumbers(stack));
    }
    return EXIT_STATUS.unusable;
  }
  const fault = describeMachineFault(error);
  if (fault !== undefined) {
    printNote(io, fault);
    return EXIT_STATUS.unusable;
  }
  // The message of an unexpected error may quote the input: only its stack is printed.
  printNote(
    io,
    'This is an internal error, a defect of portal-check. Set PORTAL_CHECK_DEBUG=1 to see where.',
  );
  if (debug && error instanceof Error) printTrace(io, describeError(error));
  return EXIT_STATUS.defect;
}

/** What is wrong where the program runs, wherever it shows first; undefined if the error is a defect. */
function describeMachineFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'uv_cwd') return 'The folder you are in is gone. Go to another one (cd).';
  if (syscall === 'setRawMode' || (syscall === 'read' && code === 'EIO')) {
    return 'The terminal is gone. What you typed before the last question is kept.';
  }
  if (code !== 'ERR_ACCESS_DENIED') return undefined;
  return 'Node was started without a right that this needs. See --allow-fs-read and --allow-fs-write.';
}

import { createTimeoutError } from '../../app/check/time-limit.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../../app/settings/defaults.ts';
import { openStream } from '../../node/direct-output.ts';
import type { ConfigFlags } from '../options/flags.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import type { Io } from '../streams.ts';
import { COMMANDS, type CommandArgs, type CommandName } from './commands.ts';
import { type CommandOutcome, type CommandTask, restoreError } from './outcome.ts';

/**
 * How much garbage V8 may let pile up, which is 50 MB by default. With 24 MB a check of 1,000,000 rows takes 15 MB less and
 * no more time. A remittance leaves little else behind: with 8 MB an import of 100 MB takes 20 MB less.
 */
const YOUNG_MEGABYTES = 24;
const IMPORT_YOUNG_MEGABYTES = 8;

/** What decides whether a command needs a thread of its own. */
export interface CommandInputs {
  files: readonly string[];
  flags: Pick<ConfigFlags, 'layout' | 'roster' | 'history'> & {
    timeout?: number;
    out?: string;
    output?: string;
    report?: readonly string[];
    baseline?: string;
    watch?: boolean;
  };
}

/**
 * Runs a command on a thread of its own, so that it ends when its time is over, or the user interrupts it, whatever it
 * computes. A quick one runs on this thread, where it starts sooner; until it ends, signals have their default effect.
 * @returns the exit status
 * @throws SettingsError if the time is over, or any UserError of the command
 */
export async function runCommand<N extends CommandName>(
  name: N,
  args: CommandArgs<N>,
  io: Io,
  inputs: CommandInputs,
): Promise<number> {
  const status = (await isQuick(inputs)) ? undefined : await runOnThread(name, args, io, inputs);
  if (status !== undefined) return status;
  const command = (await COMMANDS[name]()) as (io: Io, ...args: unknown[]) => Promise<number>;
  return command(io, ...(args as unknown[]));
}

/** Whether the command can only read a little, and writes no file. */
async function isQuick({ files, flags }: CommandInputs): Promise<boolean> {
  const { timeout, watch, out, output, report, layout, roster, history = [], baseline } = flags;
  // A layout may name a workbook.
  if ((timeout ?? 0) > 0 || watch || report || layout !== undefined) return false;
  if (out !== undefined || output !== undefined) return false;
  const references = [roster, baseline].filter((path) => path !== undefined);
  const { areSmall } = await import('../../node/guard/small-inputs.ts');
  const named = [...files, ...references, ...history];
  if (!(await areSmall(named))) return false;
  if (history.length === 0) return true;
  // A report in the history names more files.
  return areSmall([...named, ...(await listProtectedPaths({ history }))]);
}

/** undefined if no thread can be started. */
async function runOnThread(
  name: CommandName,
  args: readonly unknown[],
  io: Io,
  { files, flags: { timeout: seconds = DEFAULT_TIMEOUT_SECONDS, roster, history = [] } }: CommandInputs,
): Promise<number | undefined> {
  const { findThread } = await import('../../node/find-thread.ts');
  const script = findThread('command-worker');
  if (!script) return undefined;
  const [{ runGuarded }, { readTerminalTraits }] = await Promise.all([
    import('../../node/guard/guarded-thread.ts'),
    import('./thread-io.ts'),
  ]);
  const task: CommandTask = { name, args, terminal: readTerminalTraits(io) };
  const outcome = await runGuarded(script, task, {
    streams: { stdout: openStream(io.stdout), stderr: openStream(io.stderr) },
    stdin: [...files, roster, ...history].includes('-') ? io.stdin : undefined,
    seconds,
    youngMegabytes: name === 'import' ? IMPORT_YOUNG_MEGABYTES : YOUNG_MEGABYTES,
    createTimeoutError: (hasWritten) => createTimeoutError(seconds, hasWritten),
  });
  if (!outcome) return undefined;
  const { status, failure } = outcome.result as CommandOutcome;
  if (failure) throw restoreError(failure);
  return status;
}

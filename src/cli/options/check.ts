import type { Kind } from '../../core/model/vocabulary.ts';
import type { Program } from '../commander.ts';
import { reportError } from '../report-error.ts';
import type { Io } from '../streams.ts';
import { addOptions, createIsOnCommandLine } from './add-options.ts';
import type { CheckFlags, FlagKey } from './flags.ts';
import { OPTIONS } from './option-table.ts';
import { appendFiles } from './parse-values.ts';

const CHECK_OPTIONS = Object.keys(OPTIONS) as FlagKey[];

/**
 * The commands that check: the program itself, and one for each kind of file. `done` takes the exit status.
 * @param argv if given, a command that is not named in it gets no options: adding them takes as long as parsing a draft
 */
export function addCheckCommands(
  program: Program,
  io: Io,
  done: (status: number) => void,
  argv?: readonly string[],
): void {
  const commands = [
    {
      command: program.argument(
        '[file...]',
        'your spreadsheets or drafts, or - for standard input',
        appendFiles,
      ),
    },
    {
      kind: 'registration',
      command: program
        .command('registrations')
        .description('checks the people you register (.xlsx .csv .tsv)')
        .argument('<file...>', 'your spreadsheets, or - for standard input', appendFiles),
    },
    {
      kind: 'ticket',
      command: program
        .command('ticket')
        .description('checks tickets (.xlsx .csv .tsv .json .ndjson)')
        .argument('<file...>', 'your files, or - for standard input', appendFiles),
    },
  ] as const satisfies { kind?: Kind; command: Program }[];
  for (const { command, ...fixed } of commands) {
    if (command !== program && argv?.includes(command.name()) === false) continue;
    const keys = CHECK_OPTIONS.filter((key) => !(key in fixed));
    addOptions(command, keys, 'check').action(async (files: string[], flags: CheckFlags) => {
      done(await runCheckCommand(files, { ...flags, ...fixed }, command, program, io));
    });
  }
}

/** Prints the settings, checks once, or checks whenever a file is saved. Returns the exit status. */
async function runCheckCommand(
  files: readonly string[],
  flags: CheckFlags,
  command: Program,
  program: Program,
  io: Io,
): Promise<number> {
  const isOnCommandLine = createIsOnCommandLine(command);
  if (flags.printConfig) {
    return (await import('../check/print-config.ts')).printConfig(files, flags, isOnCommandLine, io);
  }
  const { prepareCheck } = await import('../check/check.ts');
  const { runCommand } = await import('../thread/run-command.ts');
  const runOnce = async () => {
    const prepared = await prepareCheck(files, flags, isOnCommandLine, io);
    return runCommand('check', [files, prepared, program.commands.filter(isVisible).map(describeUsage)], io, {
      files,
      flags: prepared.flags,
    });
  };
  if (!flags.watch) return runOnce();
  const { applyConfig } = await import('../with-config.ts');
  const { runWatch } = await import('../check/watch.ts');
  // Settings that change during a watch do not change which files it watches.
  const { flags: applied } = await applyConfig(flags, isOnCommandLine, io, files);
  return runWatch(files, applied, io, { runOnce, reportError: (error) => reportError(error, io) });
}

/** Whether help lists the command: all but the one that completion scripts call. */
function isVisible(command: Program): boolean {
  return command.name() !== 'complete';
}

/** A command with its arguments: "explain <rule>". */
function describeUsage(command: Program): string {
  return [command.name(), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' ');
}

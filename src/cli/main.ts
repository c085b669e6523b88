import { Command, CommanderError } from 'commander';
import { InputError, OutputError, SettingsError } from '../core/model/errors.ts';
import { VERSION } from '../core/model/version.ts';
import type { Kind } from '../core/model/vocabulary.ts';
import { maskErrorLine, maskLongNumbers } from '../core/values/mask.ts';
import type { CheckFlags } from './check/check.ts';
import { describeStack, isDebugging, toOneLine } from './error-lines.ts';
import { addCheckOptions } from './options/check.ts';
import { addCompletionCommands } from './options/completion.ts';
import { addDeadlineCommands } from './options/deadlines.ts';
import { addDraftCommands } from './options/draft.ts';
import { addRulebookCommands } from './options/rules.ts';
import { addTemplateCommands } from './options/templates.ts';
import { EXIT_STATUS, type Io } from './streams.ts';

export { createIo } from './streams.ts';

const EXAMPLES = `
Examples:
  portal-check registrations.xlsx         who would be denied or delayed
  portal-check ticket draft.json          whether the ticket would be closed
  portal-check tickets.csv --format json  the same for a program

Exit status: 0 nothing found, 1 something found, 2 cannot check, 3 our defect.
Nothing is sent anywhere. Cell values are printed only if you ask for them.`;

/**
 * Runs the program: arguments, streams and the clock in, exit status out. Expected failures are one line each on
 * standard error; nothing is written to standard output then.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const run = { status: EXIT_STATUS.clean as number };
  const program = createProgram(io, (status) => {
    run.status = status;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return run.status;
  } catch (error) {
    return reportError(error, io);
  }
}

/** Tells an error in one line for each fault, and gives the exit status. */
export function reportError(error: unknown, io: Pick<Io, 'stderr' | 'env'>): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_STATUS.clean : EXIT_STATUS.unusable;
  const debug = isDebugging(io);
  const lines = error instanceof Error ? error.message.split('\n') : [];
  if (error instanceof InputError || error instanceof SettingsError || error instanceof OutputError) {
    for (const line of lines) io.stderr.write(`portal-check: ${maskErrorLine(line)}\n`);
    if (debug) io.stderr.write(`${maskLongNumbers(error.stack ?? '')}\n`);
    return EXIT_STATUS.unusable;
  }
  // A message of the unexpected may quote the input: only its kind is told.
  io.stderr.write('portal-check: a defect of portal-check itself; PORTAL_CHECK_DEBUG=1 shows where\n');
  if (debug && error instanceof Error) io.stderr.write(`${describeStack(error)}\n`);
  return EXIT_STATUS.defect;
}

/** Without `completes`: what is completed, which the library adds its own commands to. */
function createProgram(io: Io, done: (status: number) => void, completes = true): Command {
  const program = new Command('portal-check')
    .description(
      'Checks registrations and ticket drafts for the Illinois HFS Managed Care Provider Resolution Portal before you submit them.',
    )
    .usage('[command] <file...> [options]')
    .version(VERSION)
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      outputError: (text, write) => write(`portal-check: ${toOneLine(text)}\n`),
    })
    .addHelpText('after', EXAMPLES);
  const checking = (command: Command, kind?: Kind): void => {
    addCheckOptions(command, kind === undefined).action(async (files: string[], flags: CheckFlags) => {
      const isGiven = (name: string) => command.getOptionValueSource(name) === 'cli';
      if (flags.printConfig) {
        return done(await (await import('./check/print-config.ts')).printConfig(flags, isGiven, io));
      }
      const { runCheck } = await import('./check/check.ts');
      const commands = program.commands.map(describeUsage);
      const given = kind ? { ...flags, kind } : flags;
      const runOnce = () => runCheck(files, given, isGiven, io, commands);
      if (!flags.watch) return done(await runOnce());
      const { applyConfig } = await import('./with-config.ts');
      const { runWatch } = await import('./check/watch.ts');
      // What is watched is what the settings name at the start.
      const { flags: applied } = await applyConfig(given, isGiven);
      done(await runWatch(files, applied, io, { runOnce, reportError: (error) => reportError(error, io) }));
    });
  };
  checking(program.argument('[file...]', 'registrations or tickets; - reads standard input'));
  checking(
    program
      .command('registrations')
      .description('checks multiple-registration spreadsheets (.xlsx .csv .tsv)')
      .argument('<file...>', 'spreadsheets to check; - reads standard input'),
    'registration',
  );
  checking(
    program
      .command('ticket')
      .description('checks draft complaints (.json .ndjson .csv .tsv .xlsx)')
      .argument('<file...>', 'drafts to check; - reads standard input'),
    'ticket',
  );
  addDraftCommands(program, io, done);
  addTemplateCommands(program, io, done);
  addRulebookCommands(program, io, done);
  addDeadlineCommands(program, io, done);
  if (completes) addCompletionCommands(program, io, done, () => createProgram(io, done, false));
  return program;
}

/** A command with what it takes: "explain <rule>". */
function describeUsage(command: Command): string {
  return [command.name(), ...command.registeredArguments.map((each) => `<${each.name()}>`)].join(' ');
}

import { SettingsError } from '../core/model/errors.ts';
import { VERSION } from '../core/model/version.ts';
import { Command, Option, type Program } from './commander.ts';
import { printNote, toOneLine } from './error-lines.ts';
import { addHelpCommand } from './help/help-command.ts';
import { renderHelp } from './help/render-help.ts';
import { addCheckCommands } from './options/check.ts';
import { addCompletionCommands } from './options/completion.ts';
import { addDeadlineCommands } from './options/deadlines.ts';
import { addDraftCommands } from './options/draft.ts';
import { addImportCommand } from './options/import.ts';
import { addOpenCommand } from './options/open.ts';
import { OTHER_GROUP } from './options/option-table.ts';
import { addRulebookCommands } from './options/rules.ts';
import { refuseSwallowedQuote } from './options/swallowed-quote.ts';
import { addTemplateCommands } from './options/templates.ts';
import { reportError } from './report-error.ts';
import { EXIT_STATUS, getTerminalWidth, type Io } from './streams.ts';

// For bin/portal-check.js, which loads this file alone.
export { reportError } from './report-error.ts';
export { createIo } from './streams.ts';

/** Longer lines are hard to read. */
const MAX_HELP_WIDTH = 100;
const MIN_HELP_WIDTH = 20;

/**
 * Runs the program: arguments, streams and a clock in, exit status out. An expected failure is one line for each fault
 * on standard error, with nothing on standard output.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const run = { status: EXIT_STATUS.clean as number };
  const done = (status: number): void => {
    run.status = status;
  };
  const program = createProgram(io, done, argv);
  try {
    refuseSwallowedQuote(argv);
    await program.parseAsync(argv, { from: 'user' });
    return run.status;
  } catch (error) {
    return reportError(error, io);
  }
}

function createProgram(io: Io, done: (status: number) => void, argv: readonly string[]): Program {
  const program = createCommands(io, done, argv);
  addCompletionCommands(program, io, done, () => createCommands(io, done));
  return program;
}

/** All commands but those of completion, which is about these. With `argv`, only as much of them as it needs. */
function createCommands(io: Io, done: (status: number) => void, argv?: readonly string[]): Program {
  const program = new Command('portal-check')
    .description(
      'Checks registrations and tickets for the Illinois HFS provider resolution portal before you submit them.',
    )
    .usage('<file...> [options]')
    .helpCommand(false)
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup(OTHER_GROUP))
    .configureHelp({ formatHelp: renderHelp, minWidthToWrap: MIN_HELP_WIDTH })
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(getTerminalWidth(io), MAX_HELP_WIDTH),
      outputError: (text) => printNote(io, toOneLine(text)),
    });
  addCheckCommands(program, io, done, argv);
  program.optionsGroup(OTHER_GROUP).version(VERSION, '-V, --version', 'show which version this is');
  addImportCommand(program, io, done);
  addOpenCommand(program, io, done, (argv) => main(argv, io));
  addDraftCommands(program, io, done);
  addTemplateCommands(program, io, done);
  addRulebookCommands(program, io, done);
  addDeadlineCommands(program, io, done);
  addHelpCommand(program);
  return program.hook('preAction', refuseOptionsBefore);
}

/** Options before a command are the program's own: the command would run without them. */
function refuseOptionsBefore(program: Program, command: Program): void {
  if (command === program) return;
  const isTyped = (option: Option) => {
    const key = option.attributeName();
    const isNegated = program.getOptionValue(key) === false;
    return program.getOptionValueSource(key) === 'cli' && option.negate === isNegated;
  };
  const flag = program.options.find(isTyped)?.long;
  if (typeof flag !== 'string') return;
  const parent = command.parent && command.parent !== program ? `${command.parent.name()} ` : '';
  throw new SettingsError(
    `${flag}: Type the command before its options, like this: portal-check ${parent}${command.name()} ${flag}`,
  );
}

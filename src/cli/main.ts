import { VERSION } from '../core/model/version.ts';
import { Command, type Program } from './commander.ts';
import { printNote, toOneLine } from './error-lines.ts';
import { addCheckCommands } from './options/check.ts';
import { addCompletionCommands } from './options/completion.ts';
import { addDeadlineCommands } from './options/deadlines.ts';
import { addDraftCommands } from './options/draft.ts';
import { addRulebookCommands } from './options/rules.ts';
import { addTemplateCommands } from './options/templates.ts';
import { reportError } from './report-error.ts';
import { EXIT_STATUS, type Io } from './streams.ts';

// For bin/portal-check.js, which loads this file alone.
export { reportError } from './report-error.ts';
export { createIo } from './streams.ts';

const EXAMPLES = `
Examples:
  portal-check registrations.xlsx         who would be denied or delayed
  portal-check ticket draft.json          whether the ticket would be closed
  portal-check tickets.csv --format json  the same for a program

Exit status: 0 nothing found, 1 faults found, 2 cannot check, 3 internal error.
Nothing is sent anywhere. Cell values are printed only if you ask for them.`;

/**
 * Runs the program: arguments, streams and a clock in, exit status out. An expected failure is one line for each fault
 * on standard error, with nothing on standard output.
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

function createProgram(io: Io, done: (status: number) => void): Program {
  const program = createCommands(io, done);
  addCompletionCommands(program, io, done, () => createCommands(io, done));
  return program;
}

/** All commands but those of completion, which is about these. */
function createCommands(io: Io, done: (status: number) => void): Program {
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
      outputError: (text) => printNote(io, toOneLine(text)),
    })
    .addHelpText('after', EXAMPLES);
  addCheckCommands(program, io, done);
  addDraftCommands(program, io, done);
  addTemplateCommands(program, io, done);
  addRulebookCommands(program, io, done);
  addDeadlineCommands(program, io, done);
  return program;
}

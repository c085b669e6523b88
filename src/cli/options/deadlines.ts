import { INPUT_FORMAT_NAMES } from '../../formats/input-formats.ts';
import type { Program } from '../commander.ts';
import type { DeadlineFlags, DueFlags } from '../commands/due.ts';
import type { WindowFlags } from '../commands/window.ts';
import type { Io } from '../streams.ts';

const AS_OF = ['--as-of <day>', 'count for this day, YYYY-MM-DD (default: today in Chicago)'] as const;
const RULEBOOK = ['--rulebook <day>', 'date of the notice to count by (default: the one in force)'] as const;
const CONFIG = ['--config <file>', 'settings; default: portal-check.config.json, searched upward'] as const;

/** The commands that look at days alone: one dispute's window, a work list, a calendar. `done` takes the exit status. */
export function addDeadlineCommands(program: Program, io: Io, done: (status: number) => void): void {
  program
    .command('window')
    .description('tells first and last day for a ticket')
    .argument('<date...>', 'the day the dispute was filed with the MCO, as you write dates')
    .option('--mco <name>', 'also tells what is known of the plan')
    .option(...AS_OF)
    .option(...RULEBOOK)
    .option('--json', 'for programs')
    .option(...CONFIG)
    .action(async (words: string[], flags: WindowFlags, command: Program) => {
      const { runWindow } = await import('../commands/window.ts');
      done(await runWindow(words.join(' '), flags, createIsOnCommandLine(command), io));
    });
  addFileCommand(program, 'due')
    .description('lists everything with a date, most urgent first')
    .option('--within <days>', 'only what is due in that time or overdue, such as 14d')
    .option('--json', 'for programs')
    .action(async (files: string[], flags: DueFlags, command: Program) => {
      done(
        await (await import('../commands/due.ts')).runDue(files, flags, createIsOnCommandLine(command), io),
      );
    });
  addFileCommand(program, 'calendar')
    .description('prints an .ics with the days of each ticket: > deadlines.ics')
    .action(async (files: string[], flags: DeadlineFlags, command: Program) => {
      done(
        await (await import('../commands/calendar.ts')).runCalendar(
          files,
          flags,
          createIsOnCommandLine(command),
          io,
        ),
      );
    });
}

function createIsOnCommandLine(command: Program): (name: string) => boolean {
  return (name) => command.getOptionValueSource(name) === 'cli';
}

function addFileCommand(program: Program, name: string): Program {
  return program
    .command(name)
    .argument('<file...>', 'tickets or registrations; - reads standard input')
    .option(...AS_OF)
    .option(...RULEBOOK)
    .option(...CONFIG)
    .addOption(
      program.createOption('--kind <kind>', 'what the files are').choices(['registration', 'ticket']),
    )
    .addOption(
      program
        .createOption('--input-format <name>', 'for standard input, or where the guess is wrong')
        .choices(INPUT_FORMAT_NAMES),
    );
}

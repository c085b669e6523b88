import type { Program } from '../commander.ts';
import type { CalendarFlags } from '../commands/calendar.ts';
import type { DeadlineFlags } from '../commands/deadline-check.ts';
import type { DueFlags } from '../commands/due.ts';
import type { ShowFlags } from '../commands/show.ts';
import type { WindowFlags } from '../commands/window.ts';
import type { Io } from '../streams.ts';
import { addOptions, addOutputOptions, createIsOnCommandLine } from './add-options.ts';
import { DEADLINE_OPTIONS } from './option-table.ts';
import { appendFiles } from './parse-values.ts';

/** The commands about days and rows: one dispute's window, a work list, a calendar, cards. `done` takes the exit status. */
export function addDeadlineCommands(program: Program, io: Io, done: (status: number) => void): void {
  addWindowCommand(program, io, done);
  const due = addFileCommand(program, 'due')
    .description('lists your deadlines, the nearest first')
    .option('--within <days>', 'only the next days and what is overdue, like 14')
    .option('--json', 'print JSON, for programs');
  addOutputOptions(due, 'write a list to print: .xlsx, .html or .csv');
  addOptions(due, ['label', 'showValues=always', ...DEADLINE_OPTIONS], 'count').action(
    async (files: string[], flags: DueFlags, command: Program) => {
      const applied = await applySettings(files, flags, command, io);
      const { runCommand } = await import('../thread/run-command.ts');
      // Only the label is shown, whatever the option implies elsewhere.
      const own = { ...applied, showValues: false };
      done(await runCommand('due', [files, own], io, { files, flags: own }));
    },
  );
  addShowCommand(program, io, done);
  const calendar = addFileCommand(program, 'calendar')
    .description('writes your deadlines for Outlook or another calendar')
    .option('--each', 'one event for each ticket, not one for a plan and day');
  addOutputOptions(calendar, 'write to this .ics file instead of the screen');
  addOptions(calendar, DEADLINE_OPTIONS, 'count').action(
    async (files: string[], flags: CalendarFlags, command: Program) => {
      const perTicket = command.getOptionValue('each') === true;
      const applied = { ...(await applySettings(files, flags, command, io)), perTicket };
      const { runCommand } = await import('../thread/run-command.ts');
      done(await runCommand('calendar', [files, applied], io, { files, flags: applied }));
    },
  );
}

function addShowCommand(program: Program, io: Io, done: (status: number) => void): void {
  const show = program
    .command('show')
    .description('shows a ticket as a card, to copy into the portal')
    .argument('<file>', 'your file, or - for standard input')
    .argument('[row...]', 'rows, like 13 or 4-9 (default: all)');
  addOutputOptions(show, 'write a page to print, one card a sheet: .html');
  addOptions(show, ['showValues=always', ...DEADLINE_OPTIONS, 'color'], 'count').action(
    async (file: string, rows: string[], flags: ShowFlags, command: Program) => {
      // The cards show values; the texts of the findings do not.
      const applied = { ...(await applySettings([file], flags, command, io)), showValues: false };
      const { runCommand } = await import('../thread/run-command.ts');
      done(await runCommand('show', [file, rows, applied], io, { files: [file], flags: applied }));
    },
  );
}

async function applySettings<F extends DeadlineFlags>(
  files: readonly string[],
  flags: F,
  command: Program,
  io: Io,
): Promise<F> {
  const { applyConfig } = await import('../with-config.ts');
  return (await applyConfig(flags, createIsOnCommandLine(command), io, files)).flags;
}

function addWindowCommand(program: Program, io: Io, done: (status: number) => void): void {
  const window = program
    .command('window')
    .description('shows when you can submit a ticket about a dispute')
    .argument('<date...>', 'the day you filed the dispute, like 10/15/2026')
    .option('--mco <name>', 'also show how long this plan may take');
  addOptions(window, ['asOf', 'rulebook'], 'count').option('--json', 'print JSON, for programs');
  addOptions(window, ['config'], 'count').action(
    async (words: string[], flags: WindowFlags, command: Program) => {
      const { runWindow } = await import('../commands/window.ts');
      done(await runWindow(words.join(' '), flags, createIsOnCommandLine(command), io));
    },
  );
}

function addFileCommand(program: Program, name: string): Program {
  return program.command(name).argument('<file...>', 'your files, or - for standard input', appendFiles);
}

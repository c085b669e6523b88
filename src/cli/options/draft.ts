import type { Program } from '../commander.ts';
import type { DraftFlags } from '../draft/drafting.ts';
import type { Io } from '../streams.ts';
import { addOptions } from './add-options.ts';

/** The commands that ask in the terminal. `done` takes the exit status. */
export function addDraftCommands(program: Program, io: Io, done: (status: number) => void): void {
  const drafts = program
    .command('new')
    .description('asks for a ticket or for people, and checks each answer');
  addDraftCommand(drafts, 'ticket', 'asks for a ticket, and adds it to a file')
    .argument('[file]', 'a .json, .xlsx or .csv (default: draft.json)', 'draft.json')
    .action(async (file: string, flags: DraftFlags) => {
      done(await (await import('../draft/new-ticket.ts')).runNewTicket(file, flags, io));
    });
  addDraftCommand(drafts, 'registration', 'asks for people, and adds them to a file')
    .argument('[file]', 'an .xlsx or .csv (default: registrations.xlsx)', 'registrations.xlsx')
    .action(async (file: string, flags: DraftFlags) => {
      done(await (await import('../draft/new-registration.ts')).runNewRegistration(file, flags, io));
    });
  const init = program
    .command('init')
    .description('asks about your office, and writes the settings of this folder');
  addOptions(init, ['color'], 'check').action(async ({ color }: { color: boolean }) => {
    done(await (await import('../commands/init.ts')).runInit(color, io));
  });
}

function addDraftCommand(program: Program, name: string, about: string): Program {
  return addOptions(program.command(name).description(about), ['asOf', 'config', 'color'], 'check');
}

import type { Program } from '../commander.ts';
import type { DraftFlags } from '../draft/drafting.ts';
import type { Io } from '../streams.ts';
import { addOptions } from './add-options.ts';

/** The commands that ask in the terminal. `done` takes the exit status. */
export function addDraftCommands(program: Program, io: Io, done: (status: number) => void): void {
  const drafts = program
    .command('new')
    .description('asks, field by field, and writes a draft that it has checked');
  addDraftCommand(drafts, 'ticket', 'asks for a ticket, and writes it or adds it to a file')
    .argument('[file]', 'where to write it, a .json, .xlsx or .csv', 'draft.json')
    .action(async (file: string, flags: DraftFlags) => {
      done(await (await import('../draft/new-ticket.ts')).runNewTicket(file, flags, io));
    });
  addDraftCommand(drafts, 'registration', 'asks for people, and writes them or adds them to a file')
    .argument('[file]', 'where to write it, an .xlsx or .csv', 'registrations.xlsx')
    .action(async (file: string, flags: DraftFlags) => {
      done(await (await import('../draft/new-registration.ts')).runNewRegistration(file, flags, io));
    });
  const init = program.command('init').description("asks and writes this folder's settings file");
  addOptions(init, ['color'], 'check').action(async ({ color }: { color: boolean }) => {
    done(await (await import('../commands/init.ts')).runInit(color, io));
  });
}

function addDraftCommand(program: Program, name: string, about: string): Program {
  return addOptions(program.command(name).description(about), ['asOf', 'config', 'color'], 'check');
}

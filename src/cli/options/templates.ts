import type { BlankName } from '../../app/template/columns.ts';
import type { Program } from '../commander.ts';
import type { LayoutLearnFlags } from '../commands/layout.ts';
import type { Io } from '../streams.ts';
import { addOptions, addOutputOptions } from './add-options.ts';

/** The commands that write our own files, templates and the page, and the one about the portal's template. `done` takes the exit status. */
export function addTemplateCommands(program: Program, io: Io, done: (status: number) => void): void {
  const template = program
    .command('template')
    .description('writes a blank file for you to fill in')
    .addArgument(
      program
        .createArgument('<name>', 'registrations, claim-issues, tickets or ticket')
        .choices(['registrations', 'claim-issues', 'tickets', 'ticket']),
    )
    .argument('[file]', 'the new file (default: its name, in this folder)');
  addOutputOptions(template, 'write this file: .xlsx, .csv or .json').action(
    async (name: BlankName, file: string | undefined, flags: { output?: string; force?: boolean }) => {
      done(await (await import('../commands/template.ts')).runTemplate(name, file, flags, io));
    },
  );
  addPageCommand(program, io, done);
  const learn = program
    .command('layout')
    .description('reads your portal template, for --layout')
    .command('learn')
    .description('prints what --layout needs')
    .argument('<official.xlsx>', 'your portal template, as you downloaded it')
    .addOption(
      program
        .createOption('--kind <kind>', 'registration or ticket, if the guess is wrong')
        .choices(['registration', 'ticket']),
    );
  addOutputOptions(addOptions(learn, ['timeout'], 'check')).action(
    async (file: string, flags: LayoutLearnFlags & { timeout?: number }) => {
      const { runCommand } = await import('../thread/run-command.ts');
      done(await runCommand('layoutLearn', [file, flags], io, { files: [file], flags }));
    },
  );
}

function addPageCommand(program: Program, io: Io, done: (status: number) => void): void {
  const page = program
    .command('page')
    .description('writes a page that checks files in a browser')
    .argument('[file]', 'the new file (default: portal-check.html, in this folder)');
  addOutputOptions(page, 'write this file').action(
    async (file: string | undefined, flags: { output?: string; force?: boolean }) => {
      done(await (await import('../commands/page.ts')).runPage(file, flags, io));
    },
  );
}

import type { BlankName } from '../../app/template/columns.ts';
import type { Program } from '../commander.ts';
import type { LayoutLearnFlags } from '../commands/layout.ts';
import type { Io } from '../streams.ts';
import { addOptions, addOutputOptions } from './add-options.ts';

/** The commands about templates: our blank files, and the user's copy of the portal's. `done` takes the exit status. */
export function addTemplateCommands(program: Program, io: Io, done: (status: number) => void): void {
  program
    .command('template')
    .description('writes a blank to fill in')
    .addArgument(
      program
        .createArgument('<name>', 'what it is for')
        .choices(['registrations', 'claim-issues', 'tickets', 'ticket']),
    )
    .argument('[file]', 'where to write it; default: its name, in this folder')
    .option('--output <file>', 'the same; the ending says whether .xlsx, .csv or .json')
    .option('--force', 'replace the file that stands there')
    .action(
      async (name: BlankName, file: string | undefined, flags: { output?: string; force?: boolean }) => {
        done(await (await import('../commands/template.ts')).runTemplate(name, file, flags, io));
      },
    );
  const learn = program
    .command('layout')
    .description("describes your copy of the portal's template, for --layout")
    .command('learn')
    .description('prints the layout file of a portal template')
    .argument('<official.xlsx>', 'the template as it was downloaded')
    .addOption(
      program.createOption('--kind <kind>', 'what the template is for').choices(['registration', 'ticket']),
    );
  addOutputOptions(addOptions(learn, ['timeout'], 'check')).action(
    async (file: string, flags: LayoutLearnFlags & { timeout?: number }) => {
      const { runCommand } = await import('../thread/run-command.ts');
      done(await runCommand('layoutLearn', [file, flags], io, { files: [file], flags }));
    },
  );
}

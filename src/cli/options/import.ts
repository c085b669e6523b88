import type { Program } from '../commander.ts';
import type { ImportFlags } from '../commands/import.ts';
import type { Io } from '../streams.ts';
import { addOptions, createIsOnCommandLine } from './add-options.ts';
import { appendFiles } from './parse-values.ts';

/** The command that makes drafts of remittances. `done` takes the exit status. */
export function addImportCommand(program: Program, io: Io, done: (status: number) => void): void {
  const command = program
    .command('import')
    .description('makes ticket drafts from denied claims in remittances (X12 835)')
    .argument('<file...>', '.835 and .277 files or a .zip of them, or - for standard input', appendFiles)
    .option(
      '--output <file>',
      'write the drafts, or add them to an earlier file: .xlsx, .csv, .json or .ndjson',
    )
    .option('--force', 'replace an earlier file instead of adding to it')
    .option('--all', 'draft every claim, not only those that were denied');
  addOptions(command, ['history', 'asOf', 'config', 'timeout'], 'count').action(
    async (files: string[], flags: ImportFlags, command: Program) => {
      const { applyConfig } = await import('../with-config.ts');
      const applied = (await applyConfig(flags, createIsOnCommandLine(command), io, files)).flags;
      const { runCommand } = await import('../thread/run-command.ts');
      done(await runCommand('import', [files, applied], io, { files, flags: applied }));
    },
  );
}

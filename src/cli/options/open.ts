import type { Program } from '../commander.ts';
import type { OpenSurroundings } from '../commands/open.ts';
import type { Io } from '../streams.ts';
import { appendFiles } from './parse-values.ts';

/** The command that check.cmd runs, for files that are dropped on it. `done` takes the exit status. */
export function addOpenCommand(
  program: Program,
  io: Io,
  done: (status: number) => void,
  run: OpenSurroundings['run'],
): void {
  program
    .command('open')
    .description('checks files, and opens the report in your browser')
    .argument('[file...]', 'your files (default: asks for one)', appendFiles)
    .action(async (files: string[]) => {
      const { runOpen } = await import('../commands/open.ts');
      const { showFile } = await import('../../node/show-file.ts');
      done(await runOpen(files, io, { run, showFile }));
    });
}

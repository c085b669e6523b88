import type { Program } from '../commander.ts';
import type { OutputFlags } from '../print-file.ts';
import type { Io } from '../streams.ts';
import { addOutputOptions } from './add-options.ts';

/**
 * The command that prints a shell's completion script, and the hidden command that the script calls. `done` takes the
 * exit status; `createBare` creates the program without these two.
 */
export function addCompletionCommands(
  program: Program,
  io: Io,
  done: (status: number) => void,
  createBare: () => Program,
): void {
  const completion = program
    .command('completion')
    .description('prints a script that completes commands on Tab')
    .addArgument(
      program
        .createArgument('<shell>', 'bash, zsh, fish or powershell')
        .choices(['bash', 'zsh', 'fish', 'powershell']),
    );
  addOutputOptions(completion).action(async (shell: string, flags: OutputFlags) => {
    done(await (await import('../commands/completion.ts')).runCompletion(shell, createBare(), flags, io));
  });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (words: string[]) => {
      done(await (await import('../commands/completion.ts')).runSuggestions(words, createBare(), io));
    });
}

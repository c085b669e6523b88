import type { Program } from '../commander.ts';
import type { Io } from '../streams.ts';

/**
 * The command that prints a shell's completion, and the hidden one which that calls back. `done` takes the exit status;
 * `bare` gives the program without these two.
 */
export function addCompletionCommands(
  program: Program,
  io: Io,
  done: (status: number) => void,
  bare: () => Program,
): void {
  program
    .command('completion')
    .description('prints completion for a shell')
    .addArgument(
      program.createArgument('<shell>', 'which one').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .action(async (shell: string) => {
      done(await (await import('../commands/completion.ts')).runCompletion(shell, bare(), io));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (words: string[]) => {
      done(await (await import('../commands/completion.ts')).runSuggestions(words, bare(), io));
    });
}

import tab from '@bomb.sh/tab/commander';
import { RULES } from '../../core/rules/index.ts';
import type { Program } from '../commander.ts';
import { EXIT_STATUS, type Io, writeAll } from '../streams.ts';

type Root = ReturnType<typeof tab>;

/** Prints the completion of a shell; it calls the program back for each suggestion. */
export async function runCompletion(shell: string, program: Program, io: Io): Promise<number> {
  const script = captureOutput(() =>
    createCompletionRoot(program).setup(program.name(), program.name(), shell),
  );
  await writeAll(io.stdout, [shell === 'bash' ? adaptToBash(script) : script]);
  return EXIT_STATUS.clean;
}

/** As git's completion does where the package bash-completion is not there, such as on a Mac. */
const BASH_WORDS = `declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    cur=\${COMP_WORDS[COMP_CWORD]} words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
}
`;

function adaptToBash(script: string): string {
  return (
    BASH_WORDS +
    script
      // What is typed must not be run: behind "> report.json" a Tab would empty that file.
      .replace('eval "$requestComp"', () => `portal-check complete -- "\${words[@]:1}"`)
      // Without this bash never falls back to the names of files.
      .replace(/^complete -F/m, 'complete -o default -F')
  );
}

/** How the library tells a shell to complete no files, and to do as it does otherwise. */
const NO_FILES = ':4\n';
const DEFAULT_BEHAVIOR = ':0\n';

/** Prints what may stand where the last word is typed. */
export async function runSuggestions(words: string[], program: Program, io: Io): Promise<number> {
  const lines = captureOutput(() => createCompletionRoot(program).parse(words));
  // Where nothing of ours may stand, a file may.
  await writeAll(io.stdout, [lines.trim() === NO_FILES.trim() ? DEFAULT_BEHAVIOR : lines]);
  return EXIT_STATUS.clean;
}

function createCompletionRoot(program: Program): Root {
  const root = tab(program, { completionCommandName: 'completion' });
  root.commands.get('explain')?.argument('rule', (complete) => {
    for (const { id, summary } of RULES) complete(id, summary);
  });
  return root;
}

/** What the library writes to the console, which is not where this run writes. */
function captureOutput(print: () => void): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (...texts: unknown[]) => lines.push(`${texts.join(' ')}\n`);
  try {
    print();
  } finally {
    console.log = log;
  }
  return lines.join('');
}

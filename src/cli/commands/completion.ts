import tab from '@bomb.sh/tab/commander';
import { findNotice } from '../../app/settings/resolve.ts';
import { adaptRuleToNotice } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Program } from '../commander.ts';
import { type OutputFlags, printFile } from '../print-file.ts';
import { EXIT_STATUS, type Io, writeAll } from '../streams.ts';

type Root = ReturnType<typeof tab>;

/**
 * Prints the completion script of a shell; it calls the program for each suggestion.
 * @throws SettingsError, OutputError
 */
export async function runCompletion(
  shell: string,
  program: Program,
  flags: OutputFlags,
  io: Io,
): Promise<number> {
  const script = captureOutput(() =>
    createCompletionRoot(program, io).setup(program.name(), program.name(), shell),
  );
  await printFile([(ADAPT[shell] ?? String)(script)], flags, io);
  return EXIT_STATUS.clean;
}

/** A fallback, as in git's completion, for systems without the package bash-completion, such as macOS. */
const BASH_WORDS = `declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    cur=\${COMP_WORDS[COMP_CWORD]} words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
}
`;

function adaptToBash(script: string): string {
  return (
    BASH_WORDS +
    script
      // The typed text must not be evaluated: after "> report.json", Tab would empty that file.
      .replace('eval "$requestComp"', () => `portal-check complete -- "\${words[@]:1}"`)
      // A second `source` would fail to set them again.
      .replace(/^readonly /gm, '')
      // Without this, bash never completes file names.
      .replace(/^complete -F/m, 'complete -o default -F')
  );
}

/** PowerShell takes typographic quotation marks for straight ones: a typed one would end the quoting, and the rest would run. */
function adaptToPowerShell(script: string): string {
  return script.replace(`-replace "'", "''"`, () => `-replace "(['\\u2018-\\u201b])", '$1$1'`);
}

const ADAPT: Readonly<Record<string, (script: string) => string>> = {
  bash: adaptToBash,
  powershell: adaptToPowerShell,
};

/** The library's codes for completing no file names, and for the default behavior of the shell. */
const NO_FILES = ':4\n';
const DEFAULT_BEHAVIOR = ':0\n';

/** Prints suggestions for the last word. */
export async function runSuggestions(words: string[], program: Program, io: Io): Promise<number> {
  const lines = captureOutput(() => createCompletionRoot(program, io).parse(words));
  // Without a suggestion, let the shell complete file names.
  await writeAll(io.stdout, [lines.trim() === NO_FILES.trim() ? DEFAULT_BEHAVIOR : lines]);
  return EXIT_STATUS.clean;
}

function createCompletionRoot(program: Program, io: Io): Root {
  const root = tab(program, { completionCommandName: 'completion' });
  root.commands.get('explain')?.argument('rule', (complete) => {
    const notice = findNotice(undefined, io.now());
    for (const rule of RULES) complete(rule.id, adaptRuleToNotice(rule, notice).summary);
  });
  return root;
}

/** Captures what the library prints to the console, which may not be the output of this run. */
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

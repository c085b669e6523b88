import inquirer from 'inquirer';
import { replaceControls } from '../../core/values/text.ts';
import { openStream } from '../../node/direct-output.ts';
import { endWithoutTerminal } from '../../node/lost-terminal.ts';
import { createPalette } from '../../report/content/color.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { type Asker, type Choice, Interrupted, type TextQuestion } from '../asker.ts';
import { getTerminalWidth, type Io } from '../streams.ts';
import { watchPaste } from './paste.ts';

/** The library's errors for Ctrl-C and for the end of the input. */
const INTERRUPT_ERRORS = new Set(['ExitPromptError', 'AbortPromptError']);

/** Number of choices shown at once: fits a screen of 24 lines together with the question. */
const PAGE_SIZE = 8;

const ANSWER_KEY = 'answer';

/** Creates an asker that shows prompts in the terminal. */
export function createTerminalAsker(io: Io, color: boolean): Asker {
  const theme = createTheme(color, () => getTerminalWidth(io));
  endWithoutTerminal();
  const ask: Prompt = (question) => runPrompt({ ...question, name: ANSWER_KEY, theme }, io);
  return {
    askText: (question) => askText(question, ask, io),
    choose: <V extends string>({ message, choices, preset }: Parameters<Asker['choose']>[0]) =>
      ask<V>({
        type: 'select',
        message: replaceControls(message),
        choices: toChoices(choices),
        pageSize: PAGE_SIZE,
        loop: false,
        ...(preset !== undefined && { default: preset }),
      }),
    search: ({ message, find }) =>
      ask<string>({
        type: 'search',
        message: replaceControls(message),
        pageSize: PAGE_SIZE,
        source: (typed: string | undefined) => toChoices(find(typed ?? '')),
      }),
  };
}

/** Shows one question and returns its answer. */
type Prompt = <T>(question: object) => Promise<T>;

async function runPrompt<T>(question: object, io: Io): Promise<T> {
  const ended = new AbortController();
  // Ctrl-D closes the input but leaves the prompt pending, so that the process would exit in the middle of it.
  const onEnd = (): void => ended.abort();
  process.once('beforeExit', onEnd);
  const prompt = inquirer.createPromptModule({
    input: io.stdin as NodeJS.ReadStream,
    output: openStream(io.stdout),
    signal: ended.signal,
  });
  try {
    const answers = await prompt([question] as never);
    return (answers as { [ANSWER_KEY]: T })[ANSWER_KEY];
  } catch (error) {
    if (error instanceof Error && INTERRUPT_ERRORS.has(error.name)) throw new Interrupted();
    throw error;
  } finally {
    process.removeListener('beforeExit', onEnd);
  }
}

async function askText(
  { message, initialText, validate }: TextQuestion,
  ask: Prompt,
  io: Io,
): Promise<string> {
  for (let start = initialText; ; ) {
    const pasted = watchPaste(io.stdin);
    const answer = await ask<string>({
      type: 'input',
      message: replaceControls(message),
      ...(start !== undefined && { default: replaceControls(start), prefill: 'editable' }),
      validate: async (text: string) => (await validate?.(text)) ?? true,
    }).finally(pasted.stop);
    const rest = pasted.getRest();
    if (rest === '') return answer;
    // Several lines were pasted: ask again with all of them on one line.
    start = `${answer} ${rest}`;
  }
}

function toChoices(choices: readonly Choice[]): { value: string; name: string }[] {
  return choices.map(({ value, name }) => ({ value, name: replaceControls(name) }));
}

/** Replaces all of the library's colors, since it ignores when none are wanted, and its signs by ones that every console has. */
function createTheme(color: boolean, width: () => number): object {
  const palette = createPalette(color);
  // The library passes more arguments than the text, and they would be printed too.
  const only = (paint: (text: string) => string) => (text: string) => paint(text);
  const [strong, dim, bright] = [palette.strong, palette.dim, palette.outcome.review].map(only);
  return {
    prefix: { idle: palette.strong('?'), done: palette.outcome.ready('√') },
    spinner: { interval: 80, frames: [palette.dim('.')] },
    icon: { cursor: '>' },
    style: {
      answer: bright,
      message: strong,
      error: (text: string) => palette.outcome.closed(wrapText(`! ${text}`, width()).trimEnd()),
      defaultAnswer: (text: string) => palette.dim(`(${text})`),
      help: dim,
      highlight: bright,
      searchTerm: bright,
      description: dim,
      disabled: dim,
      key: strong,
      keysHelpTip: (keys: [key: string, does: string][]) =>
        palette.dim(keys.map(([key, does]) => `${key} ${does}`).join(', ')),
    },
  };
}

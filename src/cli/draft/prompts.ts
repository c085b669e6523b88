import inquirer from 'inquirer';
import { createPalette } from '../../report/content/color.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { type Asker, type Choice, Interrupted } from '../asker.ts';
import { getTerminalWidth, type Io } from '../streams.ts';
import { watchPaste } from './paste.ts';

/** The library's errors for Ctrl-C and for an input that has ended. */
const INTERRUPT_ERRORS = new Set(['ExitPromptError', 'AbortPromptError']);

/** So many choices stand on a screen of 24 lines with their question. */
const PAGE_SIZE = 8;

const ANSWER_KEY = 'answer';

/** Asks in the terminal, without colours where none are wanted. */
export function createTerminalAsker(io: Io, colour: boolean): Asker {
  const theme = createTheme(colour, () => getTerminalWidth(io));
  const ask = async <T>(question: object): Promise<T> => {
    const ended = new AbortController();
    // Ctrl-D closes the input and settles nothing: the program would end in the middle.
    const onEnd = (): void => ended.abort();
    process.once('beforeExit', onEnd);
    const prompt = inquirer.createPromptModule({
      input: io.stdin as NodeJS.ReadStream,
      output: io.stdout,
      signal: ended.signal,
    });
    try {
      const answers = await prompt([{ ...question, name: ANSWER_KEY, theme }] as never);
      return (answers as { [ANSWER_KEY]: T })[ANSWER_KEY];
    } catch (error) {
      if (error instanceof Error && INTERRUPT_ERRORS.has(error.name)) throw new Interrupted();
      throw error;
    } finally {
      process.removeListener('beforeExit', onEnd);
    }
  };
  return {
    async askText({ message, initialText, validate }) {
      for (let start = initialText; ; ) {
        const pasted = watchPaste(io.stdin);
        const answer = await ask<string>({
          type: 'input',
          message,
          ...(start !== undefined && { default: start, prefill: 'editable' }),
          validate: async (text: string) => (await validate?.(text)) ?? true,
        }).finally(pasted.stop);
        const rest = pasted.getRest();
        if (rest === '') return answer;
        // Several lines: they are shown as one, to be taken or changed.
        start = `${answer} ${rest}`;
      }
    },
    choose: <V extends string>({ message, choices, preset }: Parameters<Asker['choose']>[0]) =>
      ask<V>({
        type: 'select',
        message,
        choices: toChoices(choices),
        pageSize: PAGE_SIZE,
        loop: false,
        ...(preset !== undefined && { default: preset }),
      }),
    search: ({ message, find }) =>
      ask<string>({
        type: 'search',
        message,
        pageSize: PAGE_SIZE,
        source: (typed: string | undefined) => toChoices(find(typed ?? '')),
      }),
  };
}

function toChoices(choices: readonly Choice[]): { value: string; name: string }[] {
  return choices.map(({ value, name }) => ({ value, name }));
}

/** All of the library's own colours replaced: it colours where nobody wants it, and the signs are those that every console has. */
function createTheme(colour: boolean, width: () => number): object {
  const palette = createPalette(colour);
  // The library gives its styles more than the text, which would be printed, too.
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

import inquirer from 'inquirer';
import { paletteOf } from '../../report/content/colour.ts';
import { wrapped } from '../../report/content/wrap.ts';
import { type Asker, type Choice, Interrupted } from '../asker.ts';
import { type Io, widthOf } from '../streams.ts';
import { watchPaste } from './paste.ts';

/** The library's errors for Ctrl-C and for an input that has ended. */
const INTERRUPTS = new Set(['ExitPromptError', 'AbortPromptError']);

/** So many choices stand on a screen of 24 lines with their question. */
const PAGE = 8;

const NAME = 'answer';

/** Asks in the terminal, without colours where none are wanted. */
export function terminalAsker(io: Io, colour: boolean): Asker {
  const theme = themeOf(colour, () => widthOf(io));
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
      const answers = await prompt([{ ...question, name: NAME, theme }] as never);
      return (answers as { [NAME]: T })[NAME];
    } catch (error) {
      if (error instanceof Error && INTERRUPTS.has(error.name)) throw new Interrupted();
      throw error;
    } finally {
      process.removeListener('beforeExit', onEnd);
    }
  };
  return {
    async text({ message, given, fault }) {
      for (let start = given; ; ) {
        const pasted = watchPaste(io.stdin);
        const answer = await ask<string>({
          type: 'input',
          message,
          ...(start !== undefined && { default: start, prefill: 'editable' }),
          validate: async (text: string) => (await fault?.(text)) ?? true,
        }).finally(pasted.stop);
        const rest = pasted.rest();
        if (rest === '') return answer;
        // Several lines: they are shown as one, to be taken or changed.
        start = `${answer} ${rest}`;
      }
    },
    choose: <V extends string>({ message, choices, preset }: Parameters<Asker['choose']>[0]) =>
      ask<V>({
        type: 'select',
        message,
        choices: listed(choices),
        pageSize: PAGE,
        loop: false,
        ...(preset !== undefined && { default: preset }),
      }),
    search: ({ message, find }) =>
      ask<string>({
        type: 'search',
        message,
        pageSize: PAGE,
        source: (typed: string | undefined) => listed(find(typed ?? '')),
      }),
  };
}

function listed(choices: readonly Choice[]): { value: string; name: string }[] {
  return choices.map(({ value, name }) => ({ value, name }));
}

/** All of the library's own colours replaced: it colours where nobody wants it, and the signs are those that every console has. */
function themeOf(colour: boolean, width: () => number): object {
  const palette = paletteOf(colour);
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
      error: (text: string) => palette.outcome.closed(wrapped(`! ${text}`, width()).trimEnd()),
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

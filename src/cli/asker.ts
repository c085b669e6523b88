import { SettingsError } from '../core/model/errors.ts';
import { type Io, wantsColour } from './streams.ts';

/** Asks the user. The terminal's stands in prompts.ts; a test gives its own. */
export interface Asker {
  /** A line of text; asked again as long as `fault` says what is wrong with it. */
  text(question: TextQuestion): Promise<string>;
  /** One of a list. */
  choose<V extends string>(question: ChoiceQuestion<V>): Promise<V>;
  /** One of a list that typing narrows. */
  search(question: SearchQuestion): Promise<string>;
}

export interface TextQuestion {
  message: string;
  /** What stands there already, to be changed. */
  given?: string;
  fault?: (text: string) => Promise<string | undefined>;
}

export interface Choice<V extends string = string> {
  value: V;
  name: string;
}

export interface ChoiceQuestion<V extends string> {
  message: string;
  choices: readonly Choice<V>[];
  /** The one that Enter takes; the first where none is given. */
  preset?: V | undefined;
}

export interface SearchQuestion {
  message: string;
  find: (typed: string) => readonly Choice[];
}

/** The user pressed Ctrl-C, or the terminal is gone. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Who asks: the terminal, unless a test does.
 * @param instead what does the same from a file, for who has no terminal
 * @throws SettingsError where input or output is no terminal
 */
export async function askerOf(command: string, color: boolean, io: Io, instead: string): Promise<Asker> {
  if (io.asker) return io.asker;
  if (io.stdin.isTTY !== true || io.stdout.isTTY !== true) {
    throw new SettingsError(`${command}: asks questions, which needs a terminal; ${instead}`);
  }
  const { terminalAsker } = await import('./draft/prompts.ts');
  return terminalAsker(io, wantsColour(io, color));
}

/** Asks the user. The terminal's stands in prompts.ts; a test gives its own. */
export interface Asker {
  /** A line of text; asked again as long as `fault` says what is wrong with it. */
  askText(question: TextQuestion): Promise<string>;
  /** One of a list. */
  choose<V extends string>(question: ChoiceQuestion<V>): Promise<V>;
  /** One of a list that typing narrows. */
  search(question: SearchQuestion): Promise<string>;
}

export interface TextQuestion {
  message: string;
  /** What stands there already, to be changed. */
  initialText?: string;
  validate?: (text: string) => Promise<string | undefined>;
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

/** Asks the user questions: in the terminal (prompts.ts), or from a script in tests. */
export interface Asker {
  /** Asks for a line of text, until `validate` accepts it. */
  askText(question: TextQuestion): Promise<string>;
  /** Asks for one of a list. */
  choose<V extends string>(question: ChoiceQuestion<V>): Promise<V>;
  /** Asks for one of a list that is filtered by what the user types. */
  search(question: SearchQuestion): Promise<string>;
}

/** A question answered by a line of text. */
export interface TextQuestion {
  message: string;
  /** The text to start from, which the user can edit. */
  initialText?: string;
  /** Returns what is wrong with an answer; undefined accepts it. */
  validate?: (text: string) => Promise<string | undefined>;
}

/** An answer to choose, and its name as shown to the user. */
export interface Choice<V extends string = string> {
  value: V;
  name: string;
}

/** A question answered by one of a list. */
export interface ChoiceQuestion<V extends string> {
  message: string;
  choices: readonly Choice<V>[];
  /** The choice selected at first; the first one if left out. */
  preset?: V | undefined;
}

/** A question answered by one of a list that is filtered by what the user types. */
export interface SearchQuestion {
  message: string;
  /** The choices for what is typed so far. */
  find: (typed: string) => readonly Choice[];
}

/** The user pressed Ctrl-C or Ctrl-D, or the terminal was closed. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

import { findLeadingOption, type OptionKey, renderOptionNames } from './option-name.ts';

/** What a user can put right: one line for each fault; exit status 2. */
export abstract class UserError extends Error {
  readonly #text: string;

  /** @param text may name options with `nameOption`; `message` has their keys */
  constructor(text: string) {
    super(renderOptionNames(text, (key) => key));
    this.#text = text;
  }

  /** The text as it was passed, to build another error from it, here or on another thread. */
  get text(): string {
    return this.#text;
  }

  /** The option that the text begins with, which is the one at fault. */
  get option(): OptionKey | undefined {
    return findLeadingOption(this.#text);
  }

  /** The message with the names that a shell has for the options. */
  describe(nameOf: (key: OptionKey) => string): string {
    return renderOptionNames(this.#text, nameOf);
  }
}

/** A file that cannot be read, or has nothing in it to check. */
export class InputError extends UserError {
  override readonly name = 'InputError';
}

/** A file that cannot be written. */
export class OutputError extends UserError {
  override readonly name = 'OutputError';
}

/** An option, a setting or a combination of them that cannot be used. */
export class SettingsError extends UserError {
  override readonly name = 'SettingsError';
}

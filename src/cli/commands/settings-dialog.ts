import type { Asker } from '../asker.ts';

/** Returns why an answer is not usable; undefined accepts it. */
export type Validate = (text: string) => Promise<string | undefined>;

/** Asks the questions, and prints an explanation before each. */
export interface SettingsDialog {
  asker: Asker;
  say: (text: string) => void;
}

/** Asks for one answer; '' if it is skipped. */
export async function askOne(
  message: string,
  about: string,
  { asker, say }: SettingsDialog,
  validate: Validate = async () => undefined,
): Promise<string> {
  say(about);
  return (await asker.askText({ message, validate: allowBlank(validate) })).trim();
}

/** Asks for one answer after another, until one is skipped. */
export async function askSeveral(
  message: string,
  about: string,
  { asker, say }: SettingsDialog,
  validate: Validate,
): Promise<string[]> {
  say(`${about} Type one at a time. Press Enter when you are done.`);
  const answers: string[] = [];
  for (;;) {
    const text = (await asker.askText({ message, validate: allowBlank(validate) })).trim();
    if (text === '') return answers;
    answers.push(text);
  }
}

function allowBlank(validate: Validate): Validate {
  return async (text) => (text.trim() === '' ? undefined : validate(text.trim()));
}

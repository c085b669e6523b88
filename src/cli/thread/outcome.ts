import { InputError, OutputError, SettingsError, UserError } from '../../core/model/errors.ts';
import type { CommandName } from './commands.ts';
import type { TerminalTraits } from './thread-io.ts';

/** What a thread that runs a command receives. */
export interface CommandTask {
  name: CommandName;
  args: readonly unknown[];
  terminal: TerminalTraits;
}

/** How a command ended on its thread. */
export interface CommandOutcome {
  status: number;
  /** What the user can put right; reported on the main thread. */
  failure?: PostedError;
}

/** An error in the form in which a thread posts it: errors lose their class. */
export interface PostedError {
  name: keyof typeof CLASSES;
  text: string;
  stack: string | undefined;
}

const CLASSES = { InputError, OutputError, SettingsError };

/** The error as it can be posted; undefined if it is a defect of the program. */
export function postError(error: unknown): PostedError | undefined {
  if (!(error instanceof UserError)) return undefined;
  return { name: error.name as PostedError['name'], text: error.text, stack: error.stack };
}

/** The error as it was thrown. */
export function restoreError({ name, text, stack }: PostedError): UserError {
  return Object.assign(new CLASSES[name](text), stack !== undefined && { stack });
}

import { SettingsError } from '../../core/model/errors.ts';
import type { Asker } from '../asker.ts';
import type { Io } from '../streams.ts';
import { wantsColor } from '../streams.ts';

/**
 * Returns the asker of a test, if there is one, else that of the terminal.
 * @param alternative what to do instead, shown for a user without a terminal
 * @throws SettingsError if input or output is not a terminal
 */
export async function openAsker(
  command: string,
  color: boolean,
  io: Io,
  alternative: string,
): Promise<Asker> {
  if (io.asker) return io.asker;
  if (io.stdin.isTTY !== true || io.stdout.isTTY !== true) {
    throw new SettingsError(
      `${command}: This command asks questions, so run it in a terminal. ${alternative}`.trimEnd(),
    );
  }
  const { createTerminalAsker } = await import('./prompts.ts');
  return createTerminalAsker(io, wantsColor(io, color));
}

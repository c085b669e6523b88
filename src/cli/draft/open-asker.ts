import { SettingsError } from '../../core/model/errors.ts';
import type { Asker } from '../asker.ts';
import type { Io } from '../streams.ts';
import { wantsColor } from '../streams.ts';

/**
 * Who asks: the terminal, unless a test does.
 * @param instead what does the same from a file, for who has no terminal
 * @throws SettingsError where input or output is no terminal
 */
export async function openAsker(command: string, color: boolean, io: Io, instead: string): Promise<Asker> {
  if (io.asker) return io.asker;
  if (io.stdin.isTTY !== true || io.stdout.isTTY !== true) {
    throw new SettingsError(`${command}: asks questions, which needs a terminal; ${instead}`);
  }
  const { createTerminalAsker } = await import('./prompts.ts');
  return createTerminalAsker(io, wantsColor(io, color));
}

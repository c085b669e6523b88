import { readFileSync, statSync } from 'node:fs';
import { SettingsError } from '../core/model/errors.ts';
import { formatBytes, LIMITS } from '../formats/bytes/limits.ts';

/**
 * Reads a file of settings. `name` is what messages begin with: the option and the file.
 * @throws SettingsError where it cannot be read
 */
export async function readSettings(path: string, name: string): Promise<string> {
  try {
    // At once: for a small file, Node's other ways take longer to load than to read.
    const { size } = statSync(path);
    if (size > LIMITS.settingsBytes) {
      throw new SettingsError(`${name}: larger than ${formatBytes(LIMITS.settingsBytes)}; no such settings`);
    }
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError(`${name}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`}`);
  }
}

import { readFileSync, statSync } from 'node:fs';
import { SettingsError } from '../core/model/errors.ts';
import { formatBytes, LIMITS } from '../formats/bytes/limits.ts';

/**
 * Reads a settings file.
 * @param name how messages start: the option and the file
 * @throws SettingsError if it cannot be read
 */
export async function readSettings(path: string, name: string): Promise<string> {
  try {
    // Synchronous: for a small file, loading Node's other APIs takes longer than reading.
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

import { readFileSync, statSync } from 'node:fs';
import { SettingsError } from '../core/model/errors.ts';
import { bytesInWords, LIMITS } from '../formats/bytes/limits.ts';
import { faultPlace } from '../formats/json/read.ts';

/**
 * Reads a file of settings. `name` is what messages begin with: the option and the file.
 * @throws SettingsError where it cannot be read
 */
export async function readSettings(path: string, name: string): Promise<string> {
  try {
    // At once: for a small file, Node's other ways take longer to load than to read.
    const { size } = statSync(path);
    if (size > LIMITS.settingsBytes) {
      throw new SettingsError(`${name}: larger than ${bytesInWords(LIMITS.settingsBytes)}; no such settings`);
    }
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError(`${name}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`}`);
  }
}

/**
 * The content of a JSON of settings; `hint` says where one comes from.
 * @throws SettingsError with the line and column from which it is none; the text itself is not quoted
 */
export function parseSettingsJson(text: string, name: string, hint?: string): unknown {
  const place = faultPlace(text);
  if (!place) return JSON.parse(text);
  const what = place.what === 'too deep' ? `more than ${LIMITS.depth} levels deep` : 'not JSON from here on';
  const where = `line ${place.line}, column ${place.column}: ${what}`;
  throw new SettingsError(`${name}: ${where}${hint === undefined ? '' : `; ${hint}`}`);
}

import { SettingsError } from '../../core/model/errors.ts';
import { LIMITS } from '../bytes/limits.ts';
import { findJsonFault } from './read.ts';

/**
 * The content of a JSON of settings; `hint` says where one comes from.
 * @throws SettingsError with the line and column from which it is none; the text itself is not quoted
 */
export function parseSettingsJson(text: string, name: string, hint?: string): unknown {
  const place = findJsonFault(text);
  if (!place) return JSON.parse(text);
  const what = place.what === 'too deep' ? `more than ${LIMITS.depth} levels deep` : 'not JSON from here on';
  const where = `line ${place.line}, column ${place.column}: ${what}`;
  throw new SettingsError(`${name}: ${where}${hint === undefined ? '' : `; ${hint}`}`);
}

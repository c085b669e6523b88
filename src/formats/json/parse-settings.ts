import { SettingsError } from '../../core/model/errors.ts';
import { LIMITS } from '../bytes/limits.ts';
import { findJsonFault } from './read.ts';

/**
 * Parses the text of a settings file in JSON.
 * @param name how messages begin: the option and the file
 * @param hint says how to get a valid file
 * @throws SettingsError with the line and column of the first syntax error; the text itself is not quoted
 */
export function parseSettingsJson(text: string, name: string, hint?: string): unknown {
  const fault = findJsonFault(text);
  if (!fault) return JSON.parse(text);
  const what =
    fault.what === 'too deep'
      ? `This goes more than ${LIMITS.depth} levels deep.`
      : 'This is not JSON from here on.';
  const where = `line ${fault.line}, column ${fault.column}: ${what}`;
  throw new SettingsError(`${name}: ${where}${hint === undefined ? '' : ` ${hint}`}`);
}

import { SettingsError } from '../../core/model/errors.ts';
import type { OutFlags } from '../options/flags.ts';
import { getFlagName } from '../options/table.ts';

/**
 * Refuses the options of clean files if none are written.
 * @throws SettingsError
 */
export function refuseWithoutOut({ force, fix, maxIndividuals }: OutFlags): undefined {
  const useless =
    (force && 'force') || (fix === false && 'fix') || (maxIndividuals !== undefined && 'maxIndividuals');
  if (!useless) return;
  throw new SettingsError(`${getFlagName(useless)}: is about clean files; --out <folder> writes them`);
}

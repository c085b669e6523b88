import { SettingsError } from '../../core/model/errors.ts';
import type { OutFlags } from '../options/flags.ts';
import { getFlagName } from '../options/option-table.ts';

/**
 * Refuses the options of clean files if none are written.
 * @throws SettingsError
 */
export function refuseWithoutOut({ force, fix, maxIndividuals }: OutFlags): undefined {
  const flag =
    (force && 'force') || (fix === false && 'fix') || (maxIndividuals !== undefined && 'maxIndividuals');
  if (!flag) return;
  throw new SettingsError(
    `${getFlagName(flag)}: This option is about clean files. Add --out <folder> to write them.`,
  );
}

import { SettingsError } from '../../core/model/errors.ts';
import type { ConfigFlags } from '../with-config.ts';

/** The options that belong to the clean files. */
export interface OutFlags extends Pick<ConfigFlags, 'config' | 'layout' | 'roster' | 'history' | 'limits'> {
  out?: string;
  force?: boolean;
  /** Off with --no-fix. */
  fix?: boolean;
  maxIndividuals?: number;
}

/**
 * Refuses what is about clean files where none are asked for.
 * @throws SettingsError
 */
export function refuseWithoutOut({ force, fix, maxIndividuals }: OutFlags): undefined {
  const alone =
    (force && '--force') ||
    (fix === false && '--no-fix') ||
    (maxIndividuals !== undefined && '--max-individuals');
  if (alone) throw new SettingsError(`${alone}: is about clean files; --out <folder> writes them`);
}

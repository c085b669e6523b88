import { SettingsError } from '../errors.ts';

/** The options that belong to the clean files. */
export interface OutFlags {
  out?: string;
  force?: boolean;
  /** Off with --no-fix. */
  fix?: boolean;
  maxIndividuals?: number;
  layout?: string;
  roster?: string;
  history?: string[];
}

/**
 * Refuses what is about clean files where none are asked for.
 * @throws SettingsError
 */
export function refuseAlone({ force, fix, maxIndividuals }: OutFlags): undefined {
  const alone =
    (force && '--force') ||
    (fix === false && '--no-fix') ||
    (maxIndividuals !== undefined && '--max-individuals');
  if (alone) throw new SettingsError(`${alone}: is about clean files; --out <folder> writes them`);
}

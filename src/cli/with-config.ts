import { dirname } from 'node:path';
import { type Config, readConfig } from '../app/settings/read-file.ts';
import { findConfig } from '../node/find-settings.ts';
import { createNodePlatform } from '../node/platform.ts';
import type { ConfigFlags, IsOnCommandLine } from './options/flags.ts';
import { SETTINGS } from './options/option-table.ts';

/**
 * The options that apply: those on the command line, else those of the settings file, else the defaults. The settings
 * file is searched from the folder of the first checked file upward, or from the current folder if there is none;
 * `config` in the returned flags is its path, if there is one.
 * @throws SettingsError if the settings file cannot be read
 */
export async function applyConfig<F extends ConfigFlags>(
  flags: F,
  isOnCommandLine: IsOnCommandLine,
  files: readonly string[] = [],
): Promise<{ flags: F; config: Config | undefined }> {
  const first = files.find((file) => file !== '-');
  const path = flags.config ?? findConfig(first === undefined ? process.cwd() : dirname(first));
  const config = path === undefined ? undefined : await readConfig(path, createNodePlatform());
  const fromFile = config ? listSettings(config).filter(([option]) => !isOnCommandLine(option)) : [];
  const applied = { ...flags, ...Object.fromEntries(fromFile), ...(path !== undefined && { config: path }) };
  if (!flags.map) return { flags: applied, config };
  const { parseColumnFlags } = await import('./options/column-flags.ts');
  return { flags: { ...applied, columns: { ...applied.columns, ...parseColumnFlags(flags.map) } }, config };
}

/** The options that the settings file sets, with their values. */
function listSettings(config: Config): [option: string, value: unknown][] {
  return (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[])
    .filter((setting) => config[setting] !== undefined)
    .map((setting) => [SETTINGS[setting], setting === 'noDays' ? !config.noDays : config[setting]]);
}

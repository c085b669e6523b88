import { type Config, readConfig } from '../app/settings/read-file.ts';
import { findConfig } from '../node/find-settings.ts';
import { createNodePlatform } from '../node/platform.ts';
import type { ConfigFlags, IsOnCommandLine } from './options/flags.ts';
import { SETTINGS } from './options/option-table.ts';

/**
 * The options that apply: those on the command line, else those of the settings file, else the defaults. The settings
 * file is searched from the current folder upward; `config` in the returned flags is its path, if there is one.
 * @throws SettingsError if the settings file cannot be read
 */
export async function applyConfig<F extends ConfigFlags>(
  flags: F,
  isOnCommandLine: IsOnCommandLine,
): Promise<{ flags: F; config: Config | undefined }> {
  const path = flags.config ?? findConfig(process.cwd());
  if (path === undefined) return { flags, config: undefined };
  const config = await readConfig(path, createNodePlatform());
  const fromFile = listSettings(config).filter(([option]) => !isOnCommandLine(option));
  return { flags: { ...flags, ...Object.fromEntries(fromFile), config: path }, config };
}

/** The options that the settings file sets, with their values. */
function listSettings(config: Config): [option: string, value: unknown][] {
  return (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[])
    .filter((setting) => config[setting] !== undefined)
    .map((setting) => [SETTINGS[setting], config[setting]]);
}

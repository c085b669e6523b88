import { type Config, readConfig } from '../app/settings/read-file.ts';
import type { CheckOptions } from '../app/settings/resolve.ts';
import type { Verdict } from '../core/model/vocabulary.ts';
import { findConfig } from '../node/find-settings.ts';
import { createNodePlatform } from '../node/platform.ts';

/** The options that a settings file can give as well. */
export const CONFIG_OPTIONS = ['layout', 'roster', 'history', 'failOn'] as const;

/** What a settings file can say, beside what options it gives. */
export interface ConfigFlags extends Pick<CheckOptions, 'closedDays' | 'limits' | 'plans' | 'ruleSettings'> {
  config?: string;
  layout?: string;
  roster?: string;
  history?: string[];
  failOn?: Verdict | 'never';
}

/** Tells whether the user gave an option on the command line. */
export type IsOnCommandLine = (name: string) => boolean;

/**
 * The options as they apply: the command line before the settings file, which is searched upward from this folder, before
 * the defaults. `config` is then the settings file's path, where there is one.
 * @throws SettingsError where the settings file cannot be read
 */
export async function applyConfig<F extends ConfigFlags>(
  flags: F,
  isGiven: IsOnCommandLine,
): Promise<{ flags: F; config: Config | undefined }> {
  const path = flags.config ?? findConfig(process.cwd());
  if (path === undefined) return { flags, config: undefined };
  const config = await readConfig(path, createNodePlatform());
  const { closedDays, limits, plans, rules } = config;
  const shared = CONFIG_OPTIONS.filter((name) => config[name] !== undefined && !isGiven(name));
  return {
    flags: {
      ...flags,
      ...Object.fromEntries(shared.map((name) => [name, config[name]])),
      ...(closedDays && { closedDays }),
      ...(limits && { limits }),
      plans,
      ruleSettings: rules,
      config: path,
    },
    config,
  };
}

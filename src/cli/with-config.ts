import { dirname, isAbsolute, join, relative } from 'node:path';
import { type Config, readConfig } from '../app/settings/read-file.ts';
import type { ReportSettings } from '../core/model/report.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { findSettings, type SettingsSearch } from '../node/find-settings.ts';
import { createNodePlatform } from '../node/platform.ts';
import { printNote } from './error-lines.ts';
import type { ConfigFlags, IsOnCommandLine } from './options/flags.ts';
import { SETTINGS } from './options/settings-table.ts';
import type { Io } from './streams.ts';

/** The options that apply, and where they come from. */
export interface AppliedConfig<F> {
  flags: F;
  config: Config | undefined;
  /** The settings and the layout as the report names them. */
  named: Pick<ReportSettings, 'file' | 'layout'>;
}

/** What was printed in each run: a watch applies the settings again and again. */
const printed = new WeakMap<Io, Set<string>>();

/**
 * The options that apply: those on the command line, else those of the settings file, else the defaults. The settings
 * file is searched from the folder of the first checked file upward, or from the current folder if there is none;
 * `config` in the returned flags is its path, if there is one. Files that do not count are named on standard error.
 * @throws SettingsError if the settings file cannot be read
 */
export async function applyConfig<F extends ConfigFlags>(
  flags: F,
  isOnCommandLine: IsOnCommandLine,
  io: Io,
  files: readonly string[] = [],
): Promise<AppliedConfig<F>> {
  const folder = dirname(files.find((file) => file !== '-') ?? 'any file here');
  const { found, passedOver }: SettingsSearch =
    flags.config === undefined ? findSettings(folder) : { passedOver: [] };
  if (!flags.quiet) printPassedOver(passedOver, io);
  const path = flags.config ?? found?.path;
  const config = path === undefined ? undefined : await readConfig(path, createNodePlatform(), found?.text);
  const fromFile = config ? listSettings(config).filter(([option]) => !isOnCommandLine(option)) : [];
  const applied = { ...flags, ...Object.fromEntries(fromFile), ...(path !== undefined && { config: path }) };
  const file = flags.config ?? (path === undefined ? null : toTypedPath(path, folder));
  const named = { file, layout: nameLayout(applied.layout, flags.layout, dirname(file ?? folder)) };
  if (!flags.map) return { flags: applied, config, named };
  const { parseColumnFlags } = await import('./options/column-flags.ts');
  return {
    flags: { ...applied, columns: { ...applied.columns, ...parseColumnFlags(flags.map) } },
    config,
    named,
  };
}

/** A line for each file of settings that was passed over, once a run. */
function printPassedOver(passedOver: SettingsSearch['passedOver'], io: Io): void {
  const lines = printed.get(io) ?? new Set();
  printed.set(io, lines);
  for (const { path, why } of passedOver) {
    const line = `${maskPath(path)}: These settings were not used. ${why} Name the settings with --config.`;
    if (!lines.has(line)) printNote(io, line);
    lines.add(line);
  }
}

function nameLayout(applied: string | undefined, typed: string | undefined, folder: string): string | null {
  return typed ?? (applied === undefined ? null : toTypedPath(applied, folder));
}

/** A path as the user could have typed it: relative if the folder's is, so that a report does not say where they work. */
function toTypedPath(path: string, folder: string): string {
  const fromFolder = relative(folder, path);
  return isAbsolute(folder) || isAbsolute(fromFolder) ? path : join(folder, fromFolder);
}

/** The options that the settings file sets, with their values. */
function listSettings(config: Config): [option: string, value: unknown][] {
  return (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[])
    .filter((setting) => config[setting] !== undefined)
    .map((setting) => [SETTINGS[setting], setting === 'noDays' ? !config.noDays : config[setting]]);
}

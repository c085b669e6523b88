import { CONFIG_NAME, type Config, findConfig, readConfig } from '../config/read.ts';
import { chicagoDay, isoOf } from '../values/day.ts';
import { showFile } from '../values/file-name.ts';
import type { CheckFlags } from './check.ts';
import type { Io } from './io.ts';

/** The options that a settings file can give as well. */
const SHARED = ['layout', 'roster', 'history', 'failOn'] as const;

/** Tells whether the user gave an option on the command line. */
export type IsGiven = (name: string) => boolean;

/**
 * The options as they apply: the command line before the settings file, which is searched upward from this folder, before
 * the defaults.
 * @throws SettingsError where the settings file cannot be read
 */
export async function withConfig(
  flags: CheckFlags,
  isGiven: IsGiven,
): Promise<{ flags: CheckFlags; config: Config | undefined }> {
  const path = flags.config ?? findConfig(process.cwd());
  if (path === undefined) return { flags, config: undefined };
  const config = await readConfig(path);
  const { closedDays, rules, limits } = config;
  const shared = SHARED.filter((name) => config[name] !== undefined && !isGiven(name));
  return {
    flags: {
      ...flags,
      ...Object.fromEntries(shared.map((name) => [name, config[name]])),
      ...(closedDays && { closedDays }),
      ...(limits && { limits }),
      ruleSettings: rules,
    },
    config,
  };
}

/** Prints what applies, and where from. */
export async function printConfig(flags: CheckFlags, isGiven: IsGiven, io: Io): Promise<number> {
  const { flags: applied, config } = await withConfig(flags, isGiven);
  const from = config === undefined ? 'default' : showFile(flags.config ?? config.path);
  const source = (name: (typeof SHARED)[number]) =>
    isGiven(name) ? 'the command line' : config?.[name] === undefined ? 'default' : from;
  const list = (each: readonly string[] = []) => (each.length === 0 ? 'none' : each.join(', '));
  const files = (each: readonly (string | undefined)[] = []) =>
    list(each.flatMap((path) => (path === undefined ? [] : [showFile(path)])));
  const rows = [
    ['settings file', config === undefined ? `none; no ${CONFIG_NAME} here or above` : from, ''],
    [
      'as of',
      applied.asOf ?? isoOf(chicagoDay(io.now())),
      applied.asOf ? 'the command line' : 'today in Chicago',
    ],
    ['layout', files([applied.layout]), source('layout')],
    ['roster', files([applied.roster]), source('roster')],
    ['history', files(applied.history), source('history')],
    ['fail on', applied.failOn, source('failOn')],
    ['closed days', list(applied.closedDays), config?.closedDays ? from : 'default'],
    ...Object.entries(applied.limits ?? {}).map(([name, value]) => [`limit ${name}`, String(value), from]),
    ...[...(applied.ruleSettings ?? [])].map(([id, { set, reason }]) => [
      id,
      reason === undefined ? set : `${set}: ${reason}`,
      from,
    ]),
  ];
  const widths = [0, 1].map((i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  for (const [name = '', value = '', where = ''] of rows) {
    io.stdout.write(`${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${where}`.trimEnd());
    io.stdout.write('\n');
  }
  return 0;
}

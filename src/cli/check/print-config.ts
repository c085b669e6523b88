import { CONFIG_FILE_NAME } from '../../app/settings/read-file.ts';
import { buildContext } from '../../app/settings/resolve.ts';
import type { PlanSetting } from '../../core/model/context.ts';
import { formatIsoDay, getChicagoDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { Io } from '../streams.ts';
import { applyConfig, type CONFIG_OPTIONS, type IsOnCommandLine } from '../with-config.ts';
import type { CheckFlags } from './check.ts';

/**
 * Prints what applies, and where from.
 * @throws SettingsError where the settings cannot be read, or there is no notice to check by
 */
export async function printConfig(flags: CheckFlags, isGiven: IsOnCommandLine, io: Io): Promise<number> {
  const { flags: applied, config } = await applyConfig(flags, isGiven);
  const from = config === undefined ? 'default' : maskPath(config.path);
  const source = (name: (typeof CONFIG_OPTIONS)[number]) =>
    isGiven(name) ? 'the command line' : config?.[name] === undefined ? 'default' : from;
  const list = (each: readonly string[] = []) => (each.length === 0 ? 'none' : each.join(', '));
  const files = (each: readonly (string | undefined)[] = []) =>
    list(each.flatMap((path) => (path === undefined ? [] : [maskPath(path)])));
  const { asOf, rulebook } = applied;
  const { plans = [], ruleSettings = [] } = applied;
  printTable(io, [
    ['settings file', config === undefined ? `none; no ${CONFIG_FILE_NAME} here or above` : from],
    ['as of', asOf ?? formatIsoDay(getChicagoDay(io.now())), asOf ? 'the command line' : 'today in Chicago'],
    [
      'rulebook',
      buildContext(applied, io.now()).notice.date,
      rulebook ? 'the command line' : 'in force on that day',
    ],
    ['layout', files([applied.layout]), source('layout')],
    ['roster', files([applied.roster]), source('roster')],
    ['history', files(applied.history), source('history')],
    ['fail on', applied.failOn, source('failOn')],
    ['closed days', list(applied.closedDays), config?.closedDays ? from : 'default'],
    ...Object.entries(applied.limits ?? {}).map(([name, value]) => [`limit ${name}`, String(value), from]),
    ...(plans.length === 0 ? [['plans', 'as we know them', 'default']] : []),
    ...plans.map((plan) => [`plan ${plan.name}`, describePlan(plan), from]),
    ...[...ruleSettings].map(([id, { set, reason }]) => [
      id,
      reason === undefined ? set : `${set}: ${reason}`,
      from,
    ]),
  ]);
  return 0;
}

function describePlan({
  program,
  aliases = [],
  from,
  to,
  successor,
  filingLimitDays,
  trackingNumbers,
}: PlanSetting): string {
  const words = [
    program === undefined ? '' : `${program}, your own`,
    from === undefined ? '' : `from ${from}`,
    to === undefined ? '' : `to ${to}`,
    successor === undefined ? '' : `then ${successor}`,
    aliases.length === 0 ? '' : `also ${aliases.join(', ')}`,
    filingLimitDays === undefined ? '' : `filing limit ${filingLimitDays} days`,
    trackingNumbers === undefined ? '' : `tracking numbers ${trackingNumbers.join(' or ')}`,
  ];
  return words.filter((each) => each !== '').join('; ') || 'as we know it';
}

function printTable(io: Io, rows: readonly (readonly string[])[]): void {
  const widths = [0, 1].map((i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  for (const [name = '', value = '', where = ''] of rows) {
    io.stdout.write(`${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${where}`.trimEnd());
    io.stdout.write('\n');
  }
}

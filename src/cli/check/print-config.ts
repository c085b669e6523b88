import { CONFIG_FILE_NAME } from '../../app/settings/read-file.ts';
import { buildContext } from '../../app/settings/resolve.ts';
import { getDictionary } from '../../core/fields/index.ts';
import type { PlanSetting } from '../../core/model/context.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { maskLongNumbers, maskPath } from '../../core/values/mask-numbers.ts';
import { replaceControls } from '../../core/values/text.ts';
import { formatDate } from '../../report/content/dates.ts';
import { defuseCommands } from '../../report/content/log-text.ts';
import { FORMAT_NAMES, FORMATS } from '../../report/formats.ts';
import type { CheckFlags, IsOnCommandLine } from '../options/flags.ts';
import { SETTINGS } from '../options/settings-table.ts';
import type { Io } from '../streams.ts';
import { applyConfig } from '../with-config.ts';

/** A line: name, value, and where the value comes from. */
type TableRow = readonly [name: string, value: string, source: string];

type Setting = keyof typeof SETTINGS;

/**
 * Prints the settings that apply, and where each comes from.
 * @throws SettingsError if the settings cannot be read, or there is no notice to check by
 */
export async function printConfig(
  files: readonly string[],
  flags: CheckFlags,
  isOnCommandLine: IsOnCommandLine,
  io: Io,
): Promise<number> {
  const { flags: applied, config } = await applyConfig(flags, isOnCommandLine, io, files);
  const file = config === undefined ? undefined : maskPath(config.path);
  const findSource = (setting: Setting) => {
    if (isOnCommandLine(SETTINGS[setting])) return 'the command line';
    return config?.[setting] === undefined || file === undefined ? 'default' : file;
  };
  const { asOf, rulebook } = applied;
  const context = buildContext(applied, io.now());
  printTable(io, [
    ['settings file', file ?? `none; no ${CONFIG_FILE_NAME} here or above`, ''],
    ['day to check for', formatWrittenDay(context.asOf), asOf ? 'the command line' : 'today in Chicago'],
    ['HFS notice', formatDate(context.notice.date), rulebook ? 'the command line' : 'in force on that day'],
    ...(Object.keys(SETTING_ROWS) as Setting[]).flatMap((setting) =>
      SETTING_ROWS[setting](applied).map(
        ([name, value, source = findSource(setting)]): TableRow => [name, value, source],
      ),
    ),
  ]);
  return 0;
}

/** The lines of each setting, in the order in which they are printed. A source is given if it is not the setting's. */
const SETTING_ROWS: Record<Setting, (flags: CheckFlags) => [name: string, value: string, source?: string][]> =
  {
    layout: ({ layout }) => [['layout', formatPaths([layout])]],
    roster: ({ roster }) => [['roster', formatPaths([roster])]],
    history: ({ history }) => [['history', formatPaths(history)]],
    failOn: ({ failOn }) => [['fail on', failOn]],
    noDays: ({ days }) => [['days in reports', describeDays(days)]],
    closedDays: ({ closedDays }) => [['closed days', formatList(closedDays?.map(formatDate))]],
    limits: ({ limits = {} }) =>
      Object.entries(limits).map(([name, value]) => [`limit ${name}`, String(value)]),
    defaults: ({ defaults = {} }) =>
      (Object.keys(defaults) as Kind[]).flatMap((kind) => listDefaults(kind, defaults[kind])),
    columns: ({ columns = {} }) =>
      Object.entries(columns).map(([header, field]) => [`column "${maskLongNumbers(header)}"`, field]),
    plans: ({ plans = [] }) =>
      plans.length === 0
        ? [['plans', 'as we know them', 'default']]
        : plans.map((plan) => [`plan ${plan.name}`, describePlan(plan)]),
    rules: ({ ruleSettings = [] }) =>
      [...ruleSettings].map(([id, { set, reason }]) => [
        id,
        reason === undefined ? set : `${set}: ${reason}`,
      ]),
  };

/** The output may be a log of a build server: a name, an address or an identifier stays in the settings file. */
function listDefaults(
  kind: Kind,
  values: Readonly<Record<string, string>> = {},
): [name: string, value: string][] {
  const { fields } = getDictionary(kind);
  return Object.entries(values).map(([field, value]) => {
    const isShown = fields.some(({ name, phi }) => name === field && !phi);
    return [`default ${kind}.${field}`, isShown ? value : 'set, not shown'];
  });
}

function describeDays(days: boolean | undefined): string {
  if (days !== undefined) return days ? 'in every format' : 'none';
  const without = FORMAT_NAMES.filter((name) => FORMATS[name].withoutDays);
  return `in every format but ${without.join(', ')}`;
}

function formatPaths(paths: readonly (string | undefined)[] = []): string {
  return formatList(paths.flatMap((path) => (path === undefined ? [] : [maskPath(path)])));
}

function formatList(texts: readonly string[] = []): string {
  return texts.length === 0 ? 'none' : texts.join(', ');
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
  const parts = [
    program === undefined ? '' : `${program}, your own`,
    from === undefined ? '' : `from ${from}`,
    to === undefined ? '' : `to ${to}`,
    successor === undefined ? '' : `then ${successor}`,
    aliases.length === 0 ? '' : `also ${aliases.join(', ')}`,
    filingLimitDays === undefined ? '' : `filing limit ${filingLimitDays} days`,
    trackingNumbers === undefined ? '' : `tracking numbers ${trackingNumbers.join(' or ')}`,
  ];
  return parts.filter((part) => part !== '').join('; ') || 'as we know it';
}

function printTable(io: Io, rows: readonly TableRow[]): void {
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const valueWidth = Math.max(...rows.map(([, value]) => value.length));
  for (const [name, value, source] of rows) {
    const line = `${name.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${source}`;
    io.stdout.write(`${defuseCommands(replaceControls(line.trimEnd()))}\n`);
  }
}

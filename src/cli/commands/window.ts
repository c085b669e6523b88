import { buildContext } from '../../app/settings/resolve.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { isBusinessDay } from '../../core/portal/business-days.ts';
import { DAYS_AFTER_DECISION, findSafeDay } from '../../core/portal/filing-window.ts';
import { formatCount } from '../../core/values/count.ts';
import { isDayFirstDate, parseDay } from '../../core/values/date-text.ts';
import { addDays, formatIsoDay, formatWrittenDay } from '../../core/values/day.ts';
import { replaceControls } from '../../core/values/text.ts';

import { wrapText } from '../../report/content/wrap.ts';
import type { ConfigFlags, IsOnCommandLine } from '../options/flags.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, writeAll } from '../streams.ts';
import { applyConfig } from '../with-config.ts';
import { describePlan } from './plan-notes.ts';

/** Options of `window`. */
export interface WindowFlags extends ConfigFlags {
  mco?: string;
  asOf?: string;
  rulebook?: string;
  json?: boolean;
}

/** The days of a dispute's filing window. */
interface DisputeWindow extends WindowDays {
  filed: Day;
}

interface WindowDays {
  first: Day;
  last: Day;
  safe: Day | null;
}

/**
 * Prints when a ticket about a dispute filed that day can be entered: first, safe and last day, and calendar days left.
 * @throws SettingsError if the day cannot be read, or the plan is unknown
 */
export async function runWindow(
  text: string,
  flags: WindowFlags,
  isOnCommandLine: IsOnCommandLine,
  io: Io,
): Promise<number> {
  const context = buildContext((await applyConfig(flags, isOnCommandLine, io)).flags, io.now());
  const filed = parseFiledDay(text.trim());
  const days = countWindow(filed, context);
  const planNotes = flags.mco === undefined ? [] : describePlan(flags.mco.trim(), filed, context);
  await writeAll(
    io.stdout,
    flags.json
      ? [renderJson(filed, days, context)]
      : renderLines(filed, days, planNotes, context, getTerminalWidth(io)),
  );
  return EXIT_STATUS.clean;
}

function parseFiledDay(text: string): Day {
  const day = parseDay(text);
  if (day !== undefined) return day;
  const why = isDayFirstDate(text) ? 'the month comes first' : 'a date expected';
  throw new SettingsError(`window: ${why}, such as 2026-10-15, 10/15/2026 or 15-Oct-26`);
}

/** Undefined for a dispute after the as-of day: no day is counted from it. */
function countWindow(filed: Day, context: Context): WindowDays | undefined {
  if (filed > context.asOf) return undefined;
  const { first, last } = context.notice.window;
  return {
    first: addDays(filed, first),
    last: addDays(filed, last),
    safe: findSafeDay(filed, undefined, context),
  };
}

function renderJson(filed: Day, days: WindowDays | undefined, { asOf }: Context): string {
  const shape = {
    disputeFiledOn: formatIsoDay(filed),
    asOf: formatIsoDay(asOf),
    on: days ? formatIsoDay(days.first) : null,
    by: days ? formatIsoDay(days.last) : null,
    safeBy: days?.safe ? formatIsoDay(days.safe) : null,
    daysLeft: days ? days.last - asOf : null,
  };
  return `${JSON.stringify(shape)}\n`;
}

function renderLines(
  filed: Day,
  days: WindowDays | undefined,
  planNotes: readonly string[],
  context: Context,
  width: number,
): string[] {
  const { asOf, notice } = context;
  const head = `Dispute filed with the MCO on ${formatWrittenDay(filed)}; counted for ${formatWrittenDay(asOf)} by the HFS notice of ${notice.date}`;
  const notes = days
    ? [
        describeStatus(days, context),
        ...describeDays({ filed, ...days }, context),
        ...planNotes.map(replaceControls),
      ]
    : [
        `The dispute is filed after ${formatWrittenDay(asOf)}: no day is counted from it, and a ticket that gave it would be closed`,
      ];
  return [
    wrapText(head, width),
    '\n',
    ...(days ? renderDays(days, asOf, width) : []),
    ...notes.map((note) => wrapText(note, width)),
  ];
}

function renderDays({ first, last, safe }: WindowDays, asOf: Day, width: number): string[] {
  const safeWords = safe === null ? 'none is left' : formatDayAndLeft(safe, asOf);
  return [
    wrapText(formatDayAndLeft(first, asOf), width, 'First day  '),
    wrapText(safeWords, width, 'Safe day   '),
    wrapText(formatDayAndLeft(last, asOf), width, 'Last day   '),
    '\n',
  ];
}

/** Whether a ticket can be entered on the as-of day. */
function describeStatus({ first, last, safe }: WindowDays, { asOf }: Context): string {
  if (asOf < first)
    return `Too early: a ticket before the first day is closed, also where the MCO has answered`;
  if (asOf > last) {
    return `Too late, and no later date helps: only a new dispute with the MCO opens a new window`;
  }
  if (asOf === last) return 'Today is the last day: enter the ticket today';
  if (safe === null) return 'Open, but not by every reading any more: enter the ticket at once';
  return asOf === first
    ? 'Open from today; from tomorrow by every reading, since Aetna counts strictly inside the window'
    : 'Open: a ticket can be entered today';
}

function describeDays({ filed, last }: DisputeWindow, context: Context): string[] {
  if (context.asOf > last) return [];
  const { first } = context.notice.window;
  const notes = [
    `The safe day is the last business day by every reading; once the MCO has decided it may be earlier, ${DAYS_AFTER_DECISION} days after the decision (89 Ill. Adm. Code 140.75(b)(2))`,
  ];
  if (!isBusinessDay(last, context.closedDays)) {
    notes.push(
      `The last day is a weekend or State holiday and does not move: days ${first} and ${last - filed} are calendar days`,
    );
  }
  return notes;
}

function formatDayAndLeft(day: Day, asOf: Day): string {
  if (day === asOf) return `${formatWrittenDay(day)}, today`;
  return day > asOf
    ? `${formatWrittenDay(day)}, ${formatCount(day - asOf, 'day')} left`
    : `${formatWrittenDay(day)}, ${formatCount(asOf - day, 'day')} ago`;
}

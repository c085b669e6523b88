import { buildContext, HOW_TO_TYPE_A_DAY } from '../../app/settings/resolve.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { isBusinessDay } from '../../core/portal/business-days.ts';
import { DAYS_AFTER_DECISION, findSafeDay } from '../../core/portal/filing-window.ts';
import { formatCount } from '../../core/values/count.ts';
import { isDayFirstDate, parseDay } from '../../core/values/date-text.ts';
import { addDays, formatIsoDay, formatWrittenDay } from '../../core/values/day.ts';
import { replaceControls } from '../../core/values/text.ts';
import { formatDate } from '../../report/content/dates.ts';
import { defuseChunks } from '../../report/content/log-text.ts';
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
 * Prints when a ticket about a dispute filed that day can be submitted: first, safe and last day, and calendar days left.
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
      : defuseChunks(renderLines(filed, days, planNotes, context, getTerminalWidth(io))),
  );
  return EXIT_STATUS.clean;
}

function parseFiledDay(text: string): Day {
  const day = parseDay(text);
  if (day !== undefined) return day;
  const why = isDayFirstDate(text) ? 'The month comes first.' : 'This day cannot be read.';
  throw new SettingsError(`window: ${why} ${HOW_TO_TYPE_A_DAY}`);
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
  const head = `Dispute filed with the plan on ${formatWrittenDay(filed)}. Checked for ${formatWrittenDay(asOf)} by the HFS notice of ${formatDate(notice.date)}.`;
  const notes = days
    ? [
        describeStatus(days, context),
        ...describeDays({ filed, ...days }, context),
        ...planNotes.map(replaceControls),
      ]
    : [
        `The dispute date is after ${formatWrittenDay(asOf)}. We cannot count from it, and a ticket with it would be closed.`,
      ];
  return [
    wrapText(head, width),
    '\n',
    ...(days ? renderDays(days, asOf, width) : []),
    ...notes.map((note) => wrapText(note, width)),
  ];
}

function renderDays({ first, last, safe }: WindowDays, asOf: Day, width: number): string[] {
  const safeWords = safe === null ? 'none' : formatDayAndLeft(safe, asOf);
  return [
    wrapText(formatDayAndLeft(first, asOf), width, 'First day  '),
    wrapText(safeWords, width, 'Safe day   '),
    wrapText(formatDayAndLeft(last, asOf), width, 'Last day   '),
    '\n',
  ];
}

/** Whether a ticket can be entered on the as-of day. */
function describeStatus({ first, last, safe }: WindowDays, { asOf, notice }: Context): string {
  if (asOf < first)
    return 'Too early. A ticket before the first day would be closed, even if the plan has answered.';
  if (asOf > last) {
    return 'Too late. No later date helps. Only a new dispute with the plan opens a new window.';
  }
  if (asOf === last) return 'Today is the last day. Submit the ticket today.';
  if (safe === null) return 'You can still submit, but the safe day has passed. Submit the ticket now.';
  return asOf === first
    ? `You can submit from today on. For Aetna, wait until tomorrow: it wants more than ${notice.window.first} days.`
    : 'You can submit a ticket today.';
}

function describeDays({ filed, last }: DisputeWindow, context: Context): string[] {
  if (context.asOf > last) return [];
  const { first } = context.notice.window;
  const notes = [
    `The safe day is in time by every reading of the rules. After the plan decides, submit within ${DAYS_AFTER_DECISION} days of the decision (89 Ill. Adm. Code 140.75(b)(2)).`,
  ];
  if (!isBusinessDay(last, context.closedDays)) {
    notes.push(
      `The last day falls on a weekend or a State holiday, and it does not move. Days ${first} and ${last - filed} are calendar days.`,
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

import { contextOf } from '../../app/settings/resolve.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { isBusinessDay } from '../../core/portal/business-days.ts';
import { DAYS_AFTER_DECISION, safeDay } from '../../core/portal/filing-window.ts';
import { isDayFirst, readDay } from '../../core/values/date-text.ts';
import { addDays, isoOf } from '../../core/values/day.ts';
import { counted } from '../../report/content/dates.ts';
import { wrapped } from '../../report/content/wrap.ts';
import { EXIT, type Io, widthOf, writeAll } from '../streams.ts';
import { type ConfigFlags, type IsGiven, withConfig } from '../with-config.ts';
import { notesOnPlan, words } from './plan-notes.ts';

export interface WindowFlags extends ConfigFlags {
  mco?: string;
  asOf?: string;
  rulebook?: string;
  json?: boolean;
}

/** The days of a dispute's window, as the notice and facts count them. */
interface Window {
  filed: Day;
  first: Day;
  last: Day;
  safe: Day | null;
}

/**
 * Tells when a ticket about a dispute filed that day can be entered: first, safe and last day, and calendar days left.
 * @throws SettingsError where the day cannot be read or the plan is not known
 */
export async function runWindow(text: string, flags: WindowFlags, isGiven: IsGiven, io: Io): Promise<number> {
  const context = contextOf((await withConfig(flags, isGiven)).flags, io.now());
  const filed = filedOn(text.trim());
  const { first, last } = context.notice.window;
  const window: Window = {
    filed,
    first: addDays(filed, first),
    last: addDays(filed, last),
    safe: safeDay(filed, undefined, context),
  };
  const planNotes = flags.mco === undefined ? [] : notesOnPlan(flags.mco.trim(), filed, context);
  await writeAll(
    io.stdout,
    flags.json ? [jsonOf(window, context)] : linesOf(window, planNotes, context, widthOf(io)),
  );
  return EXIT.clean;
}

function filedOn(text: string): Day {
  const day = readDay(text);
  if (day !== undefined) return day;
  const why = isDayFirst(text) ? 'the month comes first' : 'a date expected';
  throw new SettingsError(`window: ${why}, such as 2026-10-15, 10/15/2026 or 15-Oct-26`);
}

function jsonOf({ filed, first, last, safe }: Window, { asOf }: Context): string {
  const shape = {
    disputeFiledOn: isoOf(filed),
    asOf: isoOf(asOf),
    on: isoOf(first),
    by: isoOf(last),
    safeBy: safe === null ? null : isoOf(safe),
    daysLeft: last - asOf,
  };
  return `${JSON.stringify(shape)}\n`;
}

function linesOf(window: Window, planNotes: readonly string[], context: Context, width: number): string[] {
  const { filed, first, last, safe } = window;
  const { asOf, notice } = context;
  const safeWords = safe === null ? 'none is left' : dayAndLeft(safe, asOf);
  return [
    wrapped(
      `Dispute filed with the MCO on ${words(filed)}; counted for ${words(asOf)} by the HFS notice of ${notice.date}`,
      width,
    ),
    '\n',
    wrapped(dayAndLeft(first, asOf), width, 'First day  '),
    wrapped(safeWords, width, 'Safe day   '),
    wrapped(dayAndLeft(last, asOf), width, 'Last day   '),
    '\n',
    ...[standing(window, context), ...notesOnDays(window, context), ...planNotes].map((note) =>
      wrapped(note, width),
    ),
  ];
}

/** What the as-of day means for a ticket. */
function standing({ filed, first, last, safe }: Window, { asOf }: Context): string {
  if (filed > asOf) {
    return `The dispute is filed after ${words(asOf)}: a ticket that gave such a day would be closed`;
  }
  if (asOf < first)
    return `Too early: a ticket before the first day is closed, also where the MCO has answered`;
  if (asOf > last) {
    return `Too late, and no later date helps: only a new dispute with the MCO opens a new window`;
  }
  if (safe === null) return 'Open, but not by every reading any more: enter the ticket at once';
  return asOf === first
    ? 'Open from today; from tomorrow by every reading, since one plan counts strictly inside the window'
    : 'Open: a ticket can be entered today';
}

function notesOnDays({ filed, last }: Window, context: Context): string[] {
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

function dayAndLeft(day: Day, asOf: Day): string {
  if (day === asOf) return `${words(day)}, today`;
  return day > asOf
    ? `${words(day)}, ${counted(day - asOf, 'day')} left`
    : `${words(day)}, ${counted(asOf - day, 'day')} ago`;
}

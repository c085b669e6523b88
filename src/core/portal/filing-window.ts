import { memoizePerRow } from '../fields/memoize-per-row.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { addDays } from '../values/day.ts';
import { addBusinessDays, addWeekdays, rollBackToBusinessDay } from './business-days.ts';

/** 140.75(b)(2): calendar days after an unsatisfactory resolution. */
export const DAYS_AFTER_DECISION = 30;

/** The dates that decide about a ticket; all are calendar days in America/Chicago. */
export interface TicketDates {
  /** D, the day the dispute was filed with the MCO. */
  filed: Day | undefined;
  /** R, the day of the MCO's decision; also undefined if it is before D. */
  decided: Day | undefined;
  /** T, the day the ticket is entered. */
  entered: Day;
  /** The planned day, if it is after the as-of day. */
  plannedOn: Day | undefined;
  /** Whether the ticket is in the portal already. */
  submitted: boolean;
  /** D+30 and D+60, or what the notice says instead. */
  first: Day | undefined;
  last: Day | undefined;
}

/** Reads the dates of a ticket. T is the day it was submitted, else the later of the planned and the as-of day (facts 1). */
export const getTicketDates = memoizePerRow(computeTicketDates);

function computeTicketDates(row: Row<TicketField>, context: Context): TicketDates {
  const filed = row.day('disputeFiledOn');
  const decided = row.day('mcoDecidedOn');
  const submittedOn = row.day('submittedOn');
  const submitOn = row.day('submitOn');
  const plannedOn = submitOn !== undefined && submitOn > context.asOf ? submitOn : undefined;
  const { first, last } = context.notice.window;
  return {
    filed,
    decided: decided !== undefined && filed !== undefined && decided < filed ? undefined : decided,
    entered: submittedOn ?? plannedOn ?? context.asOf,
    plannedOn,
    submitted: isSubmitted(row),
    first: filed === undefined ? undefined : addDays(filed, first),
    last: filed === undefined ? undefined : addDays(filed, last),
  };
}

/** The dates of a ticket whose window can be counted. */
export interface WindowDates extends TicketDates {
  filed: Day;
  first: Day;
  last: Day;
}

/**
 * The dates to count the window by. Undefined if D is blank, unreadable or after the as-of day, or if T is unknown
 * because the day submitted cannot be read; other rules report these.
 */
export const getWindowDates = memoizePerRow(computeWindowDates);

function computeWindowDates(row: Row<TicketField>, context: Context): WindowDates | undefined {
  const dates = getTicketDates(row, context);
  const { filed, first, last } = dates;
  if (filed === undefined || first === undefined || last === undefined) return undefined;
  if (filed > context.asOf || row.isUnreadable('submittedOn')) return undefined;
  return { ...dates, filed, first, last };
}

/** The last day that is safe by every reading; null if it would be before D+31 or the as-of day (facts 1). */
export function findSafeDay(filed: Day, decided: Day | undefined, context: Context): Day | null {
  const { first, last } = context.notice.window;
  let day = addDays(filed, last - 1);
  if (decided !== undefined && decided >= filed) {
    day = Math.min(day, addDays(decided, DAYS_AFTER_DECISION)) as Day;
  }
  const safe = rollBackToBusinessDay(day, context.closedDays);
  return safe < addDays(filed, first + 1) || safe < context.asOf ? null : safe;
}

/** The last day to answer an information request by the later reading, and the safe day, counted Monday to Friday only. */
export function getAnswerDeadlines(requested: Day, context: Context): { by: Day; safeBy: Day } {
  const days = context.notice.answerDays;
  return { by: addBusinessDays(requested, days, context.closedDays), safeBy: addWeekdays(requested, days) };
}

/** Whether a ticket is in the portal already. */
export function isSubmitted(row: Row<TicketField>): boolean {
  const status = row.choice('status');
  return (
    status === 'open' || status === 'closed' || !row.isBlank('ticketNumber') || !row.isBlank('submittedOn')
  );
}

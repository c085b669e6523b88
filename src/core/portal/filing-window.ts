import { memoizePerRow } from '../fields/memoize-per-row.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { addDays } from '../values/day.ts';
import { addBusinessDays, addWeekdays, rollBackToBusinessDay } from './business-days.ts';
import { getClaimKey, getTrackingKey } from './ticket-identity.ts';

/** 140.75(b)(2): calendar days after an unsatisfactory resolution. */
export const DAYS_AFTER_DECISION = 30;

/** Who answers questions about the portal (2023-02-22 §12). */
export const PORTAL_TEAM = 'HFS.PortalInquiries@Illinois.gov';

/** The dates that decide about a ticket; all are calendar days in America/Chicago. */
export interface TicketDates {
  /** D, the day the dispute was filed with the MCO; also undefined if it is after the as-of day: no day is counted from it. */
  filed: Day | undefined;
  /** R, the day of the MCO's decision; also undefined if it is before D. */
  decided: Day | undefined;
  /** T, the day the ticket is entered; undefined if it is in the portal and nobody wrote the day down. */
  entered: Day | undefined;
  /** The planned day, if it is after the as-of day. */
  plannedOn: Day | undefined;
  /** Whether the ticket is in the portal already. */
  submitted: boolean;
  /** D+30 and D+60, or what the notice says instead. */
  first: Day | undefined;
  last: Day | undefined;
}

/** Reads the dates of a ticket (facts 1). */
export const getTicketDates = memoizePerRow(computeTicketDates);

function computeTicketDates(row: Row<TicketField>, context: Context): TicketDates {
  const disputed = row.day('disputeFiledOn');
  const filed = disputed !== undefined && disputed > context.asOf ? undefined : disputed;
  const decided = row.day('mcoDecidedOn');
  const submitOn = row.day('submitOn');
  const plannedOn = submitOn !== undefined && submitOn > context.asOf ? submitOn : undefined;
  const { first, last } = context.notice.window;
  const isSent = isSentBefore(row, context);
  return {
    filed,
    decided: decided !== undefined && filed !== undefined && decided < filed ? undefined : decided,
    entered: isSent ? undefined : findEntryDay(row, plannedOn, context.asOf),
    plannedOn,
    submitted: isSent || isSubmitted(row),
    first: filed === undefined ? undefined : addDays(filed, first),
    last: filed === undefined ? undefined : addDays(filed, last),
  };
}

/** T: the day it was submitted, else the later of the planned and the as-of day. */
function findEntryDay(row: Row<TicketField>, plannedOn: Day | undefined, asOf: Day): Day | undefined {
  if (row.isBlank('submittedOn')) return lacksSubmissionDay(row) ? undefined : (plannedOn ?? asOf);
  const submittedOn = row.day('submittedOn');
  return submittedOn !== undefined && submittedOn > asOf ? undefined : submittedOn;
}

/** The dates of a ticket whose window can be counted. */
export interface WindowDates extends TicketDates {
  filed: Day;
  entered: Day;
  first: Day;
  last: Day;
}

/**
 * The dates to count the window by. Undefined if D or T is unknown, which other rules report, or if the history has the
 * ticket as sent.
 */
export const getWindowDates = memoizePerRow(computeWindowDates);

function computeWindowDates(row: Row<TicketField>, context: Context): WindowDates | undefined {
  const dates = getTicketDates(row, context);
  const { filed, entered, first, last } = dates;
  if (filed === undefined || entered === undefined || first === undefined || last === undefined)
    return undefined;
  return { ...dates, filed, entered, first, last };
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

/** Whether a ticket is inside the window, but not by the reading that ends 30 days after the decision. */
export function isPastDecisionLimit({ decided, entered, last }: WindowDates, { asOf }: Context): boolean {
  // A decision in the future is a wrong date, which ticket/date-order reports.
  if (decided === undefined || decided > asOf) return false;
  return entered > addDays(decided, DAYS_AFTER_DECISION) && entered <= last;
}

/**
 * The last day to write to the portal team about a ticket that is too late: 140.75(b)(2) has an "or", by which it may
 * still be in time for 30 days after the decision. Undefined if the ticket is not too late, or these days are over.
 */
export function findInquiryDay(row: Row<TicketField>, context: Context): Day | undefined {
  const dates = getWindowDates(row, context);
  if (!dates || dates.entered <= dates.last || context.asOf <= dates.last) return undefined;
  // A decision in the future is a wrong date, which ticket/date-order reports.
  if (dates.decided === undefined || dates.decided > context.asOf) return undefined;
  const until = addDays(dates.decided, DAYS_AFTER_DECISION);
  return dates.entered > until || context.asOf > until ? undefined : until;
}

/**
 * The last day to answer an information request by the later reading, and the safe day: Monday to Friday are counted, and
 * it moves back to a day on which State offices are open.
 */
export function getAnswerDeadlines(requested: Day, context: Context): { by: Day; safeBy: Day } {
  const { closedDays, notice } = context;
  return {
    by: addBusinessDays(requested, notice.answerDays, closedDays),
    safeBy: rollBackToBusinessDay(addWeekdays(requested, notice.answerDays), closedDays),
  };
}

/** Whether a ticket is in the portal already, by its own cells. */
export function isSubmitted(row: Row<TicketField>): boolean {
  const status = row.choice('status');
  return (
    status === 'open' || status === 'closed' || !row.isBlank('ticketNumber') || !row.isBlank('submittedOn')
  );
}

/** Whether a ticket is in the portal by its own cells, and the day on which it went in is not given. */
export function lacksSubmissionDay(row: Row<TicketField>): boolean {
  if (!row.isBlank('submittedOn')) return false;
  return row.choice('status') === 'open' || !row.isBlank('ticketNumber');
}

/** Whether the history has this very ticket as sent: the same claim, and the same dispute. */
export function isSentBefore(row: Row<TicketField>, { history, plans }: Context): boolean {
  if (!history) return false;
  const claim = getClaimKey(row, plans);
  return claim !== '' && history.hasSent(claim, getTrackingKey(row));
}

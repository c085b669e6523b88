import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { addDays } from '../values/day.ts';
import { addBusinessDays } from './business-days.ts';
import { getAnswerDeadlines } from './filing-window.ts';

/** Business days within which HFS hands a ticket over to the MCO (140.75(c)). */
const HAND_OVER_DAYS = 10;

/** A request for information that waits for an answer. */
export interface OpenInfoRequest {
  /** The last day to answer by the later reading, and the safe day. */
  by: Day;
  safeBy: Day;
  /** Whether the last day is over. */
  isOver: boolean;
  /** Whether the MCO asked after its own business days to do so, even if HFS took all of its days (§8). */
  isLate: boolean;
}

/** The open information request; undefined if nothing was asked, it was answered, or the ticket was closed for it. */
export function findOpenInfoRequest(row: Row<TicketField>, context: Context): OpenInfoRequest | undefined {
  const requested = findRequestDay(row, context);
  if (requested === undefined || isAnswered(row, requested, context)) return undefined;
  const days = getAnswerDeadlines(requested, context);
  const isOver = context.asOf > days.by;
  if (isOver && row.choice('status') === 'closed') return undefined;
  return { ...days, isOver, isLate: isLateRequest(row, requested, context) };
}

/**
 * How many calendar days after the last day a request for information was answered, or is still not answered; 0 or less
 * if there is no such request, or its answer is in time.
 */
export function countDaysOverdue(row: Row<TicketField>, context: Context): number {
  const requested = findRequestDay(row, context);
  if (requested === undefined || row.isUnreadable('infoAnsweredOn')) return 0;
  const answered = isAnswered(row, requested, context) ? row.day('infoAnsweredOn') : undefined;
  return (answered ?? context.asOf) - getAnswerDeadlines(requested, context).by;
}

/**
 * The last day for the MCO's answer to a submitted ticket, at the latest: HFS may need its business days to hand the
 * ticket over, and the MCO's calendar days count from then (140.75(c)-(d)). Undefined if the ticket is closed or the day
 * is unknown.
 */
export function getMcoDeadline(row: Row<TicketField>, context: Context): Day | undefined {
  if (row.choice('status') === 'closed') return undefined;
  const handedOver = findHandOverDay(row, context);
  return handedOver === undefined ? undefined : addDays(handedOver, context.notice.resolveDays);
}

/** The last day on which HFS hands the ticket over to the MCO. */
function findHandOverDay(row: Row<TicketField>, { asOf, closedDays }: Context): Day | undefined {
  const submittedOn = row.day('submittedOn');
  if (submittedOn === undefined || submittedOn > asOf) return undefined;
  return addBusinessDays(submittedOn, HAND_OVER_DAYS, closedDays);
}

/** A day in the future is a wrong date, which ticket/date-order reports. */
function findRequestDay(row: Row<TicketField>, { asOf }: Context): Day | undefined {
  const requested = row.day('infoRequestedOn');
  return requested !== undefined && requested > asOf ? undefined : requested;
}

/** An answer before the request, or in the future, is a wrong date: the request counts as open. */
function isAnswered(row: Row<TicketField>, requested: Day, { asOf }: Context): boolean {
  if (row.isUnreadable('infoAnsweredOn')) return true;
  const answered = row.day('infoAnsweredOn');
  return answered !== undefined && answered >= requested && answered <= asOf;
}

function isLateRequest(row: Row<TicketField>, requested: Day, context: Context): boolean {
  const handedOver = findHandOverDay(row, context);
  if (handedOver === undefined) return false;
  return requested > addBusinessDays(handedOver, context.notice.answerDays, context.closedDays);
}

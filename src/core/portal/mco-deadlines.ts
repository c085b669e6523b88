import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { addDays } from '../values/day.ts';
import { getAnswerDeadlines } from './filing-window.ts';

/**
 * The last day to answer an open information request by the later reading, and the safe day, counted Monday to Friday only.
 * Undefined if nothing was asked, it was answered, or the ticket was closed for it.
 */
export function findOpenInfoRequest(
  row: Row<TicketField>,
  context: Context,
): { by: Day; safeBy: Day; isOver: boolean } | undefined {
  const requested = row.day('infoRequestedOn');
  if (requested === undefined || !row.isBlank('infoAnsweredOn')) return undefined;
  const days = getAnswerDeadlines(requested, context);
  const isOver = context.asOf > days.by;
  return isOver && row.choice('status') === 'closed' ? undefined : { ...days, isOver };
}

/**
 * The last day for the MCO to resolve a submitted ticket, in calendar days from the day it was submitted. This is the
 * earliest reading: HFS has 10 business days to hand the ticket over, and the MCO may ask for an extension (140.75(c)-(e)).
 * Undefined if the ticket is closed or the day is unknown.
 */
export function getMcoDeadline(row: Row<TicketField>, context: Context): Day | undefined {
  const submittedOn = row.day('submittedOn');
  if (submittedOn === undefined || row.choice('status') === 'closed') return undefined;
  return addDays(submittedOn, context.notice.resolveDays);
}

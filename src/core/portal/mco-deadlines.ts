import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { addDays } from '../values/day.ts';
import { getAnswerDeadlines } from './filing-window.ts';

/**
 * Until when an open information request must be answered: the later reading, and the safe day, Monday to Friday only.
 * Undefined where nothing was asked, it was answered, or the ticket was closed over it.
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
 * Until when the MCO is to resolve a submitted ticket, in calendar days counted from the day it was submitted: the
 * earliest reading, since HFS has 10 business days to hand it over and the MCO may ask for an extension (140.75(c)-(e)).
 * Undefined where the ticket is closed, or the day is not known.
 */
export function getMcoDeadline(row: Row<TicketField>, context: Context): Day | undefined {
  const submittedOn = row.day('submittedOn');
  if (submittedOn === undefined || row.choice('status') === 'closed') return undefined;
  return addDays(submittedOn, context.notice.resolveDays);
}

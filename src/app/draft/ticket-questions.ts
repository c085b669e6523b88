import { TICKET_SECTIONS } from '../../core/fields/declaration.ts';
import { TICKET, type TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import { findPeerToPeerCode } from '../../core/portal/denial-codes.ts';
import { getTicketDates } from '../../core/portal/filing-window.ts';
import { isDuallyEligible } from '../../core/portal/payer-kind.ts';
import { findAuthorizationFault } from '../../core/portal/prior-auth.ts';
import { type Condition, listQuestions, type Question } from './question.ts';

/** When to ask the questions that depend on other answers. */
const CONDITIONS: Partial<Readonly<Record<TicketField, Condition<TicketField>>>> = {
  dualEligible: (row, { plans }) => !isDuallyEligible(row, plans),
  medicareCovered: (row, { plans }) => isDuallyEligible(row, plans) === true,
  mcoDecidedOn: (row) => !row.isBlank('mcoDecision') && row.choice('mcoDecision') !== 'none',
  processExhausted: isProcessInDoubt,
  peerToPeer: (row) =>
    row.choice('mcoDecision') !== 'none' || findPeerToPeerCode(row.text('denialCodes')) !== undefined,
  priorAuthNumber: (row) =>
    row.yes('priorAuthRequired') === true || findAuthorizationFault(row) !== undefined,
  priorAuthSent: (row) => findAuthorizationFault(row)?.gap === 'sent-blank',
};

/** The questions about a new ticket. */
export const TICKET_QUESTIONS = listQuestions(
  TICKET.fields,
  TICKET_SECTIONS,
  CONDITIONS,
) as readonly Question[];

/** Answers offered again for the next ticket, which mostly has the same provider and contact. */
export const TICKET_CARRYOVER_FIELDS: readonly TicketField[] = TICKET.fields
  .filter(({ question }) => question?.section === 'Provider')
  .map(({ name }) => name);

/** If the MCO has not answered for 30 days, the process is no obstacle (2023-02-22 §6). */
function isProcessInDoubt(row: Row<TicketField>, context: Context): boolean {
  const { entered = context.asOf, first } = getTicketDates(row, context);
  return row.choice('mcoDecision') !== 'none' || first === undefined || entered < first;
}

import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../model/field.ts';
import { saysNoneRequired } from '../values/authorization-number.ts';
import { type DenialSignal, findStrongestSignal } from './denial-codes.ts';

/** What is missing about the prior authorization of a draft (§10 of the notice). */
export type AuthorizationFault =
  | { gap: 'none-required' } // required, but instead of the number it says that none was
  | { gap: 'no-number' } // required, but there is no number
  | { gap: 'code-without-number'; signal: DenialSignal } // a denial code says that one was required
  | { gap: 'not-sent' } // there is a number, but it was not sent to the MCO
  | { gap: 'sent-blank' }; // there is a number, but the draft does not say whether it was sent

/** Finds the gap in the fields of a draft. Undefined if one of them cannot be read: another rule reports that. */
export function findAuthorizationFault(row: Row<TicketField>): AuthorizationFault | undefined {
  const required = row.yes('priorAuthRequired');
  if (row.isUnreadable('priorAuthRequired')) return undefined;
  if (row.isBlank('priorAuthNumber')) {
    if (required)
      return { gap: saysNoneRequired(row.raw('priorAuthNumber')) ? 'none-required' : 'no-number' };
    const signal = findStrongestSignal(row.text('denialCodes'), 'authorization');
    if (signal?.grade !== 'A' || saysNoneRequired(row.raw('priorAuthNumber'))) return undefined;
    return { gap: 'code-without-number', signal };
  }
  if (required === false) return undefined;
  if (row.isBlank('priorAuthSent')) return { gap: 'sent-blank' };
  return row.yes('priorAuthSent') === false ? { gap: 'not-sent' } : undefined;
}

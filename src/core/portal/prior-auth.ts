import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../model/field.ts';
import { type DenialSignal, findStrongestSignal } from './denial-codes.ts';

/** What a draft lacks about its prior authorization (§10 of the notice). */
export type AuthorizationFault =
  | { gap: 'no-number' } // required, and none given
  | { gap: 'code-without-number'; signal: DenialSignal } // a code says that it was required
  | { gap: 'not-sent' } // given, and not sent to the MCO
  | { gap: 'sent-blank' }; // given, and not told whether it was sent

/** The gap in a draft's own fields, or undefined. Where one of them cannot be read, that is told instead. */
export function findAuthorizationFault(row: Row<TicketField>): AuthorizationFault | undefined {
  const required = row.yes('priorAuthRequired');
  if (row.isUnreadable('priorAuthRequired')) return undefined;
  if (row.isBlank('priorAuthNumber')) {
    if (required) return { gap: 'no-number' };
    const signal = findStrongestSignal(row.text('denialCodes'), 'authorization');
    return signal?.grade === 'A' ? { gap: 'code-without-number', signal } : undefined;
  }
  if (required === false) return undefined;
  if (row.isBlank('priorAuthSent')) return { gap: 'sent-blank' };
  return row.yes('priorAuthSent') === false ? { gap: 'not-sent' } : undefined;
}

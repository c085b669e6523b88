import { expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import { findAuthorizationFault } from '../../../src/core/portal/prior-auth.ts';
import { ticketRow } from '../../support/ticket-row.ts';

const NUMBER = { priorAuthNumber: 'MADEUP-PA-1' };

it.each<[Partial<Record<TicketField, string>>, string | undefined]>([
  [{ priorAuthRequired: 'no' }, undefined],
  [{ priorAuthRequired: 'perhaps', denialCodes: 'CO-197' }, undefined],
  [{ priorAuthRequired: 'yes' }, 'no-number'],
  [{ priorAuthRequired: 'yes', priorAuthNumber: 'on file' }, 'no-number'],
  [{ priorAuthRequired: 'yes', priorAuthNumber: '10/15/2026' }, 'no-number'],
  [{ priorAuthRequired: 'yes', priorAuthNumber: 'none required' }, 'none-required'],
  [{ priorAuthRequired: '', priorAuthNumber: 'n/a', denialCodes: 'CO-197' }, undefined],
  [{ priorAuthRequired: '', priorAuthNumber: 'not required', priorAuthSent: 'no' }, undefined],
  [{ priorAuthRequired: '', denialCodes: 'CO-197' }, 'code-without-number'],
  [{ priorAuthRequired: '', denialCodes: 'CO-198' }, undefined],
  [{ priorAuthRequired: 'yes', ...NUMBER }, 'sent-blank'],
  [{ priorAuthRequired: 'yes', ...NUMBER, priorAuthSent: 'no' }, 'not-sent'],
  [{ priorAuthRequired: 'yes', ...NUMBER, priorAuthSent: 'yes' }, undefined],
  [{ priorAuthRequired: 'no', ...NUMBER, priorAuthSent: 'no' }, undefined],
])('finds the gap in %j: %s', (cells, gap) => {
  expect(findAuthorizationFault(ticketRow(cells))?.gap).toBe(gap);
});

it('names the code that says an authorization was required', () => {
  const fault = findAuthorizationFault(ticketRow({ priorAuthRequired: '', denialCodes: 'CO-45, CO-210' }));
  expect(fault).toMatchObject({ signal: { code: '210', grade: 'A' } });
});

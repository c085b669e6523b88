import { expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import { getComplaintGroupKey } from '../../../src/core/portal/complaint-group.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { ticketRow } from '../../support/ticket-row.ts';

const key = (cells: Partial<Record<TicketField, string>>) =>
  getComplaintGroupKey(ticketRow(cells), BUILT_IN_PLANS);

it('is the same for one MCO and one category, no matter how they are written', () => {
  const first = key({ mco: 'Meridian', category: 'underpayment' });
  expect(first).not.toBe('');
  expect(key({ mco: 'MHP', category: ' Under-Payment' })).toBe(first);
});

it('differs by MCO and by category', () => {
  const keys = [
    key({ mco: 'Meridian', category: 'underpayment' }),
    key({ mco: 'Molina', category: 'underpayment' }),
    key({ mco: 'Meridian', category: 'timely filing' }),
  ];
  expect(new Set(keys).size).toBe(3);
});

it.each([{ mco: '' }, { category: 'n/a' }])('is empty for %j', (cells) => expect(key(cells)).toBe(''));

import { expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import { findDenialReason } from '../../../src/core/portal/denial-reason.ts';
import { ticketRow } from '../../support/ticket-row.ts';

type Cells = Partial<Record<TicketField, string>>;

it.each<[Cells, string | undefined, string | undefined]>([
  [{ denialCodes: 'CO-22', description: 'COB' }, 'denialCodes', '22'],
  [{ denialCodes: 'CO-45', description: 'COB' }, 'description', undefined],
  [{ denialCodes: 'COB', description: 'COB' }, 'denialCodes', undefined],
  [{ denialCodes: '', description: 'COB' }, 'description', undefined],
  [{ denialCodes: 'CO-197', description: 'no auth' }, undefined, undefined],
  [{ denialCodes: '', description: '' }, undefined, undefined],
])('with %j the reason is in %s', (cells, field, code) => {
  const found = findDenialReason(ticketRow(cells), 'medicare');
  expect([found?.field, found?.signal?.code]).toEqual([field, code]);
});

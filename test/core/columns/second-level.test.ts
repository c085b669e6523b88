import { describe, expect, it } from 'vitest';
import type { ReadColumn } from '../../../src/core/columns/reading.ts';
import { askForLevel } from '../../../src/core/columns/second-level.ts';

const UNREAD: ReadColumn = { field: null, by: null };

function ask(field: string, headers: readonly string[], by: ReadColumn['by'] = 'meaning'): ReadColumn[] {
  const columns: ReadColumn[] = headers.map((_, index) => (index === 0 ? { field, by } : UNREAD));
  askForLevel(columns, headers);
  return columns;
}

describe('askForLevel', () => {
  it.each([
    ['disputeFiledOn', '1st appeal sent', '2nd appeal sent'],
    ['disputeFiledOn', 'Appeal date', 'Second level appeal date'],
    ['disputeFiledOn', 'Recon L1 filed', 'Recon L2 filed'],
    ['trackingNumber', '1st appeal #', '2nd appeal #'],
    ['trackingNumber', 'Dispute ref', 'Level 2 case no.'],
  ])('asks for the %s if there are "%s" and "%s"', (field, first, second) => {
    const asked = { ...UNREAD, question: [field] };
    expect(ask(field, [first, second])).toEqual([asked, asked]);
  });
  it('asks nothing if there is one dispute', () => {
    const read = { field: 'disputeFiledOn', by: 'meaning' };
    expect(ask('disputeFiledOn', ['1st appeal sent'])).toEqual([read]);
    expect(ask('disputeFiledOn', ['Appeal sent', '2nd appeal #'])).toEqual([read, UNREAD]);
  });
  it('keeps what the user named', () => {
    expect(ask('trackingNumber', ['1st appeal #', '2nd appeal #'], 'map')[0]?.field).toBe('trackingNumber');
  });
});

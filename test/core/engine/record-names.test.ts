import { describe, expect, it } from 'vitest';
import { RecordNames } from '../../../src/core/engine/record-names.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { ticketRow } from '../../support/ticket-row.ts';

const molina = ticketRow({ mco: 'Molina Healthcare', billedAmount: '$615.00' });

describe('RecordNames', () => {
  it('has the plan by its short name and the dollars billed', () => {
    const names = new RecordNames();
    names.addTicket(0, molina, BUILT_IN_PLANS);
    names.addTicket(1, ticketRow({ mco: 'Made Up Health', billedAmount: '' }), BUILT_IN_PLANS);
    names.addTicket(70, ticketRow({ mco: 'CountyCare', billedAmount: '12.50' }), BUILT_IN_PLANS);
    expect([0, 1, 70, 71].map((index) => names.get(index))).toEqual([
      { plan: 'Molina', billed: 615 },
      undefined,
      { plan: 'CountyCare', billed: 12.5 },
      undefined,
    ]);
  });

  it('leaves out an amount that it cannot hold', () => {
    const names = new RecordNames();
    names.addTicket(0, ticketRow({ mco: 'Molina', billedAmount: '50000000' }), BUILT_IN_PLANS);
    expect(names.get(0)).toEqual({ plan: 'Molina' });
  });

  it('has the labels that the user asked for', () => {
    const names = new RecordNames();
    names.addLabel(3, 'A-113');
    expect(names.get(3)).toEqual({ label: 'A-113' });
  });

  it('is the same on another thread', () => {
    const names = new RecordNames();
    names.addTicket(0, molina, BUILT_IN_PLANS);
    names.addLabel(0, 'A-113');
    expect(RecordNames.unpack(structuredClone(names.pack())).get(0)).toEqual(names.get(0));
  });
});

import { describe, expect, it } from 'vitest';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { findTicketPlan, getMcoKey } from '../../../src/core/portal/ticket-plan.ts';
import { ticketRow } from '../../support/ticket-row.ts';

const HCI = 'HealthChoice Illinois';

describe('the plan of a ticket', () => {
  it('is the one in its program, else the one of that name in any program', () => {
    const find = (mco: string, program: string) =>
      findTicketPlan(ticketRow({ mco, program }), BUILT_IN_PLANS)?.name;
    expect(find('Meridian', 'MMAI')).toBe('MeridianComplete');
    expect(find('CountyCare', 'MMAI')).toBe('CountyCare');
    expect(find('Made-Up Care', HCI)).toBeUndefined();
  });
});

describe('the key to compare MCOs by', () => {
  it.each([
    ['MHP', HCI, 'Meridian Health Plan of Illinois'],
    ['Meridian', '', 'Meridian Health Plan of Illinois'],
    ['Meridian', 'MMAI', 'MeridianComplete'],
    ['BCBS', 'FIDE SNP', 'Blue Cross Community Health Plans'],
    ['Made-Up  Care', HCI, 'madeupcare'],
    ['', HCI, ''],
  ])('of %s in %s', (mco, program, key) =>
    expect(getMcoKey(ticketRow({ mco, program }), BUILT_IN_PLANS)).toBe(key),
  );
});

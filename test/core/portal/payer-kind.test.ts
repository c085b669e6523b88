import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import {
  findFeeForServiceField,
  findMedicareOnlyField,
  isDuallyEligible,
  isMedicareCovered,
  isMedicareName,
} from '../../../src/core/portal/payer-kind.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { ticketRow } from '../../support/ticket-row.ts';

type Cells = Partial<Record<TicketField, string>>;

it.each<[Cells, string | undefined]>([
  [{}, undefined],
  [{ mco: 'HFS' }, 'mco'],
  [{ program: 'FFS' }, 'program'],
  [{ mco: 'Medicaid', program: 'FFS' }, 'mco'],
])('finds fee-for-service with %j by %s', (cells, field) =>
  expect(findFeeForServiceField(ticketRow(cells))).toBe(field),
);

it.each<[Cells, string | undefined]>([
  [{}, undefined],
  [{ coverage: 'both' }, undefined],
  [{ coverage: 'medicare' }, 'coverage'],
  [{ mco: 'Medicare Part B' }, 'mco'],
])('finds Medicare alone with %j by %s', (cells, field) =>
  expect(findMedicareOnlyField(ticketRow(cells), BUILT_IN_PLANS)).toBe(field),
);

it.each([
  ['Medicare', true],
  ['Medicare-Medicaid', false],
  ['Medicareful', false],
  ['not Medicare', false],
  ['non-Medicare', false],
  ['Meridian', false],
])('reads %s as a Medicare name: %s', (name, expected) =>
  expect(isMedicareName(name, BUILT_IN_PLANS)).toBe(expected),
);

describe('dual eligibility', () => {
  it.each<[Cells, boolean | undefined]>([
    [{ dualEligible: 'yes' }, true],
    [{ dualEligible: 'no', program: 'MLTSS' }, false],
    [{ dualEligible: 'maybe', program: 'MLTSS' }, undefined],
    [{ dualEligible: '', program: 'MLTSS' }, true],
    [{ dualEligible: '', program: '', mco: 'MeridianComplete' }, true],
    [{ dualEligible: '', program: '', mco: 'Molina' }, undefined],
    [{ dualEligible: '', program: '', mco: 'Molina MLTSS' }, true],
    [{ dualEligible: '', program: 'HCI', mco: 'Molina MLTSS' }, undefined],
    [{ dualEligible: 'no', program: '', mco: 'Molina MLTSS' }, false],
  ])('with %j: %s', (cells, expected) =>
    expect(isDuallyEligible(ticketRow(cells), BUILT_IN_PLANS)).toBe(expected),
  );
  it('closes a ticket only if Medicare covers the service', () => {
    const closes = (cells: Cells) => isMedicareCovered(ticketRow(cells), BUILT_IN_PLANS);
    expect(closes({ dualEligible: 'yes', medicareCovered: 'yes' })).toBe(true);
    expect(closes({ dualEligible: 'yes', medicareCovered: 'no' })).toBe(false);
    expect(closes({ dualEligible: 'no', medicareCovered: 'yes' })).toBe(false);
  });
});

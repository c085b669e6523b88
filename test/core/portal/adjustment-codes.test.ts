import { describe, expect, it } from 'vitest';
import { ADJUSTMENT_SOURCE, findAgreedReason } from '../../../src/core/portal/adjustment-codes.ts';

describe('findAgreedReason', () => {
  it.each([
    ['CO', '45', 'contract'],
    ['CO', '253', 'contract'],
    ['CO', '42', 'contract'],
    ['CO', 'A2', 'contract'],
    ['OA', '94', 'contract'],
    ['PR', '1', 'patient'],
    ['PR', '2', 'patient'],
    ['PR', '3', 'patient'],
    ['CO', '142', 'patient'],
    ['OA', '23', 'earlier payer'],
    ['CO', '24', 'capitation'],
  ] as const)('takes %s-%s out', (group, carc, reason) => {
    expect(findAgreedReason(group, carc)).toBe(reason);
  });
  it.each([
    ['CO', '16'],
    ['CO', '97'],
    ['CO', '197'],
    ['PI', '50'],
    ['OA', '18'],
    // The patient's group does not make a denial the patient's share, nor the contract's group a copayment.
    ['PR', '204'],
    ['PR', '45'],
    ['PR', '24'],
    ['CO', '1'],
    ['CO', '3'],
    ['CO', 'constructor'],
  ])('leaves %s-%s as a denial', (group, carc) => {
    expect(findAgreedReason(group, carc)).toBeUndefined();
  });
  it('has a source and a day', () => {
    expect(ADJUSTMENT_SOURCE.list).toContain('139');
    expect(ADJUSTMENT_SOURCE.sortedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

import { findMedicaidIdFault } from '../../values/medicaid-id.ts';
import { findRinFault } from '../../values/rin.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/medicaid-id-suspect',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the lengths of NPI, EIN, RIN and IMPACT numbers',
  summary: "The provider's Medicaid ID looks like some other number",
  why: "It must match HFS's record of the provider. A billing office often calls the patient's RIN the Medicaid ID; an NPI, a tax number or an IMPACT number is typed in its place, too.",
  cure: "Enter the provider's 12-digit HFS number as it stands in IMPACT; the patient's number goes under RIN",
  examples: {
    bad: { cells: { rin: '100200301', medicaidId: '100200301' } },
    good: { cells: { medicaidId: '111222333001' } },
  },
  messages: {
    rin: defineMessage(
      () => "the same as the RIN, so the patient's; the provider's own normally has 12 digits",
    ),
    'own-npi': defineMessage(() => "the ticket's NPI, not the Medicaid ID, which normally has 12 digits", {
      basis: 'standard',
      source: 'CMS NPI standard',
    }),
    npi: defineMessage(() => 'a valid NPI; the Medicaid ID normally has 12 digits'),
    filler: defineMessage(() => 'digits that only fill the cell; the Medicaid ID normally has 12'),
    letters: defineMessage(() => 'begins with letters; the Medicaid ID normally has 12 digits'),
    short: defineMessage(() => 'fewer than 6 digits; the Medicaid ID normally has 12'),
    'impact-provider': defineMessage(
      () => '7 digits, as an IMPACT Provider ID has; the Medicaid ID normally has 12',
    ),
    'impact-application': defineMessage(
      () => '14 digits, as an IMPACT Application ID has; the Medicaid ID normally has 12',
    ),
    'nine-digits': defineMessage(
      () => "9 digits, as a patient's RIN or a tax number has; the Medicaid ID normally has 12",
    ),
    'lost-zero': defineMessage(
      () => '11 digits in a number cell, 12 expected: a leading zero may be lost; format the cell as text',
      { basis: 'secondary', source: 'Vendor pages on HFS provider numbers' },
    ),
  },
  needs: ['medicaidId'],
  check(row, _context, report) {
    const id = row.plain('medicaidId');
    const rin = row.plain('rin');
    if (id === rin && !findRinFault(rin)) return report('medicaidId', 'rin', {});
    const mistaken = findMedicaidIdFault(id, row.plain('npi'), row.fact('medicaidId'));
    if (mistaken) report('medicaidId', mistaken, {});
  },
});

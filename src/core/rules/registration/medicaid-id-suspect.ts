import { findMedicaidIdFault } from '../../values/medicaid-id.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/medicaid-id-suspect',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the lengths of NPI, EIN, RIN and IMPACT numbers',
  summary: 'The Medicaid ID looks like some other number',
  why: "The Medicaid ID must match HFS's record of the provider. It normally has 12 digits; an NPI, a tax number or an IMPACT number is often typed in its place.",
  cure: 'Enter the 12-digit HFS provider number as it stands in IMPACT',
  examples: {
    bad: { cells: { npi: '1234567893', medicaidId: '1234567893' } },
    good: { cells: { medicaidId: '111222333001' } },
  },
  messages: {
    'own-npi': defineMessage(
      () => "the row's NPI, not the Medicaid ID; a registration without the Medicaid ID is denied",
      {
        outcome: 'denied',
        basis: 'standard',
        source: 'CMS NPI standard',
      },
    ),
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
      () => '9 digits, as a tax number or a RIN has; the Medicaid ID normally has 12',
    ),
    'lost-zero': defineMessage(
      () => '11 digits in a number cell, 12 expected: a leading zero may be lost; format the cell as text',
      { basis: 'secondary', source: 'Vendor pages on HFS provider numbers' },
    ),
  },
  needs: ['medicaidId'],
  check(row, _context, report) {
    const mistaken = findMedicaidIdFault(row.plain('medicaidId'), row.plain('npi'), row.fact('medicaidId'));
    if (mistaken) report('medicaidId', mistaken, {});
  },
});

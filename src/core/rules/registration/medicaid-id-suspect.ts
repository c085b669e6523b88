import { findMedicaidIdFault } from '../../values/medicaid-id.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/medicaid-id-suspect',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the lengths of NPI, EIN, RIN and IMPACT numbers',
  summary: 'The Medicaid ID looks like some other number.',
  why: 'The Medicaid ID must match the number that HFS has for the provider. It normally has 12 digits. People often type an NPI, a tax number or an IMPACT number there.',
  cure: "Type the provider's 12-digit HFS number from IMPACT. Format the column as text.",
  examples: {
    bad: { cells: { npi: '1234567893', medicaidId: '1234567893' } },
    good: { cells: { medicaidId: '111222333001' } },
  },
  messages: {
    'own-npi': defineMessage(
      () => 'This is the NPI of this row, not the Medicaid ID. This registration would be denied.',
      {
        outcome: 'denied',
        basis: 'standard',
        source: 'CMS NPI standard',
      },
    ),
    npi: defineMessage(() => 'This is a valid NPI. The Medicaid ID normally has 12 digits.'),
    filler: defineMessage(
      () => 'These digits look made up to fill the cell. The Medicaid ID normally has 12.',
    ),
    letters: defineMessage(() => 'This starts with letters. The Medicaid ID normally has 12 digits.'),
    short: defineMessage(() => 'This has fewer than 6 digits. The Medicaid ID normally has 12.'),
    'impact-provider': defineMessage(
      () => 'This has 7 digits, like an IMPACT Provider ID. The Medicaid ID normally has 12.',
    ),
    'impact-application': defineMessage(
      () => 'This has 14 digits, like an IMPACT Application ID. The Medicaid ID normally has 12.',
    ),
    'nine-digits': defineMessage(
      () => "This has 9 digits, like a patient's RIN or a tax number. The Medicaid ID normally has 12.",
    ),
    'lost-zero': defineMessage(
      () => 'This number cell has 11 digits, and the Medicaid ID has 12. A leading zero may be lost.',
      { basis: 'secondary', source: 'Vendor pages on HFS provider numbers' },
    ),
  },
  needs: ['medicaidId'],
  check(row, _context, report) {
    const mistaken = findMedicaidIdFault(row.plain('medicaidId'), row.plain('npi'), row.fact('medicaidId'));
    if (mistaken) report('medicaidId', mistaken, {});
  },
});

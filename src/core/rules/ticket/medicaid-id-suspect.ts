import { findMedicaidIdFault } from '../../values/medicaid-id.ts';
import { findRinFault } from '../../values/rin.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/medicaid-id-suspect',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the lengths of NPI, EIN, RIN and IMPACT numbers',
  summary: "The provider's Medicaid ID looks like some other number.",
  why: "It must match the number that HFS has for the provider. Billing offices often call the patient's RIN the Medicaid ID. Some type an NPI, a tax number or an IMPACT number there.",
  cure: "Type the provider's 12-digit HFS number from IMPACT. Format the column as text. The patient's number goes under RIN.",
  examples: {
    bad: { cells: { rin: '100200301', medicaidId: '100200301' } },
    good: { cells: { medicaidId: '111222333001' } },
  },
  messages: {
    rin: defineMessage(
      () =>
        "This is the same as the RIN, so it is the patient's. The provider's own number normally has 12 digits.",
    ),
    'own-npi': defineMessage(
      () => 'This is the NPI of this ticket. The Medicaid ID normally has 12 digits.',
      { basis: 'standard', source: 'CMS NPI standard' },
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
    const id = row.plain('medicaidId');
    const rin = row.plain('rin');
    if (id === rin && !findRinFault(rin)) return report('medicaidId', 'rin', {});
    const mistaken = findMedicaidIdFault(id, row.plain('npi'), row.fact('medicaidId'));
    if (mistaken) report('medicaidId', mistaken, {});
  },
});

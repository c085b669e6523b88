import { mistakenFor } from '../../values/medicaid-id.ts';
import { rinFault } from '../../values/rin.ts';
import { rowRule, say } from '../rule.ts';

export default rowRule({
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
    rin: say(() => "the same as the RIN, so the patient's; the provider's own normally has 12 digits"),
    'own-npi': say(() => "the ticket's NPI, not the Medicaid ID, which normally has 12 digits", {
      basis: 'standard',
      source: 'CMS NPI standard',
    }),
    npi: say(() => 'a valid NPI; the Medicaid ID normally has 12 digits'),
    'impact-provider': say(() => '7 digits, as an IMPACT Provider ID has; the Medicaid ID normally has 12'),
    'impact-application': say(
      () => '14 digits, as an IMPACT Application ID has; the Medicaid ID normally has 12',
    ),
    'nine-digits': say(
      () => "9 digits, as a patient's RIN or a tax number has; the Medicaid ID normally has 12",
    ),
    'lost-zero': say(
      () => '11 digits in a number cell, 12 expected: a leading zero may be lost; format the cell as text',
      { basis: 'secondary', source: 'Vendor pages on HFS provider numbers' },
    ),
  },
  check(row, _context, report) {
    const id = row.plain('medicaidId');
    const rin = row.plain('rin');
    if (id === rin && !rinFault(rin)) return report('medicaidId', 'rin', {});
    const mistaken = mistakenFor(id, row.plain('npi'), row.fact('medicaidId'));
    if (mistaken) report('medicaidId', mistaken, {});
  },
});

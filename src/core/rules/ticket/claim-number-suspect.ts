import { notClaimNumber } from '../../values/claim-number.ts';
import { damageOf } from '../../values/spreadsheet-damage.ts';
import { rowRule, say } from '../rule.ts';

export default rowRule({
  id: 'ticket/claim-number-suspect',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference: signs of damage and of another thing in its place',
  summary: 'The claim number looks damaged, or like something else',
  why: 'The MCO finds the claim by its own number; no plan publishes what its numbers look like, so only plain signs are told.',
  cure: "Copy the MCO's claim number from the remittance into a text column; one claim a row",
  examples: {
    bad: { cells: { claimNumber: '2.6145E+12' } },
    good: { cells: { claimNumber: 'MADEUP-CLM-0002' } },
  },
  messages: {
    scientific: say(
      () => "a spreadsheet made it a power of ten: digits are lost; the MCO's whole number is expected",
    ),
    rounded: say(
      () => "zeros after the 15th digit: a spreadsheet rounded it; the MCO's whole number is expected",
    ),
    attached: say(() => 'refers to an attachment; the claim number itself is expected'),
    date: say(() => "a date; the MCO's claim number is expected"),
    amount: say(() => "an amount; the MCO's claim number is expected"),
    several: say(
      () => 'several claim numbers in one cell; one a ticket, or similar claims on the Claim-Issue template',
    ),
    rin: say(() => "the same as the RIN; the MCO's claim number is expected"),
    npi: say(() => "the same as the NPI; the MCO's claim number is expected"),
  },
  check(row, _context, report) {
    const text = row.text('claimNumber');
    if (text === '') return;
    const fault = damageOf(text, row.fact('claimNumber')) ?? notClaimNumber(text, row.raw('claimNumber'));
    if (fault) return report('claimNumber', fault, {});
    const number = row.plain('claimNumber');
    const same = (['rin', 'npi'] as const).find((field) => row.plain(field) === number);
    if (same) report('claimNumber', same, {});
  },
});

import { findClaimNumberFault } from '../../values/claim-number.ts';
import { isSameId } from '../../values/same-id.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
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
    scientific: defineMessage(
      () => "a spreadsheet made it a power of ten: digits are lost; the MCO's whole number is expected",
    ),
    rounded: defineMessage(
      () => "zeros after the 15th digit: a spreadsheet rounded it; the MCO's whole number is expected",
    ),
    attached: defineMessage(() => 'refers to an attachment; the claim number itself is expected'),
    date: defineMessage(() => "a date; the MCO's claim number is expected"),
    amount: defineMessage(() => "an amount; the MCO's claim number is expected"),
    words: defineMessage(() => "words without a number; the MCO's claim number is expected"),
    several: defineMessage(
      () => 'several claim numbers in one cell; one a ticket, or similar claims on the Claim-Issue template',
    ),
    rin: defineMessage(() => "the same as the RIN; the MCO's claim number is expected"),
    npi: defineMessage(() => "the same as the NPI; the MCO's claim number is expected"),
  },
  needs: ['claimNumber'],
  check(row, _context, report) {
    const text = row.text('claimNumber');
    if (text === '') return;
    const fault =
      findSpreadsheetDamage(text, row.fact('claimNumber')) ??
      findClaimNumberFault(text, row.raw('claimNumber'));
    if (fault) return report('claimNumber', fault, {});
    if (isSameId(row.text('rin'), text)) report('claimNumber', 'rin', {});
    else if (isSameId(row.text('npi'), text)) report('claimNumber', 'npi', {});
  },
});

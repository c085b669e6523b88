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
  summary: 'The claim number looks damaged, or like something else.',
  why: 'The plan finds the claim by its own number. No plan says what its numbers look like, so we report only clear signs.',
  cure: "Copy the plan's claim number from the remittance into a column formatted as text. Put one claim in each row.",
  examples: {
    bad: { cells: { claimNumber: '2.6145E+12' } },
    good: { cells: { claimNumber: 'MADEUP-CLM-0002' } },
  },
  messages: {
    scientific: defineMessage(
      () =>
        "A spreadsheet cut this number to a form like 1.2E+12, and digits are lost. Look up the plan's whole number.",
    ),
    rounded: defineMessage(
      () =>
        "This number is longer than 15 digits, so a program may have changed the last ones. Look up the plan's whole number.",
    ),
    attached: defineMessage(() => "This points to an attachment. Look up the plan's claim number itself."),
    date: defineMessage(() => "This is a date. Look up the plan's claim number."),
    amount: defineMessage(() => "This is an amount. Look up the plan's claim number."),
    words: defineMessage(() => "These words have no number in them. Look up the plan's claim number."),
    several: defineMessage(
      () =>
        'This cell has several claim numbers. Use one in each ticket, or the Claim-Issue template for similar claims.',
    ),
    rin: defineMessage(() => "This is the same as the RIN. Look up the plan's claim number."),
    npi: defineMessage(() => "This is the same as the NPI. Look up the plan's claim number."),
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

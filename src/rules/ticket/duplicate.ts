import type { TicketField } from '../../fields/ticket.ts';
import { mcoKey } from '../../portal/plans.ts';
import { fileRule, say } from '../../rule.ts';
import type { Row } from '../../types.ts';
import { FirstRows } from '../../values/first-rows.ts';
import { isPlaceholder } from '../../values/placeholder.ts';

export default fileRule({
  id: 'ticket/duplicate',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from 2023-02-22 §9',
  summary: 'Two tickets are about the same claim and service dates with the same MCO',
  why: 'Entering a complaint twice does not speed it up, and the second may be closed. Two tickets about one claim can be right where it was disputed again.',
  cure: 'Keep one of them, or correct what differs; keep both only where the claim was disputed anew',
  examples: {
    bad: { rows: [{}, { trackingNumber: 'MADEUP-TRK-0002' }] },
    good: { rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }] },
  },
  messages: {
    sameNumber: say(
      ({ row }: { row: number }) =>
        `same MCO, claim and service dates as row ${row}, and the same tracking number; one ticket is enough`,
    ),
    otherNumber: say(
      ({ row }: { row: number }) =>
        `same MCO, claim and service dates as row ${row}, but another tracking number; was it disputed twice?`,
    ),
  },
  begin() {
    const claims = new FirstRows();
    return {
      visit(row, report) {
        const mco = mcoKey(row);
        // "see attached" is text, but names no claim.
        if (mco === '' || isPlaceholder(row.text('claimNumber'))) return;
        const claim = row.plain('claimNumber').toLowerCase();
        const key = [mco, claim, ...serviceOf(row)].join('\n');
        const met = claims.meet(key, row.row, row.plain('trackingNumber').toLowerCase());
        if (met) report('claimNumber', met.same ? 'sameNumber' : 'otherNumber', { row: met.row });
      },
    };
  },
});

/** From and to as they are compared: one day where no end is given, the text where it is no date. */
function serviceOf(row: Row<TicketField>): [number | string, number | string] {
  const from = row.day('serviceFrom') ?? row.text('serviceFrom');
  return [from, row.isBlank('serviceTo') ? from : (row.day('serviceTo') ?? row.text('serviceTo'))];
}

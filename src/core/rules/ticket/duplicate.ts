import type { EarlierTicket } from '../../model/context.ts';
import { getTicketDates } from '../../portal/filing-window.ts';
import { getClaimKey, getTrackingKey } from '../../portal/ticket-identity.ts';
import { FirstSeen } from '../../values/first-seen.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'ticket/duplicate',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §9',
  summary: 'Two tickets are about the same claim and service dates with the same plan.',
  why: 'A second ticket does not speed things up, and it may be closed. Two tickets about one claim can be right if you disputed it again.',
  cure: 'Keep one of them, or fix what should be different. Keep both only if you disputed the claim again.',
  examples: {
    bad: { rows: [{}, { trackingNumber: 'MADEUP-TRK-0002' }] },
    good: { rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }] },
  },
  messages: {
    sameNumber: defineMessage(
      ({ row }: { row: number }) =>
        `Row ${row} has the same plan, claim, service dates and tracking number. One ticket is enough.`,
    ),
    otherNumber: defineMessage(
      ({ row }: { row: number }) =>
        `Row ${row} has the same plan, claim and service dates, but another tracking number. Did you dispute it twice?`,
    ),
    historySame: defineMessage(
      ({ file, row }: EarlierTicket) =>
        `Row ${row} of history file ${file} has the same plan, claim, service dates and tracking number.`,
    ),
    historyOther: defineMessage(
      ({ file, row }: EarlierTicket) =>
        `Row ${row} of history file ${file} has the same plan, claim and service dates, but another tracking number.`,
    ),
  },
  begin(context) {
    const claims = new FirstSeen();
    return {
      visit(row, report) {
        const claim = getClaimKey(row, context.plans);
        if (claim === '') return;
        const number = getTrackingKey(row);
        const earlier = claims.record(claim, row.row, number);
        if (earlier)
          return report('claimNumber', earlier.value === 'same' ? 'sameNumber' : 'otherNumber', {
            row: earlier.row,
          });
        // A ticket that is in the portal already would be found in the history as its own duplicate. Where the history has
        // it as sent, this is that ticket; with another tracking number it is a ticket of its own.
        if (!context.history || getTicketDates(row, context).submitted) return;
        const same = context.history.findByTrackingNumber(claim, number);
        if (same) return report('claimNumber', 'historySame', same);
        const other = context.history.findByClaim(claim);
        if (other) report('claimNumber', 'historyOther', other);
      },
    };
  },
});

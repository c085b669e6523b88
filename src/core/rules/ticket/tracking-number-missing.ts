import { findTrackingNumberFault } from '../../values/tracking-number.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/tracking-number-missing',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §7',
  summary: "The plan's tracking number for the dispute is missing.",
  why: 'A ticket needs the tracking number that the plan gave the dispute. Without it the ticket would be closed. A date, a phone number or a note of a call is not a tracking number.',
  cure: "Type the number from the plan's answer or the plan's own portal. If you have none, ask the plan: every plan must give one. The IAMHP Comprehensive Billing Manual, which HFS recommends, has the plans' contacts.",
  examples: {
    bad: { cells: { trackingNumber: 'pending' } },
    good: { cells: { trackingNumber: 'MADEUP-TRK-0002' } },
  },
  messages: {
    empty: defineMessage(
      () => "This cell is blank. A ticket without the plan's tracking number would be closed.",
    ),
    words: defineMessage(
      () =>
        "The word in this cell counts as blank. A ticket without the plan's tracking number would be closed.",
    ),
    date: defineMessage(
      () => "This is a date, not the plan's tracking number. A ticket without it would be closed.",
    ),
    phone: defineMessage(
      () => "This is a phone number, not the plan's tracking number. A ticket without it would be closed.",
    ),
    note: defineMessage(
      () => "This is a note of a call, not the plan's tracking number. A ticket without it would be closed.",
    ),
  },
  needs: ['trackingNumber'],
  check(row, _context, report) {
    if (!row.hasColumn('trackingNumber')) return;
    if (row.isBlank('trackingNumber'))
      return report('trackingNumber', row.hasPlaceholder('trackingNumber') ? 'words' : 'empty', {});
    const instead = findTrackingNumberFault(row.text('trackingNumber'));
    if (instead) report('trackingNumber', instead, {});
  },
});

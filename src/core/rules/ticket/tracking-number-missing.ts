import { findTrackingNumberFault } from '../../values/tracking-number.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/tracking-number-missing',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §7',
  summary: "The MCO's tracking number of the dispute is missing",
  why: 'The tracking number that the MCO assigned to the dispute must be on the ticket; without it the ticket is closed. A date, a phone number or a note of a call is not one.',
  cure: "Enter the number from the MCO's answer or portal. Where it assigned none, ask the MCO for one: every MCO must issue it. The IAMHP Comprehensive Billing Manual, which HFS recommends, has the MCOs' contacts",
  examples: {
    bad: { cells: { trackingNumber: 'pending' } },
    good: { cells: { trackingNumber: 'MADEUP-TRK-0002' } },
  },
  messages: {
    empty: defineMessage(() => 'empty; a ticket without the tracking number that the MCO assigned is closed'),
    words: defineMessage(
      () => "what it says counts as blank; a ticket without the MCO's tracking number would be closed",
    ),
    date: defineMessage(() => "a date, not the MCO's tracking number; a ticket without it is closed"),
    phone: defineMessage(
      () => "a phone number, not the MCO's tracking number; a ticket without it is closed",
    ),
    note: defineMessage(
      () => "a note of a call, not the MCO's tracking number; a ticket without it would be closed",
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

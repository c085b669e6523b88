import { isSentBefore, lacksSubmissionDay } from '../../portal/filing-window.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/submission-day-missing',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §6',
  summary: 'The ticket is in the portal, and the day on which it went in is not given',
  why: 'Whether a ticket is too early or too late depends on the day on which it went in. Without that day the window cannot be checked.',
  cure: 'Enter the day as Submitted On; the portal shows it with the ticket',
  examples: {
    bad: { cells: { status: 'open' } },
    good: { cells: { status: 'open', submittedOn: '2026-11-16' } },
  },
  messages: {
    missing: defineMessage(
      () => 'enter the day on which the ticket went in; without it the window cannot be checked',
    ),
  },
  check(row, context, report) {
    if (lacksSubmissionDay(row) && !isSentBefore(row, context)) report('submittedOn', 'missing', {});
  },
});

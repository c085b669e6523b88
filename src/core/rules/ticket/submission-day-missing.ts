import { isSentBefore, lacksSubmissionDay } from '../../portal/filing-window.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/submission-day-missing',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §6',
  summary: 'The ticket is in the portal, but the day you submitted it is missing.',
  why: 'The day you submitted a ticket decides whether it was too early or too late. Without that day we cannot check its window.',
  cure: 'Type the day under Submitted On. The portal shows it with the ticket.',
  examples: {
    bad: { cells: { status: 'open' } },
    good: { cells: { status: 'open', submittedOn: '2026-11-16' } },
  },
  messages: {
    missing: defineMessage(
      () => 'The day you submitted this ticket is missing. Without it the window cannot be checked.',
    ),
  },
  check(row, context, report) {
    if (lacksSubmissionDay(row) && !isSentBefore(row, context)) report('submittedOn', 'missing', {});
  },
});

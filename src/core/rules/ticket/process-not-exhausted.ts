import { getTicketDates } from '../../portal/filing-window.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/process-not-exhausted',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §5, §6',
  summary: "The plan's own dispute process is not finished.",
  why: "You must finish the plan's own dispute process first, and the peer-to-peer is part of it. If the plan has been silent for {first} days, you may go ahead. Then MCO Decision is none.",
  cure: "Finish the plan's process, then answer yes. If the plan has not answered in {first} days, type none under MCO Decision.",
  examples: { bad: { cells: { processExhausted: 'no' } }, good: { cells: { processExhausted: 'yes' } } },
  messages: {
    notExhausted: defineMessage(
      () => "The plan's own dispute process is not finished. This ticket would be closed.",
    ),
    unknown: defineMessage(
      () =>
        "The answer is missing. If the plan's own dispute process is not finished, the ticket would be closed.",
      { outcome: 'review', asksForField: true },
    ),
    words: defineMessage(
      () =>
        "The word in this cell counts as blank. If the plan's own dispute process is not finished, this ticket would be closed.",
      { outcome: 'review' },
    ),
  },
  check(row, context, report) {
    if (row.isUnreadable('processExhausted') || row.yes('processExhausted') === true) return;
    const { entered = context.asOf, first } = getTicketDates(row, context);
    if (row.choice('mcoDecision') === 'none' && first !== undefined && entered >= first) return;
    if (!row.isBlank('processExhausted')) return report('processExhausted', 'notExhausted', {});
    report('processExhausted', row.hasPlaceholder('processExhausted') ? 'words' : 'unknown', {});
  },
});

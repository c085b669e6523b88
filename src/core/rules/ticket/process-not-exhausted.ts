import { getTicketDates } from '../../portal/filing-window.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/process-not-exhausted',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §5, §6',
  summary: "The MCO's own dispute process is not exhausted",
  why: "The MCO's internal dispute process comes first and must be exhausted, peer-to-peer included. An MCO that is silent for {first} days is no obstacle: say so with “none” as its decision.",
  cure: "Finish the MCO's process, then answer yes. Where the MCO has not answered in {first} days, enter none as the MCO Decision",
  examples: { bad: { cells: { processExhausted: 'no' } }, good: { cells: { processExhausted: 'yes' } } },
  messages: {
    notExhausted: defineMessage(() => "the MCO's own process is not exhausted; the ticket is closed"),
    unknown: defineMessage(
      () => "empty; yes is expected, since a ticket before the MCO's own process is exhausted is closed",
      { outcome: 'review', asksForField: true },
    ),
    words: defineMessage(
      () => "what it says counts as blank; closed if the MCO's own process is not exhausted, yes expected",
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

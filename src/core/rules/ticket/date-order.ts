import type { Day } from '../../model/vocabulary.ts';
import { formatCount } from '../../values/count.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const JUDGEMENT = {
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §6',
} as const;

export default defineRowRule({
  id: 'ticket/date-order',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §6',
  summary: 'The dates are in an order that cannot be, or hardly',
  why: 'The window is counted from the day the dispute was filed with the MCO, so a wrong date closes the ticket. The classic slip is the denial date typed as the decision.',
  cure: "Look the dates up: service, denial, dispute filed with the MCO, the MCO's decision, ticket, in this order",
  examples: {
    bad: { cells: { disputeFiledOn: '2026-11-25' } },
    good: { cells: { disputeFiledOn: '2026-11-24', mcoDecidedOn: '' } },
  },
  messages: {
    disputeInFuture: defineMessage(
      ({ days }: { days: number }) =>
        `filed ${formatCount(days, 'day')} after the as-of day; a ticket before its dispute is closed`,
    ),
    decisionBeforeDispute: defineMessage(
      ({ days }: { days: number }) =>
        `decided ${formatCount(days, 'day')} before the dispute was filed; the denial date typed as the decision?`,
      JUDGEMENT,
    ),
    decisionInFuture: defineMessage(
      () => 'the decision is after the as-of day; a past day is expected',
      JUDGEMENT,
    ),
    denialBeforeService: defineMessage(
      () => 'denied before the service; a later denial is expected',
      JUDGEMENT,
    ),
    serviceInFuture: defineMessage(
      () => 'the service is after the as-of day; a past day is expected',
      JUDGEMENT,
    ),
    serviceReversed: defineMessage(
      () => 'the service ends before it begins; are the two dates exchanged?',
      JUDGEMENT,
    ),
    disputeBeforeService: defineMessage(
      () => 'the dispute was filed before the service; a day after it is expected',
      JUDGEMENT,
    ),
    plannedInPast: defineMessage(
      () => 'the planned day is before the as-of day, which counts instead; is the ticket submitted already?',
      JUDGEMENT,
    ),
  },
  check(row, { asOf }, report) {
    // A date in the future gets its own finding and is compared with nothing: one wrong date, one finding.
    const filed = row.day('disputeFiledOn');
    const decided = row.day('mcoDecidedOn');
    const from = row.day('serviceFrom');
    const to = row.day('serviceTo');
    const filedAhead = daysAfter(filed, asOf);
    const reversed = filedAhead > 0 ? 0 : daysAfter(filed, decided);
    const served = daysAfter(from, asOf) > 0 ? undefined : from;

    if (filedAhead > 0) report('disputeFiledOn', 'disputeInFuture', { days: filedAhead });
    else if (daysAfter(served, filed) > 0) report('disputeFiledOn', 'disputeBeforeService', {});
    if (daysAfter(decided, asOf) > 0) report('mcoDecidedOn', 'decisionInFuture', {});
    else if (reversed > 0) report('mcoDecidedOn', 'decisionBeforeDispute', { days: reversed });
    if (daysAfter(served, row.day('deniedOn')) > 0) report('deniedOn', 'denialBeforeService', {});
    if (daysAfter(from, asOf) > 0) report('serviceFrom', 'serviceInFuture', {});
    else if (daysAfter(to, asOf) > 0) report('serviceTo', 'serviceInFuture', {});
    else if (daysAfter(from, to) > 0) report('serviceTo', 'serviceReversed', {});
    if (row.isBlank('submittedOn') && daysAfter(asOf, row.day('submitOn')) > 0)
      report('submitOn', 'plannedInPast', {});
  },
});

/** How many calendar days one day is after the other; 0 or less if it is not, 0 if either is missing. */
function daysAfter(day: Day | undefined, other: Day | undefined): number {
  return day === undefined || other === undefined ? 0 : day - other;
}

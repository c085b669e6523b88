import type { TicketField } from '../../fields/ticket.ts';
import type { Row } from '../../model/field.ts';
import type { Day } from '../../model/vocabulary.ts';
import { isSubmitted } from '../../portal/filing-window.ts';
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
  cure: "Look the dates up: service, denial, dispute filed with the MCO, the MCO's decision, ticket, request for information, answer, in this order",
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
    disputeBeforeDenial: defineMessage(
      () => 'the dispute was filed before the denial; a day after it is expected',
      JUDGEMENT,
    ),
    submittedInFuture: defineMessage(
      () => 'the ticket went in after the as-of day; a past day is expected',
      JUDGEMENT,
    ),
    requestInFuture: defineMessage(() => 'asked after the as-of day; a past day is expected', JUDGEMENT),
    requestBeforeTicket: defineMessage(
      () => 'asked before the ticket went in; a later day is expected',
      JUDGEMENT,
    ),
    answerInFuture: defineMessage(
      () => 'answered after the as-of day, so the request counts as open; a past day is expected',
      JUDGEMENT,
    ),
    answerBeforeRequest: defineMessage(
      () => 'answered before the request, so the request counts as open; a later day is expected',
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
    else if (daysAfter(row.day('deniedOn'), filed) > 0) report('disputeFiledOn', 'disputeBeforeDenial', {});
    if (daysAfter(decided, asOf) > 0) report('mcoDecidedOn', 'decisionInFuture', {});
    else if (reversed > 0) report('mcoDecidedOn', 'decisionBeforeDispute', { days: reversed });
    if (daysAfter(served, row.day('deniedOn')) > 0) report('deniedOn', 'denialBeforeService', {});
    if (daysAfter(from, asOf) > 0) report('serviceFrom', 'serviceInFuture', {});
    else if (daysAfter(to, asOf) > 0) report('serviceTo', 'serviceInFuture', {});
    else if (daysAfter(from, to) > 0) report('serviceTo', 'serviceReversed', {});
    for (const [field, message] of findPortalFaults(row, asOf)) report(field, message, {});
  },
});

/** The wrong dates from the day on which the ticket goes in. */
function* findPortalFaults(
  row: Row<TicketField>,
  asOf: Day,
): Generator<
  | ['submitOn', 'plannedInPast']
  | ['submittedOn', 'submittedInFuture']
  | ['infoRequestedOn', 'requestInFuture' | 'requestBeforeTicket']
  | ['infoAnsweredOn', 'answerInFuture' | 'answerBeforeRequest']
> {
  const submittedOn = row.day('submittedOn');
  const requested = row.day('infoRequestedOn');
  const answered = row.day('infoAnsweredOn');
  if (!isSubmitted(row) && daysAfter(asOf, row.day('submitOn')) > 0) yield ['submitOn', 'plannedInPast'];
  if (daysAfter(submittedOn, asOf) > 0) yield ['submittedOn', 'submittedInFuture'];
  if (daysAfter(requested, asOf) > 0) yield ['infoRequestedOn', 'requestInFuture'];
  else if (daysAfter(submittedOn, asOf) <= 0 && daysAfter(submittedOn, requested) > 0)
    yield ['infoRequestedOn', 'requestBeforeTicket'];
  if (daysAfter(answered, asOf) > 0) yield ['infoAnsweredOn', 'answerInFuture'];
  else if (daysAfter(requested, asOf) <= 0 && daysAfter(requested, answered) > 0)
    yield ['infoAnsweredOn', 'answerBeforeRequest'];
}

/** How many calendar days one day is after the other; 0 or less if it is not, 0 if either is missing. */
function daysAfter(day: Day | undefined, other: Day | undefined): number {
  return day === undefined || other === undefined ? 0 : day - other;
}

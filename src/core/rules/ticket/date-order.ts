import { findDateFaults } from '../../portal/date-faults.ts';
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
    disputeInFuture: defineMessage(() => 'filed after the as-of day; a ticket before its dispute is closed'),
    decisionBeforeDispute: defineMessage(
      () => 'decided before the dispute was filed; is it the denial date, typed as the decision?',
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
    for (const { field, fault } of findDateFaults(row, asOf)) report(field, fault, {});
  },
});

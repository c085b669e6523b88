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
  summary: 'The dates are in an order that cannot be right.',
  why: 'Your window is counted from the day you filed the dispute with the plan. If that date is wrong, the ticket would be closed. A common mistake is to type the denial date as the decision date.',
  cure: "Check the dates in this order: service, denial, dispute, the plan's decision, ticket, request for information, answer. Fix the one that is wrong.",
  examples: {
    bad: { cells: { disputeFiledOn: '2026-11-25' } },
    good: { cells: { disputeFiledOn: '2026-11-24', mcoDecidedOn: '' } },
  },
  messages: {
    disputeInFuture: defineMessage(
      () => 'The dispute date is in the future. A ticket before its dispute would be closed.',
    ),
    decisionBeforeDispute: defineMessage(
      () => 'The decision is before the dispute. Is this the denial date, typed as the decision date?',
      JUDGEMENT,
    ),
    decisionInFuture: defineMessage(
      () => 'The decision date is in the future. It should be today or earlier.',
      JUDGEMENT,
    ),
    denialBeforeService: defineMessage(
      () => 'The denial is before the service. It should come later.',
      JUDGEMENT,
    ),
    serviceInFuture: defineMessage(
      () => 'The service date is in the future. It should be today or earlier.',
      JUDGEMENT,
    ),
    serviceReversed: defineMessage(
      () => 'The service ends before it starts. Are the two dates switched?',
      JUDGEMENT,
    ),
    disputeBeforeService: defineMessage(
      () => 'The dispute is before the service. It should come later.',
      JUDGEMENT,
    ),
    disputeBeforeDenial: defineMessage(
      () => 'The dispute is before the denial. It should come later.',
      JUDGEMENT,
    ),
    submittedInFuture: defineMessage(
      () => 'The day you submitted the ticket is in the future. It should be today or earlier.',
      JUDGEMENT,
    ),
    requestInFuture: defineMessage(
      () => "The day of the plan's request is in the future. It should be today or earlier.",
      JUDGEMENT,
    ),
    requestBeforeTicket: defineMessage(
      () => "The plan's request is before the ticket. It should come later.",
      JUDGEMENT,
    ),
    answerInFuture: defineMessage(
      () => 'The answer is in the future, so the request counts as open. It should be today or earlier.',
      JUDGEMENT,
    ),
    answerBeforeRequest: defineMessage(
      () => 'The answer is before the request, so the request counts as open. It should come later.',
      JUDGEMENT,
    ),
    plannedInPast: defineMessage(
      () => 'The planned day is in the past, so today counts instead. Did you submit this ticket already?',
      JUDGEMENT,
    ),
  },
  check(row, { asOf }, report) {
    for (const { field, fault } of findDateFaults(row, asOf)) report(field, fault, {});
  },
});

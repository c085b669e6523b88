import type { Shown } from '../../model/vocabulary.ts';
import { findOpenInfoRequest } from '../../portal/mco-deadlines.ts';
import { formatCount } from '../../values/count.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/information-due',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §8',
  summary: 'The MCO has asked for information and is waiting for the answer',
  why: "The provider answers in the portal within {answerDays} business days, or shows that it had sent the information before; otherwise the ticket is closed. The request comes by e-mail, so read the portal's e-mails at once.",
  cure: 'Answer in the portal by the safe day, or show there that it was sent before; then enter the day on which you did',
  examples: {
    bad: { cells: { status: 'open', infoRequestedOn: '2026-11-20' } },
    good: { cells: { status: 'open', infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-23' } },
  },
  messages: {
    due: defineMessage(
      ({ by, safeBy }: { by: Shown; safeBy: Shown }) =>
        `not answered; answer in the portal by ${safeBy}, at the latest ${by}; later the ticket is closed`,
      {
        withoutDays: () => 'not answered; answer in the portal in time; later the ticket is closed',
        nextStep: { action: 'answer' },
      },
    ),
    dueNow: defineMessage(
      ({ by }: { by: Shown }) =>
        `not answered; no safe day is left: answer in the portal at once, at the latest ${by}; later it is closed`,
      {
        withoutDays: () =>
          'not answered; no safe day is left: answer in the portal at once; later it is closed',
        nextStep: { action: 'answer' },
      },
    ),
    lateRequest: defineMessage(
      ({ days }: { days: number }) =>
        `the MCO's request after its own ${formatCount(days, 'business day')}, even if HFS took 10; answer it all the same`,
      {
        withoutDays: () => "the MCO's request after its own time was over; answer it all the same",
        outcome: 'note',
        basis: 'rule',
        source: 'notice §8; 89 Ill. Adm. Code 140.75(c)',
      },
    ),
  },
  needs: ['infoRequestedOn'],
  check(row, context, report) {
    const request = findOpenInfoRequest(row, context);
    if (!request) return;
    const { by, safeBy, isOver, isLate } = request;
    if (isLate) report('infoRequestedOn', 'lateRequest', { days: context.notice.answerDays });
    if (isOver) return;
    if (context.asOf > safeBy) report('infoRequestedOn', 'dueNow', { by: showDay(by) });
    else report('infoRequestedOn', 'due', { by: showDay(by), safeBy: showDay(safeBy) });
  },
});

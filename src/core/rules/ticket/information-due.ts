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
  summary: 'The plan asked for information and is waiting for your answer.',
  why: "You must answer in the portal within {answerDays} business days, or show that you sent it before. If not, the ticket would be closed. The request comes by e-mail, so read the portal's e-mails at once.",
  cure: 'Answer in the portal by the safe day, or show there that you sent it before. Then type the day you answered under Information Answered On.',
  examples: {
    bad: { cells: { status: 'open', infoRequestedOn: '2026-11-20' } },
    good: { cells: { status: 'open', infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-23' } },
  },
  messages: {
    due: defineMessage(
      ({ by, safeBy }: { by: Shown; safeBy: Shown }) =>
        `You have not answered. Answer in the portal by ${safeBy}${safeBy === by ? '' : `, or by ${by} at the latest`}. After that the ticket would be closed.`,
      {
        withoutDays: () =>
          'You have not answered. Answer in the portal in time. After that the ticket would be closed.',
        nextStep: { action: 'answer' },
      },
    ),
    dueNow: defineMessage(
      ({ by }: { by: Shown }) =>
        `You have not answered, and no safe day is left. Answer at once, by ${by} at the latest. After that the ticket would be closed.`,
      {
        withoutDays: () =>
          'You have not answered, and no safe day is left. Answer at once. After that the ticket would be closed.',
        nextStep: { action: 'answer' },
      },
    ),
    lateRequest: defineMessage(
      ({ days }: { days: number }) =>
        `The plan asked after its own ${formatCount(days, 'business day')}, even if HFS took 10 to pass the ticket on. Answer anyway.`,
      {
        withoutDays: () => 'The plan asked too late. Answer anyway.',
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

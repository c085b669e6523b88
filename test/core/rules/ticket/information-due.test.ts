import rule from '../../../../src/core/rules/ticket/information-due.ts';
import { dayText } from '../../../support/day-text.ts';
import { testRule } from '../../../support/test-rule.ts';

// Thanksgiving and the Friday after, 2026-11-26 and 27, are State holidays.
testRule(rule, {
  valid: [
    { name: 'nothing was asked', cells: { infoAnsweredOn: '2026-11-20' } },
    { name: 'answered', cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-24' } },
    {
      name: 'an answer date that cannot be read',
      cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: 'yes' },
    },
    { name: 'a request date that cannot be read', cells: { infoRequestedOn: 'Friday' } },
    {
      name: 'answered on the day of the request',
      cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-20' },
    },
    { name: 'asked in the future, reported as that', cells: { infoRequestedOn: '2026-11-25' } },
    { name: 'the fifth business day is past', cells: { infoRequestedOn: '2026-11-16' } },
    {
      name: 'the fifth business day by the later reading is past',
      asOf: '2026-12-03',
      cells: { infoRequestedOn: '2026-11-23' },
    },
  ],
  invalid: [
    {
      name: 'the fifth business day',
      cells: { infoRequestedOn: '2026-11-17' },
      found: [[2, 'infoRequestedOn', 'due']],
      says: [
        `You have not answered. Answer in the portal by ${dayText('2026-11-24')}. After that the ticket would be closed.`,
      ],
    },
    { name: 'asked today', cells: { infoRequestedOn: '2026-11-24' }, found: [[2, 'infoRequestedOn', 'due']] },
    {
      name: 'the safe day is not on Thanksgiving',
      cells: { infoRequestedOn: '2026-11-19' },
      found: [[2, 'infoRequestedOn', 'due']],
      says: [
        `You have not answered. Answer in the portal by ${dayText('2026-11-25')}, or by ${dayText('2026-11-30')} at the latest. After that the ticket would be closed.`,
      ],
    },
    {
      name: 'answered before it was asked, which is no answer',
      cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-19' },
      found: [[2, 'infoRequestedOn', 'due']],
    },
    {
      name: 'answered in the future, which is no answer',
      cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-25' },
      found: [[2, 'infoRequestedOn', 'due']],
    },
    {
      // HFS hands it over by 11-02, and the MCO asks by 11-10: November 3 is Election Day.
      name: "asked after the MCO's own five business days",
      cells: { submittedOn: '2026-10-19', status: 'open', infoRequestedOn: '2026-11-18' },
      found: [
        [2, 'infoRequestedOn', 'lateRequest'],
        [2, 'infoRequestedOn', 'due'],
      ],
      says: [
        'The plan asked after its own 5 business days, even if HFS took 10 to pass the ticket on. Answer anyway.',
        `You have not answered. Answer in the portal by ${dayText('2026-11-25')}. After that the ticket would be closed.`,
      ],
    },
    {
      name: "asked after the MCO's own five business days, and not answered in time",
      cells: { submittedOn: '2026-10-19', status: 'open', infoRequestedOn: '2026-11-12' },
      found: [[2, 'infoRequestedOn', 'lateRequest']],
    },
    {
      name: 'the fifth weekday, before the State calendar has five',
      asOf: '2026-11-30',
      cells: { infoRequestedOn: '2026-11-23' },
      found: [[2, 'infoRequestedOn', 'due']],
      says: [
        `You have not answered. Answer in the portal by ${dayText('2026-11-30')}, or by ${dayText('2026-12-02')} at the latest. After that the ticket would be closed.`,
      ],
    },
    {
      name: 'past the fifth weekday, but not past the fifth business day',
      asOf: '2026-12-01',
      cells: { infoRequestedOn: '2026-11-23', infoAnsweredOn: 'n/a' },
      found: [[2, 'infoRequestedOn', 'dueNow']],
      says: [
        `You have not answered, and no safe day is left. Answer at once, by ${dayText('2026-12-02')} at the latest. After that the ticket would be closed.`,
      ],
    },
    {
      name: 'the fifth business day by the later reading',
      asOf: '2026-12-02',
      cells: { infoRequestedOn: '2026-11-23' },
      found: [[2, 'infoRequestedOn', 'dueNow']],
    },
  ],
});

import rule from '../../../../src/core/rules/ticket/date-order.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'the usual order', cells: {} },
    { name: 'filed on the as-of day', cells: { disputeFiledOn: '2026-11-24', mcoDecidedOn: '' } },
    { name: 'decided on the day of the dispute', cells: { mcoDecidedOn: '2026-10-10' } },
    { name: 'decided on the as-of day', cells: { mcoDecidedOn: '2026-11-24' } },
    { name: 'denied on the day of service', cells: { deniedOn: '2026-09-01' } },
    {
      name: 'all on the as-of day',
      cells: {
        serviceFrom: '2026-11-24',
        serviceTo: '2026-11-24',
        deniedOn: '2026-11-24',
        disputeFiledOn: '2026-11-24',
        mcoDecidedOn: '2026-11-24',
        submitOn: '2026-11-24',
      },
    },
    {
      name: 'no dates at all',
      cells: { serviceFrom: '', serviceTo: '', deniedOn: '', disputeFiledOn: '', mcoDecidedOn: '' },
    },
    { name: 'a service without an end', cells: { serviceTo: '' } },
    {
      name: 'a planned day that is past, and the ticket was submitted',
      cells: { submitOn: '2026-11-20', submittedOn: '2026-11-20' },
    },
    {
      name: 'a planned day that is past, and the ticket is open',
      cells: { submitOn: '2026-11-20', status: 'open' },
    },
    { name: 'filed on the day of the denial', cells: { deniedOn: '2026-10-10' } },
    {
      name: 'submitted, asked and answered on the as-of day',
      cells: {
        submittedOn: '2026-11-24',
        infoRequestedOn: '2026-11-24',
        infoAnsweredOn: '2026-11-24',
      },
    },
    { name: 'asked, and the day of submission is unknown', cells: { infoRequestedOn: '2026-11-12' } },
    { name: 'answered, and the day of the request is unknown', cells: { infoAnsweredOn: '2026-11-12' } },
    {
      name: 'dates that cannot be read',
      cells: { disputeFiledOn: 'soon', mcoDecidedOn: 'then', serviceFrom: '?x' },
    },
  ],
  invalid: [
    {
      name: 'filed the day after the as-of day',
      cells: { disputeFiledOn: '2026-11-25', mcoDecidedOn: '' },
      found: [[2, 'disputeFiledOn', 'disputeInFuture']],
      says: ['The dispute date is in the future. A ticket before its dispute would be closed.'],
    },
    {
      name: 'filed in the future is not also after its decision',
      cells: { disputeFiledOn: '2027-10-10' },
      found: [[2, 'disputeFiledOn', 'disputeInFuture']],
      says: ['The dispute date is in the future. A ticket before its dispute would be closed.'],
    },
    {
      name: 'filed before the service',
      cells: { disputeFiledOn: '2026-08-31', serviceFrom: '2026-09-01' },
      found: [[2, 'disputeFiledOn', 'disputeBeforeService']],
    },
    {
      name: 'decided before the dispute',
      cells: { mcoDecidedOn: '2026-10-09' },
      found: [[2, 'mcoDecidedOn', 'decisionBeforeDispute']],
      says: ['The decision is before the dispute. Is this the denial date, typed as the decision date?'],
    },
    {
      name: 'filed on the as-of day, decided before',
      cells: { disputeFiledOn: '2026-11-24' },
      found: [[2, 'mcoDecidedOn', 'decisionBeforeDispute']],
      says: ['The decision is before the dispute. Is this the denial date, typed as the decision date?'],
    },
    {
      name: 'service on the as-of day, filed and denied before',
      cells: { serviceFrom: '2026-11-24', serviceTo: '2026-11-24' },
      found: [
        [2, 'disputeFiledOn', 'disputeBeforeService'],
        [2, 'deniedOn', 'denialBeforeService'],
      ],
    },
    {
      name: 'decided in the future',
      cells: { mcoDecidedOn: '2026-11-25' },
      found: [[2, 'mcoDecidedOn', 'decisionInFuture']],
    },
    {
      name: 'decided and filed in the future',
      cells: { disputeFiledOn: '2026-12-10', mcoDecidedOn: '2026-12-01' },
      found: [
        [2, 'disputeFiledOn', 'disputeInFuture'],
        [2, 'mcoDecidedOn', 'decisionInFuture'],
      ],
    },
    {
      name: 'denied before the service',
      cells: { deniedOn: '2026-08-31' },
      found: [[2, 'deniedOn', 'denialBeforeService']],
    },
    {
      name: 'service in the future is not also after its denial and dispute',
      cells: { serviceFrom: '2027-09-01', serviceTo: '2027-09-01' },
      found: [[2, 'serviceFrom', 'serviceInFuture']],
    },
    {
      name: 'service that ends in the future',
      cells: { serviceTo: '2026-11-25' },
      found: [[2, 'serviceTo', 'serviceInFuture']],
    },
    {
      name: 'service that ends in the future, and its begin is unknown',
      cells: { serviceFrom: '', serviceTo: '2026-11-25' },
      found: [[2, 'serviceTo', 'serviceInFuture']],
    },
    {
      name: 'service that ends before it begins',
      cells: { serviceTo: '2026-08-31' },
      found: [[2, 'serviceTo', 'serviceReversed']],
    },
    {
      name: 'filed before the denial',
      cells: { deniedOn: '2026-10-11' },
      found: [[2, 'disputeFiledOn', 'disputeBeforeDenial']],
      says: ['The dispute is before the denial. It should come later.'],
    },
    {
      name: 'submitted in the future, which is not also after the request',
      cells: { submittedOn: '2026-11-25', infoRequestedOn: '2026-11-20' },
      found: [[2, 'submittedOn', 'submittedInFuture']],
    },
    {
      name: 'asked before the ticket went in',
      cells: { submittedOn: '2026-11-20', infoRequestedOn: '2026-11-19' },
      found: [[2, 'infoRequestedOn', 'requestBeforeTicket']],
    },
    {
      name: 'asked in the future, which is not also after its answer',
      cells: { infoRequestedOn: '2026-11-25', infoAnsweredOn: '2026-11-20' },
      found: [[2, 'infoRequestedOn', 'requestInFuture']],
    },
    {
      name: 'answered before it was asked',
      cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-19' },
      found: [[2, 'infoAnsweredOn', 'answerBeforeRequest']],
    },
    {
      name: 'answered in the future',
      cells: { infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-25' },
      found: [[2, 'infoAnsweredOn', 'answerInFuture']],
    },
    {
      name: 'planned for a day that is past',
      cells: { submitOn: '2026-11-23' },
      found: [[2, 'submitOn', 'plannedInPast']],
    },
  ],
});

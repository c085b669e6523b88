import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import { peerToPeerCode } from '../../core/portal/denial-codes.ts';
import { ticketDates } from '../../core/portal/filing-window.ts';
import { isDuallyEligible } from '../../core/portal/payer-kind.ts';
import { authorizationGap } from '../../core/portal/prior-auth.ts';
import type { Question } from './question.ts';

type TicketQuestion = Question<TicketField>;

const REMITTANCE = "the plan's remittance advice (EOB, 835)";
const ANSWER = "the plan's letter or portal message that answers the dispute";
const CLAIM = 'the claim as billed';

const PLAN: readonly TicketQuestion[] = [
  { field: 'mco', part: 'Plan', where: "the plan's letterhead; the patient's member card" },
  { field: 'program', part: 'Plan', where: 'the eligibility check in MEDI; the member card' },
  { field: 'coverage', part: 'Plan' },
  {
    field: 'dualEligible',
    part: 'Plan',
    where: 'the eligibility check in MEDI, under Medicare',
    applies: (row, { plans }) => !isDuallyEligible(row, plans),
  },
  {
    field: 'medicareCovered',
    part: 'Plan',
    where: "Medicare's remittance, or your billing software",
    applies: (row, { plans }) => isDuallyEligible(row, plans) === true,
  },
];

const DENIAL: readonly TicketQuestion[] = [
  { field: 'deniedOn', part: 'Denial', where: `${REMITTANCE}, at its head` },
  { field: 'denialCodes', part: 'Denial', where: `${REMITTANCE}, beside the claim line` },
  { field: 'claimNumber', part: 'Denial', where: `${REMITTANCE}: ICN, DCN or payer control number` },
  { field: 'billedAmount', part: 'Denial', where: REMITTANCE },
  { field: 'paidAmount', part: 'Denial', where: REMITTANCE },
];

const DISPUTE: readonly TicketQuestion[] = [
  {
    field: 'disputeFiledOn',
    part: 'Dispute',
    where: 'your copy of the dispute: fax receipt, portal confirmation, letter of receipt',
  },
  {
    field: 'trackingNumber',
    part: 'Tracking number',
    where: "the plan's confirmation of the dispute, or its provider portal; else ask the plan",
  },
  { field: 'mcoDecision', part: 'Dispute', where: ANSWER },
  {
    field: 'mcoDecidedOn',
    part: 'Dispute',
    where: ANSWER,
    applies: (row) => !row.isBlank('mcoDecision') && row.choice('mcoDecision') !== 'none',
  },
  { field: 'processExhausted', part: 'Dispute', where: ANSWER, applies: isProcessInDoubt },
  {
    field: 'peerToPeer',
    part: 'Dispute',
    where: ANSWER,
    applies: (row) =>
      row.choice('mcoDecision') !== 'none' || peerToPeerCode(row.text('denialCodes')) !== undefined,
  },
  { field: 'priorAuthRequired', part: 'Authorization', where: "the plan's list of services that need one" },
  {
    field: 'priorAuthNumber',
    part: 'Authorization',
    where: "the plan's approval letter, or its portal",
    applies: (row) => row.yes('priorAuthRequired') === true || authorizationGap(row) !== undefined,
  },
  {
    field: 'priorAuthSent',
    part: 'Authorization',
    where: 'your copy of the dispute',
    applies: (row) => authorizationGap(row)?.gap === 'sent-blank',
  },
];

const PATIENT: readonly TicketQuestion[] = [
  { field: 'recipientName', part: 'Patient', where: 'the member card, or the claim' },
  { field: 'rin', part: 'Patient', where: 'the eligibility check in MEDI; the HFS card' },
  { field: 'serviceFrom', part: 'Patient', where: CLAIM },
  { field: 'serviceTo', part: 'Patient', where: CLAIM },
  { field: 'patientAccount', part: 'Patient', where: 'your billing software' },
];

const PROVIDER: readonly TicketQuestion[] = [
  { field: 'providerName', part: 'Provider', where: CLAIM },
  { field: 'npi', part: 'Provider', where: `${CLAIM}; NPPES` },
  { field: 'medicaidId', part: 'Provider', where: 'the record in IMPACT' },
  { field: 'contactName', part: 'Provider' },
  { field: 'contactEmail', part: 'Provider' },
  { field: 'contactPhone', part: 'Provider' },
];

const DESCRIPTION: readonly TicketQuestion[] = [
  { field: 'category', part: 'Description' },
  { field: 'description', part: 'Description', where: 'your own words, in one line' },
  { field: 'reference', part: 'Description' },
  { field: 'submitOn', part: 'Description' },
];

/** A new ticket's fields in the order in which a person has the papers. */
export const TICKET_QUESTIONS: readonly Question[] = [
  ...PLAN,
  ...DENIAL,
  ...DISPUTE,
  ...PATIENT,
  ...PROVIDER,
  ...DESCRIPTION,
] as readonly Question[];

/** Who bills and who answers is the same in the next ticket. */
export const TICKET_KEPT: readonly TicketField[] = PROVIDER.map(({ field }) => field);

/** An MCO that is silent for 30 days is no obstacle (2023-02-22 §6). */
function isProcessInDoubt(row: Row<TicketField>, context: Context): boolean {
  const { entered, first } = ticketDates(row, context);
  return row.choice('mcoDecision') !== 'none' || first === undefined || entered < first;
}

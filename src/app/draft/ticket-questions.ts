import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import { findPeerToPeerCode } from '../../core/portal/denial-codes.ts';
import { getTicketDates } from '../../core/portal/filing-window.ts';
import { isDuallyEligible } from '../../core/portal/payer-kind.ts';
import { findAuthorizationFault } from '../../core/portal/prior-auth.ts';
import type { Question } from './question.ts';

type TicketQuestion = Question<TicketField>;

const REMITTANCE = "the plan's remittance advice (EOB, 835)";
const ANSWER = "the plan's letter or portal message that answers the dispute";
const CLAIM = 'the claim as billed';

const PLAN: readonly TicketQuestion[] = [
  { field: 'mco', section: 'Plan', where: "the plan's letterhead; the patient's member card" },
  { field: 'program', section: 'Plan', where: 'the eligibility check in MEDI; the member card' },
  { field: 'coverage', section: 'Plan' },
  {
    field: 'dualEligible',
    section: 'Plan',
    where: 'the eligibility check in MEDI, under Medicare',
    applies: (row, { plans }) => !isDuallyEligible(row, plans),
  },
  {
    field: 'medicareCovered',
    section: 'Plan',
    where: "Medicare's remittance, or your billing software",
    applies: (row, { plans }) => isDuallyEligible(row, plans) === true,
  },
];

const DENIAL: readonly TicketQuestion[] = [
  { field: 'deniedOn', section: 'Denial', where: `${REMITTANCE}, at its head` },
  { field: 'denialCodes', section: 'Denial', where: `${REMITTANCE}, beside the claim line` },
  { field: 'claimNumber', section: 'Denial', where: `${REMITTANCE}: ICN, DCN or payer control number` },
  { field: 'billedAmount', section: 'Denial', where: REMITTANCE },
  { field: 'paidAmount', section: 'Denial', where: REMITTANCE },
];

const DISPUTE: readonly TicketQuestion[] = [
  {
    field: 'disputeFiledOn',
    section: 'Dispute',
    where: 'your copy of the dispute: fax receipt, portal confirmation, letter of receipt',
  },
  {
    field: 'trackingNumber',
    section: 'Tracking number',
    where: "the plan's confirmation of the dispute, or its provider portal; else ask the plan",
  },
  { field: 'mcoDecision', section: 'Dispute', where: ANSWER },
  {
    field: 'mcoDecidedOn',
    section: 'Dispute',
    where: ANSWER,
    applies: (row) => !row.isBlank('mcoDecision') && row.choice('mcoDecision') !== 'none',
  },
  { field: 'processExhausted', section: 'Dispute', where: ANSWER, applies: isProcessInDoubt },
  {
    field: 'peerToPeer',
    section: 'Dispute',
    where: ANSWER,
    applies: (row) =>
      row.choice('mcoDecision') !== 'none' || findPeerToPeerCode(row.text('denialCodes')) !== undefined,
  },
  {
    field: 'priorAuthRequired',
    section: 'Authorization',
    where: "the plan's list of services that need one",
  },
  {
    field: 'priorAuthNumber',
    section: 'Authorization',
    where: "the plan's approval letter, or its portal",
    applies: (row) => row.yes('priorAuthRequired') === true || findAuthorizationFault(row) !== undefined,
  },
  {
    field: 'priorAuthSent',
    section: 'Authorization',
    where: 'your copy of the dispute',
    applies: (row) => findAuthorizationFault(row)?.gap === 'sent-blank',
  },
];

const PATIENT: readonly TicketQuestion[] = [
  { field: 'recipientName', section: 'Patient', where: 'the member card, or the claim' },
  { field: 'rin', section: 'Patient', where: 'the eligibility check in MEDI; the HFS card' },
  { field: 'serviceFrom', section: 'Patient', where: CLAIM },
  { field: 'serviceTo', section: 'Patient', where: CLAIM },
  { field: 'patientAccount', section: 'Patient', where: 'your billing software' },
];

const PROVIDER: readonly TicketQuestion[] = [
  { field: 'providerName', section: 'Provider', where: CLAIM },
  { field: 'npi', section: 'Provider', where: `${CLAIM}; NPPES` },
  { field: 'medicaidId', section: 'Provider', where: 'the record in IMPACT' },
  { field: 'contactName', section: 'Provider' },
  { field: 'contactEmail', section: 'Provider' },
  { field: 'contactPhone', section: 'Provider' },
];

const DESCRIPTION: readonly TicketQuestion[] = [
  { field: 'category', section: 'Description' },
  { field: 'description', section: 'Description', where: 'your own words, in one line' },
  { field: 'reference', section: 'Description' },
  { field: 'submitOn', section: 'Description' },
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
export const TICKET_CARRYOVER_FIELDS: readonly TicketField[] = PROVIDER.map(({ field }) => field);

/** An MCO that is silent for 30 days is no obstacle (2023-02-22 §6). */
function isProcessInDoubt(row: Row<TicketField>, context: Context): boolean {
  const { entered, first } = getTicketDates(row, context);
  return row.choice('mcoDecision') !== 'none' || first === undefined || entered < first;
}

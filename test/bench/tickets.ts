import { TICKET, type TicketField } from '../../src/core/fields/ticket.ts';
import type { Field } from '../../src/core/model/field.ts';
import type { Day } from '../../src/core/model/vocabulary.ts';
import { parseDay } from '../../src/core/values/date-text.ts';
import { addDays, formatIsoDay } from '../../src/core/values/day.ts';
import { Dice } from './dice.ts';
import { nameBy, phoneBy, providerBy } from './made-up.ts';

/** The day that all generated data is for. */
export const AS_OF = '2026-11-24';

const AS_OF_DAY = parseDay(AS_OF) as Day;
const WITH_FINDINGS = 0.3;
const WITH_LINE_BREAK = 0.02;

const LEFT_OUT: readonly string[] = [
  'submitOn',
  'infoRequestedOn',
  'infoAnsweredOn',
  'checked',
] satisfies TicketField[];

/** 36 columns. */
export const TICKET_FIELDS: readonly Field<TicketField>[] = (
  TICKET.fields as readonly Field<TicketField>[]
).filter(({ name }) => !LEFT_OUT.includes(name));

type Ticket = Partial<Record<TicketField, string>>;

const PLANS = [
  ['Aetna Better Health of Illinois', 'HealthChoice Illinois'],
  ['Aetna', 'HCI'],
  ['CountyCare', 'HealthChoice Illinois'],
  ['Meridian Health Plan of Illinois', 'MLTSS'],
  ['Meridian', 'HealthChoice Illinois'],
  ['Molina Healthcare of Illinois', 'HealthChoice Illinois'],
  ['BCBSIL', 'HealthChoice Illinois'],
  ['YouthCare', 'YouthCare'],
] as const;
const CATEGORIES = [
  'underpayment',
  'timely filing',
  'bundling',
  'coding',
  'modifier',
  'recoupment',
  'coordination',
];
const CODES = ['CO-16', 'CO-45', 'CO-97', 'CO-252, N706', 'CO-16/M51', 'PI-204', 'CO-11', 'CO-4; N519'];
const COMPLAINTS = [
  'Paid below the fee schedule',
  'Denied as a duplicate, which it is not',
  'Modifier was refused',
];
const REQUESTS = [
  'the corrected claim was refused',
  'please pay by the contract',
  'the record was sent twice',
];

/** The faults of rows that have findings, one fault per row. */
const FAULTS: readonly ((ticket: Ticket, dice: Dice) => Ticket)[] = [
  ({ rin }) => ({ rin: rin?.slice(1) ?? '' }),
  ({ npi }) => ({ npi: `${npi?.slice(0, 9)}${(Number(npi?.at(9)) + 1) % 10}` }),
  () => ({ trackingNumber: '' }),
  () => ({ claimNumber: '1.23E+11' }),
  () => ({ contactEmail: 'office at clinic.example' }),
  () => ({ recipientName: 'n/a' }),
  () => ({ mco: 'Medicaid', program: '' }),
  () => ({ mco: 'Meridain' }),
  () => ({ processExhausted: '' }),
  () => ({ processExhausted: 'no' }),
  () => ({ denialCodes: 'CO-22' }),
  () => ({ denialCodes: 'CO-197', priorAuthRequired: 'yes' }),
  () => ({ serviceFrom: '31/12/2025' }),
  (_, dice) => ({
    disputeFiledOn: formatIsoDay(daysAgo(dice.number(3, 29))),
    mcoDecision: 'none',
    mcoDecidedOn: '',
  }),
  (_, dice) => ({ disputeFiledOn: formatIsoDay(daysAgo(dice.number(61, 200))), mcoDecidedOn: '' }),
  ({ claimNumber }) => ({ trackingNumber: claimNumber ?? '' }),
];

/** The made-up ticket for a row, counted from 1: 30 % have one fault, 2 % a line break in the description. */
export function ticketOf(row: number): Ticket {
  const dice = new Dice(row);
  const ticket = validTicket(row, dice);
  return dice.happens(WITH_FINDINGS) ? { ...ticket, ...dice.pick(FAULTS)(ticket, dice) } : ticket;
}

function validTicket(row: number, dice: Dice): Ticket {
  const { name, npi, medicaidId } = providerBy(dice);
  const contact = nameBy(dice);
  const patient = nameBy(dice);
  const [mco, program] = dice.pick(PLANS);
  const number = String(row).padStart(7, '0');
  return {
    reference: `MADE-UP-REF-${number}`,
    mco,
    program,
    coverage: dice.pick(['medicaid', '']),
    dualEligible: 'no',
    medicareCovered: 'no',
    providerName: name,
    npi,
    medicaidId,
    contactName: `${contact.first} ${contact.last}`,
    contactEmail: `${contact.first}.${contact.last}@clinic.example`.toLowerCase(),
    contactPhone: phoneBy(dice),
    recipientName: `${patient.first} ${patient.last}`,
    rin: String(100_200_301 + row * 7),
    claimNumber: `MADEUP-CLM-${number}`,
    billedAmount: `${dice.number(20, 9000)}.${dice.number(10, 99)}`,
    paidAmount: '0.00',
    patientAccount: `MADEUP-ACCT-${number}`,
    denialCodes: dice.pick(CODES),
    category: dice.pick(CATEGORIES),
    description: `${dice.pick(COMPLAINTS)};${dice.happens(WITH_LINE_BREAK) ? '\n' : ' '}${dice.pick(REQUESTS)}`,
    trackingNumber: `MADEUP-TRK-${number}`,
    mcoDecision: dice.pick(['upheld', 'partial']),
    processExhausted: 'yes',
    peerToPeer: 'not applicable',
    priorAuthRequired: 'no',
    status: 'draft',
    ...datesBy(dice),
  };
}

/** The dates of a ticket that may be submitted today, most of them written as American offices do. */
function datesBy(dice: Dice): Ticket {
  const filed = daysAgo(dice.number(33, 57));
  const denied = addDays(filed, -dice.number(3, 40));
  const served = addDays(denied, -dice.number(10, 60));
  const write = dice.happens(0.7) ? slashed : formatIsoDay;
  return {
    serviceFrom: write(served),
    serviceTo: write(served),
    deniedOn: write(denied),
    disputeFiledOn: write(filed),
    mcoDecidedOn: write(daysAgo(dice.number(1, 25))),
  };
}

function daysAgo(count: number): Day {
  return addDays(AS_OF_DAY, -count);
}

function slashed(day: Day): string {
  const [year, month, date] = formatIsoDay(day).split('-');
  return `${month}/${date}/${year}`;
}

import { REGISTRATION, type RegistrationField } from '../../src/core/fields/registration.ts';
import { getTemplateFields } from '../../src/core/fields/template.ts';
import type { Field } from '../../src/core/model/field.ts';
import { Dice } from './dice.ts';
import { nameBy, phoneBy, providerBy } from './made-up.ts';

const WITH_FINDINGS = 0.3;

/** Columns that an office adds for itself. */
const OFFICE_COLUMNS = ['Fax', 'Department', 'Supervisor', 'Start Date', 'Employee', 'Building', 'Notes'];

const FIELDS = getTemplateFields(REGISTRATION) as readonly Field<RegistrationField>[];

/** 20 columns. */
export const REGISTRATION_HEADERS: readonly string[] = [
  ...FIELDS.map(({ header }) => header),
  ...OFFICE_COLUMNS,
];

type Registration = Record<RegistrationField, string>;

const FAULTS: readonly ((person: Registration) => Partial<Registration>)[] = [
  () => ({ medicaidId: '' }),
  ({ npi }) => ({ npi: `${npi.slice(0, 9)}${(Number(npi.at(9)) + 1) % 10}` }),
  ({ npi }) => ({ medicaidId: npi }),
  () => ({ email: 'office at clinic.example' }),
  () => ({ phone: '555-0101' }),
  () => ({ zip: '6270' }),
  () => ({ lastName: '' }),
  () => ({ organization: 'n/a' }),
];

/** The cells of the made-up registration for a row, counted from 1: 30 % have one fault. */
export function registrationOf(row: number): string[] {
  const dice = new Dice(row);
  const valid = validRegistration(row, dice);
  const person = dice.happens(WITH_FINDINGS) ? { ...valid, ...dice.pick(FAULTS)(valid) } : valid;
  const supervisor = nameBy(dice);
  return [
    ...FIELDS.map(({ name }) => person[name]),
    phoneBy(dice),
    dice.pick(['Billing', 'Claims', 'Front Office', 'Denials']),
    `${supervisor.first} ${supervisor.last}`,
    `0${dice.number(1, 9)}/1${dice.number(0, 9)}/2025`,
    `MADEUP-EMP-${String(row).padStart(6, '0')}`,
    dice.pick(['North', 'South', 'Annex']),
    dice.happens(0.2) ? 'made up, part time' : '',
  ];
}

function validRegistration(row: number, dice: Dice): Registration {
  const { name, npi, medicaidId, taxId, city, zip } = providerBy(dice);
  const { first, last } = nameBy(dice);
  return {
    firstName: first,
    lastName: last,
    email: `${first}.${last}.${row}@clinic.example`.toLowerCase(),
    phone: phoneBy(dice),
    role: dice.pick(['provider', 'billing staff', 'billing agent', 'representative']),
    organization: name,
    npi,
    medicaidId,
    taxId,
    address: `${dice.number(1, 999)} Sample Street`,
    city,
    state: 'IL',
    zip,
    checked: '',
  };
}

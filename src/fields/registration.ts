import type { Dictionary, Field } from '../types.ts';

export type RegistrationField =
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'role'
  | 'organization'
  | 'npi'
  | 'medicaidId'
  | 'taxId'
  | 'address'
  | 'city'
  | 'state'
  | 'zip';

const ASSUMED = { rule: 'registration/required-field', basis: 'assumed', source: '2023-02-22 §4a' } as const;

const FIELDS: readonly Field<RegistrationField>[] = [
  { name: 'firstName', header: 'First Name', aliases: [], kind: 'name', required: ASSUMED, phi: true },
  { name: 'lastName', header: 'Last Name', aliases: [], kind: 'name', required: ASSUMED, phi: true },
  {
    name: 'email',
    header: 'Email',
    aliases: ['E-mail', 'E-mail Address'],
    kind: 'text',
    required: ASSUMED,
    phi: true,
  },
  { name: 'phone', header: 'Phone', aliases: [], kind: 'text', required: ASSUMED, phi: true },
  {
    name: 'role',
    header: 'Role',
    aliases: [],
    kind: 'choice',
    choices: {
      provider: [],
      'billing staff': [],
      'billing agent': [],
      representative: [],
    },
    phi: false,
  },
  {
    name: 'organization',
    header: 'Provider or Facility Name',
    aliases: [],
    kind: 'name',
    required: ASSUMED,
    phi: false,
  },
  {
    name: 'npi',
    header: 'NPI',
    aliases: ['NPI #', 'National Provider Identifier'],
    kind: 'id',
    phi: false,
  },
  {
    name: 'medicaidId',
    header: 'Medicaid ID',
    aliases: ['Provider Number', 'HFS Provider Number'],
    kind: 'id',
    required: { rule: 'registration/medicaid-id-missing', basis: 'notice', source: '2023-02-22 §4a' },
    phi: true,
  },
  { name: 'taxId', header: 'Tax ID', aliases: [], kind: 'id', phi: true },
  { name: 'address', header: 'Address', aliases: [], kind: 'text', phi: true },
  { name: 'city', header: 'City', aliases: [], kind: 'text', phi: true },
  { name: 'state', header: 'State', aliases: [], kind: 'text', phi: false },
  { name: 'zip', header: 'ZIP', aliases: [], kind: 'text', phi: true },
];

/** Registration: one row a person and provider. All but the Medicaid ID is our assumed layout. */
export const REGISTRATION: Dictionary<RegistrationField> = { kind: 'registration', fields: FIELDS };

import type { Dictionary, Field } from '../model/field.ts';

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

const ASSUMED_REQUIRED = {
  rule: 'registration/required-field',
  basis: 'assumed',
  source: 'notice §4a',
} as const;

const FIELDS: readonly Field<RegistrationField>[] = [
  {
    name: 'firstName',
    header: 'First Name',
    about: 'the person who will use the portal',
    aliases: [],
    kind: 'name',
    required: ASSUMED_REQUIRED,
    phi: true,
  },
  {
    name: 'lastName',
    header: 'Last Name',
    about: 'as it stands in their other records',
    aliases: [],
    kind: 'name',
    required: ASSUMED_REQUIRED,
    phi: true,
  },
  {
    name: 'email',
    header: 'Email',
    about: 'their own work address, where the portal sends its messages',
    aliases: ['E-mail', 'E-mail Address'],
    kind: 'text',
    required: ASSUMED_REQUIRED,
    phi: true,
  },
  {
    name: 'phone',
    header: 'Phone',
    about: 'US number with area code, 10 digits',
    aliases: [],
    kind: 'text',
    required: ASSUMED_REQUIRED,
    phi: true,
  },
  {
    name: 'role',
    header: 'Role',
    about: 'what the person does for the provider',
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
    about: 'the provider or facility that the person works for',
    aliases: [],
    kind: 'name',
    required: ASSUMED_REQUIRED,
    phi: false,
  },
  {
    name: 'npi',
    header: 'NPI',
    about: '10 digits with a check digit; atypical providers have none',
    aliases: ['NPI #', 'National Provider Identifier'],
    kind: 'id',
    phi: false,
  },
  {
    name: 'medicaidId',
    header: 'Medicaid ID',
    about: "the provider's HFS number as it stands in IMPACT, normally 12 digits",
    aliases: ['Provider Number', 'HFS Provider Number'],
    kind: 'id',
    required: { rule: 'registration/medicaid-id-missing', basis: 'notice', source: 'notice §4a' },
    phi: true,
  },
  {
    name: 'taxId',
    header: 'Tax ID',
    about: 'Employer Identification Number, never a Social Security number',
    aliases: [],
    kind: 'id',
    phi: true,
  },
  {
    name: 'address',
    header: 'Address',
    about: "street address of the provider's office",
    aliases: [],
    kind: 'text',
    phi: true,
  },
  { name: 'city', header: 'City', about: 'city of that address', aliases: [], kind: 'text', phi: true },
  { name: 'state', header: 'State', about: 'two letters, such as IL', aliases: [], kind: 'text', phi: false },
  { name: 'zip', header: 'ZIP', about: '5 digits, or 5 and 4', aliases: [], kind: 'text', phi: true },
];

/** Registration: one row a person and provider. All but the Medicaid ID is our assumed layout. */
export const REGISTRATION: Dictionary<RegistrationField> = { kind: 'registration', fields: FIELDS };

import type { FieldMeaning } from './meaning-table.ts';

const PERSON = 'staff contact provider portal our';

/** The fields of a registration. */
export const REGISTRATION_MEANINGS: readonly FieldMeaning[] = [
  {
    field: 'firstName',
    with: `${PERSON}`,
    clear: ['first name', 'staff first', 'contact first'],
    usual: ['first'],
  },
  {
    field: 'lastName',
    with: `${PERSON}`,
    clear: ['last name', 'staff last', 'contact last'],
    usual: ['last'],
  },
  {
    field: 'firstName',
    isFullName: true,
    with: 'first last middle portal our full',
    clear: ['staff name', 'contact name', 'full name', 'first last name'],
    usual: ['name', 'staff', 'contact'],
    fitting: ['provider name', 'provider'],
  },
  {
    field: 'email',
    with: `${PERSON} office address id facility billing`,
    clear: ['email', 'email address', 'office email'],
  },
  {
    field: 'phone',
    with: `${PERSON} number facility billing`,
    clear: ['phone office', 'phone'],
  },
  {
    field: 'role',
    with: `${PERSON} name facility`,
    clear: ['role', 'staff type', 'relationship provider|facility', 'title office'],
    usual: ['title', 'relationship'],
  },
  {
    field: 'organization',
    with: 'name provider facility group billing office',
    clear: ['facility name', 'provider facility', 'group name', 'provider group name', 'office name'],
    usual: ['facility', 'provider name', 'group', 'provider'],
    maybe: ['location', 'location name'],
  },
  {
    field: 'npi',
    with: 'provider facility group billing number id national location',
    clear: ['npi', 'national provider id'],
    fitting: ['provider number|id'],
  },
  {
    field: 'medicaidId',
    with: 'provider facility group billing number id hfs state',
    clear: [
      'medicaid number|id',
      'medicaid provider',
      'hfs provider number|id',
      'hfs number|id',
      'impact number|id',
      'impact provider',
      'provider key',
    ],
    usual: ['medicaid'],
    fitting: ['provider number|id', 'provider state number|id'],
  },
  {
    field: 'taxId',
    with: 'number id provider facility group billing',
    clear: ['tax id', 'tax number'],
    usual: ['tax'],
  },
  {
    field: 'address',
    with: 'provider facility office mailing line 1 group location service billing',
    clear: ['address', 'address line', 'mailing address', 'facility address', 'provider address'],
  },
  { field: 'city', with: 'provider facility office mailing location', clear: ['city'] },
  { field: 'state', with: 'provider facility office mailing location', clear: ['state'] },
  { field: 'zip', with: 'provider facility office mailing location', clear: ['zip', 'zip number'] },
];

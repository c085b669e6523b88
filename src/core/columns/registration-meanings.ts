import type { FieldMeaning } from './meaning-table.ts';

const PERSON = 'staff contact person portal our required access';
const PROVIDER = 'provider facility group billing';

/** The fields of a registration. */
export const REGISTRATION_MEANINGS: readonly FieldMeaning[] = [
  {
    field: 'firstName',
    with: PERSON,
    best: ['staff|contact|person first name?'],
    clear: ['first name'],
    usual: ['first', 'provider first name?'],
  },
  { field: 'firstName', needs: 'lastName', fitting: ['name'] },
  {
    field: 'lastName',
    with: PERSON,
    best: ['staff|contact|person last name?'],
    clear: ['last name'],
    usual: ['last', 'provider last name?'],
  },
  {
    field: 'firstName',
    isFullName: true,
    with: `${PERSON} full member`,
    best: ['staff|contact|person name', 'full name'],
    clear: ['first last middle? name?'],
    usual: ['name', 'staff', 'contact', 'individual name'],
    fitting: ['person', 'individual'],
  },
  {
    field: 'email',
    with: `${PERSON} ${PROVIDER} office address id`,
    best: ['staff|contact|person|office email'],
    clear: ['email'],
  },
  {
    field: 'phone',
    with: `${PERSON} ${PROVIDER} office number line`,
    best: ['staff|contact|person|office phone'],
    clear: ['phone'],
    usual: ['mobile', 'mobile phone'],
    fitting: ['contact number'],
  },
  {
    field: 'role',
    with: `${PERSON} ${PROVIDER} name office title asked to type`,
    best: ['role', 'staff type'],
    clear: ['relationship provider|facility', 'title'],
    usual: ['relationship', 'access type', 'access level'],
  },
  {
    field: 'organization',
    with: `${PROVIDER} name office patient`,
    best: ['facility name', 'group name', 'office name', 'provider facility'],
    clear: ['provider name'],
    usual: ['facility', 'group', 'provider'],
    maybe: ['location', 'location name'],
  },
  {
    field: 'npi',
    with: `${PROVIDER} npi number id national location individual office type`,
    clear: ['npi', 'national provider id'],
    fitting: ['provider number|id'],
  },
  {
    field: 'medicaidId',
    with: `${PROVIDER} number id hfs state medicaid office`,
    best: ['provider|facility|group|billing medicaid number|id', 'impact number|id'],
    clear: ['medicaid number|id', 'medicaid provider', 'hfs number|id', 'impact provider', 'provider key'],
    usual: ['medicaid', 'impact'],
    fitting: ['provider number|id', 'provider state number|id'],
  },
  {
    field: 'taxId',
    with: `${PROVIDER} number id tax office`,
    clear: ['tax id', 'tax number'],
    usual: ['tax'],
  },
  {
    field: 'address',
    with: `${PROVIDER} office mailing line location service address`,
    clear: ['address'],
  },
  { field: 'city', with: `${PROVIDER} office mailing location address name`, clear: ['city'] },
  { field: 'state', with: `${PROVIDER} office mailing location address name code`, clear: ['state'] },
  { field: 'zip', with: `${PROVIDER} office mailing location address number code`, clear: ['zip'] },
];

import type { FieldMeaning } from './meaning-table.ts';

const PERSON =
  'staff contact person portal our required access registrant team assigned individual caqh they rep billing';
const PROVIDER = 'provider facility group billing setting comm enrollment billed primary';
const ADDRESS = 'patient office mail mailing physical location loc name service full line';
const USER = 'staff|contact|person|registrant|team';
const ORGANIZATION = 'provider|facility|group|setting|comm|patient|office';

/** The fields of a registration. */
export const REGISTRATION_MEANINGS: readonly FieldMeaning[] = [
  {
    field: 'firstName',
    with: `${PERSON} full member`,
    best: [`${USER} first name?`],
    clear: ['first name'],
    usual: ['first', 'provider|clinician first name?', `${USER} given name?`],
  },
  { field: 'firstName', needs: 'lastName', fitting: ['name', 'given'] },
  {
    field: 'lastName',
    with: `${PERSON} full member`,
    best: [`${USER} last name?`],
    clear: ['last name'],
    usual: ['last', 'provider|clinician last name?', `${USER} family name?`],
  },
  { field: 'lastName', needs: 'firstName', fitting: ['family'] },
  {
    field: 'firstName',
    isFullName: true,
    with: `${PERSON} full member asked`,
    best: [`${USER} name`, 'full name'],
    clear: ['first last middle? name?'],
    usual: ['name', 'staff', 'contact', 'individual name', 'clinician name', 'registrant', 'team member'],
    fitting: ['person', 'individual', 'clinician', 'provider name', 'team', 'rep', 'rep name'],
  },
  {
    field: 'email',
    with: `${PERSON} ${PROVIDER} office address id letter`,
    best: ['staff|contact|person|office|registrant|team email'],
    clear: ['email'],
    usual: ['mail|letter email', 'clinician|rep|patient email'],
    fitting: ['mail', `${USER} mail`],
  },
  {
    field: 'phone',
    with: `${PERSON} ${PROVIDER} office number line location loc`,
    best: ['staff|contact|person|office|registrant|team phone'],
    clear: ['phone'],
    usual: ['mobile', 'mobile phone', 'clinician|rep|patient phone', 'facility visit phone'],
    fitting: ['contact|staff|registrant|office number', 'office line'],
  },
  {
    field: 'role',
    with: `${PERSON} ${PROVIDER} name office title asked to type code description security relationship patient level`,
    best: ['role', 'staff|registrant|team type'],
    clear: ['relationship provider|facility', 'title'],
    usual: ['relationship', 'access type', 'access level', 'access profile'],
    fitting: ['pos', 'access required|asked'],
  },
  {
    field: 'organization',
    with: `${PROVIDER} patient name office full title affiliation description location`,
    best: ['facility name', 'group name', 'office name', 'provider facility', 'comm name'],
    clear: ['provider name', 'patient facility', 'setting name'],
    usual: ['facility', 'group', 'provider', 'patient name'],
    fitting: ['patient', 'office', 'comm', 'setting', 'location|loc description|name'],
    maybe: ['location', 'loc'],
  },
  {
    field: 'npi',
    with: `${PROVIDER} patient npi number id national location loc individual office type clinician staff our`,
    best: ['facility|billing|comm|location|loc|setting|office npi'],
    clear: ['npi', 'national provider id', 'national provider number'],
    fitting: ['provider number|id'],
  },
  {
    field: 'medicaidId',
    with: `${PROVIDER} patient number id hfs state medicaid office impact location loc our account`,
    best: ['provider|facility|group|billing|location|comm|setting medicaid number|id', 'impact number|id'],
    clear: [
      'medicaid number|id',
      'medicaid provider',
      'medicaid enrollment number|id',
      'hfs number|id',
      'impact provider',
      'provider key',
    ],
    usual: ['medicaid', 'impact'],
    fitting: ['provider number|id', 'provider|state number|id', 'key', `${ORGANIZATION} number|id`, 'hfs'],
  },
  {
    field: 'taxId',
    with: `${PROVIDER} patient number id tax office location loc our`,
    clear: ['tax id', 'tax number'],
    usual: ['tax'],
  },
  {
    field: 'address',
    with: `${PROVIDER} ${ADDRESS} address`,
    best: ['facility|location|loc|physical|service|comm|setting address'],
    clear: ['address'],
    usual: ['mail|mailing|billing address'],
    fitting: [
      'facility|provider|group|office|setting|comm location',
      'service location',
      'location',
      'address city state? zip?',
    ],
  },
  {
    field: 'city',
    with: `${PROVIDER} ${ADDRESS} address`,
    best: ['facility|location|loc|physical|service|comm|setting city'],
    clear: ['city'],
    usual: ['mail|mailing|billing city'],
    fitting: ['cty'],
  },
  {
    field: 'state',
    with: `${PROVIDER} ${ADDRESS} address code short`,
    best: ['facility|location|loc|physical|service|comm|setting state'],
    clear: ['state'],
    usual: ['mail|mailing|billing state'],
  },
  {
    field: 'zip',
    with: `${PROVIDER} ${ADDRESS} address number code`,
    best: ['facility|location|loc|physical|service|comm|setting zip'],
    clear: ['zip'],
    usual: ['mail|mailing|billing zip'],
  },
  { field: 'checked', with: 'by ok', clear: ['checked', 'ok by'] },
];

import { VALID_REGISTRATION, VALID_TICKET } from './rows.ts';

/** The data of templates/examples. Every name, number and address is made up. */

const PEOPLE: readonly (readonly [first: string, last: string, npi: string, medicaidId: string])[] = [
  ['Maren', 'Testwell', '1234567893', '111222333001'],
  ['Odell', 'Sampleton', '1234567893', '111222333001'],
  ['Priya', 'Mockford', '1932104098', '111222333002'],
  ['Tobias', 'Fakename', '1932104098', ''],
  ['Lena', 'Placeholt', '1000000004', '111222333003'],
  ['Hugo', 'Exemplar', '1000000004', '111222333003'],
  ['Ines', 'Testarosa', '1234567898', '111222333004'],
  ['Kofi', 'Trialman', '2000000002', '111222333005'],
  ['Wanda', 'Specimen', '2000000002', '111222333005'],
  ['Jonas', 'Draftley', '1234567893', '111222333001'],
  ['Aiko', 'Dummysmith', '1932104098', '111222333002'],
  ['Rosa', 'Pretendo', '1000000004', '111222333003'],
];

const CLINICS: Readonly<Record<string, string>> = {
  '111222333001': 'Made-Up Family Clinic',
  '111222333002': 'Sample Street Pediatrics',
  '111222333003': 'Example Valley Hospital',
  '111222333004': 'Pretend Therapy Group',
  '111222333005': 'Specimen Home Health',
};

/** Twelve people: one without a Medicaid ID, one NPI with a wrong check digit, one broken e-mail address. */
export const EXAMPLE_REGISTRATIONS: readonly (typeof VALID_REGISTRATION)[] = PEOPLE.map(
  ([firstName, lastName, npi, medicaidId], i) => ({
    ...VALID_REGISTRATION,
    firstName,
    lastName,
    email:
      `${firstName}.${lastName}@${lastName === 'Specimen' ? 'clinic,example' : 'clinic.example'}`.toLowerCase(),
    phone: `(312) 555-01${String(i + 10).padStart(2, '0')}`,
    role: i % 4 === 0 ? 'provider' : 'billing staff',
    organization: CLINICS[medicaidId] ?? 'Sample Street Pediatrics',
    npi,
    medicaidId,
    taxId: '11-1222333',
    address: `${i + 1} Sample Street`,
  }),
);

type Draft = Partial<typeof VALID_TICKET>;

const numbered = (n: number, draft: Draft): typeof VALID_TICKET => ({
  ...VALID_TICKET,
  reference: `MADE-UP-REF-${n}`,
  recipientName: `Sample Patient ${n}`,
  rin: String(100_200_300 + n),
  claimNumber: `MADEUP-CLM-000${n}`,
  patientAccount: `MADEUP-ACCT-${n}`,
  trackingNumber: `MADEUP-TRK-000${n}`,
  category: '',
  ...draft,
});

/** Eight tickets as of 2026-11-24, most with one fault. */
export const EXAMPLE_TICKETS = [
  numbered(1, {}),
  numbered(2, { mco: 'CountyCare', disputeFiledOn: '10/28/2026', mcoDecidedOn: '11/18/2026' }),
  numbered(3, {
    mco: 'Molina',
    disputeFiledOn: '09/14/2026',
    mcoDecidedOn: '10/20/2026',
    deniedOn: '08/30/2026',
    serviceFrom: '08/01/2026',
    serviceTo: '08/01/2026',
  }),
  numbered(4, { trackingNumber: 'pending' }),
  numbered(5, { mco: 'Aetna', coverage: 'Medicare' }),
  numbered(6, { mco: 'BCBSIL', denialCodes: 'CO-197', priorAuthRequired: 'yes' }),
  numbered(7, {
    rin: '12345678',
    disputeFiledOn: '09/28/2026',
    deniedOn: '09/20/2026',
    mcoDecidedOn: '10/28/2026',
  }),
  numbered(8, {
    mco: 'YouthCare',
    program: 'YouthCare',
    ticketNumber: 'MADEUP-T-8',
    submittedOn: '11/16/2026',
    status: 'open',
    infoRequestedOn: '11/19/2026',
  }),
] as const;

/** One draft, filed with the MCO 27 days before 2026-11-24. */
export const EXAMPLE_DRAFT: Draft = Object.fromEntries(
  Object.entries(
    numbered(1, { reference: 'MADE-UP-REF-9', disputeFiledOn: '2026-10-28', mcoDecidedOn: '2026-11-20' }),
  ).filter(([, value]) => value !== ''),
);

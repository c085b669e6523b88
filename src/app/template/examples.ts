import type { RegistrationField } from '../../core/fields/registration.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Kind } from '../../core/model/vocabulary.ts';

/** Made up, all of it: it only shows how each column is filled in. */
const REGISTRATION: Readonly<Record<RegistrationField, string>> = {
  firstName: 'Maren',
  lastName: 'Testwell',
  email: 'maren.testwell@clinic.example',
  phone: '(312) 555-0100',
  role: 'billing staff',
  organization: 'Made-Up Family Clinic',
  npi: '1234567893',
  medicaidId: '111222333001',
  taxId: '11-1222333',
  address: '1 Sample Street',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
};

const TICKET: Partial<Readonly<Record<TicketField, string>>> = {
  reference: 'MADE-UP-REF-1',
  mco: 'Meridian Health Plan of Illinois',
  program: 'HealthChoice Illinois',
  coverage: 'medicaid',
  dualEligible: 'no',
  medicareCovered: 'no',
  providerName: 'Made-Up Family Clinic',
  npi: '1234567893',
  medicaidId: '111222333001',
  contactName: 'Maren Testwell',
  contactEmail: 'maren.testwell@clinic.example',
  contactPhone: '(312) 555-0100',
  recipientName: 'Sample Patient',
  rin: '100200300',
  claimNumber: 'MADEUP-CLM-0001',
  serviceFrom: '09/01/2026',
  serviceTo: '09/01/2026',
  billedAmount: '120.00',
  paidAmount: '0.00',
  patientAccount: 'MADEUP-ACCT-1',
  deniedOn: '09/25/2026',
  denialCodes: 'CO-16, CO-45',
  category: 'underpayment',
  description: 'Paid below the fee schedule; the corrected claim was refused',
  disputeFiledOn: '10/10/2026',
  trackingNumber: 'MADEUP-TRK-0001',
  mcoDecision: 'upheld',
  mcoDecidedOn: '11/05/2026',
  processExhausted: 'yes',
  peerToPeer: 'not applicable',
  priorAuthRequired: 'no',
  status: 'draft',
};

/** What the example row has in a column; '' where it has nothing. */
export function findExample(kind: Kind, field: string): string {
  const table: Partial<Readonly<Record<string, string>>> = kind === 'ticket' ? TICKET : REGISTRATION;
  return table[field] ?? '';
}

import type { RegistrationField } from '../../core/fields/registration.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Kind } from '../../core/model/vocabulary.ts';

/** Headers that probably mean a field. They are no aliases, since in another file they may mean something else. */
const REGISTRATION: Partial<Readonly<Record<RegistrationField, readonly string[]>>> = {
  firstName: ['First', 'Given Name', 'User First Name'],
  lastName: ['Last', 'Surname', 'Family Name', 'User Last Name'],
  email: ['Work Email', 'User Email', 'Work Email Address', 'Contact Email', 'Business Email'],
  phone: ['Phone Number', 'Telephone', 'Telephone Number', 'Contact Phone', 'Work Phone'],
  role: ['User Role', 'User Type', 'Type of User', 'Relationship to Provider'],
  organization: [
    'Provider Name',
    'Facility Name',
    'Provider/Facility Name',
    'Organization Name',
    'Practice Name',
  ],
  npi: ['Provider NPI', 'Facility NPI', 'Billing NPI'],
  medicaidId: [
    'Provider Medicaid ID',
    'Medicaid Number',
    'Medicaid Provider ID',
    'Medicaid Provider Number',
    'HFS Provider ID',
  ],
  taxId: ['TIN', 'EIN', 'FEIN', 'Tax ID Number', 'Federal Tax ID', 'Taxpayer ID'],
  address: ['Street', 'Street Address', 'Mailing Address', 'Address Line 1'],
  city: ['Town'],
  zip: ['ZIP Code', 'Postal Code'],
};

const TICKET: Partial<Readonly<Record<TicketField, readonly string[]>>> = {
  mco: ['MCO Name', 'Managed Care Organization', 'Health Plan Name', 'Plan Name'],
  providerName: ['Provider', 'Provider/Facility Name', 'Billing Provider', 'Facility Name'],
  medicaidId: ['Medicaid Provider ID', 'HFS Provider ID', 'Medicaid Provider Number'],
  contactName: ['Submitter Name', 'Submitted By'],
  contactEmail: ['Submitter Email', 'Email Address'],
  contactPhone: ['Phone', 'Phone Number', 'Telephone', 'Submitter Phone'],
  recipientName: ['Recipient', 'Client Name', 'Customer Name', 'Enrollee Name'],
  rin: ['Medicaid RIN', 'Recipient Number', 'Recipient Identification Number', 'Client ID'],
  claimNumber: ['Claim ID', 'MCO Claim Number', 'Claim Control Number'],
  serviceFrom: ['From Date of Service', 'Date of Service', 'Service From', 'DOS From'],
  serviceTo: ['To Date of Service', 'Service To', 'DOS To', 'Through Date'],
  billedAmount: ['Billed Charges', 'Charges', 'Total Charges', 'Amount Billed'],
  paidAmount: ['Amount Paid'],
  deniedOn: ['Date Denied', 'Date of Denial'],
  denialCodes: ['Denial Code', 'Denial Reason', 'CARC', 'Reason Code'],
  category: ['Issue Type', 'Category', 'Complaint Type', 'Type of Issue'],
  description: ['Description of Issue', 'Issue Description', 'Comments', 'Details'],
  disputeFiledOn: ['Dispute Date', 'Date of Dispute', 'Date Submitted to MCO'],
  trackingNumber: ['MCO Dispute Number', 'Dispute Tracking Number', 'MCO Reference Number'],
  priorAuthNumber: ['Authorization Number', 'Prior Authorization Number'],
};

/** What a field is probably called in other templates. */
export function findSynonyms(kind: Kind, field: string): readonly string[] {
  const table: Partial<Readonly<Record<string, readonly string[]>>> =
    kind === 'ticket' ? TICKET : REGISTRATION;
  return table[field] ?? [];
}

import type { RegistrationField } from '../../core/fields/registration.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Kind } from '../../core/model/vocabulary.ts';

/** A part of a card. */
export interface CardSection {
  heading: string;
  fields: readonly string[];
}

type Section<F extends string> = CardSection & { fields: readonly F[] };

const TICKET: readonly Section<TicketField>[] = [
  { heading: 'Plan', fields: ['mco', 'program', 'coverage', 'dualEligible', 'medicareCovered'] },
  { heading: 'Provider', fields: ['providerName', 'npi', 'medicaidId'] },
  { heading: 'Contact', fields: ['contactName', 'contactEmail', 'contactPhone'] },
  { heading: 'Patient', fields: ['recipientName', 'rin', 'patientAccount'] },
  {
    heading: 'Claim',
    fields: [
      'claimNumber',
      'serviceFrom',
      'serviceTo',
      'billedAmount',
      'paidAmount',
      'deniedOn',
      'denialCodes',
    ],
  },
  { heading: 'Dispute', fields: ['disputeFiledOn', 'trackingNumber'] },
  { heading: 'Decision', fields: ['mcoDecision', 'mcoDecidedOn', 'processExhausted', 'peerToPeer'] },
  { heading: 'Prior authorization', fields: ['priorAuthRequired', 'priorAuthNumber', 'priorAuthSent'] },
  { heading: 'Description', fields: ['category', 'description'] },
  {
    heading: 'Portal status',
    fields: ['ticketNumber', 'submittedOn', 'status', 'infoRequestedOn', 'infoAnsweredOn'],
  },
  { heading: 'For your office', fields: ['reference', 'submitOn', 'checked'] },
];

const REGISTRATION: readonly Section<RegistrationField>[] = [
  { heading: 'Person', fields: ['firstName', 'lastName', 'email', 'phone', 'role'] },
  { heading: 'Provider', fields: ['organization', 'npi', 'medicaidId', 'taxId'] },
  { heading: 'Address', fields: ['address', 'city', 'state', 'zip'] },
  { heading: 'For your office', fields: ['checked'] },
];

/** The fields of a card in the order in which a person types them into a form. */
export const CARD_SECTIONS: Readonly<Record<Kind, readonly CardSection[]>> = {
  ticket: TICKET,
  registration: REGISTRATION,
};

import type { Kind } from '../model/vocabulary.ts';

/** Values of an office by kind of file and field: they fill what a file has no column for, and blank cells. */
export type OfficeDefaults = Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>>;

/**
 * The fields that an office may have a default for, and why each can be the same on all rows. A field of one patient or
 * claim, the plan among them, has none: a wrong value would fill every row silently. Nor has a person's name or
 * e-mail: the portal knows a person by them.
 */
export const DEFAULT_FIELDS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  ticket: {
    providerName: 'the provider that your office bills for',
    npi: "that provider's NPI",
    medicaidId: "that provider's HFS number",
    contactName: 'who answers questions about your tickets',
    contactEmail: "that person's work address, as registered in the portal",
    contactPhone: "that person's phone number",
  },
  registration: {
    phone: "the office's number, if people share one",
    role: 'what all people of the file are to the provider',
    organization: 'the provider or facility that all people work for',
    npi: "that provider's NPI",
    medicaidId: "that provider's HFS number",
    taxId: "that provider's Employer Identification Number",
    address: "street address of that provider's office",
    city: 'city of that address',
    state: 'state of that address',
    zip: 'ZIP of that address',
  },
};

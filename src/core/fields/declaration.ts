import type { Dictionary, Field } from '../model/field.ts';

/** The parts of the dialog for a new ticket, in the order in which an office has the papers at hand. */
export const TICKET_SECTIONS = [
  'Plan',
  'Denial',
  'Dispute',
  'Authorization',
  'Patient',
  'Provider',
  'Description',
] as const;

/** The parts of the dialog for a new registration. */
export const REGISTRATION_SECTIONS = ['Person', 'Provider'] as const;

export type TicketSection = (typeof TICKET_SECTIONS)[number];
export type RegistrationSection = (typeof REGISTRATION_SECTIONS)[number];

/** How the dialogs that draft records ask for a field. */
export interface FieldPrompt<S extends string = string> {
  /** The part of the dialog. Within a part, fields are asked for in the order of the dictionary. */
  section: S;
  /** Shown instead of the section. */
  heading?: string;
  /** Where the user finds the answer. */
  where?: string;
  /** Ask before the other fields of the section. */
  first?: true;
}

/**
 * A field that portal-check defines itself, with everything there is to say about it: dialogs, templates, layouts and
 * clean files are derived from this. No member may be left out, so a new field is complete or does not compile.
 */
export interface FieldDeclaration<F extends string = string, S extends string = string> extends Field<F> {
  /** null if the dialogs do not ask for it. */
  question: FieldPrompt<S> | null;
  /** The made-up value in the example row of a template; '' for an empty cell. */
  example: string;
}

/** A field of a registration. */
export interface RegistrationFieldDeclaration<F extends string = string>
  extends FieldDeclaration<F, RegistrationSection> {}

/** A field of a ticket. */
export interface TicketFieldDeclaration<F extends string = string>
  extends FieldDeclaration<F, TicketSection> {
  /** Its position among the columns of the Claim-Issue template; false if it has no column there. */
  claimIssue: 'first' | 'middle' | 'last' | false;
}

/** The fields of one kind of file as portal-check defines them, in the order of the template. */
export interface DeclaredDictionary<D extends FieldDeclaration = FieldDeclaration>
  extends Dictionary<D['name']> {
  fields: readonly D[];
}

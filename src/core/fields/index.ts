import type { Dictionary } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import type { DeclaredDictionary } from './declaration.ts';
import { REGISTRATION } from './registration.ts';
import { TICKET } from './ticket.ts';

/** The fields of one kind of file, as portal-check defines them. */
export function getDictionary(kind: Kind): DeclaredDictionary {
  return kind === 'ticket' ? TICKET : REGISTRATION;
}

/** Finds the fields of each kind of file: those of the layout for its own kind, the built-in ones for the other. */
export function createDictionaryLookup(layout: Dictionary | undefined): (kind: Kind) => Dictionary {
  return (kind) => (layout?.kind === kind ? layout : getDictionary(kind));
}

/** The made-up value of a field, for an example row; '' if the field has none. */
export function getExample(kind: Kind, field: string): string {
  return getDictionary(kind).fields.find(({ name }) => name === field)?.example ?? '';
}

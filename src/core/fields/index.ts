import type { Dictionary } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { REGISTRATION } from './registration.ts';
import { TICKET } from './ticket.ts';

/** The fields of one kind of file. */
export function getDictionary(kind: Kind): Dictionary {
  return kind === 'ticket' ? TICKET : REGISTRATION;
}

/** The fields of each kind: the layout's for its own, ours for the other. */
export function createDictionaryLookup(layout: Dictionary | undefined): (kind: Kind) => Dictionary {
  return (kind) => (layout?.kind === kind ? layout : getDictionary(kind));
}

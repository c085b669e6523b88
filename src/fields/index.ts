import type { Dictionary, Kind } from '../types.ts';
import { REGISTRATION } from './registration.ts';
import { TICKET } from './ticket.ts';

/** The fields of one kind of file. */
export function dictionaryOf(kind: Kind): Dictionary {
  return kind === 'ticket' ? TICKET : REGISTRATION;
}

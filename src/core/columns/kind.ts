import type { ColumnMap } from '../model/context.ts';
import type { Dictionary } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { readHeaderWords } from './header-words.ts';
import { findMeanings } from './meaning.ts';
import { STRENGTH } from './meaning-table.ts';
import { canBeName, findNamedField, isExactHeader } from './names.ts';

/** How many fields the cells of a row name. */
export interface HeaderScore {
  /** By header, field name, alias, or what their words clearly mean. */
  named: number;
  /** By the exact header. */
  exact: number;
}

/** The fields that only a list of claims has. */
const CLAIM_FIELDS: ReadonlySet<string> = new Set([
  'recipientName',
  'rin',
  'claimNumber',
  'serviceFrom',
  'serviceTo',
  'billedAmount',
  'paidAmount',
  'deniedOn',
  'denialCodes',
  'disputeFiledOn',
  'trackingNumber',
  'mcoDecision',
  'mcoDecidedOn',
  'processExhausted',
  'peerToPeer',
  'priorAuthRequired',
  'priorAuthNumber',
  'priorAuthSent',
  'ticketNumber',
]);

/** Counts the fields that a row would name as a header row, without its content. */
export function scoreHeaderRow(
  cells: readonly string[],
  dictionary: Dictionary,
  map?: ColumnMap,
): HeaderScore {
  const fields = findFieldsByHeader(cells, dictionary, map);
  return { named: fields.size, exact: [...fields.values()].filter(Boolean).length };
}

/** The kind of file by its headers: who has two columns of claims is a list of claims, whatever else is in it. */
export function chooseKind(
  headers: readonly string[],
  getDictionary: (kind: Kind) => Dictionary,
  map?: ColumnMap,
): Kind {
  const asTicket = findFieldsByHeader(headers, getDictionary('ticket'), map);
  const asRegistration = findFieldsByHeader(headers, getDictionary('registration'), map);
  const filled = headers.filter((header) => header.trim() !== '').length;
  const isAllRegistration = asRegistration.size === filled;
  // "First Name" may be a patient's, but is no sign of claims.
  const other = headers.filter(
    (header) => findNamedField(header, getDictionary('registration'), map) === undefined,
  );
  const asClaims = findFieldsByHeader(other, getDictionary('ticket'), map);
  const claimFields = [...asClaims.keys()].filter((field) => CLAIM_FIELDS.has(field)).length;
  if (!isAllRegistration && claimFields >= 2) return 'ticket';
  if (asTicket.size !== asRegistration.size)
    return asTicket.size > asRegistration.size ? 'ticket' : 'registration';
  const countExact = (fields: ReadonlyMap<string, boolean>) => [...fields.values()].filter(Boolean).length;
  return countExact(asTicket) > countExact(asRegistration) ? 'ticket' : 'registration';
}

/** The fields that headers mean by themselves, and whether by their exact header. */
function findFieldsByHeader(
  headers: readonly string[],
  dictionary: Dictionary,
  map?: ColumnMap,
): Map<string, boolean> {
  const fields = new Map<string, boolean>();
  for (const header of headers) {
    if (!canBeName(header, dictionary)) continue;
    const named = findNamedField(header, dictionary, map);
    if (named?.field) fields.set(named.field, isExactHeader(named) || fields.get(named.field) === true);
    if (named) continue;
    const field = findClearMeaning(header, dictionary);
    if (field !== undefined && !fields.has(field)) fields.set(field, false);
  }
  return fields;
}

/** The one field that a header means by its words alone. */
export function findClearMeaning(header: string, dictionary: Dictionary): string | undefined {
  const words = readHeaderWords(header);
  if (!words || words.unknown > 0) return undefined;
  const meanings = findMeanings(words, dictionary.kind).filter(
    ({ strength, needs, part }) => strength >= STRENGTH.usual && (needs === undefined || part !== undefined),
  );
  const best = meanings.filter(({ strength }) => strength === meanings[0]?.strength);
  const [first] = best;
  if (!first || best.some(({ slot }) => slot !== first.slot)) return undefined;
  return dictionary.fields.some(({ name }) => name === first.field) ? first.field : undefined;
}

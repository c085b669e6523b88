import type { ColumnMap } from '../model/context.ts';
import type { Dictionary } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { correctSpelling, type HeaderWords, readHeaderWords } from './header-words.ts';
import { findMeanings } from './meaning.ts';
import { STRENGTH } from './meaning-table.ts';
import { canBeName, findNamedField, isExactHeader } from './names.ts';
import { UNREAD_WORD } from './plain-words.ts';

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

/** Words of the headers of claims; one alone may be in a list of users too: "Claims access". */
const CLAIM_WORDS: ReadonlySet<string> = new Set([
  'mco',
  'rin',
  'claim',
  'denial',
  'remit',
  'dispute',
  'disputed',
  'complaint',
  'p2p',
  'carc',
  'rarc',
  'exhausted',
]);

const MIN_SIGNS = 2;

/** What a list of users has. */
const USER_FIELDS = ['lastName', 'email', 'role'] as const;

/** Words that say claims where nothing says users. */
const VAGUE_CLAIM_WORDS: ReadonlySet<string> = new Set([
  ...CLAIM_WORDS,
  'patient',
  'member',
  'service',
  'visit',
  'billed',
  'paid',
  'amount',
  'filed',
  'answer',
  'decision',
  'adjustment',
  'policy',
  'auth',
  'tracking',
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
  const read = (texts: readonly string[], kind: Kind) =>
    findFieldsByHeader(texts, getDictionary(kind), map, findSpelledMeaning);
  const asTicket = read(headers, 'ticket');
  const asRegistration = read(headers, 'registration');
  const filled = headers.filter((header) => header.trim() !== '').length;
  const isAllRegistration = asRegistration.size === filled;
  // "First Name" may be a patient's, but is no sign of claims.
  const other = headers.filter((header) => !isOfRegistration(header, getDictionary('registration'), map));
  const claimWords = USER_FIELDS.some((field) => asRegistration.has(field)) ? CLAIM_WORDS : VAGUE_CLAIM_WORDS;
  const signs = new Set(
    other.map((header) => findClaimSign(header, getDictionary('ticket'), claimWords, map)),
  );
  signs.delete(undefined);
  if (!isAllRegistration && signs.size >= MIN_SIGNS) return 'ticket';
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
  findMeaning = findClearMeaning,
): Map<string, boolean> {
  const fields = new Map<string, boolean>();
  for (const header of headers) {
    if (!canBeName(header, dictionary)) continue;
    const named = findNamedField(header, dictionary, map);
    if (named?.field) fields.set(named.field, isExactHeader(named) || fields.get(named.field) === true);
    if (named) continue;
    const field = findMeaning(header, dictionary);
    if (field !== undefined && !fields.has(field)) fields.set(field, false);
  }
  return fields;
}

/** What of a claim a header names: a field, or words that hardly another list has. */
function findClaimSign(
  header: string,
  dictionary: Dictionary,
  claimWords: ReadonlySet<string>,
  map?: ColumnMap,
): string | undefined {
  const field = findNamedField(header, dictionary, map)?.field ?? findSpelledMeaning(header, dictionary);
  if (field !== undefined && CLAIM_FIELDS.has(field)) return field;
  const words = readHeaderWords(header);
  const spelled = words && words.unknown > 0 ? correctSpelling(header) : words;
  if (spelled?.words.includes(UNREAD_WORD)) return undefined;
  return spelled?.words.filter((word) => claimWords.has(word)).join(' ') || undefined;
}

function isOfRegistration(header: string, dictionary: Dictionary, map?: ColumnMap): boolean {
  if (findNamedField(header, dictionary, map)) return true;
  const field = findClearMeaning(header, dictionary);
  return field === 'firstName' || field === 'lastName';
}

/** The one field that a header means by its words alone. */
export function findClearMeaning(header: string, dictionary: Dictionary): string | undefined {
  const words = readHeaderWords(header);
  return words && findMeaningOfWords(words, dictionary);
}

/** The same with misspelled words corrected. */
function findSpelledMeaning(header: string, dictionary: Dictionary): string | undefined {
  const words = readHeaderWords(header);
  return words && findMeaningOfWords(words.unknown > 0 ? correctSpelling(header) : words, dictionary);
}

function findMeaningOfWords(words: HeaderWords, dictionary: Dictionary): string | undefined {
  if (words.unknown > 0) return undefined;
  const meanings = findMeanings(words, dictionary.kind).filter(
    ({ strength, needs, part }) => strength >= STRENGTH.usual && (needs === undefined || part !== undefined),
  );
  const best = meanings.filter(({ strength }) => strength === meanings[0]?.strength);
  const [first] = best;
  if (!first || best.some(({ slot }) => slot !== first.slot)) return undefined;
  return dictionary.fields.some(({ name }) => name === first.field) ? first.field : undefined;
}

import type { Kind } from '../model/vocabulary.ts';
import type { HeaderWords } from './header-words.ts';
import { type FieldMeaning, STRENGTH } from './meaning-table.ts';
import type { NamePart } from './reading.ts';
import { REGISTRATION_MEANINGS } from './registration-meanings.ts';
import { TICKET_CLAIM_MEANINGS } from './ticket-claim-meanings.ts';
import { TICKET_DENIAL_MEANINGS } from './ticket-denial-meanings.ts';
import { TICKET_DISPUTE_MEANINGS } from './ticket-dispute-meanings.ts';
import { TICKET_PROVIDER_MEANINGS } from './ticket-provider-meanings.ts';
import { CHECKED_MEANING, TICKET_STATUS_MEANINGS } from './ticket-status-meanings.ts';

/** A field that a header may mean. */
export interface Meaning {
  field: string;
  /** What only one column can be: the field, or one part of it, such as "recipientName first". */
  slot: string;
  part: NamePart | undefined;
  isFullName: true | undefined;
  strength: number;
  near: readonly string[];
  needs: string | undefined;
  /** Worth a question even if the file does not need the field. */
  isDoubt: boolean;
  /** Not even worth a question unless the content fits. */
  mustFit?: true;
  /** The header has a word that nobody foresaw. */
  hasUnknownWord?: true;
}

interface Pattern {
  meaning: Meaning;
  /** For each of its words, what may be written. */
  required: readonly (readonly string[])[];
  /** All words that it explains. */
  explained: ReadonlySet<string>;
}

/** The patterns of a kind by each word that can be the first of their required ones. */
type PatternIndex = ReadonlyMap<string, readonly Pattern[]>;

/** What headers mean the fields of each kind. */
export const MEANINGS: Readonly<Record<Kind, readonly FieldMeaning[]>> = {
  ticket: [
    ...TICKET_CLAIM_MEANINGS,
    ...TICKET_PROVIDER_MEANINGS,
    ...TICKET_DENIAL_MEANINGS,
    ...TICKET_DISPUTE_MEANINGS,
    ...TICKET_STATUS_MEANINGS,
  ],
  registration: [...REGISTRATION_MEANINGS, CHECKED_MEANING],
};

/** The fields whose content, beside words that say it in full, outweighs a word that nobody foresaw. */
const TELLING_FIELDS: ReadonlySet<string> = new Set([
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
  'infoRequestedOn',
  'infoAnsweredOn',
]);

const indexByKind = new Map<Kind, PatternIndex>();

const MAX_UNKNOWN_WORDS = 2;

/**
 * The fields that a header may mean, the most certain first, each once. A misspelled word makes an answer less certain;
 * with an unknown word, it is worth a question, or counts if the content fits and is of few fields.
 */
export function findMeanings({ words, unknown, misspelled }: HeaderWords, kind: Kind): Meaning[] {
  if (words.length === 0 || unknown > MAX_UNKNOWN_WORDS) return [];
  const found = new Map<string, Meaning>();
  for (const word of words) {
    for (const { meaning, required, explained } of getPatterns(kind).get(word) ?? []) {
      if (!words.every((one) => explained.has(one))) continue;
      if (!required.every((options) => options.some((one) => words.includes(one)))) continue;
      const weakened = misspelled > 0 ? Math.min(meaning.strength, STRENGTH.usual) : meaning.strength;
      const strength = unknown > 0 ? weakenByUnknownWords(meaning, unknown) : weakened;
      if (unknown > 0 && meaning.strength < STRENGTH.usual) continue;
      if (strength > (found.get(meaning.slot)?.strength ?? 0))
        found.set(meaning.slot, { ...meaning, strength, ...(unknown > 0 && { hasUnknownWord: true }) });
    }
  }
  return [...found.values()].sort((a, b) => b.strength - a.strength);
}

const DISPUTE_WORDS: ReadonlySet<string> = new Set(['dispute', 'disputed']);
const NO_DISPUTE_DAY: ReadonlySet<string> = new Set(
  'unread decision answer hfs state ticket information planned returned records'.split(' '),
);

/** What days mean under a header that speaks of a dispute beside words that nobody foresaw: worth a question. */
export function findVagueDispute({ words }: HeaderWords, kind: Kind): Meaning | undefined {
  const isDispute = words.some((word) => DISPUTE_WORDS.has(word));
  if (kind !== 'ticket' || !isDispute || words.some((word) => NO_DISPUTE_DAY.has(word))) return undefined;
  return {
    field: 'disputeFiledOn',
    slot: 'disputeFiledOn',
    part: undefined,
    isFullName: undefined,
    strength: STRENGTH.maybe,
    near: [],
    needs: undefined,
    isDoubt: true,
  };
}

function weakenByUnknownWords({ field, strength }: Meaning, unknown: number): number {
  const isTelling = unknown === 1 && strength >= STRENGTH.clear && TELLING_FIELDS.has(field);
  return isTelling ? STRENGTH.fitting : STRENGTH.maybe;
}

function getPatterns(kind: Kind): PatternIndex {
  let index = indexByKind.get(kind);
  if (!index) {
    index = buildIndex(MEANINGS[kind]);
    indexByKind.set(kind, index);
  }
  return index;
}

function buildIndex(meanings: readonly FieldMeaning[]): PatternIndex {
  const index = new Map<string, Pattern[]>();
  for (const meaning of meanings) {
    for (const level of ['best', 'clear', 'usual', 'fitting', 'ifFits', 'beside', 'maybe'] as const) {
      for (const text of meaning[level] ?? []) {
        const isBeside = meaning.beside?.includes(text) === true;
        const pattern = parsePattern(text, { ...meaning, near: isBeside ? (meaning.near ?? []) : [] }, level);
        for (const word of pattern.required[0] ?? []) index.set(word, [...(index.get(word) ?? []), pattern]);
      }
    }
  }
  return index;
}

function parsePattern(
  text: string,
  { field, part, isFullName, near = [], needs, ...more }: FieldMeaning,
  level: keyof typeof STRENGTH,
): Pattern {
  const items = text.split(' ').map((item) => ({
    isOptional: item.endsWith('?'),
    words: item.replace('?', '').split('|'),
  }));
  return {
    meaning: {
      field,
      slot: getSlot(field, part, isFullName),
      part,
      isFullName,
      strength: STRENGTH[level],
      near,
      needs,
      isDoubt: level === 'maybe',
      ...(level === 'ifFits' && { mustFit: true }),
    },
    required: items.filter(({ isOptional }) => !isOptional).map(({ words }) => words),
    explained: new Set([
      ...items.flatMap(({ words }) => words),
      ...(level === 'maybe' ? [] : (more.with?.split(' ') ?? [])),
    ]),
  };
}

function getSlot(field: string, part: NamePart | undefined, isFullName: true | undefined): string {
  return part ? `${field} ${part}` : isFullName ? `${field} full` : field;
}

import type { Dictionary } from '../model/field.ts';
import { type ColumnContent, readContent } from './content.ts';
import { type Fit, isDoubtful, isTellingContent, judgeFit } from './expectations.ts';
import { correctSpelling, type HeaderWords, readHeaderWords } from './header-words.ts';
import { findMeanings, findVagueDispute, type Meaning } from './meaning.ts';
import { STRENGTH } from './meaning-table.ts';
import { UNREAD_WORD } from './plain-words.ts';

/** A field that a column may be, by its header and its content. */
export interface Candidate extends Meaning {
  fit: Fit;
}

/** A column that no name or alias explains. */
export interface OpenColumn {
  index: number;
  content: ColumnContent;
  /** What its header may mean and its content does not contradict, the most certain first. */
  candidates: readonly Candidate[];
  /** Its header says nothing: it is blank, or of words that nobody foresaw. "Follow-Up Date" plainly is no field. */
  isUnexplained: boolean;
}

/** Reads what a column may be. The content of a column whose header plainly is no field is not read. */
export function readOpenColumn(
  header: string,
  index: number,
  sample: readonly (readonly string[])[],
  dictionary: Dictionary,
): OpenColumn {
  const words = readHeaderWords(header);
  const meanings = words
    ? findMeanings(words.unknown > 0 ? correctSpelling(header) : words, dictionary.kind)
    : [];
  const inDictionary = meanings.filter(({ field }) => dictionary.fields.some(({ name }) => name === field));
  const isUnexplained =
    inDictionary.length === 0 && (!words || (words.unknown > 0 && !words.words.includes(UNREAD_WORD)));
  const isVagueDispute = words !== undefined && findVagueDispute(words, dictionary.kind) !== undefined;
  const content =
    inDictionary.length > 0 || isUnexplained || isVagueDispute ? readContent(sample, index) : [];
  const candidates = inDictionary
    .map((meaning) => weigh({ ...meaning, fit: judgeFit(meaning.slot, content) }, content))
    .filter(({ fit, mustFit }) => fit === 'fits' || (fit === 'open' && !mustFit));
  if (words && candidates.length === 0) candidates.push(...listVagueDisputes(words, content, dictionary));
  return { index, content, candidates, isUnexplained };
}

function listVagueDisputes(
  words: HeaderWords,
  content: ColumnContent,
  { kind, fields }: Dictionary,
): Candidate[] {
  const meaning = findVagueDispute(words, kind);
  if (!meaning || !fields.some(({ name }) => name === meaning.field)) return [];
  return judgeFit(meaning.slot, content) === 'fits' ? [{ ...meaning, fit: 'fits' }] : [];
}

/**
 * Content that only one field has, such as names of plans, makes up for a word that nobody foresaw: "Defendant plan". Content
 * that may be of something else makes the header worth a question at most.
 */
function weigh(candidate: Candidate, content: ColumnContent): Candidate {
  if (isDoubtful(candidate.slot, content)) return { ...candidate, strength: STRENGTH.maybe };
  return candidate.hasUnknownWord && candidate.fit === 'fits' && isTellingContent(candidate.slot)
    ? { ...candidate, strength: STRENGTH.fitting }
    : candidate;
}

/** How certain a candidate is: what must fit, or be beside another field, and is not, is at most worth a question. */
export function computeCertainty(
  { strength, fit, near }: Candidate,
  index: number,
  columnsOfField: ReadonlyMap<string, number>,
): number {
  if (strength > STRENGTH.fitting || strength <= STRENGTH.maybe) return strength;
  if (strength >= STRENGTH.ifFits && fit === 'fits') return STRENGTH.fitting;
  const isNear = near.some((field) => {
    const other = columnsOfField.get(field);
    return other !== undefined && Math.abs(other - index) <= MAX_NEAR_COLUMNS;
  });
  return isNear ? STRENGTH.fitting : STRENGTH.maybe;
}

const MAX_NEAR_COLUMNS = 3;

/** Weakens what a header means only beside another column, such as a first name beside a last name, if there is none. */
export function weakenLoneColumns(
  columns: readonly OpenColumn[],
  taken: ReadonlyMap<string, number>,
): OpenColumn[] {
  const isPossible = (slot: string, index: number) =>
    taken.has(slot) ||
    columns.some(
      (other) => other.index !== index && other.candidates.some((candidate) => candidate.slot === slot),
    );
  return columns.map((column) => ({
    ...column,
    candidates: column.candidates.map((candidate) =>
      candidate.needs === undefined || isPossible(candidate.needs, column.index)
        ? candidate
        : { ...candidate, strength: STRENGTH.maybe },
    ),
  }));
}

import { isAddedColumn } from '../fields/header-name.ts';
import type { ColumnMap } from '../model/context.ts';
import type { Dictionary } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { assignByMeaning, type TakenSlots } from './assign.ts';
import { type OpenColumn, readOpenColumn, weakenLoneColumns } from './candidates.ts';
import { readContent } from './content.ts';
import { askWhoseMedicaidId, isMedicaidIdOfPatient, isNamedByChance } from './doubtful-names.ts';
import { judgeFit } from './expectations.ts';
import { chooseKind, findClearMeaning } from './kind.ts';
import { findNamedField, type NamedField } from './names.ts';
import { findByContent, listQuestions } from './questions.ts';
import type { ColumnReading, ReadColumn } from './reading.ts';
import { askForLevel } from './second-level.ts';

export { computeBillingWordShare, isBillingWord } from './header-words.ts';
export { scoreHeaderRow } from './kind.ts';

export interface MatchOptions {
  /** The kind if it is fixed; otherwise the columns decide. */
  kind: Kind | undefined;
  /** The fields of each kind, as we or the user's layout name them. */
  getDictionary(kind: Kind): Dictionary;
  /** What the user said a column is, by folded header (foldHeader): a field's name, or null to ignore it. */
  map?: ColumnMap | undefined;
}

const UNREAD: ReadColumn = { field: null, by: null };
/** Of more columns that no name says what they are, the further ones are not read word by word. */
const MAX_OPEN_COLUMNS = 1000;

/** Finds the field of each column of a header row, from its header and up to 200 rows of content. */
export function matchColumns(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  { kind: fixedKind, getDictionary, map }: MatchOptions,
): ColumnReading {
  const kind = fixedKind ?? chooseKind(headers.slice(0, MAX_OPEN_COLUMNS), getDictionary, map);
  const dictionary = getDictionary(kind);
  const named = headers.map((header, index) => {
    const match = findNamedField(header, dictionary, map);
    return match && isMedicaidIdOfPatient(match, index, { headers, sample, dictionary }) ? undefined : match;
  });
  const taken: TakenSlots = new Map();
  const hasOtherHeaders = headers.some((header, index) => !named[index] && isOthers(header));
  const columns = assignNamed(named, sample, taken, hasOtherHeaders);
  const isOpen = (header: string, index: number) =>
    !named[index] && !isAddedColumn(header, false) && !isBlankColumn(header, index, sample);
  const open = [...headers.keys()]
    .filter((index) => isOpen(headers[index] ?? '', index))
    .slice(0, MAX_OPEN_COLUMNS)
    .flatMap((index) => readOpenColumn(headers[index] ?? '', index, sample, dictionary));
  if (open.length > 0) readOpenColumns(columns, weakenLoneColumns(open, taken), taken, dictionary);
  askForLevel(columns, headers);
  return { kind, columns: askWhoseMedicaidId(columns, headers, sample, kind) };
}

/** The field that a label names or clearly means, to recognize a form: a label beside each value. */
export function findLabelField(label: string, dictionary: Dictionary): string | undefined {
  return findNamedField(label, dictionary)?.field ?? findClearMeaning(label, dictionary);
}

/**
 * Gives each named field to the column that names it most exactly. Of equal ones, to the first whose content is not
 * something else: Patient may hold account numbers beside Patient Name.
 */
function assignNamed(
  named: readonly (NamedField | undefined)[],
  sample: readonly (readonly string[])[],
  taken: TakenSlots,
  hasOtherHeaders: boolean,
): ReadColumn[] {
  const columns: ReadColumn[] = named.map((match) =>
    match?.field === null ? { field: null, by: match.by } : UNREAD,
  );
  const claims = named.flatMap((match, index) =>
    match && match.field !== null ? { index, field: match.field, by: match.by, rank: match.rank } : [],
  );
  const isUnique = new Set(claims.map(({ field }) => field)).size === claims.length;
  const ranked = isUnique
    ? claims
    : claims.map((claim) => ({ ...claim, rank: claim.rank + rankContent(claim, sample) }));
  for (const { index, field, by } of ranked.sort((a, b) => a.rank - b.rank)) {
    if (taken.has(field)) columns[index] = { ...UNREAD, duplicateOf: field };
    else if (!isNamedByChance({ field, by }, index, sample, hasOtherHeaders)) {
      columns[index] = { field, by };
      taken.set(field, index);
    }
  }
  return columns;
}

/** Whether a header is neither blank nor one that we add to a report. */
function isOthers(header: string): boolean {
  return header.trim() !== '' && !isAddedColumn(header, false);
}

function isBlankColumn(header: string, index: number, sample: readonly (readonly string[])[]): boolean {
  return header.trim() === '' && sample.every((row) => (row[index] ?? '') === '');
}

/** Less than the difference between two ranks of names. */
function rankContent(
  { index, field }: { index: number; field: string },
  sample: readonly (readonly string[])[],
): number {
  return judgeFit(field, readContent(sample, index)) === 'contradicts' ? 0.5 : 0;
}

function readOpenColumns(
  columns: ReadColumn[],
  open: readonly OpenColumn[],
  taken: TakenSlots,
  dictionary: Dictionary,
): void {
  const { readAs, asked, duplicates } = assignByMeaning(open, taken);
  for (const [index, { field, part, isFullName }] of readAs)
    columns[index] = { field, by: 'meaning', ...(part && { part }), ...(isFullName && { isFullName }) };
  for (const [index, question] of asked) columns[index] = { ...UNREAD, question };
  for (const column of open) {
    const { index } = column;
    if (readAs.has(index) || asked.has(index)) continue;
    const answer = findByContent(column, open, taken, dictionary);
    const question =
      answer && 'question' in answer ? answer.question : listQuestions(column, taken, dictionary);
    const duplicateOf = duplicates.get(index);
    if (answer && 'field' in answer) {
      columns[index] = { field: answer.field, by: 'content' };
      taken.set(answer.field, index);
    } else if (question.length > 0) columns[index] = { ...UNREAD, question };
    else if (duplicateOf !== undefined) columns[index] = { ...UNREAD, duplicateOf };
  }
}

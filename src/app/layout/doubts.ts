import { hasManyDigits } from '../../core/fields/header-name.ts';
import { getDictionary } from '../../core/fields/index.ts';
import type { RawRow } from '../../core/model/input.ts';
import { toColumnLetter } from '../../core/values/column-letter.ts';
import { formatCount } from '../../core/values/count.ts';
import { countFields, type HeaderCandidate, type HeaderColumn } from './header-candidates.ts';

const MAX_SHOWN_LENGTH = 40;

/** What the user should check about the sheet: another one that may be meant, or a hidden one. */
export function findSheetDoubts(header: HeaderCandidate, candidates: readonly HeaderCandidate[]): string[] {
  const { sheet } = header;
  const others = candidates.filter((other) => other.sheet !== sheet && countFields(other) >= 3);
  const doubts = others.map(
    (other) =>
      `sheet ${quoteHeader(other.sheet.name ?? '')}: It has ${formatCount(countFields(other), 'heading')} that we know, too. We read ${quoteHeader(sheet.name ?? '')}, which has ${countFields(header)}.`,
  );
  if (sheet.hidden)
    doubts.push(
      `sheet ${quoteHeader(sheet.name ?? '')}: It is hidden, but no other sheet has headings that we know.`,
    );
  return doubts;
}

/** What the user should check about the row of headings and the one below. */
export function findRowDoubts({ row, below, columns }: HeaderCandidate): string[] {
  const doubts: string[] = [];
  if (!columns.some((column) => column.required)) {
    doubts.push(
      `row ${row}: No heading has an asterisk. Write "required": true for each column that the template requires.`,
    );
  }
  if (below && hasText(below)) {
    const what = isExample(below) ? 'an example' : 'text';
    doubts.push(
      `row ${below.row}: There is ${what} in this row, and your rows will replace it. To keep it, set "firstRow" to the first free row.`,
    );
  }
  return doubts;
}

/** What the user should check about a column. */
export function findColumnDoubts(header: HeaderCandidate, i: number, column: HeaderColumn): string[] {
  const marked = column.markedByGroup
    ? [
        `${describeColumn(column)}: It counts as required because its group has an asterisk. Check whether it is.`,
      ]
    : [];
  return [...marked, ...findFieldDoubts(header, i, column)];
}

function findFieldDoubts({ readings, kind }: HeaderCandidate, i: number, column: HeaderColumn): string[] {
  const { field, by, question = [], duplicateOf } = readings[i] ?? { field: null, by: null };
  const name = describeColumn(column);
  const describeField = (wanted: string | null | undefined) => {
    const found = getDictionary(kind).fields.find((candidate) => candidate.name === wanted);
    return found ? `${found.name} (${found.header})` : '';
  };
  if (field !== null)
    return by === 'meaning'
      ? [`${name}: By its words it was read as ${describeField(field)}. Check whether it is.`]
      : [];
  if (duplicateOf !== undefined)
    return [`${name}: It could be ${duplicateOf}, too, but another column is. It is copied unchanged.`];
  if (question.length > 0)
    return [
      `${name}: It may be ${question.map(describeField).join(' or ')}. If so, write that as its "field".`,
    ];
  const treatment = column.required
    ? 'It must be filled in, and is not checked further.'
    : 'It is copied and not checked.';
  return [`${name}: We do not know this column. ${treatment}`];
}

/** "column K" and its heading, if that may be printed. */
export function describeColumn({ index, header }: HeaderColumn): string {
  const letter = `column ${toColumnLetter(index)}`;
  return hasManyDigits(header) ? letter : `${letter} ${quoteHeader(header)}`;
}

function quoteHeader(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text);
}

function hasText(row: RawRow): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

function isExample({ cells }: RawRow): boolean {
  return /^(?:example|sample|e\.g\.)/i.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');
}

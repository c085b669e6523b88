import type { Header } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';
import type { SkippedRange, SkipReason } from '../model/read-notes.ts';
import { LOST_FACTS } from '../values/spreadsheet-damage.ts';

/** How the example row of a template, or of a draft in JSON, begins. */
export const EXAMPLE = 'EXAMPLE';

/** A table with fewer fields, such as a list of Medicaid IDs, may have records of one cell. */
const MIN_FIELDS = 3;
const MAX_LABEL_LENGTH = 40;
/** A heading above a group of records is in one of the first columns. */
const MAX_HEADING_COLUMNS = 3;

const TOTAL_LABEL =
  /^(?:grand|sub|over)?[ -]*totals?\b|\b(?:sub)?totals?\s*[:.]?$|^(?:sum|count|average|avg)\s*[:.]?$|^\d+ (?:claims?|tickets?|rows?|records?|patients?|denials?|accounts?)$/i;
/** An amount, a count ("25 claims"), or the dash of an accounting format. */
const AMOUNT = /^[-+(]?\s*(?:\$\s*)?(?:-|[\d,]*\d\.?|[\d,]*\.\d+\.?)\s*%?\)?(?: [a-z]+)?$/i;
const LONG_NUMBER = /^\d{9,}$/;
/** In a column of identifiers or days, a shorter one may be a count. */
const IDENTIFIER = /^\d{4,}$/;
const LINE_NUMBER = /^[#(]?\s*\d+\s*[.):]?$/;

/** Decides for the rows of one sheet which are no records. */
export class RowClassifier {
  private readonly headers: readonly string[];
  private readonly hasField: readonly boolean[];
  private readonly isOneFieldEnough: boolean;
  /** By column: whether its field is an identifier or a day, so that a number in it is no sum. */
  private readonly isIdentifier: readonly boolean[];

  constructor({ columns, dictionary }: Pick<Header, 'columns' | 'dictionary'>) {
    this.headers = columns.map(({ header }) => foldCell(header));
    this.hasField = columns.map(({ field }) => field !== null);
    this.isIdentifier = columns.map(({ field }) => {
      const kind = dictionary.fields.find(({ name }) => name === field)?.kind;
      return kind === 'id' || kind === 'day';
    });
    const isNarrow = this.hasField.filter(Boolean).length < MIN_FIELDS;
    this.isOneFieldEnough = isNarrow || dictionary.isOneFieldEnough === true;
  }

  /** Why the row is no record; 'blank' if it has no content at all, undefined for a record. */
  classify(raw: RawRow): SkipReason | 'blank' | undefined {
    const { cells } = raw;
    let first = -1;
    let filled = 0;
    let texts = 0;
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] as string;
      if (isBlank(cell)) continue;
      filled += 1;
      if (first < 0) {
        if (cell.startsWith(EXAMPLE)) return 'example';
        first = i;
      }
      if (startsLikeNumber(cell)) continue;
      texts += 1;
      // Most rows are decided by their first two texts.
      if (texts > 1) return this.classifyTexts(cells, first);
    }
    const lost = countLostCells(raw);
    if (filled + lost === 0) return 'blank';
    if (first < 0) return lost === 1 ? 'note' : undefined;
    if (filled + lost === 1) return this.classifySingle(cells, first);
    if (this.isHeader(cells, first)) return 'header';
    return isTotal(cells, this.isIdentifier) ? 'total' : undefined;
  }

  /** A row of two texts and more is a record, unless it repeats the header, or is "Total billed" and "Total paid". */
  private classifyTexts(cells: readonly string[], first: number): SkipReason | undefined {
    if (this.isHeader(cells, first)) return 'header';
    return startsLikeTotal(cells[first] as string) && isTotal(cells, this.isIdentifier) ? 'total' : undefined;
  }

  private classifySingle(cells: readonly string[], index: number): SkipReason | undefined {
    const text = (cells[index] as string).trim();
    if (this.isHeader(cells, index)) return 'header';
    if (isTotalLabel(text)) return 'total';
    if (this.isOneFieldEnough && this.hasField[index]) return undefined;
    if (LINE_NUMBER.test(text) || AMOUNT.test(text)) return 'number';
    return index < MAX_HEADING_COLUMNS && text.length <= MAX_LABEL_LENGTH ? 'heading' : 'note';
  }

  /** Whether the cells are the header once more. */
  private isHeader(cells: readonly string[], first: number): boolean {
    const { headers } = this;
    if (!startsAlike(cells[first] as string, headers[first] ?? '')) return false;
    const width = Math.max(cells.length, headers.length);
    for (let i = 0; i < width; i += 1) if (foldCell(cells[i] ?? '') !== (headers[i] ?? '')) return false;
    return true;
  }
}

/** Collects the rows that are no records, in the order of the file. */
export class SkippedRows {
  /** A short text is a heading if the next row is a record, else a note. */
  private possibleHeading: number | undefined;

  constructor(private readonly ranges: SkippedRange[]) {}

  add(row: number, why: SkipReason): void {
    this.endHeading('note');
    if (why === 'heading') this.possibleHeading = row;
    else this.append(row, why);
  }

  /** Called before each record, and after the last row. */
  endHeading(why: 'heading' | 'note'): void {
    if (this.possibleHeading === undefined) return;
    this.append(this.possibleHeading, why);
    this.possibleHeading = undefined;
  }

  private append(row: number, why: SkipReason): void {
    const last = this.ranges.at(-1);
    if (last?.why === why && last.to === row - 1) last.to = row;
    else this.ranges.push({ from: row, to: row, why });
  }
}

/** The skipped rows one by one. */
export function* listSkippedRows(
  ranges: readonly SkippedRange[],
): Generator<{ row: number; why: SkipReason }> {
  for (const { from, to, why } of ranges) for (let row = from; row <= to; row += 1) yield { row, why };
}

/** A label, and otherwise only amounts: a long number is an identifier, and no sum. */
function isTotal(cells: readonly string[], isIdentifier: readonly boolean[]): boolean {
  let labels = 0;
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    if (isTotalLabel(text)) labels += 1;
    else if (!AMOUNT.test(text) || LONG_NUMBER.test(text)) return false;
    else if (isIdentifier[index] && IDENTIFIER.test(text)) return false;
  }
  return labels > 0;
}

function isTotalLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && TOTAL_LABEL.test(text.trim());
}

/** A cheap test that rules out most texts. */
function startsLikeTotal(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code === 116 || code === 103 || code === 115;
}

/** Whether two texts may be equal without case and blanks: a cheap test that rules out most. */
function startsAlike(cell: string, folded: string): boolean {
  const code = cell.charCodeAt(0);
  return code <= 32 || (code | 32) === (folded.charCodeAt(0) | 32);
}

/** A cheap test that rules out most texts: digits and the signs before an amount. */
function startsLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 58 && code !== 39;
}

function isBlank(cell: string): boolean {
  // The first character decides for nearly all cells.
  return cell === '' || (!(cell.charCodeAt(0) > 32 && cell.charCodeAt(0) < 128) && cell.trim() === '');
}

function countLostCells({ cells, facts }: RawRow): number {
  if (!facts) return 0;
  let count = 0;
  for (const [index, fact] of facts) if (LOST_FACTS.has(fact) && isBlank(cells[index] ?? '')) count += 1;
  return count;
}

function foldCell(text: string): string {
  return text.trim().toLowerCase();
}

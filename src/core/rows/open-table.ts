import { ABOUT_SHEET } from '../fields/header-name.ts';
import { getDictionary } from '../fields/index.ts';
import type { Defaults } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Dictionary } from '../model/field.ts';
import type { GridInput, RawInput, RawRow, RawSheet } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { maskPath } from '../values/mask-numbers.ts';
import { findFilledFields } from './field-sources.ts';
import { parseGridRows } from './grid-rows.ts';
import { countMatchingFields, mapHeader } from './header.ts';
import { joinHeaderRows } from './joined-header.ts';
import { openRecordTable } from './record-rows.ts';
import { RowReader } from './row-reader.ts';
import type { DictionaryLookup, Table } from './table.ts';

/** The header, which may be below title rows, is searched for in this many rows. */
const MAX_HEADER_ROW = 50;

interface HeaderCandidate {
  sheet: RawSheet;
  /** The sheet's rows; those of a short sheet are not read from the file again. */
  rows: RawSheet['rows'];
  dictionary: Dictionary;
  row: RawRow;
  named: number;
  exact: number;
}

/**
 * Finds the sheet and header row that name the most fields; they determine the kind if it is undefined.
 * @throws InputError if no row names a field
 */
export async function openTable(
  input: RawInput,
  kind: Kind | undefined,
  lookup: DictionaryLookup = getDictionary,
  defaults?: Defaults,
): Promise<Table> {
  if (input.shape === 'records') return openRecordTable(input, kind, lookup, defaults);
  const dictionaries = kind ? [lookup(kind)] : [lookup('registration'), lookup('ticket')];
  const candidates = await findHeaderCandidates(input, dictionaries);
  const best = candidates.reduce<HeaderCandidate | undefined>(
    (a, b) => (a && !isBetterCandidate(b, a) ? a : b),
    undefined,
  );
  if (!best) throw new InputError(`${maskPath(input.file)}: ${describeMissingHeader(input, dictionaries)}`);
  const { dictionary } = best;
  const header = mapHeader(best.row.cells, best.row.row, dictionary);
  header.readNotes.windows1252 = input.windows1252;
  header.readNotes.hiddenSheet = best.sheet.hidden;
  header.readNotes.otherSheets = input.sheets.filter(
    (sheet) => sheet !== best.sheet && sheet.name !== ABOUT_SHEET,
  ).length;
  header.readNotes.similarSheets = candidates.filter(
    (candidate) => candidate.sheet !== best.sheet && candidate.named >= 3,
  ).length;
  const sources = { defaults: defaults?.[dictionary.kind] };
  header.filledFields = findFilledFields(header, sources);
  const reader = new RowReader(dictionary, best.sheet.date1904, header.byField, sources);
  const table: Table = {
    kind: dictionary.kind,
    dictionary,
    header,
    skipped: 0,
    sheet: best.sheet.name,
    firstRow: findFirstRow(best, dictionary),
    rows: () => parseGridRows({ ...best.sheet, rows: best.rows }, table, reader),
  };
  return table;
}

/** The error message for a table without records: where they were searched for. */
export function describeEmptyTable(table: Table): string {
  const { shape, row, readNotes } = table.header;
  const isExample = table.skipped > 0 && readNotes.skippedRows.every(({ why }) => why === 'example');
  const only = isExample ? 'only the example row' : 'no record';
  return shape === 'records' ? `${only} in it` : `${only} below the header in row ${row}`;
}

/** The best header row of every sheet that has one. */
async function findHeaderCandidates(
  input: GridInput,
  dictionaries: readonly Dictionary[],
): Promise<HeaderCandidate[]> {
  const candidates: HeaderCandidate[] = [];
  for (const sheet of input.sheets) {
    let best: HeaderCandidate | undefined;
    const { rows, isAll } = await readFirstRows(sheet);
    const allRows = isAll ? () => yieldOnce(rows) : sheet.rows;
    for (const [i, single] of rows.entries()) {
      for (const dictionary of dictionaries) {
        for (const row of [single, ...joinHeaderRows(rows[i - 1], single, dictionary)]) {
          const candidate = {
            sheet,
            rows: allRows,
            dictionary,
            row,
            ...countMatchingFields(row.cells, dictionary),
          };
          if (candidate.named > 0 && (!best || isBetterCandidate(candidate, best))) best = candidate;
        }
      }
    }
    if (best) candidates.push(best);
  }
  return candidates;
}

async function readFirstRows(sheet: RawSheet): Promise<{ rows: RawRow[]; isAll: boolean }> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > MAX_HEADER_ROW) return { rows, isAll: false };
      rows.push(row);
    }
  }
  return { rows, isAll: true };
}

async function* yieldOnce(rows: RawRow[]): AsyncGenerator<RawRow[]> {
  yield rows;
}

function isBetterCandidate(a: HeaderCandidate, b: HeaderCandidate): boolean {
  return a.named === b.named ? a.exact > b.exact : a.named > b.named;
}

/** A layout's first row applies only to sheets like the official workbook; in others it would skip records. */
function findFirstRow({ sheet, row }: HeaderCandidate, { template }: Dictionary): number {
  const isOfficial = template?.headerRow === row.row && template.sheet === sheet.name;
  return isOfficial ? (template.firstRow ?? row.row + 1) : row.row + 1;
}

function describeMissingHeader(input: GridInput, dictionaries: readonly Dictionary[]): string {
  const names = dictionaries.map(({ kind, fields }) => {
    const headers = fields.filter((field) => field.required);
    return `${kind} headers such as ${headers
      .slice(0, 3)
      .map((field) => field.header)
      .join(', ')}`;
  });
  if (input.sheets.length === 0) return 'no sheet with cells in it';
  return `no header row found in the first ${MAX_HEADER_ROW} rows; looked for ${names.join('; or ')}`;
}

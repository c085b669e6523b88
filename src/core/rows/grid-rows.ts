import type { RawRow, RawSheet } from '../model/input.ts';
import type { ReadNotes } from '../model/read-notes.ts';
import { noteDefaults } from './field-sources.ts';
import { ParsedRow } from './row.ts';
import type { RowReader } from './row-reader.ts';
import { RowClassifier, SkippedRows } from './skipped-rows.ts';
import type { Table } from './table.ts';

/** Yields the records below the header, without rows that are none. Blank rows are not counted as skipped. */
export async function* parseGridRows(
  sheet: RawSheet,
  table: Table,
  reader: RowReader,
): AsyncGenerator<ParsedRow[]> {
  const { header, firstRow } = table;
  const columns = Array.from(header.byField, (column) => column?.index ?? -1);
  const classifier = new RowClassifier(header);
  const width = findLastNamedColumn(table) + 1;
  let record = 0;
  // Reset the counts: clean files are written in a second pass.
  table.skipped = 0;
  resetNotes(header.readNotes);
  const skippedRows = new SkippedRows(header.readNotes.skippedRows);
  for await (const batch of sheet.rows()) {
    const parsed: ParsedRow[] = [];
    for (const raw of batch) {
      if (raw.row < firstRow) continue;
      const why = classifier.classify(raw);
      if (why === 'blank') continue;
      if (why !== undefined) {
        table.skipped += 1;
        skippedRows.add(raw.row, why);
        continue;
      }
      skippedRows.endHeading('heading');
      if (raw.hidden) header.readNotes.hiddenRows += 1;
      if (raw.isFilledFromAbove) header.readNotes.mergedRows += 1;
      record += 1;
      const row = parseRow(raw, record, columns, width, reader);
      // A workbook omits empty cells at the end of a row. Only text files, whose sheet has no name, can lack cells.
      if (sheet.name !== null) row.missingCells = 0;
      if (reader.defaults) noteDefaults(row, reader.defaults, header);
      parsed.push(row);
    }
    yield parsed;
  }
  skippedRows.endHeading('note');
}

function resetNotes(notes: ReadNotes): void {
  notes.hiddenRows = 0;
  notes.mergedRows = 0;
  notes.defaultRows = 0;
  notes.skippedRows = [];
}

function parseRow(
  raw: RawRow,
  record: number,
  columns: readonly number[],
  width: number,
  reader: RowReader,
): ParsedRow {
  const row = new ParsedRow(reader, record, raw, columns);
  if (raw.cells.length > width)
    row.extraCells = raw.cells.slice(width).filter((cell) => cell.trim() !== '').length;
  if (raw.cells.length < width) row.missingCells = width - raw.cells.length;
  return row;
}

/** The last column with a header, including ours: cells beyond it belong to no column. */
function findLastNamedColumn(table: Table): number {
  return table.header.columns.findLastIndex((column) => column.header.trim() !== '');
}

import { ABOUT_SHEET } from '../../../core/fields/header-name.ts';
import type { Field, ValueKind } from '../../../core/model/field.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { collectBytes } from './collect-bytes.ts';
import { addDropdowns, BOLD_FONT, createWorkbookWriter } from './workbook.ts';

/** A column of a workbook to fill in. */
export interface BlankWorkbookColumn {
  header: string;
  field: Field;
  note: string;
  list: readonly string[];
  example: string;
}

interface BlankWorkbook {
  sheet: string;
  columns: readonly BlankWorkbookColumn[];
  about: readonly (readonly string[])[];
}

type Workbook = Awaited<ReturnType<typeof createWorkbookWriter>>;
type WorksheetWriter = ReturnType<Workbook['addWorksheet']>;

/** The number of rows in an Excel worksheet. */
const MAX_ROWS = 1_048_576;
const WIDTHS: Readonly<Record<ValueKind, number>> = {
  text: 28,
  id: 20,
  name: 28,
  day: 14,
  'yes-no': 12,
  choice: 20,
  amount: 14,
};
const NUMBER_FORMATS: Partial<Readonly<Record<ValueKind, string>>> = { day: 'mm/dd/yyyy', amount: '0.00' };
const ABOUT_WIDTHS = [32, 20, 70, 60];
const EXAMPLE_NOTE = 'This row is an example, and the check skips it. Delete it before you submit the file.';

/** The notes say the same in words, because not everybody can distinguish colors. */
const FILLS = { required: 'FFFCE4D6', assumed: 'FFFFF2CC', optional: 'FFEDEDED' } as const;

/** Lengths that are certain enough to warn about while typing. Only a warning, because our layout is assumed. */
const EXPECTED_LENGTHS: Readonly<Record<string, number>> = { npi: 10, rin: 9, state: 2 };

/**
 * Builds a workbook to fill in: headers with notes, an example row, dropdown lists, length checks, and an about
 * sheet.
 */
export async function buildBlankWorkbook({ sheet, columns, about }: BlankWorkbook): Promise<Buffer> {
  const { stream, bytes } = collectBytes();
  const book = await createWorkbookWriter(stream);
  // Fixed dates, so that the output does not depend on the day.
  book.created = new Date(0);
  book.modified = new Date(0);
  const worksheet = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = columns.map(({ header, field }) => ({
    width: Math.max(header.length + 4, WIDTHS[field.kind]),
    style: { numFmt: NUMBER_FORMATS[field.kind] ?? '@' },
  }));
  addDropdowns(worksheet, columns);
  addLengths(worksheet, columns);
  addHeader(worksheet, columns);
  addExample(worksheet, columns);
  worksheet.commit();
  addAbout(book, about);
  await book.commit();
  return bytes;
}

function addHeader(worksheet: WorksheetWriter, columns: readonly BlankWorkbookColumn[]): void {
  const row = worksheet.getRow(1);
  columns.forEach(({ header, note, field }, i) => {
    const cell = row.getCell(i + 1);
    const { required } = field;
    const fill = !required ? 'optional' : required.basis === 'assumed' ? 'assumed' : 'required';
    cell.value = header;
    cell.font = BOLD_FONT;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[fill] } };
    cell.note = note;
  });
  row.commit();
}

function addExample(worksheet: WorksheetWriter, columns: readonly BlankWorkbookColumn[]): void {
  const row = worksheet.getRow(2);
  columns.forEach(({ example }, i) => {
    const cell = row.getCell(i + 1);
    cell.value = example === '' ? null : example;
    cell.font = { ...BOLD_FONT, bold: false, italic: true, color: { argb: 'FF7F7F7F' } };
    if (i === 0) cell.note = EXAMPLE_NOTE;
  });
  row.commit();
}

function addLengths(worksheet: WorksheetWriter, columns: readonly BlankWorkbookColumn[]): void {
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add(range: string, validation: object): void };
  };
  columns.forEach(({ header, field }, i) => {
    const length = EXPECTED_LENGTHS[field.name];
    if (length === undefined) return;
    const letter = toColumnLetter(i);
    dataValidations.add(`${letter}2:${letter}${MAX_ROWS}`, {
      type: 'textLength',
      operator: 'equal',
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: header,
      error: `${header}: Type ${length} characters.`,
      formulae: [length],
    });
  });
}

function addAbout(book: Workbook, about: readonly (readonly string[])[]): void {
  const worksheet = book.addWorksheet(ABOUT_SHEET);
  worksheet.columns = ABOUT_WIDTHS.map((width) => ({ width, style: { numFmt: '@' } }));
  let isTable = false;
  about.forEach((cells, i) => {
    const row = worksheet.getRow(i + 1);
    row.values = [...cells];
    if (i === 0 || (cells.length > 1 && !isTable)) row.font = BOLD_FONT;
    if (cells.length > 1) isTable = true;
    row.commit();
  });
  worksheet.commit();
}

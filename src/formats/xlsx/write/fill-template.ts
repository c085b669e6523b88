import { OutputError } from '../../../core/model/errors.ts';
import type { OutCell } from '../../../core/model/report.ts';
import { columnLetter } from '../../../core/values/column-letter.ts';
import { LIMITS } from '../../bytes/limits.ts';
import type { OutFile } from '../../bytes/sink.ts';
import type { Source } from '../../bytes/source.ts';
import type { SheetWriter } from '../../csv/write.ts';
import type { Part } from '../package/directory.ts';
import { refusalsOf } from '../package/refusals.ts';
import { type Archive, openArchive } from '../package/zip.ts';
import { type PartWriter, ZipWriter } from '../package/zip-write.ts';
import { type Merge, readMerges } from '../sheet/merges.ts';
import { readStyles } from '../sheet/styles.ts';
import { findParts, type SheetPart } from '../workbook.ts';
import { readXml } from '../xml/parse.ts';
import { RowMaker } from './template-rows.ts';
import { readTemplateSheet, type TemplateRow, type TemplateSheet, widerReference } from './template-sheet.ts';

/** Where records go in the official workbook. */
export interface Official {
  source: Source;
  /** Excel opens a workbook with macros under its own ending alone. */
  ending: 'xlsx' | 'xlsm';
  sheet: string;
  firstRow: number;
  /** The columns in the order of the cells. */
  columns: readonly OfficialColumn[];
}

/** A column of the official workbook. */
export interface OfficialColumn {
  /** From 0. */
  place: number;
  /** Whether it is a field that we check; another may be worked out by the template itself. */
  isField: boolean;
}

const LONGEST_TEXT = 32_767;

/**
 * Writes records into a copy of the official workbook: the rows of the one sheet are new and look like its first, all
 * other parts of the file are carried over byte for byte.
 * @param records how many rows will be written
 * @throws InputError where the workbook cannot be filled without harm, OutputError where it cannot hold the rows
 */
export async function officialWriter(
  file: OutFile,
  official: Official,
  records: number,
): Promise<SheetWriter> {
  const archive = await openArchive(official.source, LIMITS, refusalsOf(official.source.file));
  const { sheets, styles, date1904 } = await findParts(archive);
  const { part } = sheets.find(({ name }) => name === official.sheet) as SheetPart;
  const sheet = readTemplateSheet(await readUtf8(archive, part), official.firstRow);
  const lastRow = Math.max(official.firstRow + records - 1, official.firstRow);
  if (lastRow > archive.limits.rows)
    throw tooMuch(file, 'more records than a worksheet can hold; split the input');
  const span: Span = { first: official.firstRow, last: lastRow, places: placesOf(sheet, official) };
  refuseFormulas(archive, sheet, span);
  await refuseMerges(archive, part, span);
  const rows = new RowMaker({
    sheet,
    model: modelRow(sheet, official.firstRow),
    columns: span.places,
    formats: await readStyles(archive, styles),
    date1904,
  });
  const zip = new ZipWriter(file.stream);
  let target: PartWriter | undefined;
  for (const each of archive.parts.values()) {
    archive.admit(each, archive.limits.partBytes);
    if (each === part) target = zip.open(each.name);
    else zip.copy(each.name, () => archive.chunks(each));
  }
  const writer = new OfficialWriter(file, zip, target as PartWriter, sheet, rows, official.firstRow);
  await writer.begin(span);
  return writer;
}

/** The first row that is meant to be filled in: an example may stand above it, in a look of its own. */
function modelRow({ rows }: TemplateSheet, firstRow: number): TemplateRow | undefined {
  const first = rows.get(firstRow);
  const next = rows.get(firstRow + 1);
  const isFilled = (row: TemplateRow) => row.cells.some(({ filled, formula }) => filled && !formula);
  return first && isFilled(first) && next && !isFilled(next) ? next : first;
}

/** The cells that are written. */
interface Span {
  first: number;
  last: number;
  places: readonly number[];
}

class OfficialWriter implements SheetWriter {
  constructor(
    private readonly file: OutFile,
    private readonly zip: ZipWriter,
    private readonly part: PartWriter,
    private readonly sheet: TemplateSheet,
    private readonly rows: RowMaker,
    private row: number,
  ) {}

  async begin({ last, places }: Span): Promise<void> {
    const { head, prefix, dimension } = this.sheet;
    if (!dimension) return this.give(head);
    const ref = widerReference(dimension.ref, last, columnLetter(Math.max(...places)));
    await this.give(
      `${head.slice(0, dimension.start)}<${prefix}dimension ref="${ref}"/>${head.slice(dimension.end)}`,
    );
  }

  async write(rows: readonly (readonly OutCell[])[]): Promise<void> {
    let xml = '';
    for (const cells of rows) {
      if (cells.some(({ text }) => text.length > LONGEST_TEXT)) {
        throw tooMuch(this.file, 'more text in a cell than a workbook can hold');
      }
      xml += this.rows.written(this.row, cells);
      this.row += 1;
    }
    await this.give(xml);
  }

  async close(): Promise<void> {
    const { rows, tail } = this.sheet;
    const rest = [...rows.values()].filter(({ row }) => row >= this.row).sort((a, b) => a.row - b.row);
    await this.give(rest.map((row) => this.rows.emptied(row)).join('') + tail);
    this.part.end();
    await this.file.whole(this.zip.end());
    await this.file.close();
  }

  private async give(xml: string): Promise<void> {
    await this.file.whole(this.part.write(xml));
  }
}

/** The XML of the sheet. It is written again in the encoding that it is read in, and only UTF-8 comes back byte for byte. */
async function readUtf8(archive: Archive, part: Part): Promise<string> {
  await readXml(archive, part, { open() {}, close() {} });
  const pieces: Buffer[] = [];
  for await (const piece of archive.chunks(part)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const text = bytes.toString('utf8');
  const declared = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(text)?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(declared) && Buffer.from(text).equals(bytes)) return text;
  throw archive.refusals.because(
    'not in UTF-8 inside; open it in Excel, save it again and name the new file',
  );
}

/** A formula that is written over would stay in the workbook's order of calculation, and Excel would call the file damaged. */
function refuseFormulas(archive: Archive, sheet: TemplateSheet, { first, last, places }: Span): void {
  const written = new Set(places);
  for (const { row, cells } of sheet.rows.values()) {
    const cell = cells.find(({ formula, column }) => formula && written.has(column));
    if (!cell || row < first || row > last) continue;
    const place = `${columnLetter(cell.column)}${row}`;
    throw archive.refusals.because(
      `a formula in ${place}, where a record goes; take it out of the layout's workbook`,
    );
  }
}

/** Excel shows the first cell of a merged range alone: what is written into the others would be lost. */
async function refuseMerges(archive: Archive, part: Part, { first, last, places }: Span): Promise<void> {
  const merges = await readMerges(archive, part);
  const isHit = ({ left, right }: Merge) => places.some((place) => place >= left && place <= right);
  const hit = merges.find((merge) => merge.bottom >= first && merge.top <= last && isHit(merge));
  if (!hit) return;
  const place = `${columnLetter(hit.left)}${hit.top}:${columnLetter(hit.right)}${hit.bottom}`;
  throw archive.refusals.because(
    `merged cells ${place}, where records go; unmerge them in the layout's workbook`,
  );
}

/** The columns that are written, in the order of the cells; -1 for one that the template works out by formulas. */
function placesOf(sheet: TemplateSheet, { columns }: Official): number[] {
  const formulas = new Set<number>();
  for (const { cells } of sheet.rows.values())
    for (const cell of cells) if (cell.formula) formulas.add(cell.column);
  return columns.map(({ place, isField }) => (!isField && formulas.has(place) ? -1 : place));
}

function tooMuch(file: OutFile, what: string): OutputError {
  return new OutputError(`${file.name}: ${what}; nothing was written`);
}

import { OutputError } from '../../../core/model/errors.ts';
import type { OutputCell } from '../../../core/model/report.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { LIMITS } from '../../bytes/limits.ts';
import type { OutFile } from '../../bytes/sink.ts';
import type { Source } from '../../bytes/source.ts';
import type { SheetWriter } from '../../csv/write.ts';
import type { Part } from '../package/directory.ts';
import { createRefusals } from '../package/refusals.ts';
import { type Archive, openArchive } from '../package/zip.ts';
import { type PartWriter, ZipWriter } from '../package/zip-write.ts';
import { type Merge, readMerges } from '../sheet/merges.ts';
import { readStyles } from '../sheet/styles.ts';
import { findWorkbookParts, type SheetPart } from '../workbook.ts';
import { readXml } from '../xml/parse.ts';
import { RowRenderer } from './template-rows.ts';
import {
  parseTemplateSheet,
  type TemplateRow,
  type TemplateSheet,
  widenReference,
} from './template-sheet.ts';

/** Where records go in the official workbook. */
export interface PortalTemplate {
  source: Source;
  /** Excel opens a workbook with macros under its own ending alone. */
  extension: 'xlsx' | 'xlsm';
  sheet: string;
  firstRow: number;
  /** The columns in the order of the cells. */
  columns: readonly PortalTemplateColumn[];
}

/** A column of the official workbook. */
export interface PortalTemplateColumn {
  /** From 0. */
  place: number;
  /** Whether it is a field that we check; another may be worked out by the template itself. */
  isField: boolean;
}

const MAX_TEXT_LENGTH = 32_767;

/**
 * Writes records into a copy of the official workbook: the rows of the one sheet are new and look like its first, all
 * other parts of the file are carried over byte for byte.
 * @param records how many rows will be written
 * @throws InputError where the workbook cannot be filled without harm, OutputError where it cannot hold the rows
 */
export async function openTemplateWriter(
  file: OutFile,
  official: PortalTemplate,
  records: number,
): Promise<SheetWriter> {
  const archive = await openArchive(official.source, LIMITS, createRefusals(official.source.file));
  const { sheets, styles, date1904 } = await findWorkbookParts(archive);
  const { part } = sheets.find(({ name }) => name === official.sheet) as SheetPart;
  const sheet = parseTemplateSheet(await readUtf8Part(archive, part), official.firstRow);
  const lastRow = Math.max(official.firstRow + records - 1, official.firstRow);
  if (lastRow > archive.limits.rows)
    throw tooLargeError(file, 'more records than a worksheet can hold; split the input');
  const span: WrittenRange = {
    first: official.firstRow,
    last: lastRow,
    columns: listWrittenColumns(sheet, official),
  };
  refuseFormulas(archive, sheet, span);
  await refuseMerges(archive, part, span);
  const rows = new RowRenderer({
    sheet,
    modelRow: findModelRow(sheet, official.firstRow),
    columns: span.columns,
    formats: await readStyles(archive, styles),
    date1904,
  });
  const zip = new ZipWriter(file.stream);
  let target: PartWriter | undefined;
  for (const each of archive.parts.values()) {
    archive.checkPart(each, archive.limits.partBytes);
    if (each === part) target = zip.openPart(each.name);
    else zip.copyPart(each.name, () => archive.chunks(each));
  }
  const writer = new TemplateWriter(file, zip, target as PartWriter, sheet, rows, official.firstRow);
  await writer.writeHead(span);
  return writer;
}

/** The first row that is meant to be filled in: an example may stand above it, in a look of its own. */
function findModelRow({ rows }: TemplateSheet, firstRow: number): TemplateRow | undefined {
  const first = rows.get(firstRow);
  const next = rows.get(firstRow + 1);
  const isFilled = (row: TemplateRow) => row.cells.some(({ hasValue, formula }) => hasValue && !formula);
  return first && isFilled(first) && next && !isFilled(next) ? next : first;
}

/** The cells that are written. */
interface WrittenRange {
  first: number;
  last: number;
  columns: readonly number[];
}

class TemplateWriter implements SheetWriter {
  constructor(
    private readonly file: OutFile,
    private readonly zip: ZipWriter,
    private readonly part: PartWriter,
    private readonly sheet: TemplateSheet,
    private readonly rows: RowRenderer,
    private row: number,
  ) {}

  async writeHead({ last, columns }: WrittenRange): Promise<void> {
    const { head, prefix, dimension } = this.sheet;
    if (!dimension) return this.writeXml(head);
    const ref = widenReference(dimension.ref, last, toColumnLetter(Math.max(...columns)));
    await this.writeXml(
      `${head.slice(0, dimension.start)}<${prefix}dimension ref="${ref}"/>${head.slice(dimension.end)}`,
    );
  }

  async write(rows: readonly (readonly OutputCell[])[]): Promise<void> {
    let xml = '';
    for (const cells of rows) {
      if (cells.some(({ text }) => text.length > MAX_TEXT_LENGTH)) {
        throw tooLargeError(this.file, 'more text in a cell than a workbook can hold');
      }
      xml += this.rows.renderRow(this.row, cells);
      this.row += 1;
    }
    await this.writeXml(xml);
  }

  async close(): Promise<void> {
    const { rows, tail } = this.sheet;
    const rest = [...rows.values()].filter(({ row }) => row >= this.row).sort((a, b) => a.row - b.row);
    await this.writeXml(rest.map((row) => this.rows.renderEmptiedRow(row)).join('') + tail);
    this.part.end();
    await this.file.raceFailure(this.zip.end());
    await this.file.close();
  }

  private async writeXml(xml: string): Promise<void> {
    await this.file.raceFailure(this.part.write(xml));
  }
}

/** The XML of the sheet. It is written again in the encoding that it is read in, and only UTF-8 comes back byte for byte. */
async function readUtf8Part(archive: Archive, part: Part): Promise<string> {
  await readXml(archive, part, { onOpenTag() {}, onCloseTag() {} });
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
function refuseFormulas(
  archive: Archive,
  sheet: TemplateSheet,
  { first, last, columns }: WrittenRange,
): void {
  const written = new Set(columns);
  for (const { row, cells } of sheet.rows.values()) {
    const cell = cells.find(({ formula, column }) => formula && written.has(column));
    if (!cell || row < first || row > last) continue;
    const place = `${toColumnLetter(cell.column)}${row}`;
    throw archive.refusals.because(
      `a formula in ${place}, where a record goes; take it out of the layout's workbook`,
    );
  }
}

/** Excel shows the first cell of a merged range alone: what is written into the others would be lost. */
async function refuseMerges(
  archive: Archive,
  part: Part,
  { first, last, columns }: WrittenRange,
): Promise<void> {
  const merges = await readMerges(archive, part);
  const isHit = ({ left, right }: Merge) => columns.some((place) => place >= left && place <= right);
  const hit = merges.find((merge) => merge.bottom >= first && merge.top <= last && isHit(merge));
  if (!hit) return;
  const place = `${toColumnLetter(hit.left)}${hit.top}:${toColumnLetter(hit.right)}${hit.bottom}`;
  throw archive.refusals.because(
    `merged cells ${place}, where records go; unmerge them in the layout's workbook`,
  );
}

/** The columns that are written, in the order of the cells; -1 for one that the template works out by formulas. */
function listWrittenColumns(sheet: TemplateSheet, { columns }: PortalTemplate): number[] {
  const formulas = new Set<number>();
  for (const { cells } of sheet.rows.values())
    for (const cell of cells) if (cell.formula) formulas.add(cell.column);
  return columns.map(({ place, isField }) => (!isField && formulas.has(place) ? -1 : place));
}

function tooLargeError(file: OutFile, what: string): OutputError {
  return new OutputError(`${file.name}: ${what}; nothing was written`);
}

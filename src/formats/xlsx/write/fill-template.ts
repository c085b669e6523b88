import type { OutputCell } from '../../../core/model/written.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { LIMITS } from '../../bytes/limits.ts';
import type { OutFile } from '../../bytes/sink.ts';
import type { Source } from '../../bytes/source.ts';
import { NOTHING_GUARDED, type SheetWriter } from '../../csv/write.ts';
import type { Part } from '../package/directory-entry.ts';
import { createRefusals } from '../package/refusals.ts';
import { type Archive, openArchive } from '../package/zip.ts';
import { type PartWriter, ZipWriter } from '../package/zip-write.ts';
import { type Merge, readMerges } from '../sheet/merges.ts';
import type { NumberFormat } from '../sheet/number-format.ts';
import { readStyles } from '../sheet/styles.ts';
import { findWorkbookParts, type SheetPart } from '../workbook.ts';
import { createLongTextError, createTooManyRowsError } from './errors.ts';
import { readUtf8Part, refuseFormulas, refuseMerges, type WrittenRange } from './template-checks.ts';
import { RowRenderer } from './template-rows.ts';
import {
  parseTemplateSheet,
  type TemplateRow,
  type TemplateSheet,
  widenReference,
} from './template-sheet.ts';

/** The official workbook, and where records go in it. */
export interface PortalTemplate {
  source: Source;
  /** Excel opens a workbook with macros only as .xlsm. */
  extension: 'xlsx' | 'xlsm';
  sheet: string;
  firstRow: number;
  /** One column for each cell of a record, in the same order. */
  columns: readonly PortalTemplateColumn[];
}

/** A column of the official workbook. */
export interface PortalTemplateColumn {
  /** From 0. */
  index: number;
  /** Whether it is a field that we check; the template may compute other columns itself. */
  isField: boolean;
}

const MAX_TEXT_LENGTH = 32_767;

/**
 * Writes records into a copy of the official workbook. The rows of one sheet are replaced by new rows in the style of
 * its first row; all other parts of the file are copied byte for byte.
 * @param records the number of rows that will be written
 * @throws InputError if filling in the workbook would damage it, OutputError if it cannot hold the rows
 */
export async function openTemplateWriter(
  file: OutFile,
  official: PortalTemplate,
  records: number,
): Promise<SheetWriter> {
  const archive = await openArchive(official.source, LIMITS, createRefusals(official.source.file));
  const { part, sheet, merges, formats, date1904 } = await readOnce(official, archive);
  const lastRow = Math.max(official.firstRow + records - 1, official.firstRow);
  if (lastRow > archive.limits.rows) throw createTooManyRowsError(file.name);
  const range: WrittenRange = {
    first: official.firstRow,
    last: lastRow,
    columns: listWrittenColumns(sheet, official),
  };
  refuseFormulas(archive, sheet, range);
  refuseMerges(archive, merges, range);
  const rows = new RowRenderer({
    sheet,
    modelRow: findModelRow(sheet, official.firstRow),
    columns: range.columns,
    formats,
    date1904,
  });
  const zip = new ZipWriter(file.stream);
  const target = copyOtherParts(archive, part.name, zip);
  const writer = new TemplateWriter(file, zip, target, sheet, rows, official.firstRow);
  await writer.writeHead(range);
  return writer;
}

/** What the official workbook says about the sheet to fill. */
interface TemplateContent {
  part: Part;
  sheet: TemplateSheet;
  merges: readonly Merge[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** Read once for all files that are written from a workbook: there may be one for each person. */
const contents = new WeakMap<PortalTemplate, Promise<TemplateContent>>();

function readOnce(official: PortalTemplate, archive: Archive): Promise<TemplateContent> {
  const content = contents.get(official) ?? readContent(official, archive);
  contents.set(official, content);
  return content;
}

async function readContent(official: PortalTemplate, archive: Archive): Promise<TemplateContent> {
  const { sheets, styles, date1904 } = await findWorkbookParts(archive);
  const { part } = sheets.find(({ name }) => name === official.sheet) as SheetPart;
  const sheet = parseTemplateSheet(await readUtf8Part(archive, part), official.firstRow);
  const merges = await readMerges(archive, part);
  return { part, sheet, merges, formats: await readStyles(archive, styles), date1904 };
}

/** Copies all parts except one, and opens that one for writing. */
function copyOtherParts(archive: Archive, replaced: string, zip: ZipWriter): PartWriter {
  let target: PartWriter | undefined;
  for (const part of archive.parts.values()) {
    archive.checkPart(part, archive.limits.partBytes);
    if (part.name === replaced) target = zip.openPart(part.name);
    else zip.copyPart(part.name, () => archive.chunks(part));
  }
  return target as PartWriter;
}

/**
 * The row that new rows are styled after: the first one, unless that is an example, which may have a different style.
 */
function findModelRow({ rows }: TemplateSheet, firstRow: number): TemplateRow | undefined {
  const first = rows.get(firstRow);
  const next = rows.get(firstRow + 1);
  const isFilled = (row: TemplateRow) => row.cells.some(({ hasValue, formula }) => hasValue && !formula);
  return first && isFilled(first) && next && !isFilled(next) ? next : first;
}

class TemplateWriter implements SheetWriter {
  private xml = '';

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

  add(cells: readonly OutputCell[]): readonly number[] {
    if (cells.some(({ text }) => text.length > MAX_TEXT_LENGTH)) throw createLongTextError(this.file.name);
    this.xml += this.rows.renderRow(this.row, cells);
    this.row += 1;
    return NOTHING_GUARDED;
  }

  async flush(): Promise<void> {
    const { xml } = this;
    this.xml = '';
    if (xml !== '') await this.writeXml(xml);
  }

  async close(): Promise<void> {
    await this.flush();
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

/** The columns to write, in the order of the cells; -1 for a column that the template computes by formulas. */
function listWrittenColumns(sheet: TemplateSheet, { columns }: PortalTemplate): number[] {
  const formulas = new Set<number>();
  for (const { cells } of sheet.rows.values())
    for (const cell of cells) if (cell.formula) formulas.add(cell.column);
  return columns.map((column) => (!column.isField && formulas.has(column.index) ? -1 : column.index));
}

import type { RawRow, RawSheet } from '../../types.ts';
import type { Look } from '../clock.ts';
import { type Position, tracked } from '../files.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { CellReader } from './cells.ts';
import { CoveredCells, readMerges } from './merges.ts';
import { refusalsOf } from './refusals.ts';
import { RowBuilder } from './rows.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet.ts';
import type { Source } from './source.ts';
import { readStyles } from './styles.ts';
import { findParts, type WorkbookParts } from './workbook.ts';
import { XmlReader } from './xml.ts';
import { xmlText } from './xml-text.ts';
import { type Archive, openArchive } from './zip.ts';

/** Characters of XML between two looks at whether a batch is full: a row padded to 16,384 cells takes 50. */
const SLICE = 2 ** 14;

/**
 * Opens an .xlsx or .xlsm: its worksheets in workbook order, hidden ones too. Rows are read when asked for, and the
 * file is closed in between. Each cell is the text a person sees; what that loses is told as a fact.
 * @param file as sentences name it
 * @param limits those that are not as in LIMITS
 * @param position kept up to date while rows are read
 * @param look called with each piece that is unpacked
 * @throws InputError at once for any other or damaged file, and while rows are read for a damaged sheet
 */
export async function openWorkbook(
  file: string,
  source: Source,
  limits: Partial<Limits> = {},
  position?: Position,
  look: Look = () => {},
): Promise<RawSheet[]> {
  const archive = await openArchive(source, { ...LIMITS, ...limits }, refusalsOf(file));
  archive.look = look;
  const parts = await findParts(archive);
  const cells = once(() => readCells(archive, parts));
  return parts.sheets.map((sheet) => {
    const merges = once(() => readMerges(archive, sheet.part));
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      date1904: parts.date1904,
      rows: async function* () {
        const xml = tracked(archive.chunks(sheet.part), sheet.part.size, position);
        yield* readRows(archive, xml, await cells(), new CoveredCells(await merges()));
      },
    };
  });
}

async function readCells(archive: Archive, parts: WorkbookParts): Promise<CellReader> {
  const strings = await readSharedStrings(archive, parts.sharedStrings);
  const formats = await readStyles(archive, parts.styles);
  return new CellReader(strings, formats, parts.date1904, archive.refusals);
}

async function* readRows(
  archive: Archive,
  chunks: AsyncIterable<Buffer>,
  cells: CellReader,
  covered: CoveredCells,
): AsyncGenerator<RawRow[]> {
  const { limits, refusals } = archive;
  const rows = new RowBuilder(cells, covered, limits, refusals);
  const xml = new XmlReader(new SheetReader(rows, limits, refusals), limits, refusals);
  for await (const text of xmlText(chunks, refusals)) {
    for (let at = 0; at < text.length; at += SLICE) {
      xml.write(text.slice(at, at + SLICE));
      if (rows.full) yield rows.take();
    }
  }
  xml.end();
  const rest = rows.take();
  if (rest.length > 0) yield rest;
}

/** What is read when first asked for, and kept. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { readAllBytes } from '../../bytes/bytes.ts';
import { decodeUtf8 } from '../../bytes/codec.ts';
import type { Part } from '../package/directory-entry.ts';
import type { Archive } from '../package/zip.ts';
import type { Merge } from '../sheet/merges.ts';
import { readXml } from '../xml/parse.ts';
import type { TemplateSheet } from './template-sheet.ts';

/** Unpacked bytes of the sheet to fill, which is kept in memory and copied into each file. */
const MAX_TEMPLATE_BYTES = 8 * 2 ** 20;

/** The cells that are written: rows `first` to `last` of these columns. */
export interface WrittenRange {
  first: number;
  last: number;
  columns: readonly number[];
}

/**
 * Excel reports a file as damaged if a formula is overwritten, since the formula is still in the workbook's calculation
 * order.
 * @throws InputError if there is a formula in the range
 */
export function refuseFormulas(
  archive: Archive,
  sheet: TemplateSheet,
  { first, last, columns }: WrittenRange,
): void {
  const written = new Set(columns);
  for (const { row, cells } of sheet.rows.values()) {
    const cell = cells.find(({ formula, column }) => formula && written.has(column));
    if (!cell || row < first || row > last) continue;
    const reference = `${toColumnLetter(cell.column)}${row}`;
    throw archive.refusals.because(
      `There is a formula in ${reference}, where a row goes. Remove it from your portal template.`,
    );
  }
}

/**
 * Excel shows only the first cell of a merged range, so values written to its other cells would be lost.
 * @throws InputError if there are merged cells in the range
 */
export function refuseMerges(
  archive: Archive,
  merges: readonly Merge[],
  { first, last, columns }: WrittenRange,
): void {
  const isWritten = ({ left, right }: Merge) => columns.some((column) => column >= left && column <= right);
  const hit = merges.find((merge) => merge.bottom >= first && merge.top <= last && isWritten(merge));
  if (!hit) return;
  const reference = `${toColumnLetter(hit.left)}${hit.top}:${toColumnLetter(hit.right)}${hit.bottom}`;
  throw archive.refusals.because(
    `The cells ${reference} are merged, and rows go there. Unmerge them in your portal template.`,
  );
}

/**
 * Reads the XML of a part. It has to be UTF-8, because the part is written again as UTF-8 under the same declaration.
 * @throws InputError if the part is damaged or not in UTF-8
 */
export async function readUtf8Part(archive: Archive, part: Part): Promise<string> {
  archive.checkPart(part, MAX_TEMPLATE_BYTES);
  await readXml(archive, part, { onOpenTag() {}, onCloseTag() {} });
  const bytes = await readAllBytes(archive.chunks(part));
  const text = decodeUtf8(bytes);
  const declared = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(text)?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(declared) && Buffer.from(text).equals(bytes)) return text;
  throw archive.refusals.because(
    'This file is not in UTF-8 inside. Open it in Excel, save it again, and name the new file.',
  );
}

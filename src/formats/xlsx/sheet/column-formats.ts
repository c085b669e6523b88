import type { ColumnFormat } from '../../../core/model/input.ts';
import type { Part } from '../package/directory-entry.ts';
import type { Archive } from '../package/zip.ts';
import { decodeXml } from '../xml/decode.ts';
import { isXmlTrue } from '../xml/parse.ts';
import { MAX_COLUMNS } from './merges.ts';

const COLUMN = /<(?:[\w.-]+:)?col\s([^<>]*)>/g;
const ATTRIBUTE = /\b([A-Za-z]+)\s*=\s*["']([^"']*)["']/g;
const ROWS = /<(?:[\w.-]+:)?sheetData\b/;
/** What a sheet has before its rows is short; one that has more gets our own widths. */
const MAX_HEAD_LENGTH = 2 ** 20;

/**
 * Reads the widths of a sheet's columns, from what comes before its rows. Columns that it does not mention are missing.
 * @throws InputError if the part is damaged
 */
export async function readColumnFormats(archive: Archive, part: Part): Promise<ColumnFormat[]> {
  let head = '';
  for await (const piece of decodeXml(archive.chunks(part), archive.refusals)) {
    head += piece;
    const end = ROWS.exec(head)?.index;
    if (end !== undefined) return parseColumns(head.slice(0, end));
    if (head.length > MAX_HEAD_LENGTH) break;
  }
  return [];
}

function parseColumns(head: string): ColumnFormat[] {
  const formats: ColumnFormat[] = [];
  for (const [, text = ''] of head.matchAll(COLUMN)) {
    const { min, max, width, hidden } = Object.fromEntries(
      [...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]),
    ) as Partial<Record<string, string>>;
    const isHidden = isXmlTrue(hidden);
    const format: ColumnFormat =
      Number(width) > 0 ? { width: Number(width), hidden: isHidden } : { hidden: isHidden };
    const last = Math.min(Number(max), MAX_COLUMNS);
    // Columns ascend, so none is set twice.
    const first = Math.max(Number(min), formats.length + 1);
    for (let column = first; column <= last; column += 1) formats[column - 1] = format;
  }
  return formats;
}

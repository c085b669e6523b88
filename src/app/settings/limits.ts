import type { Limits } from '../../formats/bytes/limits.ts';
import { z } from '../zod.ts';

/** JavaScript's longest text. */
const LONGEST_TEXT = 2 ** 29 - 24;

/** A whole number from 1 on; `most` is what the program can do at all. */
const upTo = (most: number, about: string) => z.int().min(1).max(most).exactOptional().describe(about);

const any = (about: string) => upTo(Number.MAX_SAFE_INTEGER, about);

/** How much an input may cost before it is refused. Its names and defaults are those of io/limits.ts. */
export const LIMITS_SCHEMA = z
  .strictObject({
    fileBytes: any('bytes of a file'),
    memoryBytes: upTo(2 ** 31, 'bytes of standard input or a pipe'),
    jsonBytes: upTo(LONGEST_TEXT, 'bytes of a .json or of an earlier report'),
    rows: upTo(2 ** 31, 'rows of a sheet or .csv, or records of a JSON'),
    columns: upTo(16_384, 'columns, or keys of one object'),
    textLength: upTo(LONGEST_TEXT, "characters of one cell's text, or of one XML tag"),
    recordLength: upTo(LONGEST_TEXT, 'bytes of one row of a .csv, or characters of one line of an .ndjson'),
    depth: upTo(1000, 'elements within elements of XML, or lists and objects within each other of JSON'),
    entries: any('parts in the zip of a workbook'),
    partBytes: any('unpacked bytes of one part'),
    smallBytes: upTo(LONGEST_TEXT, 'unpacked bytes of a part that describes the others'),
    heldBytes: upTo(2 ** 31, 'unpacked bytes of the shared strings'),
    totalBytes: any('unpacked bytes of all parts that are read'),
    ratio: any('unpacked to packed bytes of a part'),
    ratioFrom: any('unpacked bytes under which the ratio says nothing'),
    sharedStrings: upTo(2 ** 31, 'shared strings of a workbook'),
    sheets: any('sheets of a workbook'),
    cells: any('cells of a sheet, with the empty ones before them'),
    farGap: any('empty cells before a cell from which on it stands far to the right'),
    farRows: any('rows with a cell far to the right'),
    merges: any('merged ranges of a sheet'),
  } satisfies Record<Exclude<keyof Limits, 'settingsBytes'>, z.ZodType>)
  .describe('how much a file may cost before it is refused; only for files that you trust');

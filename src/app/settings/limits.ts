import type { Limits } from '../../formats/bytes/limits.ts';
import { z } from '../zod.ts';

/** The longest string that JavaScript can hold. */
const MAX_TEXT_LENGTH = 2 ** 29 - 24;

/** A whole number of at least 1; `max` is the highest value that works at all. */
const buildCappedLimit = (max: number, about: string) =>
  z.int().min(1).max(max).exactOptional().describe(about);

const buildUncappedLimit = (about: string) => buildCappedLimit(Number.MAX_SAFE_INTEGER, about);

/** Limits beyond which an input is refused. formats/bytes/limits.ts has the defaults. */
export const LIMITS_SCHEMA = z
  .strictObject({
    fileBytes: buildUncappedLimit('bytes of a file'),
    memoryBytes: buildCappedLimit(2 ** 31, 'bytes of standard input or a pipe'),
    jsonBytes: buildCappedLimit(MAX_TEXT_LENGTH, 'bytes of a .json or of an earlier report'),
    rows: buildCappedLimit(2 ** 31, 'rows of a sheet or .csv, or records of a JSON'),
    columns: buildCappedLimit(16_384, 'columns, or keys of one object'),
    textLength: buildCappedLimit(MAX_TEXT_LENGTH, "characters of one cell's text"),
    tagLength: buildCappedLimit(
      MAX_TEXT_LENGTH,
      'characters of one XML tag, or of a text before its escapes',
    ),
    recordLength: buildCappedLimit(
      MAX_TEXT_LENGTH,
      'bytes of one row of a .csv, or characters of one line of an .ndjson',
    ),
    depth: buildCappedLimit(
      1000,
      'elements within elements of XML, or lists and objects within each other of JSON',
    ),
    entries: buildUncappedLimit('parts in the zip of a workbook'),
    partBytes: buildUncappedLimit('unpacked bytes of one part'),
    smallBytes: buildCappedLimit(MAX_TEXT_LENGTH, 'unpacked bytes of a part that describes the others'),
    heldBytes: buildCappedLimit(2 ** 31, 'unpacked bytes of the shared strings'),
    totalBytes: buildUncappedLimit('unpacked bytes of all parts that are read'),
    ratio: buildUncappedLimit('unpacked to packed bytes of a part'),
    ratioFrom: buildUncappedLimit('unpacked bytes under which the ratio says nothing'),
    sharedStrings: buildCappedLimit(2 ** 31, 'shared strings of a workbook'),
    sheets: buildUncappedLimit('sheets of a workbook'),
    cells: buildUncappedLimit('cells of a sheet, with the empty ones before them'),
    longTexts: buildUncappedLimit('characters of the cells of a sheet that have over 1,000 each'),
    farGap: buildUncappedLimit('empty cells before a cell from which on it stands far to the right'),
    farRows: buildUncappedLimit('rows with a cell far to the right'),
    merges: buildUncappedLimit('merged ranges of a workbook'),
  } satisfies Record<Exclude<keyof Limits, 'settingsBytes'>, z.ZodType>)
  .describe('how much a file may cost before it is refused; only for files that you trust');

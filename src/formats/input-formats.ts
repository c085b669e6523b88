import type { InputFormat, Kind } from '../core/model/vocabulary.ts';
import { getExtension } from '../core/values/path-parts.ts';

interface InputFormatFacts {
  /** Extensions of file names, in lower case. */
  extensions: readonly string[];
  /** Whether a file is a grid of cells or a list of records. */
  shape: 'grid' | 'records';
  /** What a file can hold. */
  kinds: readonly Kind[];
  /** What separates the cells of a text file when it is written. */
  delimiter?: string;
}

/** The formats that can be read, in the order in which --input-format lists them. */
export const INPUT_FORMATS = {
  csv: { extensions: ['.csv', '.txt'], shape: 'grid', kinds: ['registration', 'ticket'], delimiter: ',' },
  tsv: { extensions: ['.tsv'], shape: 'grid', kinds: ['registration', 'ticket'], delimiter: '\t' },
  json: { extensions: ['.json'], shape: 'records', kinds: ['ticket'] },
  ndjson: { extensions: ['.ndjson', '.jsonl'], shape: 'records', kinds: ['ticket'] },
  xlsx: { extensions: ['.xlsx', '.xlsm'], shape: 'grid', kinds: ['registration', 'ticket'] },
} as const satisfies Readonly<Record<InputFormat, InputFormatFacts>>;

/** The names that --input-format accepts. */
export const INPUT_FORMAT_NAMES = Object.keys(INPUT_FORMATS) as readonly InputFormat[];

/** The formats of one shape. */
type FormatOfShape<Shape> = {
  [Name in InputFormat]: (typeof INPUT_FORMATS)[Name]['shape'] extends Shape ? Name : never;
}[InputFormat];

/** A format whose files are grids of cells. */
export type GridFormat = FormatOfShape<'grid'>;

/** Whether a format's files are lists of records. */
export function isRecordFormat(format: InputFormat): format is FormatOfShape<'records'> {
  return INPUT_FORMATS[format].shape === 'records';
}

/** The format that the extension of a file name implies; undefined if the content has to decide. */
export function detectFormatFromName(path: string): InputFormat | undefined {
  const extension = getExtension(path);
  return INPUT_FORMAT_NAMES.find((name) => isListed(INPUT_FORMATS[name].extensions, extension));
}

function isListed(extensions: readonly string[], extension: string): boolean {
  return extensions.includes(extension);
}

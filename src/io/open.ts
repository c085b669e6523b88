import type { GridInput, InputFormat, RawInput, RawRecord, RecordsInput } from '../types.ts';
import { findLayout } from './delimiter.ts';
import { decodeHead, findEncoding, type TextEncoding, textChunks } from './encoding.ts';
import {
  MOST_IN_MEMORY,
  openSource,
  type Position,
  readHead,
  type Source,
  tooLarge,
  tracked,
  unreadable,
} from './files.ts';
import { formatOf, formatOfText, refuseText, sniffBytes } from './sniff.ts';
import type { XlsxLimits } from './xlsx/limits.ts';

interface Options {
  /** What the user said it is; outdoes the ending. */
  inputFormat?: InputFormat;
  /** What the user said its text is encoded in. */
  encoding?: string;
  /** What a workbook may cost, where not as in XLSX_LIMITS. */
  limits?: Partial<XlsxLimits>;
  stdin: NodeJS.ReadableStream;
  /** Kept up to date while rows are read. */
  position?: Position | undefined;
}

const EMPTY = 'an empty file; export it again';
const NOT_A_WORKBOOK = 'not a workbook inside, but text; rename it to what it is, or use --input-format csv';
const NO_WORKBOOK = 'not a workbook inside; if it opens in Excel, save it anew as .xlsx';

/**
 * Opens a file, or standard input for "-", as what its ending says, or its content where the ending says nothing.
 * @throws InputError where it cannot be read, SettingsError where there is no encoding of the given name
 */
export async function openInput(path: string, options: Options): Promise<RawInput> {
  const { position } = options;
  const untracked = await openSource(path, options.stdin);
  const source = { ...untracked, chunks: () => tracked(untracked.chunks(), untracked.size, position) };
  const head = await readHead(source);
  if (head.length === 0) throw unreadable(path, EMPTY);
  const found = sniffBytes(head);
  if (found === 'workbook') return openWorkbookInput(source, options.limits, position);
  if (found !== 'text') throw unreadable(path, found.refusal);
  const named = options.inputFormat ?? formatOf(path);
  if (named === 'xlsx' && head.includes(0)) throw unreadable(path, NO_WORKBOOK);
  const encoding = await findEncoding(source, options.encoding);
  const text = decodeHead(head, encoding);
  const isBlank = text.trim() === '' && head.length === source.size;
  const refusal = isBlank ? EMPTY : refuseText(text);
  if (refusal) throw unreadable(path, refusal);
  if (named === 'xlsx') throw unreadable(path, NOT_A_WORKBOOK);
  const format = named ?? formatOfText(text);
  if (format === 'csv' || format === 'tsv') return openDelimited(source, encoding, text, format, position);
  return format === 'json' ? openJson(source, encoding, position) : openLines(source, encoding, position);
}

async function openWorkbookInput(
  source: Source,
  limits?: Partial<XlsxLimits>,
  position?: Position,
): Promise<GridInput> {
  const { openWorkbook } = await import('./xlsx/read.ts');
  const sheets = await openWorkbook(source.file, source.held, limits, position);
  return { shape: 'grid', file: source.file, format: 'xlsx', windows1252: false, sheets };
}

async function openDelimited(
  source: Source,
  encoding: TextEncoding,
  head: string,
  format: 'csv' | 'tsv',
  position?: Position,
): Promise<GridInput> {
  const { csvRows, csvSheet } = await import('./csv.ts');
  const { jobFor, rowsAhead } = await import('./read-ahead.ts');
  const layout = findLayout(head, format === 'tsv' ? '\t' : undefined);
  const job = jobFor(source, encoding, layout);
  const rows = () => (job ? rowsAhead(job, position) : csvRows(source, encoding, layout));
  const sheets = [csvSheet(rows)];
  return { shape: 'grid', file: source.file, format, windows1252: encoding.windows1252, sheets };
}

async function openJson(source: Source, encoding: TextEncoding, position?: Position): Promise<RecordsInput> {
  if (source.size > MOST_IN_MEMORY) throw tooLarge(source.file);
  const { readJson } = await import('./json.ts');
  let text = '';
  for await (const chunk of textChunks(source, encoding)) text += chunk;
  const { records, wrapper } = readJson(text, source.file);
  return {
    shape: 'records',
    kind: 'ticket',
    file: source.file,
    format: 'json',
    windows1252: encoding.windows1252,
    ...(wrapper && { wrapper }),
    records: () => inBatches(records, position),
  };
}

async function openLines(source: Source, encoding: TextEncoding, position?: Position): Promise<RecordsInput> {
  const { readLines } = await import('./ndjson.ts');
  const { jobFor, recordsAhead } = await import('./read-ahead.ts');
  const job = jobFor(source, encoding);
  return {
    shape: 'records',
    kind: 'ticket',
    file: source.file,
    format: 'ndjson',
    windows1252: encoding.windows1252,
    records: () => (job ? recordsAhead(job, position) : readLines(source, encoding)),
  };
}

async function* inBatches(
  records: readonly RawRecord[],
  position: Position | undefined,
): AsyncGenerator<RawRecord[]> {
  const size = 256;
  // All of its bytes are read by now: from here on it is the records that count.
  if (position) position.total = records.length;
  for (let start = 0; start < records.length; start += size) {
    if (position) position.read = Math.min(start + size, records.length);
    yield records.slice(start, start + size);
  }
}

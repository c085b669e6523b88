import type { GridInput, RawInput, RawRecord, RawRow, RecordsInput } from '../core/model/input.ts';
import type { InputFormat } from '../core/model/vocabulary.ts';
import { type Checkpoint, looking } from './bytes/checkpoint.ts';
import { decodeHead, findEncoding, type TextEncoding, textChunks } from './bytes/encoding.ts';
import { LIMITS, type Limits } from './bytes/limits.ts';
import { type Position, readHead, type Source, tooLarge, tracked, unreadable } from './bytes/source.ts';
import { findLayout } from './csv/dialect.ts';
import { formatOf, formatOfText, refuseText, sniffBytes } from './detect.ts';
import { readJson } from './json/read.ts';
import type { Platform } from './platform.ts';
import type { ReadJob } from './read-job.ts';

interface Options {
  /** What the user said it is; outdoes the ending. */
  inputFormat?: InputFormat;
  /** What the user said its text is encoded in. */
  encoding?: string;
  /** What it may cost, where not as in LIMITS. */
  limits?: Partial<Limits>;
  platform: Platform;
  /** Kept up to date while rows are read. */
  position?: Position | undefined;
  /** Called now and then while it is read; what it throws ends the reading. */
  look?: Checkpoint | undefined;
}

/** What all readers are told. */
interface Terms {
  limits: Limits;
  position: Position | undefined;
  look: Checkpoint;
  platform: Platform;
}

const EMPTY = 'an empty file; export it again';
const NOT_A_WORKBOOK = 'not a workbook inside, but text; rename it to what it is, or use --input-format csv';
const NO_WORKBOOK = 'not a workbook inside; if it opens in Excel, save it anew as .xlsx';

/**
 * Opens a file, or standard input for "-", as what its ending says, or its content where the ending says nothing.
 * @throws InputError where it cannot be read, SettingsError where there is no encoding of the given name
 */
export async function openInput(path: string, options: Options): Promise<RawInput> {
  const { position, platform, look = () => {} } = options;
  const terms = { limits: { ...LIMITS, ...options.limits }, position, look, platform };
  const opened = await platform.openSource(path, terms.limits);
  const chunks = () => looking(tracked(opened.chunks(), opened.size, position), look);
  const source = { ...opened, chunks };
  const head = await readHead(source);
  if (head.length === 0) throw unreadable(path, EMPTY);
  const found = sniffBytes(head);
  if (found === 'workbook') return openWorkbookInput(source, terms);
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
  if (format === 'csv' || format === 'tsv') return openDelimited(source, encoding, text, format, terms);
  return format === 'json' ? openJson(source, encoding, terms) : openLines(source, encoding, terms);
}

async function openWorkbookInput(source: Source, terms: Terms): Promise<GridInput> {
  const { openWorkbook } = await import('./xlsx/read.ts');
  const large = largeReader<RawRow>(source, terms);
  const sheets = await openWorkbook(source, { ...terms, large });
  return { shape: 'grid', file: source.file, format: 'xlsx', windows1252: false, sheets };
}

async function openDelimited(
  source: Source,
  encoding: TextEncoding,
  head: string,
  format: 'csv' | 'tsv',
  terms: Terms,
): Promise<GridInput> {
  const { csvRows, csvSheet } = await import('./csv/read.ts');
  const layout = findLayout(head, format === 'tsv' ? '\t' : undefined);
  const { file, size } = source;
  const { limits } = terms;
  const jobOf = async (): Promise<ReadJob> => ({ shape: 'text', file, size, limits, encoding, layout });
  const read = () => csvRows(source, encoding, layout, limits);
  const sheets = [csvSheet(largeReader<RawRow>(source, terms)(size, jobOf, read))];
  return { shape: 'grid', file: source.file, format, windows1252: encoding.windows1252, sheets };
}

async function openJson(
  source: Source,
  encoding: TextEncoding,
  { limits, position, look }: Terms,
): Promise<RecordsInput> {
  if (source.size > limits.jsonBytes) throw tooLarge(source.file, limits.jsonBytes);
  let text = '';
  for await (const chunk of textChunks(source, encoding)) text += chunk;
  const { records, wrapper } = readJson(text, source.file, limits, look);
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

async function openLines(source: Source, encoding: TextEncoding, terms: Terms): Promise<RecordsInput> {
  const { readLines } = await import('./json/lines.ts');
  const { file, size } = source;
  const { limits } = terms;
  const jobOf = async (): Promise<ReadJob> => ({ shape: 'text', file, size, limits, encoding });
  const read = () => readLines(source, encoding, limits);
  return {
    shape: 'records',
    kind: 'ticket',
    file: source.file,
    format: 'ndjson',
    windows1252: encoding.windows1252,
    records: largeReader<RawRecord>(source, terms)(size, jobOf, read),
  };
}

/** Reads so many bytes of a source, ahead in another thread if the platform can and it pays. */
function largeReader<T extends RawRow | RawRecord>(source: Source, { position, look, platform }: Terms) {
  return (size: number, createJob: () => Promise<ReadJob>, read: () => AsyncIterable<T[]>) => () =>
    platform.readAhead?.<T>(source, size, createJob, { read, position, checkpoint: look }) ?? read();
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

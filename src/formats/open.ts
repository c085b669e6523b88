import { SettingsError } from '../core/model/errors.ts';
import type { GridInput, RawInput, RawRecord, RawRow, RecordsInput } from '../core/model/input.ts';
import { nameOption } from '../core/model/option-name.ts';
import type { InputFormat } from '../core/model/vocabulary.ts';
import { addCheckpoints, type Checkpoint } from './bytes/checkpoint.ts';
import { decodeHead, detectEncoding, readTextChunks, type TextEncoding } from './bytes/encoding.ts';
import { LIMITS, type Limits } from './bytes/limits.ts';
import {
  type ReadPosition,
  readHead,
  type Source,
  tooLargeError,
  trackPosition,
  unreadableError,
} from './bytes/source.ts';
import { type Dialect, detectDialect } from './csv/dialect.ts';
import { createCsvSheet, readCsvRows } from './csv/read.ts';
import { detectFormatFromText, findTextRefusal, sniffBytes } from './detect.ts';
import { detectFormatFromName, type GridFormat, INPUT_FORMAT_NAMES, INPUT_FORMATS } from './input-formats.ts';
import { parseJsonRecords, splitIntoBatches } from './json/read.ts';
import type { Platform } from './platform.ts';
import type { ReadJob } from './read-job.ts';
import { openTextStream } from './text-stream.ts';

interface OpenOptions {
  /** The format the user chose; overrides the file name extension. */
  inputFormat?: InputFormat;
  /** The encoding the user chose for text. */
  encoding?: string;
  /** The limits that differ from LIMITS. */
  limits?: Partial<Limits>;
  platform: Platform;
  /** Whether the rows are read no second time, so that an .ndjson on standard input need not be held. */
  readsOnce?: boolean | undefined;
  /** Updated while rows are read. */
  position?: ReadPosition | undefined;
  /** Called at intervals during the read; an error that it throws ends the read. */
  checkpoint?: Checkpoint | undefined;
}

/** What every reader needs. */
interface ReadOptions {
  limits: Limits;
  position: ReadPosition | undefined;
  checkpoint: Checkpoint;
  platform: Platform;
}

const EMPTY_FILE = 'This file is empty. Export it again.';
const TEXT_NOT_WORKBOOK = `This file is text, not an Excel file. Rename it to what it is, or use ${nameOption('inputFormat')} csv.`;
const BINARY_NOT_WORKBOOK = 'This is not an Excel file. If it opens in Excel, save it again as .xlsx.';

/**
 * Opens a file, or standard input for "-". The format follows from the file name extension, or else from the content.
 * @throws InputError if the input cannot be read, SettingsError if there is no encoding of that name
 */
export async function openInput(path: string, options: OpenOptions): Promise<RawInput> {
  const { position, platform, checkpoint = () => {} } = options;
  const readOptions = { limits: { ...LIMITS, ...options.limits }, position, checkpoint, platform };
  if (
    path === '-' &&
    options.readsOnce &&
    options.inputFormat === 'ndjson' &&
    options.encoding === undefined
  ) {
    const stream = platform.openStream?.(path);
    if (stream)
      return openNdjson({ ...(await openTextStream(path, stream, checkpoint)), head: '' }, readOptions);
  }
  const opened = await platform.openSource(path, readOptions.limits);
  const chunks = () => addCheckpoints(trackPosition(opened.chunks(), opened.size, position), checkpoint);
  const source = { ...opened, chunks };
  const head = await readHead(source);
  if (head.length === 0) throw unreadableError(path, EMPTY_FILE);
  const found = sniffBytes(head);
  if (found === 'workbook') return openWorkbookInput(source, readOptions);
  if (found !== 'text') throw unreadableError(path, found.refusal);
  const named = options.inputFormat ?? detectFormatFromName(path);
  if (named === 'xlsx' && head.includes(0)) throw unreadableError(path, BINARY_NOT_WORKBOOK);
  const encoding = await detectEncoding(source, options.encoding);
  const text = decodeHead(head, encoding);
  const isBlank = text.trim() === '' && head.length === source.size;
  const refusal = isBlank ? EMPTY_FILE : findTextRefusal(text);
  if (refusal) throw unreadableError(path, refusal);
  if (named === 'xlsx') throw unreadableError(path, TEXT_NOT_WORKBOOK);
  const format = named ?? detectFormatFromText(text);
  // The library's users may pass any text.
  if (!Object.hasOwn(TEXT_OPENERS, format)) {
    throw new SettingsError(
      `${nameOption('inputFormat')}: There is no such format. Choose one of ${INPUT_FORMAT_NAMES.join(', ')}.`,
    );
  }
  return TEXT_OPENERS[format]({ source, encoding, head: text }, readOptions);
}

/** Text whose encoding is known, with its decoded beginning. */
interface TextInput {
  source: Source;
  encoding: TextEncoding;
  head: string;
}

/** How the files of each text format are opened. */
const TEXT_OPENERS: Readonly<
  Record<Exclude<InputFormat, 'xlsx'>, (text: TextInput, readOptions: ReadOptions) => Promise<RawInput>>
> = {
  csv: (text, readOptions) => openDelimited(text, 'csv', undefined, readOptions),
  tsv: (text, readOptions) => openDelimited(text, 'tsv', INPUT_FORMATS.tsv.delimiter, readOptions),
  json: openJson,
  ndjson: openNdjson,
};

async function openWorkbookInput(source: Source, readOptions: ReadOptions): Promise<GridInput> {
  const { openWorkbook } = await import('./xlsx/read.ts');
  const chooseReader = createLargeReader<RawRow>(source, readOptions);
  const sheets = await openWorkbook(source, { ...readOptions, chooseReader });
  return { shape: 'grid', file: source.file, format: 'xlsx', windows1252: false, sheets };
}

/** What another thread needs to read a delimited text, or an .ndjson, which has no dialect. */
function createTextJob(
  { source: { file, size, stamp }, encoding }: TextInput,
  { limits }: ReadOptions,
  dialect?: Dialect,
): ReadJob {
  return { shape: 'text', file, state: { size, stamp }, limits, encoding, ...(dialect && { dialect }) };
}

/** Without a delimiter it is detected. */
async function openDelimited(
  input: TextInput,
  format: Exclude<GridFormat, 'xlsx'>,
  delimiter: string | undefined,
  readOptions: ReadOptions,
): Promise<GridInput> {
  const { source, encoding, head } = input;
  const dialect = detectDialect(head, delimiter);
  const createJob = async () => createTextJob(input, readOptions, dialect);
  const read = () => readCsvRows(source, encoding, dialect, readOptions.limits);
  const sheets = [
    createCsvSheet(createLargeReader<RawRow>(source, readOptions)(source.size, createJob, read)),
  ];
  return { shape: 'grid', file: source.file, format, windows1252: encoding.windows1252, sheets };
}

async function openJson(
  { source, encoding }: TextInput,
  { limits, position, checkpoint }: ReadOptions,
): Promise<RecordsInput> {
  if (source.size > limits.jsonBytes) throw tooLargeError(source.file, limits.jsonBytes);
  let text = '';
  for await (const chunk of readTextChunks(source, encoding)) text += chunk;
  const { records, wrapper } = parseJsonRecords(text, source.file, limits, checkpoint);
  return {
    shape: 'records',
    kind: INPUT_FORMATS.json.kinds[0],
    file: source.file,
    format: 'json',
    windows1252: encoding.windows1252,
    ...(wrapper && { wrapper }),
    records: () => splitIntoBatches(records, position),
  };
}

async function openNdjson(input: TextInput, readOptions: ReadOptions): Promise<RecordsInput> {
  const { readNdjsonRecords } = await import('./json/lines.ts');
  const { source, encoding } = input;
  const createJob = async () => createTextJob(input, readOptions);
  const read = () => readNdjsonRecords(source, encoding, readOptions.limits);
  return {
    shape: 'records',
    kind: INPUT_FORMATS.ndjson.kinds[0],
    file: source.file,
    format: 'ndjson',
    windows1252: encoding.windows1252,
    records: createLargeReader<RawRecord>(source, readOptions)(source.size, createJob, read),
  };
}

/** Creates a reader that reads ahead in another thread if the platform can do that and the size is worth it. */
function createLargeReader<T extends RawRow | RawRecord>(
  source: Source,
  { position, checkpoint, platform }: ReadOptions,
) {
  return (size: number, createJob: () => Promise<ReadJob>, read: () => AsyncIterable<T[]>) => () =>
    platform.readAhead?.<T>(source, size, createJob, { read, position, checkpoint }) ?? read();
}

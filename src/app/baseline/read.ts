import { InputError, SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import { findEncoding, textChunks } from '../../formats/bytes/encoding.ts';
import { bytesInWords, LIMITS, type Limits } from '../../formats/bytes/limits.ts';
import { readHead, type Source } from '../../formats/bytes/source.ts';
import { faultPlace } from '../../formats/json/read.ts';
import type { Platform } from '../../formats/platform.ts';
import type { EarlierFile, EarlierFinding, EarlierReport } from './compare.ts';

const NO_REPORT = 'no JSON report of portal-check; --format json or --report <name>.json makes one';
const OTHER_VERSION = 'a report of another version; reportVersion 1 expected';

/**
 * Reads an earlier JSON report, or an .ndjson one. Looked at as far as it is compared, without zod, which takes long to load.
 * @throws SettingsError where it is none
 */
export async function readBaseline(
  path: string,
  platform: Platform,
  limits: Partial<Limits> = {},
): Promise<EarlierReport> {
  if (path === '-') throw new SettingsError('--baseline: takes a file, not standard input');
  const refuse = (why: string) => new SettingsError(`--baseline ${showFile(path)}: ${why}`);
  const content = parse(await read(path, platform, { ...LIMITS, ...limits }));
  if (!isObject(content) || !('reportVersion' in content)) throw refuse(NO_REPORT);
  if (content.reportVersion !== 1) throw refuse(OTHER_VERSION);
  const { asOf, files } = content;
  if (typeof asOf !== 'string' || !isListOf(files, isFile)) throw refuse(NO_REPORT);
  return { name: path, asOf, files };
}

/** The text in whatever encoding: Windows PowerShell's > writes UTF-16. */
async function read(path: string, platform: Platform, limits: Limits): Promise<string> {
  try {
    const source = await platform.openSource(path, limits);
    if (source.size > limits.jsonBytes) {
      throw new InputError(`${showFile(path)}: larger than ${bytesInWords(limits.jsonBytes)}`);
    }
    // What the disk says comes first; afterwards only text that is none can fail.
    await readHead(source);
    return await textOf(source);
  } catch (error) {
    if (error instanceof InputError) throw new SettingsError(`--baseline ${error.message}`);
    throw error;
  }
}

/** The text, or none where it is not text: what to do about an input is no help here. */
async function textOf(source: Source): Promise<string> {
  const encoding = await findEncoding(source, undefined).catch(unlessRefused);
  if (!encoding) return '';
  let text = '';
  for await (const chunk of textChunks(source, encoding)) text += chunk;
  return text;
}

function unlessRefused(error: unknown): undefined {
  if (error instanceof InputError) return undefined;
  throw error;
}

/** What the text holds, or undefined where it is neither JSON nor JSON line by line. */
function parse(text: string): unknown {
  return parseJson(text) ?? parseLines(text);
}

/** The content, or undefined where it is no JSON, or deeper than any report, which would take a hundred times its size. */
function parseJson(text: string): unknown {
  return faultPlace(text) ? undefined : JSON.parse(text);
}

/** An .ndjson as the report it stands for: results first, the report without them in the last line. */
function parseLines(text: string): unknown {
  const lines: unknown[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const content = parseJson(line);
    if (content === undefined) return undefined;
    lines.push(content);
  }
  const head = lines.pop();
  if (!isObject(head) || !isListOf(head.files, isObject)) return undefined;
  const results = new Map<unknown, unknown[]>();
  for (const { file } of head.files) results.set(file, []);
  for (const line of lines) if (isObject(line)) results.get(line.file)?.push(line);
  const files = head.files.map((each, i, all) => {
    const isFirst = all.findIndex(({ file }) => file === each.file) === i;
    return { ...each, results: isFirst ? results.get(each.file) : [] };
  });
  return { ...head, files };
}

function isFile(value: unknown): value is EarlierFile {
  if (!isObject(value) || typeof value.file !== 'string') return false;
  return isListOf(value.results, isResult) && isListOf(value.findings, isFinding);
}

function isResult(value: unknown): value is EarlierFile['results'][number] {
  return isObject(value) && Number.isInteger(value.row) && isListOf(value.findings, isFinding);
}

function isFinding(value: unknown): value is EarlierFinding {
  if (!isObject(value) || typeof value.rule !== 'string') return false;
  return [value.field, value.column, value.cell].every((each) => each === null || typeof each === 'string');
}

function isListOf<T>(value: unknown, isOne: (element: unknown) => element is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

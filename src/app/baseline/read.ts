import { InputError, SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask.ts';
import { detectEncoding, readTextChunks } from '../../formats/bytes/encoding.ts';
import { formatBytes, LIMITS, type Limits } from '../../formats/bytes/limits.ts';
import { readHead, type Source } from '../../formats/bytes/source.ts';
import { isObject } from '../../formats/json/is-object.ts';
import { findJsonFault } from '../../formats/json/read.ts';
import type { Platform } from '../../formats/platform.ts';
import type { EarlierFile, EarlierFinding, EarlierReport } from './compare.ts';

const NOT_A_REPORT = 'no JSON report of portal-check; --format json or --report <name>.json makes one';
const WRONG_VERSION = 'a report of another version; reportVersion 1 expected';

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
  const refuse = (why: string) => new SettingsError(`--baseline ${maskPath(path)}: ${why}`);
  const content = parseReport(await readReportText(path, platform, { ...LIMITS, ...limits }));
  if (!isObject(content) || !('reportVersion' in content)) throw refuse(NOT_A_REPORT);
  if (content.reportVersion !== 1) throw refuse(WRONG_VERSION);
  const { asOf, files } = content;
  if (typeof asOf !== 'string' || !isListOf(files, isEarlierFile)) throw refuse(NOT_A_REPORT);
  return { name: path, asOf, files };
}

/** The text in whatever encoding: Windows PowerShell's > writes UTF-16. */
async function readReportText(path: string, platform: Platform, limits: Limits): Promise<string> {
  try {
    const source = await platform.openSource(path, limits);
    if (source.size > limits.jsonBytes) {
      throw new InputError(`${maskPath(path)}: larger than ${formatBytes(limits.jsonBytes)}`);
    }
    // What the disk says comes first; afterwards only text that is none can fail.
    await readHead(source);
    return await decodeText(source);
  } catch (error) {
    if (error instanceof InputError) throw new SettingsError(`--baseline ${error.message}`);
    throw error;
  }
}

/** The text, or none where it is not text: what to do about an input is no help here. */
async function decodeText(source: Source): Promise<string> {
  const encoding = await detectEncoding(source, undefined).catch(ignoreInputError);
  if (!encoding) return '';
  let text = '';
  for await (const chunk of readTextChunks(source, encoding)) text += chunk;
  return text;
}

function ignoreInputError(error: unknown): undefined {
  if (error instanceof InputError) return undefined;
  throw error;
}

/** What the text holds, or undefined where it is neither JSON nor JSON line by line. */
function parseReport(text: string): unknown {
  return parseJson(text) ?? parseNdjson(text);
}

/** The content, or undefined where it is no JSON, or deeper than any report, which would take a hundred times its size. */
function parseJson(text: string): unknown {
  return findJsonFault(text) ? undefined : JSON.parse(text);
}

/** An .ndjson as the report it stands for: results first, the report without them in the last line. */
function parseNdjson(text: string): unknown {
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

function isEarlierFile(value: unknown): value is EarlierFile {
  if (!isObject(value) || typeof value.file !== 'string') return false;
  return isListOf(value.results, isEarlierResult) && isListOf(value.findings, isEarlierFinding);
}

function isEarlierResult(value: unknown): value is EarlierFile['results'][number] {
  return isObject(value) && Number.isInteger(value.row) && isListOf(value.findings, isEarlierFinding);
}

function isEarlierFinding(value: unknown): value is EarlierFinding {
  if (!isObject(value) || typeof value.rule !== 'string') return false;
  return [value.field, value.column, value.cell].every((each) => each === null || typeof each === 'string');
}

function isListOf<T>(value: unknown, isOne: (element: unknown) => element is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

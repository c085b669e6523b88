import { InputError, SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { decodeLatin1 } from '../../formats/bytes/codec.ts';
import { detectEncoding, readTextChunks } from '../../formats/bytes/encoding.ts';
import { formatBytes, LIMITS, type Limits } from '../../formats/bytes/limits.ts';
import { readHead, type Source } from '../../formats/bytes/source.ts';
import { isObject } from '../../formats/json/is-object.ts';
import { findJsonFault } from '../../formats/json/read.ts';
import type { Platform } from '../../formats/platform.ts';
import type { EarlierFile, EarlierFinding, EarlierReport } from './compare.ts';
import { findEmbeddedReport, isPage, isReportPage } from './embedded-report.ts';

const OPTION = nameOption('baseline');
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const RULE_ID = /^[a-z]{1,20}\/[a-z-]{1,60}$/;
const CELL = /^[A-Z]{1,3}\d{1,7}$/;
const USE_REPORT = 'Use the .json or .html report of that run.';
const NOT_A_REPORT = `This is not a portal-check report. ${USE_REPORT}`;
const WORKBOOK = `A spreadsheet cannot be compared. ${USE_REPORT}`;
const NO_DATA = `This page has no data to compare. Use the .json report of that run, or make a new one with ${nameOption('report')} <name>.json.`;
const WRONG_VERSION =
  'This report is from a version of portal-check that we cannot compare. Check the earlier file again with this version.';

/** The first bytes of every zip file, which an .xlsx is. */
const ZIP_START = 'PK\u0003\u0004';

/**
 * Reads an earlier JSON, NDJSON or HTML report. Validates only what is compared, and without zod, which is slow to load.
 * @throws SettingsError if the file is not one
 */
export async function readBaseline(
  path: string,
  platform: Platform,
  limits: Partial<Limits> = {},
): Promise<EarlierReport> {
  if (path === '-') throw new SettingsError(`${OPTION}: Name a file. Standard input does not work here.`);
  const refuse = (why: string) => new SettingsError(`${OPTION} ${maskPath(path)}: ${why}`);
  const text = await readReportText(path, platform, { ...LIMITS, ...limits });
  const why = findRefusal(text);
  if (why !== undefined) throw refuse(why);
  const content = parseReport(isPage(text) ? (findEmbeddedReport(text) ?? '') : text);
  if (!isObject(content) || !('reportVersion' in content)) throw refuse(NOT_A_REPORT);
  if (content.reportVersion !== 1) throw refuse(WRONG_VERSION);
  const { asOf, files } = content;
  if (typeof asOf !== 'string' || !ISO_DAY.test(asOf) || !isListOf(files, isEarlierFile))
    throw refuse(NOT_A_REPORT);
  return { name: path, asOf, files };
}

/** Why a text cannot be a report, if its kind of file says so. */
function findRefusal(text: string): string | undefined {
  if (text === ZIP_START) return WORKBOOK;
  if (!isPage(text)) return undefined;
  if (!isReportPage(text)) return NOT_A_REPORT;
  return findEmbeddedReport(text) === undefined ? NO_DATA : undefined;
}

/** The text, in any encoding: the > of Windows PowerShell writes UTF-16. */
async function readReportText(path: string, platform: Platform, limits: Limits): Promise<string> {
  try {
    const source = await platform.openSource(path, limits);
    if (source.size > limits.jsonBytes) {
      throw new InputError(
        `${maskPath(path)}: This file is larger than ${formatBytes(limits.jsonBytes)}. Make the report again from fewer rows.`,
      );
    }
    // Errors of the disk come first; afterwards only the encoding can fail.
    const head = await readHead(source);
    if (decodeLatin1(head.subarray(0, ZIP_START.length)) === ZIP_START) return ZIP_START;
    return await decodeText(source);
  } catch (error) {
    if (error instanceof InputError) throw new SettingsError(`${OPTION} ${error.text}`);
    throw error;
  }
}

/** The text; '' if the file is not text, since the advice on inputs does not help here. */
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

/** The content, or undefined if the text is neither JSON nor NDJSON. */
function parseReport(text: string): unknown {
  return parseJson(text) ?? parseNdjson(text);
}

/** The content, or undefined if the text is not JSON, or nested so deeply that parsing takes a hundred times its size. */
function parseJson(text: string): unknown {
  return findJsonFault(text) ? undefined : JSON.parse(text);
}

/** Builds a report from NDJSON: one result a line, and the report without results in the last line. */
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
  const files = head.files.map((entry, i, entries) => {
    const isFirst = entries.findIndex(({ file }) => file === entry.file) === i;
    return { ...entry, results: isFirst ? results.get(entry.file) : [] };
  });
  return { ...head, files };
}

function isEarlierFile(value: unknown): value is EarlierFile {
  if (!isObject(value) || typeof value.file !== 'string') return false;
  return isListOf(value.results, isEarlierResult) && isListOf(value.findings, isEarlierFinding);
}

function isEarlierResult(value: unknown): value is EarlierFile['results'][number] {
  if (!isObject(value) || !Number.isInteger(value.row)) return false;
  const { nextStep = {} } = value;
  return isObject(nextStep) && isListOf(value.findings, isEarlierFinding);
}

function isEarlierFinding(value: unknown): value is EarlierFinding {
  if (!isObject(value) || typeof value.rule !== 'string' || !RULE_ID.test(value.rule)) return false;
  const { field, column, cell } = value;
  if (![field, column, cell].every((text) => text === null || typeof text === 'string')) return false;
  return cell === null || CELL.test(String(cell));
}

function isListOf<T>(value: unknown, isOne: (element: unknown) => element is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

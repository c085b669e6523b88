import { InputError } from '../../core/model/errors.ts';
import type { RawInput, RecordsInput } from '../../core/model/input.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getFileName, isPathBelow } from '../../core/values/path-parts.ts';
import type { ReportedFile } from '../../formats/json/earlier-report.ts';
import { visitReport } from '../../formats/json/read.ts';
import type { Platform } from '../../formats/platform.ts';

/** A ticket file that a report is about. */
export interface ReportedTicketFile extends ReportedFile {
  /** The path where it was found. */
  path: string;
}

const UNSUPPORTED_REPORT =
  'This report is not from this version of portal-check. Name the file with its tickets.';

const NOT_FOUND =
  'No such file is here or in the folder of the report. Name that file of tickets instead of the report.';

/**
 * Finds the ticket files that a JSON report is about: below this folder by the path in the report, else below the folder
 * of the report, else beside it. A path that leads elsewhere is not followed, since anyone may have written the report.
 * Undefined if the input is not a report.
 * @throws InputError if one does not exist, or if the report is of an unknown version
 */
export async function findReportedTicketFiles(
  input: RawInput,
  platform: Platform,
): Promise<ReportedTicketFile[] | undefined> {
  const files = await readReportedFiles(input);
  if (files === undefined) return undefined;
  const found = new Map<string, ReportedTicketFile>();
  for (const [i, reported] of files.entries()) {
    if (reported.kind !== 'ticket') continue;
    const path = await findReportedFile(reported.file, input.file, platform);
    if (path === undefined) throw createReportError(input.file, `files[${i}].file: ${NOT_FOUND}`);
    const key = platform.resolveBeside('here', path);
    // Each file counts once, whatever the report repeats.
    if (!found.has(key)) found.set(key, { ...reported, path });
  }
  if (found.size === 0)
    throw createReportError(input.file, 'This report is not about tickets. Name a file with tickets.');
  return [...found.values()];
}

/** The files that a JSON report names; undefined if the input is not a report. */
async function readReportedFiles(input: RawInput): Promise<readonly ReportedFile[] | undefined> {
  const keys = input.shape === 'records' ? await readFirstKeys(input) : [];
  const isLine = keys.includes('record') && keys.includes('findings');
  if (input.shape !== 'records' || !(isLine || keys.includes('reportVersion'))) return undefined;
  const results = new Map<string, Pick<ReportedFile, 'records' | 'ready'>>();
  let report: ReturnType<typeof visitReport> | undefined;
  for await (const batch of input.records()) {
    for (const { keys, text = '' } of batch) {
      if (keys.includes('reportVersion')) report = visitReport(text);
      else addResultLine(results, text);
    }
  }
  if (report?.version !== 1 || report.tool !== 'portal-check')
    throw createReportError(input.file, UNSUPPORTED_REPORT);
  return report.files.map((reported) => ({ ...reported, ...results.get(reported.file) }));
}

/** Counts a line of an .ndjson report, which is one result with its file. */
function addResultLine(results: Map<string, Pick<ReportedFile, 'records' | 'ready'>>, text: string): void {
  const { file, row, nextStep } = JSON.parse(text);
  if (typeof file !== 'string' || typeof row !== 'number') return;
  const counts = results.get(file) ?? { records: 0, ready: [] };
  results.set(file, counts);
  counts.records += 1;
  if (nextStep?.action === 'submit') counts.ready.push(row);
}

async function readFirstKeys(input: RecordsInput): Promise<readonly string[]> {
  for await (const [first] of input.records()) if (first) return first.keys;
  return [];
}

async function findReportedFile(
  file: string,
  report: string,
  platform: Platform,
): Promise<string | undefined> {
  if (file === '' || file === '-') return undefined;
  const below = isPathBelow(file) ? [file, platform.joinBeside(report, file)] : [];
  for (const path of [...below, platform.joinBeside(report, getFileName(file))]) {
    if (await platform.isFile(path)) return path;
  }
  return undefined;
}

function createReportError(report: string, why: string): InputError {
  return new InputError(`${maskPath(report)}: ${why}`);
}

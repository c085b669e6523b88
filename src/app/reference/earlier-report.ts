import { InputError } from '../../core/model/errors.ts';
import type { RawInput, RecordsInput } from '../../core/model/input.ts';
import { showFile } from '../../core/values/mask.ts';
import type { ReportedFile } from '../../formats/json/earlier-report.ts';
import { walkReport } from '../../formats/json/read.ts';
import type { Platform } from '../../formats/platform.ts';

/** A ticket file that a report is about. */
export interface ReportedTickets extends ReportedFile {
  /** Where it is found. */
  path: string;
}

const OTHER =
  'a report that is none of ours, or of another version; give the file of tickets that it is about';

/**
 * The ticket files that a JSON report is about, as they are found: in the working folder as the report names them, else
 * beside the report. Undefined where the input is no report.
 * @throws InputError where one is not there, or the report is of another kind
 */
export async function ticketsReported(
  input: RawInput,
  platform: Platform,
): Promise<ReportedTickets[] | undefined> {
  const files = await filesReported(input);
  if (files === undefined) return undefined;
  const found: ReportedTickets[] = [];
  for (const each of files.filter(({ kind }) => kind === 'ticket')) {
    const path = await findReported(each.file, input.file, platform);
    if (path === undefined)
      throw refusal(input.file, `is about ${showFile(each.file)}, which is not ${WHERE}`);
    found.push({ ...each, path });
  }
  if (found.length === 0) throw refusal(input.file, 'a report without a file of tickets');
  return found;
}

const WHERE = 'here or beside it; give that file of tickets itself';

/** The files that a JSON report names; undefined where the input is none. */
async function filesReported(input: RawInput): Promise<readonly ReportedFile[] | undefined> {
  const keys = input.shape === 'records' ? await firstKeys(input) : [];
  const isLine = keys.includes('record') && keys.includes('findings');
  if (input.shape !== 'records' || !(isLine || keys.includes('reportVersion'))) return undefined;
  const results = new Map<string, Pick<ReportedFile, 'records' | 'ready'>>();
  let report: ReturnType<typeof walkReport> | undefined;
  for await (const batch of input.records()) {
    for (const { keys, text = '' } of batch) {
      if (keys.includes('reportVersion')) report = walkReport(text);
      else addLine(results, text);
    }
  }
  if (report?.version !== 1 || report.tool !== 'portal-check') throw refusal(input.file, OTHER);
  return report.files.map((each) => ({ ...each, ...results.get(each.file) }));
}

/** A line of an .ndjson report: one result, with its file. */
function addLine(results: Map<string, Pick<ReportedFile, 'records' | 'ready'>>, text: string): void {
  const { file, row, nextStep } = JSON.parse(text);
  if (typeof file !== 'string' || typeof row !== 'number') return;
  const of = results.get(file) ?? { records: 0, ready: [] };
  results.set(file, of);
  of.records += 1;
  if (nextStep?.action === 'submit') of.ready.push(row);
}

async function firstKeys(input: RecordsInput): Promise<readonly string[]> {
  for await (const [first] of input.records()) if (first) return first.keys;
  return [];
}

async function findReported(file: string, report: string, platform: Platform): Promise<string | undefined> {
  if (file === '' || file === '-') return undefined;
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  for (const path of [file, platform.resolveBeside(report, file), platform.resolveBeside(report, name)]) {
    if (await platform.isFile(path)) return path;
  }
  return undefined;
}

function refusal(report: string, why: string): InputError {
  return new InputError(`${showFile(report)}: ${why}`);
}

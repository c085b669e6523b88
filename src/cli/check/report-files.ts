import { extname } from 'node:path';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { inputChanged } from '../../core/engine/second-pass.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Report } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import type { Target } from '../../formats/bytes/sink.ts';
import { stampOf } from '../../node/fingerprint.ts';
import { type FileToWrite, findTarget, type StagedFiles, stageFiles } from '../../node/output/atomic-file.ts';
import { nodePlatform } from '../../node/platform.ts';
import { FORMATS, type Format } from '../../report/formats.ts';
import type { Style } from '../../report/render-options.ts';

/** A report to be written, whose place has been looked at. */
export interface ReportFile {
  /** 'xlsx': the inputs, annotated. */
  format: Format | 'xlsx';
  target: Target;
}

/** The formats by the file's ending, and how a report of ours begins, by which an earlier one is known. */
const ENDINGS: Readonly<Record<string, { format: Format; start: RegExp } | { format: 'xlsx' }>> = {
  '.json': { format: 'json', start: /^\{\s*"reportVersion":\s*\d/ },
  '.ndjson': {
    format: 'ndjson',
    start: /^\{(?:"file":"(?:[^"\\]|\\.)*","record":\d+,"row":\d+,"verdict":|"reportVersion":)/,
  },
  '.sarif': { format: 'sarif', start: /"driver":\{"name":"portal-check"/ },
  '.xml': { format: 'junit', start: /<testsuites name="portal-check/ },
  '.md': { format: 'markdown', start: /^# portal-check\n/ },
  '.csv': { format: 'csv', start: /^\ufeffFile,Row,Cell,Field,Verdict,/ },
  '.html': {
    format: 'html',
    start:
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta [^>]*>\n<meta name="generator" content="portal-check">/,
  },
  '.xlsx': { format: 'xlsx' },
};

/**
 * Looks at the places of the reports before anything is read. What stands there is replaced where it is an earlier report,
 * and nothing else: `--report *.csv` names somebody's tickets.
 * @throws SettingsError
 */
export async function findReports(
  paths: readonly string[],
  inputs: readonly string[],
): Promise<ReportFile[]> {
  const reports: ReportFile[] = [];
  for (const path of paths) {
    const ending = endingOf(path);
    const target = await findTarget('--report', path, inputs);
    const refuse = (why: string) => new SettingsError(`--report ${showFile(path)}: ${why}`);
    if (reports.some((other) => other.target.path === target.path)) throw refuse('named twice');
    if (target.head && !(await isEarlier(target, ending))) {
      throw refuse('exists and is no report of ours; name another file');
    }
    reports.push({ format: ending.format, target });
  }
  return reports;
}

async function isEarlier(target: Target, ending: (typeof ENDINGS)[string]): Promise<boolean> {
  if ('start' in ending) return ending.start.test(target.head ?? '');
  // The head of a zip file tells nothing of what is in it.
  const { isReview } = await import('../../formats/xlsx/review-baseline.ts');
  return isReview(await nodePlatform().openSource(target.path));
}

/** What reports are made of. */
export interface Reported {
  report: Report;
  /** The files that it is about. */
  files: readonly CheckedFile[];
  style: Style;
  /** Of the inputs before the check. */
  stamps: readonly string[];
}

/**
 * Writes the reports beside their places, all of them or none.
 * @throws OutputError, and InputError where an input has changed since it was checked
 */
export async function stageReports(
  reports: readonly ReportFile[],
  { report, files: checked, style, stamps }: Reported,
): Promise<StagedFiles> {
  const plain = { ...style, colour: false };
  const files = reports.map(async ({ format, target }): Promise<FileToWrite> => {
    if (format !== 'xlsx') return { target, chunks: (await FORMATS[format]())(report, plain) };
    const { writeReview } = await import('../../app/review/workbook.ts');
    const shown = `--report ${showFile(target.given)}`;
    return { target, write: (out) => writeReview(report, checked, out, { shown, ruleOf: style.ruleOf }) };
  });
  const inputs = report.files.map(({ file }) => file);
  return stageUnchanged(inputs, stamps, await Promise.all(files));
}

/** An annotated workbook reads the inputs again: they must be those that were checked. */
async function stageUnchanged(
  inputs: readonly string[],
  stamps: readonly string[],
  files: readonly FileToWrite[],
): Promise<StagedFiles> {
  const staged = await stageFiles(files);
  const now = await Promise.all(inputs.map(stampOf));
  const changed = inputs.find((_, i) => now[i] !== stamps[i]);
  if (changed === undefined) return staged;
  await staged.abandon();
  throw inputChanged(changed);
}

function endingOf(path: string): (typeof ENDINGS)[string] {
  const ending = ENDINGS[extname(path).toLowerCase()];
  if (ending) return ending;
  const known = Object.keys(ENDINGS).join(' ');
  throw new SettingsError(`--report ${showFile(path)}: the ending says which report; known are ${known}`);
}

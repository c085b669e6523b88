import { extname } from 'node:path';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { createInputChangedError } from '../../core/engine/second-pass.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import { readStamp } from '../../node/fingerprint.ts';
import {
  type FileToWrite,
  resolveTarget,
  type StagedFiles,
  stageFiles,
} from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { FORMATS, type ReportFormat } from '../../report/formats.ts';
import type { RenderOptions } from '../../report/render-options.ts';

/** A report to write, to a path that has been checked. */
export interface ReportFile {
  /** 'xlsx' is the annotated input. */
  format: ReportFormat | 'xlsx';
  target: OutputTarget;
}

type ReportType = { format: ReportFormat; start: RegExp } | { format: 'xlsx' };

/** The format of each file extension, and how a report of ours in it starts. */
const FORMATS_BY_EXTENSION: Readonly<Record<string, ReportType>> = {
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
 * Checks the paths of the reports before any input is read. An existing file is replaced only if it is an earlier report:
 * `--report *.csv` may name files of tickets.
 * @throws SettingsError
 */
export async function resolveReportFiles(
  paths: readonly string[],
  inputs: readonly string[],
): Promise<ReportFile[]> {
  const reports: ReportFile[] = [];
  for (const path of paths) {
    const type = findReportFormat(path);
    const target = await resolveTarget('--report', path, inputs);
    const refuse = (why: string) => new SettingsError(`--report ${maskPath(path)}: ${why}`);
    if (reports.some((other) => other.target.path === target.path)) throw refuse('named twice');
    if (target.existingHead && !(await isEarlierReport(target, type))) {
      throw refuse('exists and is no report of ours; name another file');
    }
    reports.push({ format: type.format, target });
  }
  return reports;
}

async function isEarlierReport(target: OutputTarget, type: ReportType): Promise<boolean> {
  if ('start' in type) return type.start.test(target.existingHead ?? '');
  // The start of a zip file does not show what is in it.
  const { isReview } = await import('../../formats/xlsx/review-baseline.ts');
  return isReview(await createNodePlatform().openSource(target.path));
}

/** What reports are rendered from. */
export interface ReportSource {
  report: Report;
  /** The files that the report is about. */
  files: readonly CheckedFile[];
  style: RenderOptions;
  /** Stamps of the inputs from before the check. */
  stamps: readonly string[];
}

/**
 * Writes the reports, all of them or none, but does not move them into place.
 * @throws OutputError if one cannot be written
 * @throws InputError if an input has changed since the check
 */
export async function stageReports(
  reports: readonly ReportFile[],
  { report, files: checked, style, stamps }: ReportSource,
): Promise<StagedFiles> {
  const plain = { ...style, colour: false };
  const files = reports.map(async ({ format, target }): Promise<FileToWrite> => {
    if (format !== 'xlsx') return { target, chunks: (await FORMATS[format]())(report, plain) };
    const { writeReview } = await import('../../app/review/workbook.ts');
    const shown = `--report ${maskPath(target.userPath)}`;
    return { target, write: (out) => writeReview(report, checked, out, { shown, ruleOf: style.ruleOf }) };
  });
  const inputs = report.files.map(({ file }) => file);
  return stageUnchanged(inputs, stamps, await Promise.all(files));
}

/** An annotated workbook reads the inputs again: they must be unchanged since the check. */
async function stageUnchanged(
  inputs: readonly string[],
  stamps: readonly string[],
  files: readonly FileToWrite[],
): Promise<StagedFiles> {
  const staged = await stageFiles(files);
  const currentStamps = await Promise.all(inputs.map(readStamp));
  const changed = inputs.find((_, i) => currentStamps[i] !== stamps[i]);
  if (changed === undefined) return staged;
  await staged.abandon();
  throw createInputChangedError(changed);
}

function findReportFormat(path: string): ReportType {
  const type = FORMATS_BY_EXTENSION[extname(path).toLowerCase()];
  if (type) return type;
  const extensions = Object.keys(FORMATS_BY_EXTENSION).join(' ');
  throw new SettingsError(
    `--report ${maskPath(path)}: the ending says which report; known are ${extensions}`,
  );
}

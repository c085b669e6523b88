import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { createInputChangedError } from '../../core/engine/second-pass.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import { readStamp } from '../../node/fingerprint.ts';
import {
  type FileToWrite,
  resolveTarget,
  type StagedFiles,
  stageFiles,
} from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import {
  findFormatByExtension,
  isReportStart,
  loadRenderer,
  REPORT_EXTENSIONS,
  REVIEW_EXTENSION,
  type ReportFormat,
} from '../../report/formats.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { removeDays } from '../../report/without-days.ts';

/** A report to write, to a path that has been checked. */
export interface ReportFile {
  /** 'review': the annotated workbook. */
  format: ReportFormat | 'review';
  target: OutputTarget;
}

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
    const format = findReportFormat(path);
    const target = await resolveTarget('--report', path, inputs);
    const refuse = (why: string) => new SettingsError(`--report ${maskPath(path)}: ${why}`);
    if (reports.some((other) => other.target.path === target.path))
      throw refuse('You named this file twice. Leave one out.');
    if (target.existingHead && !(await isEarlierReport(target, format))) {
      throw refuse('This file already exists, and portal-check did not write it. Name another file.');
    }
    reports.push({ format, target });
  }
  return reports;
}

async function isEarlierReport(target: OutputTarget, format: ReportFile['format']): Promise<boolean> {
  if (format !== 'review') return isReportStart(format, target.existingHead ?? '');
  // The start of a zip file does not show what is in it.
  const { isReview } = await import('../../formats/xlsx/review-baseline.ts');
  return isReview(await createNodePlatform().openSource(target.path));
}

/** What reports are rendered from. */
export interface ReportSource {
  report: Report;
  /** The files that the report is about. */
  files: readonly CheckedFile[];
  renderOptions: RenderOptions;
  /** Whether the reports have days; undefined: as each format has them by default. */
  days: boolean | undefined;
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
  { report, files: checked, renderOptions, stamps, days }: ReportSource,
): Promise<StagedFiles> {
  const plain: RenderOptions = { ...renderOptions, color: false };
  const files = reports.map(async ({ format, target }): Promise<FileToWrite> => {
    if (format !== 'review') return { target, chunks: (await loadRenderer(format, days))(report, plain) };
    const { writeReview } = await import('../../app/review/workbook.ts');
    const displayName = `--report ${maskPath(target.userPath)}`;
    return {
      target,
      write: (out) =>
        writeReview(days === false ? removeDays(report) : report, checked, out, {
          displayName,
          findRuleText: renderOptions.findRuleText,
        }),
    };
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

function findReportFormat(path: string): ReportFile['format'] {
  const extension = getExtension(path);
  const format = extension === REVIEW_EXTENSION ? 'review' : findFormatByExtension(extension);
  if (format) return format;
  const extensions = REPORT_EXTENSIONS.join(' ');
  throw new SettingsError(
    `--report ${maskPath(path)}: The ending chooses the report. Use one of ${extensions}.`,
  );
}

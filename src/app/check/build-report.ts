import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import type { Column } from '../../core/model/field.ts';
import type {
  Comparison,
  FileReport,
  Report,
  ReportedColumn,
  ReportSettings,
  Summary,
} from '../../core/model/report.ts';
import { VERSION } from '../../core/model/version.ts';
import type { Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import type { CheckResult } from './check.ts';

/** What was done with the checked files before the report is built. */
export interface ReportAdditions {
  /** The comparison with an earlier report. */
  baseline?: Comparison | undefined;
  /** The results of the only input with their corrections, and its clean files. */
  clean?: Required<Pick<FileReport, 'results' | 'written'>> | undefined;
  /** Where the settings come from; none by default. */
  settings?: Omit<ReportSettings, 'closedDays'>;
}

/** The report on a check: only what may be shown. */
export function buildReport(
  { files, context }: CheckResult,
  { baseline, clean, settings }: ReportAdditions = {},
): Report {
  const crashes = files.flatMap((file) => file.crashes.map(({ rule, file, row }) => ({ rule, file, row })));
  return {
    ...buildReportHead(context),
    settings: buildSettings(context, settings),
    summary: summarize(files),
    files: files.map((file) => ({ ...buildFileReport(file), ...clean })),
    ...(crashes.length > 0 && { crashes }),
    ...(baseline && { baseline }),
  };
}

/** The start of every report and of the manifest. */
export function buildReportHead({
  asOf,
  notice,
}: Context): Pick<Report, 'reportVersion' | 'tool' | 'asOf' | 'rulebook'> {
  return {
    reportVersion: 1,
    tool: { name: 'portal-check', version: VERSION },
    asOf: formatIsoDay(asOf),
    rulebook: notice.date,
  };
}

function buildSettings(
  { closedDays }: Context,
  { file, layout, failOn }: Omit<ReportSettings, 'closedDays'> = { file: null, layout: null, failOn: null },
): ReportSettings {
  const days = [...closedDays].sort((a, b) => a - b).map(formatIsoDay);
  return { file, layout, failOn, closedDays: days };
}

function buildFileReport({
  file,
  kind,
  records,
  skipped,
  checked,
  request,
  header,
  results,
  findings,
  skippedRows,
}: CheckedFile): FileReport {
  const { shape, dictionary } = header;
  return {
    ...{ file, kind, records, skipped, ...(checked && { checked }), ...(request && { request }) },
    header: { shape, dictionary },
    skippedRows,
    columns: shape === 'grid' ? header.columns.map(buildColumn) : [],
    results,
    findings,
  };
}

/** A header that is not its column's label may be data. */
function buildColumn({ letter, header, label, field, by, isFullName }: Column): ReportedColumn {
  const isPrintable = label === header.trim();
  return {
    column: letter,
    header: isPrintable ? label : null,
    field: isFullName ? ['firstName', 'lastName'] : field,
    by,
  };
}

function summarize(files: readonly CheckedFile[]): Summary {
  const counts = files.map((file) => file.results.countVerdicts());
  const verdicts = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 } satisfies Record<
    Verdict,
    number
  >;
  for (const verdict of VERDICTS) for (const count of counts) verdicts[verdict] += count[verdict];
  return {
    files: files.length,
    records: sum(files.map((file) => file.records)),
    skipped: sum(files.map((file) => file.skipped)),
    findings: sum(files.map((file) => file.findings.length + file.results.countFindings())),
    verdicts,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

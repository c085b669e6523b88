import type { Crash, FileReport, Finding, Report, Result } from '../core/model/report.ts';
import { BOM, formatCsv } from '../core/values/csv-line.ts';
import { createDateContext } from './content/next-step.ts';
import {
  describeAuthority,
  describeCrash,
  describePlainNextStep,
  renderHeadlines,
} from './content/sentences.ts';

const COLUMNS = [
  'File',
  'Row',
  'Cell',
  'Field',
  'Verdict',
  'Rule',
  'Outcome',
  'Message',
  'Next Step',
  'On',
  'By',
  'Safe By',
  'Basis',
  'Source',
];

/** Rows written at once: each call of the writer costs more than a row. */
const BATCH_ROWS = 500;

/** What a row says; a finding, or the like of one. */
type CsvEntry = Partial<Omit<Finding, 'outcome'>> & { outcome: string };

/** Findings as the rows of a spreadsheet; before those of each file a row whose outcome is "summary". */
export function* renderCsv(report: Report): Generator<string> {
  let batch = [COLUMNS];
  let start = BOM;
  for (const row of renderRows(report)) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield start + formatCsv(batch);
    batch = [];
    start = '';
  }
  yield start + formatCsv(batch);
}

function* renderRows(report: Report): Generator<string[]> {
  const moment = createDateContext(report);
  for (const file of report.files) {
    const message = `${renderHeadlines([file], moment).join('; ')}; ${describeAuthority(report)}`;
    yield renderRow(file, { outcome: 'summary', message });
    for (const crash of report.crashes ?? []) if (crash.file === file.file) yield renderCrashRow(file, crash);
    for (const finding of file.findings) yield renderRow(file, finding);
    for (const result of file.results) {
      if (result.findings.length === 0) continue;
      const step = describePlainNextStep(result, file.kind, moment);
      for (const finding of result.findings) yield renderRow(file, finding, result, step);
    }
  }
}

function renderCrashRow(file: FileReport, crash: Crash): string[] {
  const { rule, row } = crash;
  const told = { rule, outcome: 'crash', message: describeCrash(crash) };
  return renderRow(file, told, row === null ? {} : { row });
}

/** In the order of the columns. */
function renderRow({ file }: FileReport, told: CsvEntry, record: Partial<Result> = {}, step = ''): string[] {
  const { on, by, safeBy } = record.nextStep ?? {};
  return [
    file === '-' ? 'standard input' : file,
    String(record.row ?? ''),
    told.cell ?? '',
    told.field ?? told.column ?? '',
    record.verdict ?? '',
    told.rule ?? '',
    told.outcome,
    told.message ?? '',
    step,
    on ?? '',
    by ?? '',
    safeBy ?? '',
    told.basis ?? '',
    told.source ?? '',
  ];
}

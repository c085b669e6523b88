import type { Crash, FileReport, Finding, Report, Result } from '../core/model/report.ts';
import { BOM, formatCsv } from '../core/values/csv-line.ts';
import { replaceControls } from '../core/values/text.ts';
import { defuseCommands } from './content/log-text.ts';
import { createDateContext } from './content/next-step.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  describePlainNextStep,
  renderHeadlines,
} from './content/sentences.ts';
import { describeSettings } from './content/settings.ts';

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

/** Rows in one batch: a call of the CSV writer costs more than a row. */
const BATCH_ROWS = 500;

/** The content of a row: a finding, a summary or a crash. */
type CsvEntry = Partial<Omit<Finding, 'outcome'>> & { outcome: string };

/** A spreadsheet row for each finding; a row with the outcome "summary" starts each file. */
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
  const dates = createDateContext(report);
  for (const file of report.files) {
    const message = [
      ...renderHeadlines([file], dates),
      describeAuthority(report),
      ...describeChecked([file]),
      ...describeSettings(report),
    ].join('; ');
    yield renderRow(file, { outcome: 'summary', message });
    for (const crash of report.crashes ?? []) if (crash.file === file.file) yield renderCrashRow(file, crash);
    for (const finding of file.findings) yield renderRow(file, finding);
    for (const result of file.results) {
      if (result.findings.length === 0) continue;
      const step = describePlainNextStep(result, file.kind, dates);
      for (const finding of result.findings) yield renderRow(file, finding, result, step);
    }
  }
}

function renderCrashRow(file: FileReport, crash: Crash): string[] {
  const { rule, row } = crash;
  const entry = { rule, outcome: 'crash', message: describeCrash(crash) };
  return renderRow(file, entry, row === null ? {} : { row });
}

/** The cells in the order of `COLUMNS`. */
function renderRow({ file }: FileReport, entry: CsvEntry, record: Partial<Result> = {}, step = ''): string[] {
  const { on, by, safeBy } = record.nextStep ?? {};
  return [
    file === '-' ? 'standard input' : makeSafe(file),
    String(record.row ?? ''),
    entry.cell ?? '',
    entry.field ?? makeSafe(entry.column ?? ''),
    record.verdict ?? '',
    entry.rule ?? '',
    entry.outcome,
    makeSafe(entry.message ?? ''),
    makeSafe(step),
    on ?? '',
    by ?? '',
    safeBy ?? '',
    entry.basis ?? '',
    entry.source ?? '',
  ];
}

/** Text that may have a name from the file or the settings. */
function makeSafe(text: string): string {
  return defuseCommands(replaceControls(text));
}

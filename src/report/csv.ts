import type { Crash, FileReport, Finding, Report, Result } from '../core/model/report.ts';
import { BOM, csvText } from '../core/values/csv-line.ts';
import { momentOf } from './content/next-step.ts';
import { crashWords, groundWords, headlines, stepWords } from './content/sentences.ts';

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
const BATCH = 500;

/** What a row says; a finding, or the like of one. */
type Told = Partial<Omit<Finding, 'outcome'>> & { outcome: string };

/** Findings as the rows of a spreadsheet; before those of each file a row whose outcome is "summary". */
export function* renderCsv(report: Report): Generator<string> {
  let batch = [COLUMNS];
  let start = BOM;
  for (const row of rows(report)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield start + csvText(batch);
    batch = [];
    start = '';
  }
  yield start + csvText(batch);
}

function* rows(report: Report): Generator<string[]> {
  const moment = momentOf(report);
  for (const file of report.files) {
    const message = `${headlines([file], moment).join('; ')}; ${groundWords(report)}`;
    yield rowOf(file, { outcome: 'summary', message });
    for (const crash of report.crashes ?? []) if (crash.file === file.file) yield crashRow(file, crash);
    for (const finding of file.findings) yield rowOf(file, finding);
    for (const result of file.results) {
      if (result.findings.length === 0) continue;
      const step = stepWords(result, file.kind, moment);
      for (const finding of result.findings) yield rowOf(file, finding, result, step);
    }
  }
}

function crashRow(file: FileReport, crash: Crash): string[] {
  const { rule, row } = crash;
  const told = { rule, outcome: 'crash', message: crashWords(crash) };
  return rowOf(file, told, row === null ? {} : { row });
}

/** In the order of the columns. */
function rowOf({ file }: FileReport, told: Told, record: Partial<Result> = {}, step = ''): string[] {
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

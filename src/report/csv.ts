import type { Crash, FileReport, Finding, NextStep, Report, Result } from '../types.ts';
import { BOM, csvText } from '../values/csv-text.ts';
import { gathered } from './chunks.ts';
import { type Moment, momentOf } from './next-step.ts';
import { crashWords, groundWords, headlines, stepWords } from './plain.ts';

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
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Findings as the rows of a spreadsheet; before those of each file a row whose outcome is "summary". */
export function renderCsv(report: Report): Iterable<string> {
  return gathered(lines(report));
}

function* lines(report: Report): Generator<string> {
  const moment = momentOf(report);
  yield BOM + csvText([COLUMNS]);
  for (const file of report.files) {
    const File = file.file === '-' ? 'standard input' : file.file;
    yield line({ File, ...summaryCells(report, file, moment) });
    for (const crash of report.crashes ?? [])
      if (crash.file === file.file) yield line({ File, ...crashCells(crash) });
    for (const finding of file.findings) yield line({ File, ...findingCells(finding) });
    for (const result of file.results) {
      if (result.findings.length === 0) continue;
      const own = { File, ...recordCells(result, file, moment) };
      for (const finding of result.findings) yield line({ ...own, ...findingCells(finding) });
    }
  }
}

function line(cells: Cells): string {
  return csvText([COLUMNS.map((column) => cells[column] ?? '')]);
}

function summaryCells(report: Report, file: FileReport, moment: Moment): Cells {
  return { Outcome: 'summary', Message: `${headlines([file], moment).join('; ')}; ${groundWords(report)}` };
}

function crashCells(crash: Crash): Cells {
  return {
    Row: crash.row === null ? '' : String(crash.row),
    Rule: crash.rule,
    Outcome: 'crash',
    Message: crashWords(crash),
  };
}

function recordCells(result: Result, { kind }: FileReport, moment: Moment): Cells {
  const { on, by, safeBy }: NextStep = result.nextStep;
  return {
    Row: String(result.row),
    Verdict: result.verdict,
    'Next Step': stepWords(result, kind, moment),
    On: on ?? '',
    By: by ?? '',
    'Safe By': safeBy ?? '',
  };
}

function findingCells({ cell, field, column, rule, outcome, message, basis, source }: Finding): Cells {
  return {
    Cell: cell ?? '',
    Field: field ?? column ?? '',
    Rule: rule,
    Outcome: outcome,
    Message: message,
    Basis: basis,
    Source: source,
  };
}

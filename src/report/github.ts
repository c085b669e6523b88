import type { Crash, FileReport, Finding, Report } from '../core/model/report.ts';
import type { Outcome } from '../core/model/vocabulary.ts';
import { withoutControls } from '../core/values/text.ts';
import { gathered } from './content/chunks.ts';
import { comparisonWords } from './content/comparison.ts';
import { type Moment, momentOf } from './content/next-step.ts';
import {
  crashWords,
  findingWords,
  groundWords,
  headlines,
  stepWords,
  unwrapped,
} from './content/sentences.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Record<Outcome, Level> = {
  closed: 'error',
  denied: 'error',
  delayed: 'warning',
  review: 'warning',
  note: 'notice',
};

/** Workflow commands, which GitHub Actions shows beside the lines of the file. Totals first: it shows ten of a level. */
export function renderGithub(report: Report): Iterable<string> {
  return gathered(lines(report));
}

function* lines(report: Report): Generator<string> {
  const moment = momentOf(report);
  const compared = report.baseline ? [unwrapped(comparisonWords(report.baseline))] : [];
  const words = [...headlines(report.files, moment), groundWords(report), ...compared].join('; ');
  yield command('notice', { title: 'portal-check' }, words);
  for (const crash of report.crashes ?? []) yield crashLine(crash);
  for (const file of report.files) {
    for (const finding of file.findings) yield findingLine(finding, file, undefined, '');
    for (const result of file.results) {
      for (const finding of result.findings)
        yield findingLine(finding, file, result.row, stepOf(result, file, moment));
    }
  }
}

function stepOf(result: Parameters<typeof stepWords>[0], { kind }: FileReport, moment: Moment): string {
  return `. Next step: ${stepWords(result, kind, moment)}`;
}

function findingLine(finding: Finding, file: FileReport, row: number | undefined, step: string): string {
  const text = `${findingWords(finding, file)} [${finding.source}]${step}`;
  const place = { ...fileOf(file.file), ...(row !== undefined && { line: String(row) }) };
  return command(LEVELS[finding.outcome], { ...place, title: `${finding.outcome}: ${finding.rule}` }, text);
}

function crashLine(crash: Crash): string {
  return command('error', { ...fileOf(crash.file), title: 'portal-check' }, crashWords(crash));
}

/** Standard input has no file to show the finding beside. */
function fileOf(file: string): { file?: string } {
  return file === '-' ? {} : { file };
}

function command(level: Level, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  return `::${level} ${list.join(',')}::${escaped(withoutControls(message))}\n`;
}

/** As the runner unescapes it: docs.github.com, "Workflow commands", and actions/toolkit's command.ts. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

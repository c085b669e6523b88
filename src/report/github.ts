import type { Crash, FileReport, Finding, Report } from '../core/model/report.ts';
import type { Outcome } from '../core/model/vocabulary.ts';
import { replaceControls } from '../core/values/text.ts';
import { mergeChunks } from './content/chunks.ts';
import { describeComparison } from './content/comparison.ts';
import { createDateContext, type DateContext } from './content/next-step.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  describeFinding,
  describePlainNextStep,
  removeNoBreakSpaces,
  renderHeadlines,
} from './content/sentences.ts';
import { describeSettings } from './content/settings.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Record<Outcome, Level> = {
  closed: 'error',
  denied: 'error',
  delayed: 'warning',
  review: 'warning',
  note: 'notice',
};

/** Workflow commands: GitHub Actions shows them next to the file's lines. Totals come first, as it shows only ten of each level. */
export function renderGithub(report: Report): Iterable<string> {
  return mergeChunks(renderLines(report));
}

function* renderLines(report: Report): Generator<string> {
  const dates = createDateContext(report);
  const comparison = report.baseline ? [removeNoBreakSpaces(describeComparison(report.baseline))] : [];
  const totals = [
    ...renderHeadlines(report.files, dates),
    describeAuthority(report),
    ...describeChecked(report.files),
    ...describeSettings(report),
    ...comparison,
  ].join('; ');
  yield renderCommand('notice', { title: 'portal-check' }, totals);
  for (const crash of report.crashes ?? []) yield renderCrash(crash);
  for (const file of report.files) {
    for (const finding of file.findings) yield renderFinding(finding, file, undefined, '');
    for (const result of file.results) {
      for (const finding of result.findings)
        yield renderFinding(finding, file, result.row, renderStep(result, file, dates));
    }
  }
}

function renderStep(
  result: Parameters<typeof describePlainNextStep>[0],
  { kind }: FileReport,
  dates: DateContext,
): string {
  return `. Next step: ${describePlainNextStep(result, kind, dates)}`;
}

function renderFinding(finding: Finding, file: FileReport, row: number | undefined, step: string): string {
  const text = `${describeFinding(finding, file)} [${finding.source}]${step}`;
  const location = { ...getFileProperty(file.file), ...(row !== undefined && { line: String(row) }) };
  return renderCommand(
    LEVELS[finding.outcome],
    { ...location, title: `${finding.outcome}: ${finding.rule}` },
    text,
  );
}

function renderCrash(crash: Crash): string {
  return renderCommand(
    'error',
    { ...getFileProperty(crash.file), title: 'portal-check' },
    describeCrash(crash),
  );
}

/** Standard input has no file to show findings next to. */
function getFileProperty(file: string): { file?: string } {
  return file === '-' ? {} : { file };
}

function renderCommand(level: Level, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${level} ${list.join(',')}::${escapeMessage(replaceControls(message))}\n`;
}

/** The reverse of what the runner does: docs.github.com, "Workflow commands", and actions/toolkit's command.ts. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Line breaks of a file's name are escaped, so that the runner finds the file; all else that could steer is a blank. */
function escapeProperty(text: string): string {
  return replaceControls(escapeMessage(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

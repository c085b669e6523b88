import type { Crash, FileReport, Finding, Report, Result } from '../core/model/report.ts';
import type { FailOn } from '../core/model/vocabulary.ts';
import { isAtLeast } from '../core/portal/outcome.ts';
import { describeVerdict } from './content/headline.ts';
import type { DateContext } from './content/next-step.ts';
import { formatRowName } from './content/record-name.ts';
import { describeCrash, describeFinding, describePlainNextStep } from './content/sentences.ts';

/** A case of a JUnit report: a record, the findings about the whole file, or a crashed rule. */
export interface TestCase {
  name: string;
  kind: 'passed' | 'failure' | 'error';
  /** The verdict or outcome. */
  status: string;
  /** The verdict in a few words. */
  message: string;
  /** The findings and the next step. */
  lines: string[];
}

/** The number of cases and how many of them failed; an error is a crashed rule. */
export interface TestCounts {
  tests: number;
  failures: number;
  errors: number;
}

/** Counts the cases of a file without creating them. */
export function countCases(file: FileReport, report: Report, failOn: FailOn): TestCounts {
  const errors = listCrashes(file, report).length;
  const whole = file.findings.length > 0 ? 1 : 0;
  let failures = listFailingFindings(file.findings, report, failOn).length > 0 ? 1 : 0;
  for (const result of file.results) if (isFailing(result, report, failOn)) failures += 1;
  return { tests: file.records + whole + errors, failures, errors };
}

/** The cases of one file: crashed rules, the whole file, then its records. */
export function* createCases(
  file: FileReport,
  report: Report,
  failOn: FailOn,
  dates: DateContext,
): Generator<TestCase> {
  for (const crash of listCrashes(file, report)) yield createCrashCase(crash);
  if (file.findings.length > 0) yield createFileCase(file, report, failOn);
  for (const result of file.results) {
    const kind = isFailing(result, report, failOn) ? 'failure' : 'passed';
    yield createRecordCase(result, file, kind, dates);
  }
}

function listCrashes({ file }: FileReport, { crashes = [] }: Report): Crash[] {
  return crashes.filter((crash) => crash.file === file);
}

function createCrashCase(crash: Crash): TestCase {
  const message = describeCrash(crash);
  return { name: `The rule ${crash.rule}`, kind: 'error', status: 'crash', message, lines: [message] };
}

/** The findings that fail the run; with a baseline only new ones do. */
function listFailingFindings(findings: readonly Finding[], { baseline }: Report, failOn: FailOn): Finding[] {
  return findings.filter(
    (finding) => isAtLeast(finding.outcome, failOn) && (!baseline || baseline.fresh.has(finding)),
  );
}

function isFailing({ verdict, findings }: Result, report: Report, failOn: FailOn): boolean {
  return report.baseline
    ? listFailingFindings(findings, report, failOn).length > 0
    : isAtLeast(verdict, failOn);
}

function createFileCase(file: FileReport, report: Report, failOn: FailOn): TestCase {
  const failing = listFailingFindings(file.findings, report, failOn);
  const [first] = failing.length > 0 ? failing : file.findings;
  return {
    name: 'The whole file',
    kind: failing.length > 0 ? 'failure' : 'passed',
    status: first?.outcome ?? 'note',
    message: first ? describeFinding(first, file) : '',
    lines: file.findings.map((finding) => renderFinding(finding, file)),
  };
}

function createRecordCase(
  result: Result,
  file: FileReport,
  kind: TestCase['kind'],
  dates: DateContext,
): TestCase {
  const { verdict, findings } = result;
  // If no finding of the record explains its verdict, one about the whole file does.
  const isExplained = findings.some(({ outcome }) => outcome === verdict);
  const whole = isExplained ? [] : file.findings.filter(({ outcome }) => outcome === verdict);
  return {
    name: formatRowName(file, result.row),
    kind,
    status: verdict,
    message: describeVerdict(result, dates),
    lines: [
      ...[...findings, ...whole].map((finding) => renderFinding(finding, file)),
      `Next step: ${describePlainNextStep(result, file.kind, dates)}`,
    ],
  };
}

function renderFinding(finding: Finding, file: FileReport): string {
  return `${finding.outcome}: ${describeFinding(finding, file)} [${finding.source}] ${finding.rule}`;
}

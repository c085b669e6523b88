import type { Crash, FileReport, Finding, Report, Result } from '../core/model/report.ts';
import type { Verdict } from '../core/model/vocabulary.ts';
import { reaches } from '../core/portal/outcome.ts';
import { verdictWords } from './content/headline.ts';
import type { Moment } from './content/next-step.ts';
import { crashWords, findingWords, recordName, stepWords } from './content/sentences.ts';

type FailOn = Verdict | 'never';

/** A case of a JUnit report: a record, what concerns the whole file, or a rule of ours that failed. */
export interface Case {
  name: string;
  kind: 'passed' | 'failure' | 'error';
  /** The verdict or outcome. */
  status: string;
  /** The answer in a few words. */
  message: string;
  /** All there is to say, a line each. */
  lines: string[];
}

export interface CaseCounts {
  tests: number;
  failures: number;
  errors: number;
}

/** How many cases a file has, without making them. */
export function countCases(file: FileReport, report: Report, failOn: FailOn): CaseCounts {
  const errors = crashesOf(file, report).length;
  const whole = file.findings.length > 0 ? 1 : 0;
  let failures = failingOf(file.findings, report, failOn).length > 0 ? 1 : 0;
  for (const result of file.results) if (isFailing(result, report, failOn)) failures += 1;
  return { tests: file.records + whole + errors, failures, errors };
}

/** The cases of one file: rules that failed, the whole file, then its records. */
export function* casesOf(file: FileReport, report: Report, failOn: FailOn, moment: Moment): Generator<Case> {
  for (const crash of crashesOf(file, report)) yield crashCase(crash);
  if (file.findings.length > 0) yield wholeCase(file, report, failOn);
  for (const result of file.results) {
    const kind = isFailing(result, report, failOn) ? 'failure' : 'passed';
    yield recordCase(result, file, kind, moment);
  }
}

function crashesOf({ file }: FileReport, { crashes = [] }: Report): Crash[] {
  return crashes.filter((crash) => crash.file === file);
}

function crashCase(crash: Crash): Case {
  const message = crashWords(crash);
  return { name: `The rule ${crash.rule}`, kind: 'error', status: 'crash', message, lines: [message] };
}

/** The findings that fail a run: with a baseline, new ones alone. */
function failingOf(findings: readonly Finding[], { baseline }: Report, failOn: FailOn): Finding[] {
  return findings.filter(
    (finding) => reaches(finding.outcome, failOn) && (!baseline || baseline.fresh.has(finding)),
  );
}

function isFailing({ verdict, findings }: Result, report: Report, failOn: FailOn): boolean {
  return report.baseline ? failingOf(findings, report, failOn).length > 0 : reaches(verdict, failOn);
}

function wholeCase(file: FileReport, report: Report, failOn: FailOn): Case {
  const failing = failingOf(file.findings, report, failOn);
  const [first] = failing.length > 0 ? failing : file.findings;
  return {
    name: 'The whole file',
    kind: failing.length > 0 ? 'failure' : 'passed',
    status: first?.outcome ?? 'note',
    message: first ? findingWords(first, file) : '',
    lines: file.findings.map((finding) => findingLine(finding, file)),
  };
}

function recordCase(result: Result, file: FileReport, kind: Case['kind'], moment: Moment): Case {
  const { verdict, findings } = result;
  // A verdict that is not its own is the whole file's.
  const isOwn = findings.some(({ outcome }) => outcome === verdict);
  const whole = isOwn ? [] : file.findings.filter(({ outcome }) => outcome === verdict);
  return {
    name: recordName(file, result.row),
    kind,
    status: verdict,
    message: verdictWords(result, moment),
    lines: [
      ...[...findings, ...whole].map((finding) => findingLine(finding, file)),
      `Next step: ${stepWords(result, file.kind, moment)}`,
    ],
  };
}

function findingLine(finding: Finding, file: FileReport): string {
  return `${finding.outcome}: ${findingWords(finding, file)} [${finding.source}] ${finding.rule}`;
}

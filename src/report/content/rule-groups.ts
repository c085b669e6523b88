import type { FileReport, Finding, NextStep, Result } from '../../core/model/report.ts';
import type { Day, Outcome } from '../../core/model/vocabulary.ts';
import { headlinePart, isEarly, type Tally } from './headline.ts';
import { namedDay } from './next-step.ts';
import { MostUrgent, urgencyOf } from './urgency.ts';

/** Records that are listed where they are so few; more are counted. */
export const LISTED = 10;

/** Records that need no finding to be spoken of. */
export interface Group {
  count: number;
  /** The first few, as far as they are to be listed. */
  listed: { row: number; step: NextStep; day: number }[];
  /** The one whose day comes first. */
  first: { step: NextStep; day: number } | undefined;
}

export interface RuleCount {
  rule: string;
  outcome: Outcome;
  /** null: it concerns the whole file. */
  records: number | null;
}

/** What `pretty` keeps of one file after a walk over its results. */
export interface Survey {
  file: FileReport;
  tally: Tally;
  findings: number;
  rules: Map<string, RuleCount>;
  submit: Group;
  planned: Group;
  submitted: Group;
  /** No finding of their own, yet not ready: the whole file's findings decide. */
  held: Group;
  /** Records with findings. */
  urgent: MostUrgent;
}

/** Walks over a file's results once, and keeps at most `limit` records (for a while, twice as many). */
export function surveyFile(file: FileReport, asOf: Day, limit: number): Survey {
  const survey: Survey = {
    file,
    tally: { kind: file.kind, records: 0, early: 0, parts: new Map() },
    findings: file.findings.length,
    rules: new Map(),
    submit: group(),
    planned: group(),
    submitted: group(),
    held: group(),
    urgent: new MostUrgent(limit),
  };
  for (const finding of file.findings) count(survey, finding, null);
  for (const result of file.results) {
    addResult(survey, result, asOf);
    if (result.findings.length > 0) survey.urgent.add({ result, ...urgencyOf(result, asOf) });
  }
  return survey;
}

function addResult(survey: Survey, result: Result, asOf: Day): void {
  const { tally } = survey;
  const part = headlinePart(result);
  tally.records += 1;
  tally.parts.set(part, (tally.parts.get(part) ?? 0) + 1);
  if (isEarly(result)) tally.early += 1;
  if (result.findings.length > 0) countFindings(survey, result.findings);
  const spoken = groupOf(survey, result);
  if (spoken) addTo(spoken, result, asOf);
}

/** A rule that tells a record two things in the same way counts the record once. */
function countFindings(survey: Survey, findings: readonly Finding[]): void {
  survey.findings += findings.length;
  const own = new Map(findings.map((finding) => [keyOf(finding), finding]));
  for (const finding of own.values()) count(survey, finding, 1);
}

function groupOf(survey: Survey, { nextStep, findings }: Result): Group | undefined {
  if (nextStep.action === 'submit') return survey.submit;
  if (nextStep.action === 'none') return survey.submitted;
  if (findings.some((finding) => finding.outcome !== 'note')) return undefined;
  return nextStep.action === 'wait' ? survey.planned : survey.held;
}

function addTo(spoken: Group, { row, nextStep: step }: Result, asOf: Day): void {
  const day = namedDay(step, asOf) ?? Number.POSITIVE_INFINITY;
  spoken.count += 1;
  if (spoken.listed.length < LISTED) spoken.listed.push({ row, step, day });
  if (!spoken.first || day < spoken.first.day) spoken.first = { step, day };
}

function count({ rules }: Survey, finding: Finding, records: number | null): void {
  const key = keyOf(finding);
  const known = rules.get(key);
  if (!known) rules.set(key, { rule: finding.rule, outcome: finding.outcome, records });
  else if (records !== null) known.records = (known.records ?? 0) + records;
}

function keyOf(finding: Finding): string {
  return `${finding.outcome} ${finding.rule}`;
}

function group(): Group {
  return { count: 0, listed: [], first: undefined };
}

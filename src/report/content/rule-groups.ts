import type { FileReport, Finding, NextStep, Result } from '../../core/model/report.ts';
import type { Day, Outcome } from '../../core/model/vocabulary.ts';
import { getHeadlinePart, isTooEarly, type Tally } from './headline.ts';
import { getDeadlineDay } from './next-step.ts';
import { MostUrgent, rankUrgency } from './urgency.ts';

/** Records that are listed where they are so few; more are counted. */
export const MAX_LISTED = 10;

/** Records that need no finding to be spoken of. */
export interface RecordGroup {
  count: number;
  /** The first few, as far as they are to be listed. */
  listed: { row: number; step: NextStep; day: number }[];
  /** The one whose day comes first. */
  earliest: { step: NextStep; day: number } | undefined;
}

export interface RuleCount {
  rule: string;
  outcome: Outcome;
  /** null: it concerns the whole file. */
  records: number | null;
}

/** What `pretty` keeps of one file after a walk over its results. */
export interface FileSurvey {
  file: FileReport;
  tally: Tally;
  findings: number;
  /** Records on which a rule crashed. */
  failed: number;
  rules: Map<string, RuleCount>;
  submit: RecordGroup;
  planned: RecordGroup;
  submitted: RecordGroup;
  /** No finding of their own, yet not ready: the whole file's findings decide. */
  blockedByFile: RecordGroup;
  /** Records with findings. */
  mostUrgent: MostUrgent;
}

/** Walks over a file's results once, and keeps at most `limit` records (for a while, twice as many). */
export function surveyFile(file: FileReport, asOf: Day, limit: number): FileSurvey {
  const survey: FileSurvey = {
    file,
    tally: { kind: file.kind, records: 0, early: 0, parts: new Map() },
    findings: file.findings.length,
    failed: 0,
    rules: new Map(),
    submit: createGroup(),
    planned: createGroup(),
    submitted: createGroup(),
    blockedByFile: createGroup(),
    mostUrgent: new MostUrgent(limit),
  };
  for (const finding of file.findings) countRule(survey, finding, null);
  for (const result of file.results) {
    addResult(survey, result, asOf);
    if (result.failedRules) survey.failed += 1;
    if (result.findings.length > 0 || result.failedRules)
      survey.mostUrgent.add({ result, ...rankUrgency(result, asOf) });
  }
  return survey;
}

function addResult(survey: FileSurvey, result: Result, asOf: Day): void {
  const { tally } = survey;
  const part = getHeadlinePart(result);
  tally.records += 1;
  tally.parts.set(part, (tally.parts.get(part) ?? 0) + 1);
  if (isTooEarly(result)) tally.early += 1;
  if (result.findings.length > 0) countFindings(survey, result.findings);
  const spoken = chooseGroup(survey, result);
  if (spoken) addToGroup(spoken, result, asOf);
}

/** A rule that tells a record two things in the same way counts the record once. */
function countFindings(survey: FileSurvey, findings: readonly Finding[]): void {
  survey.findings += findings.length;
  const own = new Map(findings.map((finding) => [createRuleKey(finding), finding]));
  for (const finding of own.values()) countRule(survey, finding, 1);
}

function chooseGroup(
  survey: FileSurvey,
  { nextStep, findings, failedRules }: Result,
): RecordGroup | undefined {
  if (failedRules) return undefined;
  if (nextStep.action === 'submit') return survey.submit;
  if (nextStep.action === 'none') return survey.submitted;
  if (findings.some((finding) => finding.outcome !== 'note')) return undefined;
  return nextStep.action === 'wait' ? survey.planned : survey.blockedByFile;
}

function addToGroup(spoken: RecordGroup, { row, nextStep: step }: Result, asOf: Day): void {
  const day = getDeadlineDay(step, asOf) ?? Number.POSITIVE_INFINITY;
  spoken.count += 1;
  if (spoken.listed.length < MAX_LISTED) spoken.listed.push({ row, step, day });
  if (!spoken.earliest || day < spoken.earliest.day) spoken.earliest = { step, day };
}

function countRule({ rules }: FileSurvey, finding: Finding, records: number | null): void {
  const key = createRuleKey(finding);
  const known = rules.get(key);
  if (!known) rules.set(key, { rule: finding.rule, outcome: finding.outcome, records });
  else if (records !== null) known.records = (known.records ?? 0) + records;
}

function createRuleKey(finding: Finding): string {
  return `${finding.outcome} ${finding.rule}`;
}

function createGroup(): RecordGroup {
  return { count: 0, listed: [], earliest: undefined };
}

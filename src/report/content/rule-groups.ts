import type { FileReport, Finding, NextStep, Result } from '../../core/model/report.ts';
import type { Day, Outcome } from '../../core/model/vocabulary.ts';
import { getHeadlinePart, isTooEarly, type Tally } from './headline.ts';
import { getDeadlineDay } from './next-step.ts';
import { MostUrgent, rankUrgency } from './urgency.ts';

/** Groups with more records than this are only counted, not listed. */
export const MAX_LISTED = 10;

/** Records that share a next step and have no findings to report. */
export interface RecordGroup {
  count: number;
  /** The first records, at most `MAX_LISTED`. */
  listed: { row: number; step: NextStep; day: number }[];
  /** The record with the earliest day. */
  earliest: { step: NextStep; day: number } | undefined;
}

/** How often a rule was broken with one outcome. */
export interface RuleCount {
  rule: string;
  outcome: Outcome;
  /** null if it concerns the whole file. */
  records: number | null;
}

/** What a report keeps of one file after a walk over its results. */
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
  /** Not ready because of the whole file's findings alone. */
  blockedByFile: RecordGroup;
  /** Records with findings. */
  mostUrgent: MostUrgent;
}

/** Walks over a file's results once and keeps at most `limit` records, or twice as many for a while. */
export function surveyFile(file: FileReport, asOf: Day, limit: number): FileSurvey {
  const survey: FileSurvey = {
    file,
    tally: {
      ...{ kind: file.kind, records: 0, early: 0, parts: new Map() },
      ...(file.written?.requests && { requests: file.written.requests }),
    },
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
  const group = chooseGroup(survey, result);
  if (group) addToGroup(group, result, asOf);
}

/** A record with several findings of one rule and outcome counts once. */
function countFindings(survey: FileSurvey, findings: readonly Finding[]): void {
  survey.findings += findings.length;
  const distinct =
    findings.length === 1
      ? findings
      : new Map(findings.map((finding) => [createRuleKey(finding), finding])).values();
  for (const finding of distinct) countRule(survey, finding, 1);
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

function addToGroup(group: RecordGroup, { row, nextStep: step }: Result, asOf: Day): void {
  const day = getDeadlineDay(step, asOf) ?? Number.POSITIVE_INFINITY;
  group.count += 1;
  if (group.listed.length < MAX_LISTED) group.listed.push({ row, step, day });
  if (!group.earliest || day < group.earliest.day) group.earliest = { step, day };
}

function countRule({ rules }: FileSurvey, finding: Finding, records: number | null): void {
  const key = createRuleKey(finding);
  const count = rules.get(key);
  if (!count) rules.set(key, { rule: finding.rule, outcome: finding.outcome, records });
  else if (records !== null) count.records = (count.records ?? 0) + records;
}

function createRuleKey(finding: Finding): string {
  return `${finding.outcome} ${finding.rule}`;
}

function createGroup(): RecordGroup {
  return { count: 0, listed: [], earliest: undefined };
}

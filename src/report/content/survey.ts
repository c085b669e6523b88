import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Day, Outcome } from '../../core/model/vocabulary.ts';
import { formatCount } from './dates.ts';
import { addToTally, createTally, type Tally } from './headline.ts';
import { describeRequest } from './request.ts';
import { RowList } from './row-list.ts';
import { isLastDay, rankUrgency, type Section } from './sections.ts';
import { describeChecked } from './sentences.ts';
import { buildWorkList, FindingCounter, MAX_NAMED, type WorkList } from './work-list.ts';

/** How often a rule was broken with one outcome. */
export interface RuleCount {
  rule: string;
  outcome: Outcome;
  /** null if it concerns the whole file. */
  records: number | null;
}

/** How many records are in a section, and the earliest day of one. */
export interface SectionCount {
  count: number;
  /** Infinite if no record has a day. */
  day: number;
}

/** What a report for people keeps of one file. */
export interface FileSurvey {
  file: FileReport;
  tally: Tally;
  findings: number;
  rules: Map<string, RuleCount>;
  sections: Map<Section, SectionCount>;
  /** The rows of each section, in input order. */
  rows: Map<Section, RowList>;
  /** How many tickets have their last day today. */
  endToday: number;
  work: WorkList;
}

/** What there is to say of a file besides its findings and sections. */
export function listFacts({ file, findings }: Pick<FileSurvey, 'file' | 'findings'>): string[] {
  return [
    ...(file.request ? [describeRequest(file.request)] : []),
    ...(file.skipped > 0 ? [`Skipped: ${formatCount(file.skipped, 'row')}`] : []),
    ...describeChecked([file]),
    ...(findings === 0 ? ['Nothing is wrong.'] : []),
  ];
}

/** Walks over a file's results twice and keeps at most `limit` records, or twice as many for a while. */
export function surveyFile(file: FileReport, asOf: Day, limit: number, named = MAX_NAMED): FileSurvey {
  const survey: Omit<FileSurvey, 'work'> = {
    ...{ file, tally: createTally(file), findings: file.findings.length, endToday: 0 },
    ...{ rules: new Map(), sections: new Map(), rows: new Map() },
  };
  const counter = new FindingCounter();
  for (const finding of file.findings) countRule(survey.rules, finding, null);
  for (const result of file.results) {
    const { section, day } = rankUrgency(result, asOf);
    addToTally(survey.tally, result);
    addToSection(survey.sections, section, day);
    addRow(survey.rows, section, result.row);
    if (section === 'now' && isLastDay(result, asOf)) survey.endToday += 1;
    if (result.findings.length === 0) continue;
    counter.add(result.findings, section);
    countFindings(survey, result.findings);
  }
  return { ...survey, work: buildWorkList(file, counter, asOf, { listed: limit, named }) };
}

function addToSection(sections: FileSurvey['sections'], section: Section, day: number): void {
  const sum = sections.get(section);
  if (!sum) sections.set(section, { count: 1, day });
  else {
    sum.count += 1;
    if (day < sum.day) sum.day = day;
  }
}

function addRow(rows: FileSurvey['rows'], section: Section, row: number): void {
  const list = rows.get(section) ?? new RowList();
  rows.set(section, list);
  list.add(row);
}

/** A record with several findings of one rule and outcome counts once. */
function countFindings(survey: Omit<FileSurvey, 'work'>, findings: readonly Finding[]): void {
  survey.findings += findings.length;
  const distinct =
    findings.length === 1
      ? findings
      : new Map(findings.map((finding) => [createRuleKey(finding), finding])).values();
  for (const finding of distinct) countRule(survey.rules, finding, 1);
}

function countRule(rules: FileSurvey['rules'], finding: Finding, records: number | null): void {
  const key = createRuleKey(finding);
  const count = rules.get(key);
  if (!count) rules.set(key, { rule: finding.rule, outcome: finding.outcome, records });
  else if (records !== null) count.records = (count.records ?? 0) + records;
}

function createRuleKey(finding: Finding): string {
  return `${finding.outcome} ${finding.rule}`;
}

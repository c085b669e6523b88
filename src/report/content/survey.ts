import type { FileReport } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { formatCount } from './dates.ts';
import { addToTally, createTally, type Tally } from './headline.ts';
import { describeRequest } from './request.ts';
import { RowList } from './row-list.ts';
import { isLastDay, rankUrgency, type Section } from './sections.ts';
import { describeChecked } from './sentences.ts';
import { buildWorkList, FindingCounter, MAX_NAMED, type WorkList } from './work-list.ts';

/** The rows of a section, in input order, and the earliest day of one. */
export interface SectionRows {
  rows: RowList;
  /** Infinite if no record has a day. */
  day: number;
}

/** What a report for people keeps of one file. */
export interface FileSurvey {
  file: FileReport;
  tally: Tally;
  /** The broken rules, of records and of the whole file. */
  rules: Set<string>;
  sections: Map<Section, SectionRows>;
  /** How many tickets have their last day today. */
  endToday: number;
  work: WorkList;
}

/** What else there is to say about a file. */
export function listFacts({ file, rules }: Pick<FileSurvey, 'file' | 'rules'>): string[] {
  return [
    ...(file.request ? [describeRequest(file.request)] : []),
    ...(file.skipped > 0 ? [`Skipped: ${formatCount(file.skipped, 'row')}`] : []),
    ...describeChecked([file]),
    ...(rules.size === 0 ? ['Nothing is wrong.'] : []),
  ];
}

/** Goes through a file's results twice. Keeps at most `limit` records, and for a while up to twice as many. */
export function surveyFile(file: FileReport, asOf: Day, limit: number, named = MAX_NAMED): FileSurvey {
  const survey: Omit<FileSurvey, 'work'> = {
    file,
    tally: createTally(file),
    rules: new Set(),
    sections: new Map(),
    endToday: 0,
  };
  const counter = new FindingCounter();
  for (const { rule } of file.findings) survey.rules.add(rule);
  for (const result of file.results) {
    const { section, day } = rankUrgency(result, asOf);
    addToTally(survey.tally, result);
    addToSection(survey.sections, section, day, result.row);
    if (section === 'now' && isLastDay(result, asOf)) survey.endToday += 1;
    if (result.findings.length === 0) continue;
    counter.add(result.findings, section);
    for (const { rule } of result.findings) survey.rules.add(rule);
  }
  return { ...survey, work: buildWorkList(file, counter, asOf, { listed: limit, named }) };
}

function addToSection(sections: FileSurvey['sections'], section: Section, day: number, row: number): void {
  let found = sections.get(section);
  if (!found) {
    found = { rows: new RowList(), day };
    sections.set(section, found);
  }
  found.rows.add(row);
  if (day < found.day) found.day = day;
}

import type { FileReport, Report, Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { WHAT_TO_DO } from '../content/deadlines.ts';
import { type Moment, namedDay } from '../content/next-step.ts';
import { type Survey, surveyFile } from '../content/rule-groups.ts';
import { sharesOf } from '../content/selection.ts';
import { MostUrgent } from '../content/urgency.ts';

/** Records that one page holds; a browser still opens and filters so many at once. */
export const RECORDS_LISTED = 5000;
export const DEADLINES_LISTED = 1000;

/** A record with a day to act by. */
export interface Deadline {
  file: FileReport;
  /** Where the record stands in the page, if it is listed. */
  anchor: string | undefined;
  result: Result;
  day: number;
}

/** What the page keeps of one file. */
export interface Part {
  survey: Survey;
  /** Most urgent first. */
  listed: Result[];
  /** Records with findings, listed or not. */
  found: number;
}

/** What the page keeps of a report: totals are true, lists end at their cap. */
export interface HtmlSurvey {
  parts: Part[];
  /** The nearest first. */
  deadlines: Deadline[];
  /** Records with a day to act by, listed or not. */
  dated: number;
}

/** Walks over the results twice and keeps no more of them than are listed (for a while, twice as many). */
export function surveyReport(report: Report, moment: Moment, limit = RECORDS_LISTED): HtmlSurvey {
  const dates = report.files.map((file) => datesOf(file, moment.asOf));
  const shares = sharesOf(
    dates.map(({ found }) => found),
    limit,
  );
  const parts = report.files.map((file, i): Part => {
    const survey = surveyFile(file, moment.asOf, shares[i] ?? 0);
    return { survey, listed: survey.urgent.list().map(({ result }) => result), found: dates[i]?.found ?? 0 };
  });
  const deadlines = parts.flatMap(({ survey, listed }, i) => {
    const rows = new Set(listed.map(({ record }) => record));
    return (dates[i]?.nearest.list() ?? []).map(({ result, day }): Deadline => {
      const anchor = rows.has(result.record) ? recordAnchor(i, result) : undefined;
      return { file: survey.file, anchor, result, day };
    });
  });
  deadlines.sort((a, b) => a.day - b.day);
  const dated = dates.reduce((sum, each) => sum + each.count, 0);
  return { parts, deadlines: deadlines.slice(0, DEADLINES_LISTED), dated };
}

/** Where a record of the file at this place stands in the page. */
export function recordAnchor(place: number, { record }: Pick<Result, 'record'>): string {
  return `f${place + 1}-${record}`;
}

function datesOf(file: FileReport, asOf: Day): { nearest: MostUrgent; count: number; found: number } {
  const dates = { nearest: new MostUrgent(DEADLINES_LISTED), count: 0, found: 0 };
  for (const result of file.results) {
    if (result.findings.length > 0) dates.found += 1;
    const day = namedDay(result.nextStep, asOf);
    if (day === undefined || WHAT_TO_DO[result.nextStep.action] === undefined) continue;
    dates.count += 1;
    dates.nearest.add({ result, group: 0, day });
  }
  return dates;
}

import type { FileReport, Report, Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { ACTION_TEXT } from '../content/deadlines.ts';
import { type DateContext, getDeadlineDay } from '../content/next-step.ts';
import { type FileSurvey, surveyFile } from '../content/rule-groups.ts';
import { divideLimit } from '../content/selection.ts';
import { MostUrgent } from '../content/urgency.ts';

/** Records that one page holds; a browser still opens and filters so many at once. */
export const MAX_RECORDS_LISTED = 5000;
export const MAX_DEADLINES_LISTED = 1000;

/** A record with a day to act by. */
export interface HtmlDeadline {
  file: FileReport;
  /** Where the record stands in the page, if it is listed. */
  anchor: string | undefined;
  result: Result;
  day: number;
}

/** What the page keeps of one file. */
export interface HtmlFileSurvey {
  survey: FileSurvey;
  /** Most urgent first. */
  listedResults: Result[];
  /** Records with findings, listed or not. */
  recordsWithFindings: number;
}

/** What the page keeps of a report: totals are true, lists end at their cap. */
export interface HtmlSurvey {
  files: HtmlFileSurvey[];
  /** The nearest first. */
  deadlines: HtmlDeadline[];
  /** Records with a day to act by, listed or not. */
  deadlineCount: number;
}

/** Walks over the results twice and keeps no more of them than are listed (for a while, twice as many). */
export function surveyReport(report: Report, moment: DateContext, limit = MAX_RECORDS_LISTED): HtmlSurvey {
  const dates = report.files.map((file) => collectDeadlines(file, moment.asOf));
  const shares = divideLimit(
    dates.map(({ found }) => found),
    limit,
  );
  const files = report.files.map((file, i): HtmlFileSurvey => {
    const survey = surveyFile(file, moment.asOf, shares[i] ?? 0);
    return {
      survey,
      listedResults: survey.mostUrgent.list().map(({ result }) => result),
      recordsWithFindings: dates[i]?.found ?? 0,
    };
  });
  const deadlines = files.flatMap(({ survey, listedResults }, i) => {
    const rows = new Set(listedResults.map(({ record }) => record));
    return (dates[i]?.nearest.list() ?? []).map(({ result, day }): HtmlDeadline => {
      const anchor = rows.has(result.record) ? createRecordAnchor(i, result) : undefined;
      return { file: survey.file, anchor, result, day };
    });
  });
  deadlines.sort((a, b) => a.day - b.day);
  const deadlineCount = dates.reduce((sum, each) => sum + each.count, 0);
  return { files, deadlines: deadlines.slice(0, MAX_DEADLINES_LISTED), deadlineCount };
}

/** Where a record of the file at this place stands in the page. */
export function createRecordAnchor(place: number, { record }: Pick<Result, 'record'>): string {
  return `f${place + 1}-${record}`;
}

function collectDeadlines(
  file: FileReport,
  asOf: Day,
): { nearest: MostUrgent; count: number; found: number } {
  const dates = { nearest: new MostUrgent(MAX_DEADLINES_LISTED), count: 0, found: 0 };
  for (const result of file.results) {
    if (result.findings.length > 0 || result.failedRules) dates.found += 1;
    const day = getDeadlineDay(result.nextStep, asOf);
    if (day === undefined || ACTION_TEXT[result.nextStep.action] === undefined) continue;
    dates.count += 1;
    dates.nearest.add({ result, group: 0, day });
  }
  return dates;
}

import type { FileReport, Report, Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { ACTION_TEXT } from '../content/deadlines.ts';
import { type DateContext, getDeadlineDay } from '../content/next-step.ts';
import { MostUrgent } from '../content/sections.ts';
import { divideLimit } from '../content/selection.ts';
import { type FileSurvey, surveyFile } from '../content/survey.ts';

/** Records on one page: as many as a browser can open and filter without delay. */
export const MAX_RECORDS_LISTED = 5000;
/** Days to act by on one page. */
export const MAX_DEADLINES_LISTED = 1000;

/** A record with a day to act by. */
export interface HtmlDeadline {
  file: FileReport;
  /** The record's anchor in the page, if it is listed. */
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

/** What the page keeps of a report: counts of everything, and lists up to their limits. */
export interface HtmlSurvey {
  files: HtmlFileSurvey[];
  /** Nearest first. */
  deadlines: HtmlDeadline[];
  /** Records with a day to act by, listed or not. */
  deadlineCount: number;
}

/** Walks over the results twice and keeps only those that are listed, or twice as many for a while. */
export function surveyReport(report: Report, dates: DateContext, limit = MAX_RECORDS_LISTED): HtmlSurvey {
  const collected = report.files.map((file) => collectDeadlines(file, dates.asOf));
  const shares = divideLimit(
    collected.map(({ found }) => found),
    limit,
  );
  const files = report.files.map((file, i): HtmlFileSurvey => {
    const survey = surveyFile(file, dates.asOf, shares[i] ?? 0);
    return {
      survey,
      listedResults: survey.work.records.list().map(({ result }) => result),
      recordsWithFindings: collected[i]?.found ?? 0,
    };
  });
  const deadlines = files.flatMap(({ survey, listedResults }, i) => {
    const rows = new Set(listedResults.map(({ record }) => record));
    return (collected[i]?.nearest.list() ?? []).map(({ result, day }): HtmlDeadline => {
      const anchor = rows.has(result.record) ? createRecordAnchor(i, result) : undefined;
      return { file: survey.file, anchor, result, day };
    });
  });
  deadlines.sort((a, b) => a.day - b.day);
  const deadlineCount = collected.reduce((sum, { count }) => sum + count, 0);
  return { files, deadlines: deadlines.slice(0, MAX_DEADLINES_LISTED), deadlineCount };
}

/** The anchor of a record of the file with this index. */
export function createRecordAnchor(fileIndex: number, { record }: Pick<Result, 'record'>): string {
  return `f${fileIndex + 1}-${record}`;
}

function collectDeadlines(
  file: FileReport,
  asOf: Day,
): { nearest: MostUrgent; count: number; found: number } {
  const collected = { nearest: new MostUrgent(MAX_DEADLINES_LISTED), count: 0, found: 0 };
  for (const result of file.results) {
    if (result.findings.length > 0 || result.failedRules) collected.found += 1;
    const day = getDeadlineDay(result.nextStep, asOf);
    if (day === undefined || ACTION_TEXT[result.nextStep.action] === undefined) continue;
    collected.count += 1;
    collected.nearest.add({ result, section: 'now', day });
  }
  return collected;
}

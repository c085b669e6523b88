import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { createRecordAnchor, surveyReport } from '../../../src/report/html/survey.ts';
import { DAYS, file, registrations, report, result, tickets } from '../reports.ts';

const survey = (files = [tickets(), registrations()], limit?: number) => {
  const input = report(files);
  return surveyReport(input, createDateContext(input), limit);
};

describe('surveyReport', () => {
  it('lists the records with findings, most urgent first', () => {
    const { files } = survey();
    expect(files.map(({ listedResults }) => listedResults.map(({ row }) => row))).toEqual([
      [5, 4, 2],
      [2, 6, 10],
    ]);
  });
  it('counts all records with findings beyond the limit', () => {
    const { files } = survey(undefined, 2);
    expect(files.map(({ listedResults }) => listedResults.length)).toEqual([1, 1]);
    expect(files.map(({ recordsWithFindings }) => recordsWithFindings)).toEqual([3, 3]);
  });
  it('lists days to act by of all files, nearest first, with anchors of listed records only', () => {
    const more = file('more.csv', 'ticket', [
      result(2, 'ready', { action: 'submit', ...DAYS, safeBy: '2026-11-24' }),
      result(3, 'closed', { action: 'stop', ...DAYS }),
    ]);
    const { deadlines, deadlineCount } = survey([tickets(), more]);
    expect(deadlines.map(({ file: { file: name }, result: { row }, anchor }) => [name, row, anchor])).toEqual(
      [
        ['more.csv', 2, undefined],
        ['drafts.csv', 5, 'f1-4'],
        ['drafts.csv', 6, undefined],
        ['drafts.csv', 3, undefined],
        ['drafts.csv', 4, 'f1-3'],
      ],
    );
    expect(deadlineCount).toBe(5);
  });
});

it('createRecordAnchor counts files from 1', () => {
  expect(createRecordAnchor(0, { record: 7 })).toBe('f1-7');
});

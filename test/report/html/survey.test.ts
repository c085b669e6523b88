import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { file, finding, registrations, report, result, tickets } from '../reports.ts';

const survey = (files = [tickets(), registrations()], limit?: number) => {
  const input = report(files);
  return surveyReport(input, createDateContext(input), limit);
};
const rowsOf = ({ list }: ReturnType<typeof survey>[number]) =>
  list.sections.flatMap(({ entries }) => entries.map(({ record }) => record?.result.row));

describe('surveyReport', () => {
  it('lists the records with findings, most urgent first', () => {
    expect(survey().map(rowsOf)).toEqual([
      [5, 2, 4],
      [2, 6, 10],
    ]);
  });
  it('divides the limit between the files, and counts all', () => {
    const files = survey(undefined, 4);
    expect(files.map(({ list }) => [list.listed, list.total])).toEqual([
      [2, 3],
      [2, 4],
    ]);
  });
  it('names more rows of a group than a terminal does', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      result(i + 2, 'closed', { action: 'fix' }, [finding('ticket/a', 'closed')]),
    );
    const [found] = survey([file('a.csv', 'ticket', many)]);
    expect(found?.list.sections[0]?.entries[0]?.group?.named.list()).toHaveLength(60);
  });
});

describe('Anchors', () => {
  it('count files from 1, and are there for listed entries alone', () => {
    const [first] = survey([tickets()], 1);
    const results = [...tickets().results].map((found) => first?.anchors.findRecord({ result: found }));
    expect(results).toEqual([undefined, undefined, undefined, 'f1-4', undefined]);
  });
});

import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { surveyFile } from '../../../src/report/content/rule-groups.ts';
import { selectFindings } from '../../../src/report/content/selection.ts';
import { renderFacts, renderFileSections } from '../../../src/report/terminal/file-block.ts';
import { DAYS, file, registrations, result, tickets } from '../reports.ts';
import { page } from './page.ts';

function render(input: FileReport, limit = 50) {
  const survey = surveyFile(input, page().dates.asOf, limit);
  const selection = selectFindings(survey, limit);
  return {
    facts: renderFacts(survey, selection, page()),
    titles: [...renderFileSections(survey, selection, page())].map((section) => section.split('\n')[0]),
  };
}

describe('renderFileSections', () => {
  it('has the whole file, the records, the rest and the counts', () => {
    expect(render(registrations()).titles).toEqual([
      'The whole file',
      'What to do, most urgent first',
      'Row 6: would be denied',
      'Row 10: would be denied',
      '9 registrations can be submitted without the others',
      'Records by verdict',
      'Records by rule',
    ]);
  });
  it('has a shorter title for a single record', () => {
    expect(render(tickets(), 1).titles[0]).toBe('What to do');
  });
});

describe('renderFacts', () => {
  it('has the request and the skipped rows', () => {
    expect(render(registrations()).facts).toMatch(/^12 people: HFS needs .*\n.*\n1 row was skipped\n$/);
    expect(render({ ...tickets(), skipped: 2 }).facts).toBe('2 rows were skipped\n');
  });
  it('has the rows that were checked by a person', () => {
    expect(render({ ...tickets(), checked: 3 }).facts).toBe('3 rows were checked by your staff\n');
  });
  it('says if there are no findings, or more than are shown', () => {
    const clean = file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit', ...DAYS })]);
    expect(render(clean).facts).toBe('No findings\n');
    expect(render(tickets(), 1).facts).toBe('Showing 1 of 4 findings; --max-findings shows more\n');
  });
});

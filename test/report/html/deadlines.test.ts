import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderDeadlineSection } from '../../../src/report/html/deadlines.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { DAYS, file, registrations, report, result, tickets } from '../reports.ts';

function render(...files: Parameters<typeof report>[0]): string {
  const input = report(files);
  const dates = createDateContext(input);
  return [...renderDeadlineSection(surveyReport(input, dates), dates)].join('');
}

describe('renderDeadlineSection', () => {
  it('is empty if no record has a day to act by', () => {
    expect(render(registrations())).toBe('');
  });
  it('links the records with findings, and names the others', () => {
    const html = render(tickets());
    expect(html.match(/<li>/g)).toHaveLength(4);
    expect(html).toContain('<a href="#f1-4">Row 5</a>');
    expect(html).toContain('<strong>Row 6:</strong>');
    expect(html).not.toContain('drafts.csv');
  });
  it('names the file of each record if there are several files', () => {
    expect(render(tickets(), file('rin 123456789.csv', 'ticket', []))).toContain('drafts.csv, Row 6');
  });
  it('folds all but the nearest ten', () => {
    const results = Array.from({ length: 12 }, (_, i) =>
      result(i + 2, 'ready', { action: 'submit', ...DAYS }),
    );
    const [visible, folded] = render(file('a.csv', 'ticket', results)).split('<details class="more">');
    expect(visible?.match(/<li>/g)).toHaveLength(10);
    expect(folded).toContain('<summary>2 more, later</summary>');
    expect(folded?.match(/<li>/g)).toHaveLength(2);
  });
});

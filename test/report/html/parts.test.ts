import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderFiles } from '../../../src/report/html/parts.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { file, finding, RULE, registrations, report, tickets } from '../reports.ts';

function render(files: Parameters<typeof report>[0], limit?: number): string {
  const input = report(files);
  const dates = createDateContext(input);
  const page = {
    findRuleText: () => RULE,
    dates,
    isNew: ({ rule }: { rule: string }) => rule === 'file/fresh',
  };
  return [...renderFiles(surveyReport(input, dates, limit), page)].join('');
}
const titlesIn = (html: string) =>
  [...html.matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/g)].map(
    ([, level, title = '']) => `${level} ${title.replace(/<[^>]*>/g, '')}`,
  );

describe('renderFiles', () => {
  it('has the sections of one file in the order in which to act, with the number of tickets', () => {
    expect(titlesIn(render([tickets()]))).toEqual([
      'h2 Do this today or tomorrow 1 ticket',
      'h3 Row 5: needs review',
      'h2 Too late: do not submit 1 ticket',
      'h3 Row 2: too late',
      'h2 Fix, then submit 1 ticket',
      'h3 Row 4: would be closed',
      'h2 Ready to submit 2 tickets',
      'h3 2 tickets can be submitted',
    ]);
  });
  it('has a heading and the headline for each of several files', () => {
    const html = render([tickets(), registrations()]);
    expect(titlesIn(html).filter((title) => title.startsWith('h2'))).toEqual([
      'h2 drafts.csv',
      'h2 people.xlsx',
    ]);
    expect(html).toContain('<li>5 tickets: 1 is too late');
    expect(html).toContain('<li>12 people. HFS needs until ');
    expect(render([tickets()])).not.toContain('<li>5 tickets');
  });
  it('puts findings on the whole file first, notes in one line', () => {
    const html = render([registrations()]);
    expect(titlesIn(html).slice(0, 2)).toEqual(['h2 Fix, then submit 3 registrations', 'h3 The whole file']);
    const notes = [finding('file/fresh', 'note', { message: 'made-up note' })];
    expect(render([file('a.csv', 'ticket', [], { findings: notes })])).toContain(
      '<li class="fault"><strong>New:</strong> Made-up note</li>',
    );
  });
  it('says if findings are missing, and if there are none', () => {
    expect(render([tickets()])).not.toContain('class="cap"');
    expect(render([tickets()], 2)).toContain('This page lists 2 of 3 findings.');
    expect(render([file('a.csv', 'ticket', [])])).toContain('<li>Nothing is wrong.</li>');
  });
  it('can copy the rows of a section with several', () => {
    const html = render([registrations()]);
    expect([...html.matchAll(/data-rows="([^"]*)"/g)].map(([, rows]) => rows)).toEqual([
      '2, 6, 10',
      '3-5, 7-9, 11-13',
    ]);
  });
});

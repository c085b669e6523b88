import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderFileSections } from '../../../src/report/html/records.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { RULE, registrations, report, tickets } from '../reports.ts';

function render(
  files: Parameters<typeof report>[0],
  limit?: number,
  findRuleText = () => RULE as typeof RULE | undefined,
): string {
  const input = report(files);
  const dates = createDateContext(input);
  const page = { findRuleText, dates, isNew: ({ rule }: { rule: string }) => rule === 'ticket/too-late' };
  return [...renderFileSections(surveyReport(input, dates, limit), page)].join('');
}

describe('renderFileSections', () => {
  it('has an article for each record with findings, with the values to sort by', () => {
    const articles = render([tickets()]).match(/<article [^>]*>/g);
    expect(articles).toEqual([
      '<article class="record" id="f1-4" data-row="5" data-verdict="3" data-day="20782">',
      '<article class="record" id="f1-3" data-row="4" data-verdict="0" data-day="20796">',
      '<article class="record" id="f1-1" data-row="2" data-verdict="0" data-day="">',
    ]);
  });
  it('puts findings about the whole file first, below the facts about it', () => {
    const html = render([registrations()]);
    expect(html.match(/<article [^>]*id="([^"]*)"/)?.[1]).toBe('f1-all');
    expect(html).toContain('<li>12 people: HFS needs at least until ');
    expect(html).toContain('<li>4 findings, 3 records with findings of their own</li>');
  });
  it('marks new findings', () => {
    expect(render([tickets()]).match(/<strong>new<\/strong> MCO Dispute Date/g)).toHaveLength(1);
  });
  it('has the cure of a rule and a link to its reason, or its name alone', () => {
    expect(render([tickets()])).toContain(
      `${RULE.cure}. <a href="#rule-ticket-too-late">Why ticket/too-late</a>`,
    );
    expect(render([tickets()], undefined, () => undefined)).toContain('<p class="rule">ticket/too-late</p>');
  });
  it('says that records are missing beyond the limit', () => {
    expect(render([tickets()])).not.toContain('class="cap"');
    expect(render([tickets()], 2)).toContain('The 2 most urgent of 3 records with findings are listed;');
  });
  it('repeats the headline of each of several files', () => {
    expect(render([tickets(), registrations()])).toContain('<li>5 tickets: 2 would be closed');
    expect(render([tickets()])).not.toContain('<li>5 tickets');
  });
});

import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderCountTiles, renderRuleOptions, renderRuleSection } from '../../../src/report/html/rules.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { file, finding, RULE, registrations, report, result, tickets } from '../reports.ts';

const survey = (...files: Parameters<typeof report>[0]) => {
  const input = report(files);
  return surveyReport(input, createDateContext(input));
};
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('renderCountTiles', () => {
  it('counts records, the verdicts that occur, and findings', () => {
    expect(textOf(renderCountTiles(report([tickets()])))).toBe(
      '5 records 2 closed 1 review 2 ready 4 findings',
    );
  });
  it('uses the singular for one', () => {
    const one = file('a.csv', 'ticket', [result(2, 'closed', { action: 'fix' }, [finding('a/b', 'closed')])]);
    expect(textOf(renderCountTiles(report([one])))).toBe('1 record 1 closed 1 finding');
  });
});

describe('renderRuleSection', () => {
  const render = (...files: Parameters<typeof report>[0]) =>
    [
      ...renderRuleSection(survey(...files), {
        findRuleText: (id) => (id.startsWith('ticket/') ? RULE : undefined),
      }),
    ].join('');

  it('is empty without findings', () => {
    expect(render(file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit' })]))).toBe('');
  });
  it('lists rules by outcome and number of records, adding up files', () => {
    const heads = [
      ...render(tickets(), tickets(), registrations()).matchAll(/class="head">(.*?)<\/(?:p|summary)>/g),
    ];
    expect(heads.map(([, head]) => textOf(head ?? ''))).toEqual([
      'closed ticket/too-late 2 records',
      'closed ticket/tracking-number-missing 2 records',
      'denied registration/medicaid-id-missing 3 records',
      'delayed registration/extended-processing whole file',
      'review ticket/plan-signal 4 records',
    ]);
  });
  it('explains a rule once, and names a rule without a text', () => {
    const findings = [finding('ticket/a', 'closed'), finding('ticket/a', 'note'), finding('file/b', 'note')];
    const html = render(file('a.csv', 'ticket', [result(2, 'closed', { action: 'fix' }, findings)]));
    expect(html.match(/<details id="rule-ticket-a">/g)).toHaveLength(1);
    expect(html.split(RULE.why)).toHaveLength(2);
    expect(html).toContain(
      '<li><p class="head"><span class="tag note">note</span> <span class="name">file/b</span>',
    );
  });
});

it('renderRuleOptions lists each rule once, by name', () => {
  expect(textOf(renderRuleOptions(survey(tickets(), tickets())))).toBe(
    'ticket/plan-signal ticket/too-late ticket/tracking-number-missing',
  );
});

import { expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderReasons } from '../../../src/report/html/reasons.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { file, finding, RULE, report, result, tickets } from '../reports.ts';

const render = (
  files: Parameters<typeof report>[0],
  findRuleText = (_: string) => RULE as typeof RULE | undefined,
) => {
  const input = report(files);
  return [...renderReasons(surveyReport(input, createDateContext(input)), { findRuleText })].join('');
};

it('renderReasons gives the reason and the source of each rule once, by name', () => {
  const html = render([tickets(), tickets()]);
  expect([...html.matchAll(/<li id="([^"]*)">/g)].map(([, id]) => id)).toEqual([
    'rule-ticket-plan-signal',
    'rule-ticket-too-late',
    'rule-ticket-tracking-number-missing',
  ]);
  expect(html.split(RULE.why)).toHaveLength(4);
  expect(html).not.toContain(RULE.cure);
  expect(html).toContain('HFS notice of 2/22/2023 §9, ticket/too-late');
});

it('renderReasons ends a sentence with one period', () => {
  const findRuleText = () => ({ ...RULE, summary: 'With one.', why: 'Without' });
  const html = render([tickets()], findRuleText);
  expect(html).toContain('<strong>With one.</strong> Without. ');
});

it('renderReasons is empty without a text', () => {
  expect(render([tickets()], () => undefined)).toBe('');
  const ready = file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit' }, [])], {
    findings: [finding('file/b', 'note')],
  });
  expect(render([ready], (id) => (id.startsWith('ticket/') ? RULE : undefined))).toBe('');
});

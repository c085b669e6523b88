import { expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderControls } from '../../../src/report/html/controls.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { file, finding, report, result } from '../reports.ts';

it('renderControls offers the outcomes and rules that were found, worst first, hidden and outside a form', () => {
  const findings = [
    finding('ticket/b', 'note'),
    finding('ticket/a', 'review'),
    finding('ticket/b', 'closed'),
  ];
  const input = report([file('a.csv', 'ticket', [result(2, 'closed', { action: 'fix' }, findings)])]);
  const html = renderControls(surveyReport(input, createDateContext(input)));
  const optionsOf = (id: string) =>
    [...(html.match(`<select id="${id}".*?</select>`)?.[0] ?? '').matchAll(/value="([^"]*)"/g)].map(
      ([, value]) => value,
    );
  expect(optionsOf('by-outcome')).toEqual(['', 'closed', 'review', 'note']);
  expect(optionsOf('by-rule')).toEqual(['', 'ticket/a', 'ticket/b']);
  expect(html).toMatch(/^<div id="controls" [^>]* hidden>/);
  expect(html).not.toContain('<form');
});

import { expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderControls } from '../../../src/report/html/controls.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { registrations, report, tickets } from '../reports.ts';

it('renderControls offers every section of the page once, hidden and outside a form', () => {
  const input = report([tickets(), registrations()]);
  const html = renderControls(surveyReport(input, createDateContext(input)));
  const optionsOf = (id: string) =>
    [...(html.match(`<select id="${id}".*?</select>`)?.[0] ?? '').matchAll(/value="([^"]*)"/g)].map(
      ([, value]) => value,
    );
  expect(optionsOf('by-part')).toEqual(['', 'now', 'lost', 'fix', 'ready']);
  expect(optionsOf('order')).toEqual(['place', 'row']);
  expect(html).toMatch(/^<div id="controls" [^>]* hidden>/);
  expect(html).not.toContain('<form');
});

import { expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { renderTiles } from '../../../src/report/html/tiles.ts';
import { DAYS, file, registrations, report, result, tickets } from '../reports.ts';

const render = (...files: Parameters<typeof report>[0]) => {
  const input = report(files);
  return renderTiles(surveyReport(input, createDateContext(input)));
};
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

it('renderTiles counts what would happen, adding up files, and leaves out what does not occur', () => {
  expect(textOf(render(tickets(), registrations()))).toBe(
    '1 too late 1 would be closed 3 would be denied 9 would take longer 1 to check 2 ready',
  );
  expect(render()).toBe('');
});

it('renderTiles counts what only waits by itself, and not in red', () => {
  const drafts = file('a.csv', 'ticket', [
    result(2, 'closed', { action: 'wait', ...DAYS, on: '2026-12-01' }),
    result(3, 'ready', { action: 'wait', ...DAYS, on: '2026-12-01' }),
    result(4, 'ready', { action: 'none', ...DAYS }),
  ]);
  expect(textOf(render(drafts))).toBe('1 too early 1 planned for later 1 in the portal');
  expect(render(drafts)).toContain('<li class="delayed"><strong>1</strong> too early</li>');
});

import { expect, it } from 'vitest';
import { renderDuePage } from '../../../src/report/html/due-page.ts';
import { dueList } from '../due-lines.ts';

const render = (more: Parameters<typeof dueList>[0] = {}) => [...renderDuePage(dueList(more))].join('');

it('renderDuePage has the lines by weeks, with a box to check off each', () => {
  const page = render();
  expect(page).toContain('<h1>What is due: 3 dates, 1 past.</h1>');
  expect(page.match(/<tr><th scope="rowgroup" colspan="8">/g)).toHaveLength(3);
  expect(page.match(/<td class="done"><\/td>/g)).toHaveLength(3);
  expect(page).toContain('<td class="day">Tue 11/24/2026</td><td>Today</td><td class="number">13</td>');
  expect(page).toContain('<p>A note of &lt;some&gt; length.</p>');
  expect(page).not.toContain('health information');
  expect(page).not.toContain('<script');
});

it('renderDuePage says that labels are health information, and has no table without lines', () => {
  expect(render({ label: 'Acct' })).toContain('This contains health information.');
  expect(render({ lines: [] })).not.toContain('<table');
});

import { expect, it } from 'vitest';
import { renderCardPage } from '../../../src/report/html/card-page.ts';
import { card } from '../cards.ts';

const page = [...renderCardPage('2 tickets', 'Checked.', [card(), card({ faults: [] })])].join('');

it('has one card a record, with what to do on top', () => {
  expect(page.match(/<article class="card"/g)).toHaveLength(2);
  expect(page).toContain(
    '<div class="todo bad"><p><strong>Would be closed.</strong> Fix it.</p>\n<ul><li>RIN (C13): wrong.<br>Type it again.</li></ul>',
  );
  expect(page).toContain('This contains health information.');
});

it('has a button to copy each value, and shows it only if the script runs', () => {
  expect(page).toContain(
    '<dd><span>One &lt;b&gt; \nTwo</span><button type="button" hidden data-copy="Description"',
  );
  expect(page).toContain('<dt>RIN</dt><dd class="blank">blank, required</dd>');
  expect(page.match(/<button /g)).toHaveLength(2);
});

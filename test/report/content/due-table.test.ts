import { expect, it } from 'vitest';
import type { DueLine } from '../../../src/report/content/due-lines.ts';
import { buildDueTable } from '../../../src/report/content/due-table.ts';
import { dueLine, dueList } from '../due-lines.ts';
import { registrations } from '../reports.ts';

const headers = (more: Parameters<typeof dueList>[0] = {}) =>
  buildDueTable(dueList(more)).columns.map(({ header }) => header);

it('has a column for the label and for the file only if they say something', () => {
  const plain = ['Day', 'Days left', 'Row', 'Plan', 'Billed', 'What to do', 'Last day'];
  expect(headers()).toEqual(plain);
  expect(headers({ label: 'Acct\u001b' })).toEqual([...plain.slice(0, 5), 'Acct ', ...plain.slice(5)]);
  const people = dueLine('registration', 2, { file: registrations(), row: null });
  expect(headers({ lines: [dueLine('fix', 1), people] })).toEqual([...plain, 'File']);
  expect(headers({ lines: [] })).toEqual(plain);
});

it('has days and numbers as such', () => {
  const list = dueList({ label: 'Acct' });
  const cells = buildDueTable(list).buildCells(list.lines[1] as DueLine);
  expect(cells).toEqual([
    { text: 'Tue 11/24/2026', day: list.asOf },
    { text: 'Today' },
    { text: '13', number: true },
    { text: 'Molina' },
    { text: '$1,615.00', number: true },
    { text: '=MU-7' },
    { text: 'Submit' },
    { text: 'Wed 11/25/2026', day: list.asOf + 1 },
  ]);
  const whole = buildDueTable(list).buildCells(dueLine('registration', 2, { row: null }));
  expect(whole.slice(2, 5)).toEqual([{ text: 'All' }, { text: '' }, { text: '' }]);
});

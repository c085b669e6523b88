import { describe, expect, it } from 'vitest';
import type { DueLine } from '../../../src/report/content/due-lines.ts';
import { renderDueLines, renderDueList } from '../../../src/report/terminal/due-list.ts';
import { AS_OF_DAY as AS_OF, dueLine as line } from '../due-lines.ts';
import { registrations } from '../reports.ts';

describe('renderDueLines', () => {
  const lines = [
    line('submit', -1),
    line('fix', 0),
    line('registration', 12, { file: registrations(), row: null }),
  ];
  it('aligns day, days left, row and action in columns, by weeks', () => {
    expect(renderDueLines(lines, AS_OF, 80).join('')).toBe(
      [
        '',
        'Past',
        '  Mon 11/23  1 day ago  Row 2, drafts.csv  Submit',
        '',
        'This week, from Mon 11/23/2026',
        '  Tue 11/24      today  Row 2, drafts.csv  Fix, then submit',
        '',
        'Next week, from Mon 11/30/2026',
        '  Sun 12/6     12 days  people.xlsx        Earliest day HFS is done',
        '',
      ].join('\n'),
    );
  });
  it('names plan, dollars and label of a row, and no file if there is one', () => {
    const name = { plan: 'CountyCare', billed: 1234.5, label: 'MU-7' };
    const named = [line('submit', 0, { name }), line('fix', 0)];
    expect(renderDueLines(named, AS_OF, 80).slice(1)).toEqual([
      '  Tue 11/24  today  Row 2, CountyCare, $1,234.50, MU-7  Submit\n',
      '  Tue 11/24  today  Row 2                               Fix, then submit\n',
    ]);
  });
  it('moves what to do to the next line if there is not enough room', () => {
    expect(renderDueLines(lines, AS_OF, 60)[3]).toBe(
      '  Tue 11/24      today  Row 2, drafts.csv\n                        Fix, then submit\n',
    );
  });
  it('has a line for each part on a very narrow terminal', () => {
    expect(renderDueLines(lines, AS_OF, 40)[3]).toBe(
      '  Tue 11/24, today\n    Row 2, drafts.csv\n    Fix, then submit\n',
    );
  });
  it('is empty without lines', () => {
    expect(renderDueLines([], AS_OF, 80)).toEqual([]);
  });
  it('takes any number of lines', () => {
    const [submit, fix] = [line('submit', 1), line('fix', 1)];
    const many: DueLine[] = Array.from({ length: 200_000 }, (_, i) => (i % 2 ? submit : fix));
    expect(renderDueLines(many, AS_OF, 100)).toHaveLength(1 + many.length);
  });
});

it('renderDueList has the answer on top and the notes below', () => {
  const list = { title: '1 date.', authority: 'Made up.', asOf: AS_OF, lines: [line('submit', 0)] };
  expect(renderDueList({ ...list, notes: ['A note.'] }, 80).join('')).toBe(
    '1 date. Made up.\n\nThis week, from Mon 11/23/2026\n  Tue 11/24  today  Row 2  Submit\n\nA note.\n',
  );
  expect(renderDueList({ ...list, lines: [], notes: [] }, 80)).toEqual(['1 date. Made up.\n']);
});

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/model/report.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { mergeChunks } from '../../src/report/content/chunks.ts';
import { createPalette } from '../../src/report/content/colour.ts';
import { type HeadlinePart, renderHeadline } from '../../src/report/content/headline.ts';
import { describeFieldLocation, getRowNoun } from '../../src/report/content/location.ts';
import { divideLimit } from '../../src/report/content/selection.ts';
import { insertNoBreakSpaces, wrapText } from '../../src/report/content/wrap.ts';
import { renderTableLines } from '../../src/report/terminal/table.ts';
import { finding } from './reports.ts';

describe('headline', () => {
  const extended = { individuals: 10, days: 21 };
  const line = (kind: Kind, counts: Partial<Record<HeadlinePart, number>>, early = 0) => {
    const parts = new Map(Object.entries(counts) as [HeadlinePart, number][]);
    const records = [...parts.values()].reduce((a, b) => a + b, 0);
    return renderHeadline({ kind, records, early, parts }, createPalette(false), { extended }).replaceAll(
      '\u00a0',
      ' ',
    );
  };
  it.each([
    [
      line('registration', { delayed: 9, denied: 3 }),
      '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied',
    ],
    [
      line('ticket', { closed: 2, review: 1, ready: 2 }),
      '5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready',
    ],
    [line('ticket', { closed: 1 }), '1 ticket: would be closed'],
    [line('ticket', { closed: 1 }, 1), '1 ticket: would be closed (too early)'],
    [
      line('ticket', { closed: 3, ready: 1 }, 2),
      '4 tickets: 3 would be closed (2 only too early), 1 is ready',
    ],
    [line('ticket', { closed: 3 }, 3), '3 tickets: all would be closed (too early)'],
    [line('ticket', { ready: 1 }), '1 ticket: ready'],
    [line('ticket', { review: 1 }), '1 ticket: needs a person to look'],
    [line('registration', { review: 2 }), '2 registrations: all need a person to look'],
    [
      line('ticket', { ready: 1, waiting: 1, submitted: 2 }),
      '4 tickets: 1 is ready, 1 waits for its planned day, 2 are in the portal already',
    ],
  ])('%#', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('place', () => {
  const csv = { file: 'people.csv', kind: 'registration' } as const;
  const json = { file: 'draft.json', kind: 'ticket' } as const;
  it.each<[string, Partial<Finding>, typeof csv | typeof json, string]>([
    [
      'header and cell',
      { field: 'medicaidId', column: 'Provider Number', cell: 'H5' },
      csv,
      'Provider Number (H5)',
    ],
    [
      'a letter for a header that may be a number',
      { field: 'medicaidId', column: 'H', cell: 'H5' },
      csv,
      'Medicaid ID (H5)',
    ],
    ['no column', { field: 'medicaidId' }, csv, 'Medicaid ID'],
    ['a key', { field: 'trackingNumber' }, json, 'trackingNumber'],
    ['a field that we do not know', { field: 'fax' }, csv, 'fax'],
    ['a column without a field', { column: 'Fax', cell: 'N5' }, csv, 'Fax (N5)'],
    ['a letter without a field', { column: 'N' }, csv, 'column N'],
    ['a letter and cell without a field', { column: 'N', cell: 'N5' }, csv, 'column N (N5)'],
    ['nothing', {}, csv, ''],
    [
      'a header with a line break',
      { column: 'Medicaid\r\nID\u001b[2J', cell: 'H5' },
      csv,
      'Medicaid ID [2J (H5)',
    ],
    ['a long header', { column: 'x'.repeat(60), cell: 'H5' }, csv, `${'x'.repeat(40)}… (H5)`],
  ])('%s', (_, more, where, expected) => {
    expect(describeFieldLocation(finding('file/made-up', 'note', more), where)).toBe(expected);
  });
  it('calls a row what the file calls it', () => {
    expect(getRowNoun(csv)).toBe('Row');
    expect(getRowNoun(json)).toBe('Ticket');
    expect(getRowNoun({ ...json, file: 'drafts.ndjson' })).toBe('Line');
    expect(getRowNoun({ ...json, file: '-', header: { shape: 'records' } })).toBe('Ticket');
    expect(getRowNoun({ ...json, file: '-', header: { shape: 'grid' } })).toBe('Row');
    expect(getRowNoun({ ...csv, file: 'rows', header: { shape: 'records' } })).toBe('Registration');
  });
});

describe('shares', () => {
  it.each([
    [[10, 20], 50, [10, 20]],
    [[10, 200], 50, [10, 40]],
    [[200, 10, 200], 50, [20, 10, 20]],
    [[5, 5], 5, [3, 2]],
    [[0, 7], 3, [0, 3]],
    [[], 3, []],
    [[4, 4], Number.POSITIVE_INFINITY, [4, 4]],
  ])('%j of %d', (findings, limit, expected) => {
    expect(divideLimit(findings, limit)).toEqual(expected);
  });
});

describe('wrapping', () => {
  it('hangs, and leaves the last column free', () => {
    expect(wrapText('aaaa bbbb cccc dddd eeee ffff', 26, '* ')).toBe('* aaaa bbbb cccc dddd\n  eeee ffff\n');
    expect(wrapText('x'.repeat(79), 80)).toBe(`${'x'.repeat(79)}\n`);
    expect(wrapText('x'.repeat(80), 80)).toBe(`${'x'.repeat(79)}\nx\n`);
  });
  it('keeps together what belongs together where there is room', () => {
    const text = `${'x'.repeat(44)} ${insertNoBreakSpaces('Wed 2026-12-09')}`;
    expect(wrapText(text, 52)).toBe(`${'x'.repeat(44)}\nWed 2026-12-09\n`);
    expect(wrapText(`xxxxxxxxxx ${insertNoBreakSpaces('a b c d e f g')}`, 21)).toBe(
      'xxxxxxxxxx a b c d e\nf g\n',
    );
  });
});

describe('table', () => {
  it('aligns, and leaves no blanks at the end', () => {
    expect(
      renderTableLines(
        [
          ['a', '10', 'x'],
          ['bbb', '9', ''],
        ],
        ['left', 'right', 'left'],
      ),
    ).toEqual(['a    10  x', 'bbb   9']);
  });
});

describe('chunks', () => {
  it('gathers pieces and loses none', () => {
    const pieces = Array.from({ length: 5_000 }, (_, i) => `${i} and some more text\n`);
    const chunks = [...mergeChunks(pieces)];
    expect(chunks.join('')).toBe(pieces.join(''));
    expect(chunks.length).toBeLessThan(4);
    expect([...mergeChunks([])]).toEqual([]);
  });
});

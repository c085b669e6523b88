import { describe, expect, it } from 'vitest';
import { countRows, Entry, type FoundEntry, findEntries } from '../../../src/web/screen/entry.ts';

const entry = (row: number, text: string, rows: [row: number, text: string][] = []) =>
  new Entry({
    html: `<article class="entry" id="f1-${row}" data-row="${row}"><h3>${text}</h3> <button class="copy" data-rows="1">Copy rows</button>\n<ol>`,
    rows: rows.map(([number, name]) => `<li data-row="${number}"><span>${name}</span></li>`),
    end: '</ol><p class="also">and 2 more</p></article>\n',
  });

const ENTRIES = [
  entry(7, 'Row 7, <b>Meridian</b>: would be closed'),
  entry(2, '2 tickets: too early', [
    [5, 'Row 5, Aetna &amp; Co'],
    [2, 'Row 2, Meridian'],
  ]),
];

const find = (words: string[], isByRow = false) => findEntries(ENTRIES, { words, isByRow });
const listRows = (found: readonly FoundEntry[]) =>
  found.map(({ entry: { row }, rows }) => [row, ...rows.map((item) => item.row)]);

describe('findEntries', () => {
  it('finds all without words', () => {
    expect(listRows(find([]))).toEqual([[7], [2, 5, 2]]);
  });
  it('finds an entry with those of its rows that have all words together with it', () => {
    expect(listRows(find(['meridian']))).toEqual([[7], [2, 2]]);
    expect(listRows(find(['early', 'meridian']))).toEqual([[2, 2]]);
    expect(listRows(find(['more', 'early']))).toEqual([[2, 5, 2]]);
    expect(listRows(find(['closed', 'aetna']))).toEqual([]);
  });
  it('reads the text and not the markup or the buttons', () => {
    expect(listRows(find(['aetna', '& co']))).toEqual([[2, 5]]);
    for (const word of ['span', 'amp', 'copy', 'data-row']) expect(find([word]), word).toEqual([]);
  });
  it('sorts entries and their rows by the rows of the file', () => {
    expect(listRows(find([], true))).toEqual([[2, 2, 5], [7]]);
    expect(listRows(find([]))).toEqual([[7], [2, 5, 2]]);
  });
});

it('counts rows, and an entry without rows as one', () => {
  expect(countRows(find([]))).toBe(3);
  expect(countRows([])).toBe(0);
});

it('an entry has the anchor of links to it', () => {
  expect(ENTRIES.map(({ id }) => id)).toEqual(['f1-7', 'f1-2']);
  expect(new Entry({ html: '<article class="entry"><p id="a">', rows: [], end: '' }).id).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { type ManifestParts, renderManifest } from '../../../src/app/clean/manifest.ts';

const parts = (more: object = {}): ManifestParts =>
  ({
    head: {
      tool: { name: 'portal-check', version: '1.0.0', site: 'x' },
      asOf: '2026-11-24',
      rulebook: '2023-02-22',
    },
    file: {
      file: 'tickets.csv',
      records: 3,
      skipped: 1,
      results: { getRowNumber: (record: number) => record + 1 },
    },
    sha256: 'abc',
    firstRow: 2,
    cleanFiles: {
      plan: {
        files: [
          { name: 'tickets.clean.csv', records: 2, part: 'clean' },
          { name: 'tickets.held.csv', records: 1, part: 'held' },
        ],
        mainFileIndexes: Uint32Array.of(0, 0, 1, 0),
      },
      hashes: ['one', 'two'],
      corrections: {
        getCorrections: (record: number) => (record === 3 ? [{ field: 'rin', done: 'trimmed' }] : []),
      },
      droppedColumns: ['Fax'],
    },
    ...more,
  }) as unknown as ManifestParts;

const parse = (content: ManifestParts) => JSON.parse([...renderManifest(content)].join(''));

describe('renderManifest', () => {
  it('describes the run, the input and the files', () => {
    expect(parse(parts())).toMatchObject({
      manifestVersion: 1,
      tool: { name: 'portal-check', version: '1.0.0' },
      asOf: '2026-11-24',
      rulebook: '2023-02-22',
      input: { file: 'tickets.csv', sha256: 'abc', records: 3, skipped: 1 },
      files: [
        { file: 'tickets.clean.csv', records: 2, sha256: 'one' },
        { file: 'tickets.held.csv', records: 1, sha256: 'two' },
      ],
      droppedColumns: ['Fax'],
    });
  });

  it('counts the rows that a person has reviewed, if there are any', () => {
    const { file } = parts();
    expect(parse(parts({ file: { ...file, checked: 2 } })).input.checked).toBe(2);
    expect(parse(parts()).input).not.toHaveProperty('checked');
  });

  it('lists the file and row of each record, and its corrections', () => {
    const { rows, corrections } = parse(parts());
    expect(rows).toEqual([
      { row: 2, file: 'tickets.clean.csv', fileRow: 2 },
      { row: 3, file: 'tickets.held.csv', fileRow: 2 },
      { row: 4, file: 'tickets.clean.csv', fileRow: 3 },
    ]);
    expect(corrections).toEqual([{ row: 4, field: 'rin', done: 'trimmed' }]);
  });

  it('lists the files before the rows, since the next run reads only the start', () => {
    const text = [...renderManifest(parts())].join('');
    expect(text.indexOf('"files":')).toBeLessThan(text.indexOf(',\n "rows":'));
  });

  it('has empty lists for an input without records', () => {
    const file = { file: 'a.csv', records: 0, skipped: 0, results: {} };
    expect(parse(parts({ file }))).toMatchObject({ rows: [], corrections: [] });
  });
});

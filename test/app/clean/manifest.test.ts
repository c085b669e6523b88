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
      file: 'tickets.json',
      records: 4,
      skipped: 1,
      skippedRows: [],
      results: { getRowNumber: (record: number) => record },
    },
    sha256: 'abc',
    firstRow: 1,
    readMeSha256: 'text',
    cleanFiles: {
      plan: {
        files: [
          { name: 'tickets.clean.json', records: 1, role: 'clean' },
          { name: 'tickets.held.json', records: 1, role: 'held' },
          { name: 'claim-issues.x.1.xlsx', records: 2, role: 'claim-issues' },
        ],
        fileIndexes: Uint32Array.of(0, 2, 1, 0, 2),
      },
      hashes: ['one', 'two', 'three'],
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
      input: { file: 'tickets.json', sha256: 'abc', records: 4, skipped: 1 },
      counts: { clean: 3, held: 1 },
      files: [
        { file: 'tickets.clean.json', records: 1, sha256: 'one' },
        { file: 'tickets.held.json', records: 1, sha256: 'two' },
        { file: 'claim-issues.x.1.xlsx', records: 2, sha256: 'three' },
        { file: 'READ ME.txt', records: 0, sha256: 'text' },
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
      { row: 1, file: 'claim-issues.x.1.xlsx', fileRow: 2 },
      { row: 2, file: 'tickets.held.json', fileRow: 1 },
      { row: 3, file: 'tickets.clean.json', fileRow: 1 },
      { row: 4, file: 'claim-issues.x.1.xlsx', fileRow: 3 },
    ]);
    expect(corrections).toEqual([{ row: 3, field: 'rin', done: 'trimmed' }]);
  });

  it('lists the rows that are no records', () => {
    expect(parse(parts()).skippedRows).toEqual([]);
    const skippedRows = [{ from: 31, to: 32, why: 'note' }];
    const file = { ...parts().file, skippedRows } as never;
    expect(parse(parts({ file })).skippedRows).toEqual([
      { row: 31, why: 'note' },
      { row: 32, why: 'note' },
    ]);
  });

  it('lists the files before the rows, since the next run reads only the start', () => {
    const text = [...renderManifest(parts())].join('');
    expect(text.indexOf('"files":')).toBeLessThan(text.indexOf(',\n "rows":'));
  });

  it('has empty lists for an input without records', () => {
    const file = { file: 'a.csv', records: 0, skipped: 0, skippedRows: [], results: {} };
    expect(parse(parts({ file }))).toMatchObject({ rows: [], corrections: [] });
  });
});

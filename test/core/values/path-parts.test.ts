import { describe, expect, it } from 'vitest';
import { getExtension, getFileName } from '../../../src/core/values/path-parts.ts';

describe('getFileName', () => {
  it.each([
    ['a.csv', 'a.csv'],
    ['drafts/a.csv', 'a.csv'],
    ['./x.d/../a.csv', 'a.csv'],
    ['C:\\drafts\\a.csv', 'a.csv'],
    ['C:\\drafts/a.csv', 'a.csv'],
    ['-', '-'],
    ['', ''],
  ])('of %j is %j', (path, name) => {
    expect(getFileName(path)).toBe(name);
  });
});

describe('getExtension', () => {
  it.each([
    ['a.csv', '.csv'],
    ['drafts.d/A.XLSX', '.xlsx'],
    ['drafts.d\\a', ''],
    ['a.tar.gz', '.gz'],
    ['a', ''],
    ['.csv', ''],
    ['drafts/.csv', ''],
    ['a.', '.'],
  ])('of %j is %j', (path, extension) => {
    expect(getExtension(path)).toBe(extension);
  });
});

import { describe, expect, it } from 'vitest';
import { getExtension, getFileName, isPathBelow } from '../../../src/core/values/path-parts.ts';

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

describe('isPathBelow', () => {
  it.each([
    ['a.csv', true],
    ['./drafts/a.csv', true],
    ['drafts\\a..csv', true],
    ['', false],
    ['../a.csv', false],
    ['drafts/../../a.csv', false],
    ['drafts\\..\\a.csv', false],
    ['/etc/a.csv', false],
    ['\\\\server\\share\\a.csv', false],
    ['C:\\a.csv', false],
    ['c:a.csv', false],
  ])('of %j is %j', (path, isBelow) => {
    expect(isPathBelow(path)).toBe(isBelow);
  });
});

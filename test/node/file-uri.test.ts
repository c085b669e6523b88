import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toFileUri, toFileUrl } from '../../src/node/file-uri.ts';

describe('toFileUri', () => {
  it.each([
    ['drafts.csv', 'drafts.csv'],
    ['../my drafts/100%.csv', '../my%20drafts/100%25.csv'],
    ['a:b#c?d.csv', 'a%3Ab%23c%3Fd.csv'],
    ['Ünï.csv', '%C3%9Cn%C3%AF.csv'],
    ['\ud800.csv', '%EF%BF%BD.csv'],
    ['-', '-'],
  ])('of %j is %s', (path, uri) => {
    expect(toFileUri(path)).toBe(uri);
  });
  it('of an absolute path is its URL', () => {
    expect(toFileUri(resolve('/tmp/a b.csv'))).toMatch(/^file:\/\/\/([A-Z]:\/)?tmp\/a%20b\.csv$/);
  });
});

describe('toFileUrl', () => {
  it('is absolute, starting at the working directory', () => {
    expect(toFileUrl('drafts/a b.csv')).toBe(pathToFileURL(resolve('drafts/a b.csv')).href);
    expect(toFileUrl('a b.csv')).toMatch(/^file:\/\/\/.*\/a%20b\.csv$/);
  });
  it('contains no control character, which would end a terminal link', () => {
    expect(toFileUrl('a\u001b\u0007b.csv')).toMatch(/a%1Bb?%07b\.csv$/);
  });
});

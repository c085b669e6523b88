import type * as Url from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { maskPath } from '../../src/core/values/mask-numbers.ts';
import { toFileUri, toFileUrl } from '../../src/node/file-uri.ts';

// As on Windows, where paths have a drive or a server, and backslashes.
vi.mock('node:path', async (importOriginal) => {
  const { win32 } = await importOriginal<{ win32: object }>();
  return { ...win32, default: win32 };
});
vi.mock('node:url', async (importOriginal) => {
  const real = await importOriginal<typeof Url>();
  const pathToFileURL = (path: string) => real.pathToFileURL(path, { windows: true });
  return { ...real, pathToFileURL, default: { ...real, pathToFileURL } };
});

describe('a Windows path', () => {
  it.each([
    ['drafts\\a b.csv', 'drafts/a%20b.csv'],
    ['drafts/draft.json', 'drafts/draft.json'],
    ['.\\Überprüfung\\50%.csv', './%C3%9Cberpr%C3%BCfung/50%25.csv'],
    ['C:\\Users\\Maren Testwell\\drafts.csv', 'file:///C:/Users/Maren%20Testwell/drafts.csv'],
    ['C:/Users/drafts.csv', 'file:///C:/Users/drafts.csv'],
    ['\\\\server\\share\\drafts #1.csv', 'file://server/share/drafts%20%231.csv'],
  ])('%s becomes a URI reference', (path, uri) => {
    expect(toFileUri(path)).toBe(uri);
  });
  it('is masked only where it has long numbers', () => {
    expect(maskPath('C:\\rin 100200301\\a-1234567.csv')).toBe('C:\\rin #########\\a-#######.csv');
    expect(maskPath('\\\\server\\share\\2026-11-24\\a.csv')).toBe('\\\\server\\share\\2026-11-24\\a.csv');
  });
  it('becomes a URL', () => {
    expect(toFileUrl('C:\\drafts\\a b.csv')).toBe('file:///C:/drafts/a%20b.csv');
    expect(toFileUrl('\\\\server\\share\\a.csv')).toBe('file://server/share/a.csv');
  });
});

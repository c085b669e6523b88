import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { findFileUrl, findNoticeUrl, renderLink } from '../../../src/report/terminal/links.ts';
import { renderPretty } from '../../../src/report/terminal/pretty.ts';
import { registrations, report, STYLE, tickets } from '../reports.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the test searches for escape codes
const LINK = /\u001b\]8;;([^\u0007]*)\u0007/g;

const NOTICE = 'https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx';

const toFileUrl = (path: string): string => `file:///home/${encodeURI(path)}`;
const pretty = (files: FileReport[], hasLinks: boolean, width = 80): string =>
  [...renderPretty(report(files), { ...STYLE, links: hasLinks ? { toFileUrl } : undefined, width })].join('');
const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map((match) => match[1] ?? '');

describe('findFileUrl', () => {
  it('is the URL of the file', () => {
    expect(findFileUrl('drafts/a b.csv', toFileUrl)).toBe('file:///home/drafts/a%20b.csv');
  });
  it.each(['-', 'rin-123456789.csv', '1234567/tickets.csv'])('is undefined for %s', (file) => {
    expect(findFileUrl(file, toFileUrl)).toBeUndefined();
  });
  it('does not mistake an escaped character for a digit', () => {
    expect(findFileUrl('a 12345.csv', toFileUrl)).toBe('file:///home/a%2012345.csv');
  });
});

describe('findNoticeUrl', () => {
  it('is the page of the cited notice', () => {
    expect(findNoticeUrl('2023-02-22 §6')).toBe(NOTICE);
    expect(findNoticeUrl('2021-03-02 §3')).toMatch(/prn210302b\.aspx$/);
  });
  it.each(['X12 RARC', '2019-01-01 §1', 'X12 code lists, read for 2023-02-22 §5'])(
    'is undefined for %s',
    (source) => expect(findNoticeUrl(source)).toBeUndefined(),
  );
});

describe('renderLink', () => {
  it('is the text alone if there is nothing to link to', () => {
    expect(renderLink('a', undefined)).toBe('a');
  });
  it('wraps the text in the escape codes of a link', () => {
    expect(renderLink('a', NOTICE)).toBe(`\u001b]8;;${NOTICE}\u0007a\u001b]8;;\u0007`);
  });
});

describe('pretty', () => {
  it('links the file and the notices that findings cite', () => {
    const targets = new Set(linksIn(pretty([tickets()], true)));
    expect([...targets]).toEqual([toFileUrl('drafts.csv'), '', NOTICE]);
  });
  it('links every file at its headline', () => {
    const text = pretty([tickets(), registrations()], true);
    for (const name of ['drafts.csv', 'people.xlsx']) {
      expect(text).toContain(`=== ${renderLink(name, toFileUrl(name))} ===`);
    }
  });
  it('does not link a file whose name is masked', () => {
    const text = pretty([{ ...tickets(), file: 'rin-123456789.csv' }], true);
    expect(text).toContain('rin-#########.csv, checked');
    expect(text).not.toMatch(/file:|123456789/);
  });
  it('has no links if they are off', () => {
    expect(pretty([tickets()], false)).not.toContain('\u001b');
  });
  it.each([40, 47, 52, 60, 80, 120])('breaks lines as it does without links at %i columns', (width) => {
    const files = [tickets(), registrations()];
    expect(pretty(files, true, width).replace(LINK, '')).toBe(pretty(files, false, width));
  });
  it.each([40, 47, 52, 60, 80, 120])('ends every link on the line where it begins at %i columns', (width) => {
    for (const line of pretty([tickets(), registrations()], true, width).split('\n')) {
      const targets = linksIn(line);
      expect(targets.filter((_, i) => i % 2 === 1).every((target) => target === '')).toBe(true);
      expect(targets.length % 2).toBe(0);
      expect(targets.filter((target) => !/^$|^(file|https):[^ ]+$/.test(target))).toEqual([]);
    }
  });
});

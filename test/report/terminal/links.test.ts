import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { findNoticeUrl, renderLink, toFileUrl } from '../../../src/report/terminal/links.ts';
import { renderPretty } from '../../../src/report/terminal/pretty.ts';
import { registrations, report, STYLE, tickets } from '../reports.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
const LINK = /\u001b\]8;;([^\u0007]*)\u0007/g;

const NOTICE = 'https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx';

const pretty = (files: FileReport[], links: boolean, width = 80): string =>
  [...renderPretty(report(files), { ...STYLE, links, width })].join('');
const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map((match) => match[1] ?? '');

describe('fileUrl', () => {
  it('is where a file stands, seen from here', () => {
    expect(toFileUrl('drafts/a b.csv')).toBe(pathToFileURL(resolve('drafts/a b.csv')).href);
    expect(toFileUrl('a b.csv')).toMatch(/^file:\/\/\/.*\/a%20b\.csv$/);
  });
  it('holds no control code, which would end the link', () => {
    expect(toFileUrl('a\u001b\u0007b.csv')).toMatch(/a%1Bb?%07b\.csv$/);
  });
  it.each(['-', 'rin-123456789.csv', '1234567/tickets.csv'])('is nothing for %s', (file) => {
    expect(toFileUrl(file)).toBeUndefined();
  });
});

describe('noticeUrl', () => {
  it('is the page of the notice that is cited', () => {
    expect(findNoticeUrl('2023-02-22 §6')).toBe(NOTICE);
    expect(findNoticeUrl('2021-03-02 §3')).toMatch(/prn210302b\.aspx$/);
  });
  it.each(['X12 RARC', '2019-01-01 §1', 'X12 code lists, read for 2023-02-22 §5'])(
    'is nothing for %s',
    (source) => expect(findNoticeUrl(source)).toBeUndefined(),
  );
});

describe('linked', () => {
  it('is the text alone where links are off or there is nothing to link to', () => {
    expect([
      renderLink('a', NOTICE),
      renderLink('a', NOTICE, false),
      renderLink('a', undefined, true),
    ]).toEqual(['a', 'a', 'a']);
  });
});

describe('pretty', () => {
  it('links the file and the notices that findings cite', () => {
    const targets = new Set(linksIn(pretty([tickets()], true)));
    expect([...targets]).toEqual([toFileUrl('drafts.csv'), '', NOTICE]);
  });
  it('links each of several files at its headline', () => {
    const text = pretty([tickets(), registrations()], true);
    for (const name of ['drafts.csv', 'people.xlsx']) {
      expect(text).toContain(`=== ${renderLink(name, toFileUrl(name), true)} ===`);
    }
  });
  it('links no file whose name is masked', () => {
    const text = pretty([{ ...tickets(), file: 'rin-123456789.csv' }], true);
    expect(text).toContain('rin-#########.csv, checked');
    expect(text).not.toMatch(/file:|123456789/);
  });
  it('has no links where they are off', () => {
    expect(pretty([tickets()], false)).not.toContain('\u001b');
  });
  it.each([40, 47, 52, 60, 80, 120])('breaks its lines as without links at %i columns', (width) => {
    const files = [tickets(), registrations()];
    expect(pretty(files, true, width).replace(LINK, '')).toBe(pretty(files, false, width));
  });
  it.each([40, 47, 52, 60, 80, 120])('ends each link in the line where it begins at %i columns', (width) => {
    for (const line of pretty([tickets(), registrations()], true, width).split('\n')) {
      const targets = linksIn(line);
      expect(targets.filter((_, i) => i % 2 === 1).every((target) => target === '')).toBe(true);
      expect(targets.length % 2).toBe(0);
      expect(targets.filter((target) => !/^$|^(file|https):[^ ]+$/.test(target))).toEqual([]);
    }
  });
});

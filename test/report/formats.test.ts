import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  FORMAT_NAMES,
  FORMATS,
  findFormatByExtension,
  isReportStart,
  loadRenderer,
  REPORT_EXTENSIONS,
  REVIEW_EXTENSION,
  type ReportFormat,
} from '../../src/report/formats.ts';
import { ROOT } from '../support/rule-files.ts';
import { report, STYLE, tickets } from './reports.ts';

afterEach(() => {
  vi.doUnmock('chalk');
  vi.resetModules();
});

const STARTS: Readonly<Record<ReportFormat, RegExp>> = {
  pretty: /^5 tickets: /,
  json: /^\{\n "reportVersion":1,/,
  ndjson: /^\{"type":"record","file":"drafts.csv"/,
  sarif: /^\{"\$schema":/,
  junit: /^<\?xml /,
  github: /^::notice title=portal-check::5 tickets: /,
  markdown: /^# portal-check\n\n\*\*5 tickets: /,
  csv: /^\ufeffFile,Row,/,
  html: /^<!doctype html>\n/,
};

async function render(format: ReportFormat): Promise<string> {
  const renderReport = await FORMATS[format].load();
  return [...renderReport(report([tickets()]), STYLE)].join('');
}

describe.each(FORMAT_NAMES)('the format %s', (format) => {
  it('loads its renderer', async () => {
    expect(await render(format)).toMatch(STARTS[format]);
  });

  it('recognizes its own earlier report, and that of no other format', async () => {
    for (const other of FORMAT_NAMES) {
      const isOwn = other === format && FORMATS[format].file !== undefined;
      expect(isReportStart(format, await render(other)), `a report in ${other}`).toBe(isOwn);
    }
  });
});

const FILE_FORMATS = FORMAT_NAMES.flatMap((name) => {
  const { file } = FORMATS[name];
  return file ? [[file.extension, name] as const] : [];
});

describe('the extensions of --report', () => {
  it('are those of the formats and of the annotated workbook', () => {
    expect(REPORT_EXTENSIONS).toEqual([...FILE_FORMATS.map(([extension]) => extension), REVIEW_EXTENSION]);
  });

  it.each(FILE_FORMATS)('%s selects %s', (extension, format) => {
    expect(extension).toMatch(/^\.[a-z]+$/);
    expect(findFormatByExtension(extension)).toBe(format);
  });

  it.each(REPORT_EXTENSIONS)('%s is in docs/CI.md', (extension) => {
    const page = readFileSync(`${ROOT}docs/CI.md`, 'utf8');
    expect(page, `name ${extension} where docs/CI.md lists the reports`).toContain(extension);
  });

  it.each(['', '.txt', '.xlsx', 'json', '.JSON'])('%j selects no format', (extension) => {
    expect(findFormatByExtension(extension)).toBeUndefined();
  });
});

it('loads the color library only for pretty', async () => {
  vi.resetModules();
  vi.doMock('chalk', () => {
    throw new Error('loaded');
  });
  const formats = await import('../../src/report/formats.ts');
  for (const name of formats.FORMAT_NAMES) {
    const loaded = formats.FORMATS[name].load();
    if (name === 'pretty') await expect(loaded).rejects.toThrow();
    else expect(await loaded).toBeTypeOf('function');
  }
});

it.each(['csv', 'junit', 'github'] as const)(
  '%s counts the rows that were checked by hand',
  async (format) => {
    const render = await loadRenderer(format, true);
    const checked = report([{ ...tickets(), checked: 3 }]);
    expect([...render(checked, STYLE)].join('')).toContain('3 rows were checked by your staff');
    expect([...render(report([tickets()]), STYLE)].join('')).not.toContain('your staff');
  },
);

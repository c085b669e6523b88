import { afterEach, describe, expect, it, vi } from 'vitest';
import { report, STYLE, tickets } from './reports.ts';

afterEach(() => {
  vi.doUnmock('chalk');
  vi.resetModules();
});

describe('formats', () => {
  it.each([
    ['pretty', /^5 tickets: /],
    ['json', /^\{\n "reportVersion":1,/],
    ['ndjson', /^\{"file":"drafts.csv"/],
    ['sarif', /^\{"\$schema":/],
    ['junit', /^<\?xml /],
    ['github', /^::notice title=portal-check::5 tickets: /],
    ['markdown', /^# portal-check\n\n\*\*5 tickets: /],
    ['csv', /^\ufeffFile,Row,/],
    ['html', /^<!doctype html>\n/],
  ] as const)('%s is loaded and renders', async (format, start) => {
    const { FORMATS } = await import('../../src/report/formats.ts');
    const render = await FORMATS[format]();
    expect([...render(report([tickets()]), STYLE)].join('')).toMatch(start);
  });

  it('only pretty loads the colours', async () => {
    vi.resetModules();
    vi.doMock('chalk', () => {
      throw new Error('loaded');
    });
    const { FORMATS } = await import('../../src/report/formats.ts');
    const others = Object.entries(FORMATS).filter(([name]) => name !== 'pretty');
    expect(others).toHaveLength(8);
    for (const [, load] of others) expect(await load()).toBeTypeOf('function');
    await expect(FORMATS.pretty()).rejects.toThrow();
  });
});

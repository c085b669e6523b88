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
    expect(await FORMATS.json()).toBeTypeOf('function');
    expect(await FORMATS.ndjson()).toBeTypeOf('function');
    await expect(FORMATS.pretty()).rejects.toThrow();
  });
});

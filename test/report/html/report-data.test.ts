import { describe, expect, it } from 'vitest';
import { MAX_EMBEDDED, renderReportData } from '../../../src/report/html/report-data.ts';
import { renderJson } from '../../../src/report/json.ts';
import { file, finding, report, result, tickets } from '../reports.ts';

const render = (input: Parameters<typeof renderReportData>[0]) => [...renderReportData(input)].join('');
const readData = (html: string) => {
  const [, json = ''] =
    /^<script type="application\/json" id="report">([\s\S]*)<\/script>\n$/.exec(html) ?? [];
  return JSON.parse(json);
};

describe('renderReportData', () => {
  it('holds the JSON report', () => {
    const input = report([tickets()]);
    expect(readData(render(input))).toEqual(JSON.parse([...renderJson(input)].join('')));
  });
  it('cannot be ended by what a cell contains', () => {
    const column = '</script><script>alert(1)</script><!--';
    const drafts = file('a.csv', 'ticket', [
      result(2, 'closed', { action: 'fix' }, [finding('file/a', 'closed', { column })]),
    ]);
    const html = render(report([drafts]));
    expect(html.match(/</g)).toHaveLength(2);
    expect(readData(html).files[0].results[0].findings[0].column).toBe(column);
  });
  it('masks long numbers in paths', () => {
    const path = 'rin-100200301';
    const html = render(
      report([file(`${path}.csv`, 'ticket', [])], {
        crashes: [{ rule: 'a', file: `${path}.csv`, row: null }],
        settings: { file: `${path}.json`, layout: `${path}.layout.json`, failOn: null, closedDays: [] },
        baseline: {
          file: `${path}.html`,
          asOf: '2026-11-20',
          fresh: new Set(),
          fixed: [],
          outgrown: [],
          remaining: 0,
        },
      }),
    );
    expect(html).not.toContain('100200301');
    expect(html.match(/rin-#########\.\w+/g)).toHaveLength(5);
  });
  it('is left out of a very long report, which says so in its source', () => {
    const long = report([]);
    long.summary.findings = MAX_EMBEDDED + 1;
    expect(render(long)).toMatch(/^<!-- This report is too long .* -->\n$/);
    long.summary.findings = MAX_EMBEDDED;
    expect(render(long)).toContain('<script');
    long.summary.records = MAX_EMBEDDED + 1;
    expect(render(long)).not.toContain('<script');
  });
});

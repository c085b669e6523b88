import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { file, finding, registrations, report, result, tickets } from './reports.ts';

const render = (input: Report) => [...renderCsv(input)].join('');

function rowsOf(input: Report): Record<string, string>[] {
  return parse(render(input), { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('csv', () => {
  it('has a row for each finding, after a summary of its file', () => {
    const whole = report([tickets(), registrations()]);
    const rows = rowsOf(whole);
    expect(rows).toHaveLength(whole.summary.findings + 2);
    expect(rows[0]).toMatchObject({
      File: 'drafts.csv',
      Row: '',
      Outcome: 'summary',
      Message:
        '5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready; checked for Tue 11/24/2026 by the HFS notice of 2/22/2023',
    });
    expect(rows[1]).toEqual({
      File: 'drafts.csv',
      Row: '2',
      Cell: 'Y2',
      Field: 'disputeFiledOn',
      Verdict: 'closed',
      Rule: 'ticket/too-late',
      Outcome: 'closed',
      Message: '10 days too late; closed',
      'Next Step': 'Do not submit it. The last day was Sat 11/14/2026, 10 days ago.',
      On: '2026-10-15',
      By: '2026-11-14',
      'Safe By': '',
      Basis: 'notice',
      Source: '2023-02-22 §6',
    });
    expect(rows[3]).toMatchObject({
      Row: '4',
      Rule: 'ticket/tracking-number-missing',
      'Safe By': '2026-12-09',
    });
    expect(rows[6]).toMatchObject({
      File: 'people.xlsx',
      Row: '',
      Verdict: '',
      Rule: 'registration/extended-processing',
      'Next Step': '',
    });
  });

  it('is UTF-8 with a byte order mark and CRLF line ends', () => {
    const text = render(report([tickets()]));
    expect(
      text.startsWith('\ufeffFile,Row,Cell,Field,Verdict,Rule,Outcome,Message,Next Step,On,By,Safe By,'),
    ).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('contains no formulas, and no line breaks inside a row', () => {
    const message = '=HYPERLINK("http://bad.example")';
    const name = "=cmd|' /C calc'!A0\",\r\n.csv";
    const drafts = file(name, 'ticket', [
      result(2, 'closed', { action: 'fix' }, [
        finding('file/made-up', 'closed', { message, column: '@SUM(A1)' }),
      ]),
    ]);
    const rows = rowsOf(report([drafts]));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      File: `'${name.replace('\r\n', '  ')}`,
      Field: "'@SUM(A1)",
      Message: `'${message}`,
    });
  });

  it('keeps all of many rows', () => {
    const results = Array.from({ length: 1_500 }, (_, i) =>
      result(i + 2, 'closed', { action: 'fix' }, [finding('file/made-up', 'closed')]),
    );
    const rows = rowsOf(report([file('a.csv', 'ticket', results)]));
    expect(rows.slice(1).map((row) => row.Row)).toEqual(results.map(({ row }) => String(row)));
  });

  it('names standard input, and leaves missing fields empty', () => {
    const findings = [finding('file/encoding', 'note')];
    const people = file('-', 'registration', [result(2, 'ready', { action: 'submit' })], { findings });
    expect(rowsOf(report([people])).map((row) => [row.File, row.Field])).toEqual([
      ['standard input', ''],
      ['standard input', ''],
    ]);
  });

  it('reports crashed rules after the summary of their file', () => {
    const crashes = [
      { rule: 'ticket/too-late', file: 'drafts.csv', row: 5 },
      { rule: 'file/encoding', file: 'drafts.csv', row: null },
    ];
    const rows = rowsOf(report([registrations(), tickets()], { crashes })).filter(
      (row) => row.Outcome === 'crash',
    );
    expect(rows.map((row) => [row.File, row.Row, row.Rule])).toEqual([
      ['drafts.csv', '5', 'ticket/too-late'],
      ['drafts.csv', '', 'file/encoding'],
    ]);
    expect(rows[0]?.Message).toMatch(/^This report is incomplete: the rule ticket\/too-late /);
  });
});

import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { registrations, report, tickets } from './reports.ts';

const linesOf = (input: Report) => [...renderNdjson(input)].join('').split('\n');

describe('ndjson', () => {
  it('has a line for each result, starting with its type and file, in the order of the input', () => {
    const lines = linesOf(report([tickets(), registrations()]));
    expect(lines.at(-1)).toBe('');
    const results = lines.slice(0, -2).map((line) => JSON.parse(line));
    expect(results).toEqual([
      ...[...tickets().results].map((record) => ({ type: 'record', file: 'drafts.csv', ...record })),
      ...[...registrations().results].map((record) => ({ type: 'record', file: 'people.xlsx', ...record })),
    ]);
    expect(lines[1]).toBe(
      '{"type":"record","file":"drafts.csv","record":2,"row":3,"verdict":"ready","nextStep":{"action":"submit","on":"2026-11-09","by":"2026-12-09","safeBy":"2026-12-08"},"findings":[]}',
    );
  });

  it('ends with the summary and the files without their results', () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: null }];
    const whole = report([tickets(), registrations()], { crashes });
    const people = registrations();
    expect(JSON.parse(linesOf(whole).at(-2) ?? '')).toEqual({
      type: 'summary',
      reportVersion: 1,
      tool: whole.tool,
      asOf: '2026-11-24',
      rulebook: '2023-02-22',
      summary: whole.summary,
      files: [
        { file: 'drafts.csv', kind: 'ticket', records: 5, columns: [], skippedRows: [], findings: [] },
        {
          file: 'people.xlsx',
          kind: 'registration',
          records: 12,
          request: people.request,
          columns: [],
          skippedRows: [],
          findings: people.findings,
        },
      ],
      crashes,
    });
  });

  it('leaves out the key "crashes" if there are none', () => {
    expect(linesOf(report([tickets()])).at(-2)).not.toContain('crashes');
  });
});

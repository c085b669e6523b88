import { describe, expect, it } from 'vitest';
import type { NextStep, Result } from '../../../src/core/model/report.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { rankUrgency } from '../../../src/report/content/sections.ts';
import { buildWorkList, FindingCounter, formatGroupRows } from '../../../src/report/content/work-list.ts';
import { DAYS, file, finding, result } from '../reports.ts';

const AS_OF = parseReportDay('2026-11-24');
const FIX = { action: 'fix', ...DAYS } as const;
const missing = (more = {}) =>
  finding('ticket/tracking-number-missing', 'closed', { field: 'trackingNumber', ...more });
const early = (day: string) =>
  finding('ticket/too-early', 'closed', {
    message: `Wait until ${day}.`,
    withoutDays: 'Wait.',
    field: 'disputeFiledOn',
  });

function build(results: readonly Result[], limit = 50) {
  const drafts = file('drafts.csv', 'ticket', results);
  const counter = new FindingCounter();
  for (const each of results) counter.add(each.findings, rankUrgency(each, AS_OF).section);
  const work = buildWorkList(drafts, counter, AS_OF, { listed: limit, named: 10 });
  return {
    groups: work.groups.map((group) => ({
      rows: formatGroupRows(group, drafts),
      section: group.section,
      message: group.message,
      first: group.day - AS_OF,
      named: group.named.list().map(({ result }) => result.row),
    })),
    records: work.records
      .list()
      .map(({ result, findings, grouped }) => [result.row, findings.length, grouped.length]),
    plain: Object.fromEntries([...work.plain].map(([section, { count }]) => [section, count])),
    entries: work.entries,
  };
}

const rows = (from: number, to: number, findings: Result['findings'], step: NextStep = FIX) =>
  Array.from({ length: to - from + 1 }, (_, i) => result(from + i, 'closed', step, findings));

describe('buildWorkList', () => {
  it('leaves up to three records with the same finding alone', () => {
    const { groups, records } = build(rows(2, 4, [missing()]));
    expect(groups).toEqual([]);
    expect(records.map(([row]) => row)).toEqual([2, 3, 4]);
  });

  it('reports the same finding on more records once, with their rows', () => {
    const { groups, records, entries } = build(rows(2, 5, [missing()]));
    expect(groups).toEqual([
      { rows: 'rows 2-5', section: 'fix', message: 'made-up message', first: 14, named: [2, 3, 4, 5] },
    ]);
    expect(records).toEqual([]);
    expect(entries).toBe(1);
  });

  it('takes findings that differ in their cell or in their days for the same', () => {
    const step = (on: string) => ({ action: 'wait', on, by: '2027-01-10', safeBy: '2027-01-08' }) as const;
    const { groups } = build([
      ...[2, 3, 4, 5].map((row) => result(row, 'closed', step(`2026-12-0${row}`), [early(`12/${row}/2026`)])),
      ...rows(6, 9, [missing({ cell: 'Z6' })]).map((each, i) => ({
        ...each,
        findings: [missing({ cell: `Z${i + 6}` })],
      })),
    ]);
    expect(groups.map(({ section, message, first }) => [section, message, first])).toEqual([
      ['waiting', 'Wait.', 8],
      ['fix', 'made-up message', 14],
    ]);
  });

  it('keeps other messages, outcomes and fields apart', () => {
    const { groups } = build([
      ...rows(2, 3, [missing()]),
      ...rows(4, 5, [missing({ message: 'other' })]),
      ...rows(6, 7, [missing({ outcome: 'review' })]),
      ...rows(8, 9, [missing({ field: 'rin' })]),
    ]);
    expect(groups).toEqual([]);
  });

  it('lists a record by itself if it has another finding, or is in another section than the group', () => {
    const now = { action: 'fix', by: '2026-11-24', safeBy: null } as const;
    const { groups, records } = build([
      ...rows(2, 6, [missing()]),
      result(7, 'closed', FIX, [missing(), finding('ticket/rin-invalid', 'closed')]),
      result(8, 'closed', now, [missing()]),
    ]);
    expect(groups.map(({ rows, section, named }) => [rows, section, named])).toEqual([
      ['rows 2-8', 'fix', [2, 3, 4, 5, 6]],
    ]);
    expect(records).toEqual([
      [8, 0, 1],
      [7, 1, 1],
    ]);
  });

  it('collects a note on several records under the notes, and counts the records without findings', () => {
    const ready = { action: 'submit', ...DAYS } as const;
    const { groups, records, plain } = build([
      ...rows(2, 5, [finding('ticket/x', 'note')], ready).map((each) => ({
        ...each,
        verdict: 'ready' as const,
      })),
      result(6, 'ready', ready),
      result(7, 'ready', { action: 'none' }),
    ]);
    expect(groups.map(({ section }) => section)).toEqual(['notes']);
    expect(records).toEqual([]);
    expect(plain).toEqual({ ready: 5, submitted: 1 });
  });

  it('lists a record on which a rule crashed', () => {
    const crashed = { ...result(2, 'review', { action: 'check' }), failedRules: ['ticket/x'] };
    expect(build([crashed]).records).toEqual([[2, 0, 0]]);
  });

  it('counts what is beyond the limit', () => {
    const { records, entries } = build(rows(2, 4, [missing()]), 2);
    expect(records.map(([row]) => row)).toEqual([2, 3]);
    expect(entries).toBe(3);
  });

  it('counts up to 10,000 kinds of findings, and lists the others by themselves', () => {
    const others = Array.from({ length: 10_000 }, (_, i) =>
      result(i + 2, 'closed', FIX, [missing({ message: `same as row ${i}` })]),
    );
    const { groups } = build([...others, ...rows(20_000, 20_010, [missing()])]);
    expect(groups).toEqual([]);
  });
});

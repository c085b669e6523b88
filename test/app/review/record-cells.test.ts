import { describe, expect, it } from 'vitest';
import { buildDayCell, buildPlainCells, buildRecordCells } from '../../../src/app/review/record-cells.ts';
import { RULE } from '../../report/reports.ts';
import { reviewTickets } from './reviewed.ts';

const { reviewed, dates } = await reviewTickets();
const cell = (text: string) => ({ text });

describe('buildPlainCells', () => {
  it('puts our headers before the header, and nothing before other rows', () => {
    const row = { row: 2, cells: [cell('MCO'), cell(''), cell('RIN')] };
    expect(buildPlainCells(row, 2).map(({ column, text, style }) => [column, text, style])).toEqual([
      [0, 'Verdict', 'head'],
      [1, 'What to do', 'head'],
      [2, 'Deadline', 'head'],
      [3, 'MCO', 'head'],
      [5, 'RIN', 'head'],
    ]);
    expect(buildPlainCells(row, 4).map(({ column, style }) => [column, style])).toEqual([
      [3, 'plain'],
      [5, 'plain'],
    ]);
  });
});

describe('buildRecordCells', () => {
  const build = (index: number) => {
    const result = [...reviewed.file.results][index];
    if (!result) throw new Error('no result');
    return buildRecordCells({ row: index + 2, cells: [cell('x')] }, result, reviewed, dates, () => RULE);
  };
  it('says what would happen, what to do and by when', () => {
    const [verdict, step, deadline, own] = build(1);
    expect(verdict).toMatchObject({ text: 'would be closed', style: 'closed' });
    expect(step?.text).toMatch(/Then submit it by Fri 12\/4\/2026/);
    expect(deadline?.timestamp).toBe(Date.UTC(2026, 11, 4));
    expect(own).toMatchObject({ column: 3, text: 'x', style: 'plain' });
  });
  it('says where the reason is if it concerns the whole file', () => {
    const result = {
      record: 1,
      row: 2,
      verdict: 'review',
      nextStep: { action: 'check' },
      findings: [],
    } as const;
    const [, step] = buildRecordCells(
      { row: 2, cells: [] },
      { ...result, findings: [] },
      reviewed,
      dates,
      () => RULE,
    );
    expect(step?.text).toMatch(
      /^The reason concerns the whole file\. See "Check, then submit" on the first sheet\. Check it\./,
    );
  });
  it('marks cells with findings, blank ones too', () => {
    const rin = reviewed.input.findColumn({ field: 'rin', cell: null }) ?? 0;
    expect(build(1).at(-1)).toMatchObject({ column: rin + 3, text: '', style: 'faulty' });
    expect(build(1).at(-1)?.note).toContain(RULE.cure);
  });
  it('has no notes without findings', () => {
    const cells = build(0);
    expect(cells[0]).toMatchObject({ text: 'ready', style: 'ready' });
    expect(cells.filter(({ note }) => note !== undefined)).toEqual([]);
  });
});

it('buildDayCell has the day as a timestamp', () => {
  expect(buildDayCell(1)).toEqual({ text: '', timestamp: 86_400_000, hasWeekday: true });
});

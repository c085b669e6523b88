import { describe, expect, it } from 'vitest';
import type { Finding, NextStep, Result } from '../../../src/core/model/report.ts';
import { RowList } from '../../../src/report/content/row-list.ts';
import { MostUrgent, rankUrgency, type UrgentRecord } from '../../../src/report/content/sections.ts';
import type { FindingGroup } from '../../../src/report/content/work-list.ts';
import { renderGroup, renderNames, renderRecord } from '../../../src/report/terminal/record-block.ts';
import { DAYS, file, finding, result } from '../reports.ts';
import { page } from './page.ts';

const drafts = file('drafts.csv', 'ticket', []);
const rin = finding('ticket/rin-invalid', 'closed', {
  message: 'This RIN has 8 digits.',
  field: 'rin',
  column: 'RIN',
  cell: 'N2',
});

const rank = (each: Result): UrgentRecord => ({ result: each, ...rankUrgency(each, page().dates.asOf) });
const linesOf = (text: string) => text.trimEnd().split('\n');

function groupOf(results: readonly Result[], more: Partial<FindingGroup> = {}): FindingGroup {
  const group: FindingGroup = {
    ...{ finding: rin, message: rin.message, section: 'fix', day: 0 },
    ...{ rows: new RowList(), named: new MostUrgent(10) },
    ...more,
  };
  for (const each of results) {
    group.rows.add(each.row);
    group.named.add(rank(each));
  }
  return group;
}

describe('renderRecord', () => {
  const note = finding('ticket/x', 'note', { message: 'Made up.' });
  const record: Result = {
    ...result(2, 'closed', { action: 'fix', ...DAYS }, [note, rin]),
    name: { plan: 'Molina', billed: 615 },
  };
  it('has the name, the verdict, the findings, hardest first, and the next step with its day', () => {
    const text = renderRecord(
      { ...rank(record), findings: record.findings, grouped: [] },
      drafts,
      page(),
      new Map(),
    );
    expect(linesOf(text)).toEqual([
      'Row 2, Molina, $615.00: would be closed',
      '  RIN (N2): This RIN has 8 digits.',
      '    HFS notice of 2/22/2023 §9, ticket/rin-invalid',
      '  Made up.',
      '    HFS notice of 2/22/2023 §9, ticket/x',
      '  Fix it. Then submit it by Tue 12/8/2026, in 14 days',
      '    (last day: Wed 12/9/2026).',
    ]);
  });
  it('points to what is reported with a group, but not to notes', () => {
    const grouped = [groupOf([record]), groupOf([record], { section: 'notes', finding: note })];
    const text = renderRecord({ ...rank(record), findings: [], grouped }, drafts, page(), new Map());
    expect(linesOf(text).slice(1, -2)).toEqual(['  Also RIN: see row 2.']);
    const bare = groupOf([record], { finding: finding('ticket/y', 'closed') });
    expect(
      renderRecord({ ...rank(record), findings: [], grouped: [bare] }, drafts, page(), new Map()),
    ).toContain('  Also ticket/y: see row 2.\n');
  });
  it('says that a rule failed', () => {
    const crashed = { ...record, failedRules: ['ticket/z'] };
    expect(
      renderRecord({ ...rank(crashed), findings: [], grouped: [] }, drafts, page(), new Map()),
    ).toContain('  The rule ticket/z of portal-check itself failed on this row\n');
  });
});

describe('renderGroup', () => {
  const results = [2, 3, 4, 5].map((row) => result(row, 'closed', { action: 'fix', ...DAYS }));
  it('reports the finding once, with the rows and without a cell, then each row with its day', () => {
    expect(linesOf(renderGroup(groupOf(results), drafts, page(), new Map()))).toEqual([
      '4 tickets, rows 2-5:',
      '  RIN: This RIN has 8 digits.',
      '    HFS notice of 2/22/2023 §9, ticket/rin-invalid',
      ...[2, 3, 4, 5].map((row) => `  Row ${row}: by Tue 12/8/2026 (last day: Wed 12/9/2026)`),
    ]);
  });
  it('marks a group whose finding is new', () => {
    const isNew = (each: Finding) => each === rin;
    expect(renderGroup(groupOf(results), drafts, { ...page(), isNew }, new Map())).toContain('  New: RIN: ');
  });
  it('names no rows without a day', () => {
    const undated = groupOf(results.map((each) => ({ ...each, nextStep: { action: 'fix' } as NextStep })));
    expect(linesOf(renderGroup(undated, drafts, page(), new Map()))).toHaveLength(3);
  });
});

describe('renderNames', () => {
  it('counts the records that are not named', () => {
    const many = [rank(result(2, 'ready', { action: 'submit', ...DAYS }))];
    expect(renderNames(many, 12, drafts, page()).at(-1)).toBe(
      '  … and 11 more. `portal-check due` lists every one.\n',
    );
  });
  it('has the way out of what is too late', () => {
    const lost = result(2, 'closed', { action: 'stop', by: '2026-11-20', safeBy: null }, [
      finding('ticket/too-late', 'closed', { until: 'Fri 12/4/2026' }),
    ]);
    expect(renderNames([rank(lost)], 1, drafts, page())).toEqual([
      '  Row 2: write to the portal team by Fri 12/4/2026\n',
      '',
    ]);
  });
});

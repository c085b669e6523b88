import { describe, expect, it } from 'vitest';
import {
  describeBareRows,
  describeFullStep,
  describeGrouped,
  describeOtherReasons,
  describeShortStep,
  getCure,
  isShortFinding,
} from '../../../src/report/content/entry-text.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { removeNoBreakSpaces } from '../../../src/report/content/sentences.ts';
import { surveyFile } from '../../../src/report/content/survey.ts';
import { DAYS, file, finding, RULE, report, result } from '../reports.ts';

const dates = createDateContext(report([]));

it('isShortFinding is true for notes and questions about columns', () => {
  expect(isShortFinding(finding('file/a', 'note'))).toBe(true);
  expect(isShortFinding(finding('file/column-question', 'review'))).toBe(true);
  expect(isShortFinding(finding('file/a', 'review'))).toBe(false);
});

describe('describeShortStep', () => {
  it('is the days of a record', () => {
    const text = describeShortStep({ result: result(2, 'ready', { action: 'submit', ...DAYS }) }, dates);
    expect(removeNoBreakSpaces(text)).toBe('by Tue 12/8/2026 (last day: Wed 12/9/2026)');
  });
  it('is the way out of one that is too late', () => {
    const late = finding('ticket/too-late', 'closed', { until: 'Fri 12/4/2026' });
    const step = { action: 'stop', by: '2026-11-20', safeBy: null } as const;
    const text = 'write to the portal team by Fri 12/4/2026';
    expect(describeShortStep({ result: result(2, 'closed', step, [late]) }, dates)).toBe(text);
    expect(describeShortStep({ result: result(2, 'closed', step, []) }, dates)).toBe('');
  });
});

it('describeFullStep has the way out of a ticket that is too late', () => {
  const step = { action: 'stop', by: '2026-11-20', safeBy: null } as const;
  const late = finding('ticket/too-late', 'closed', { until: 'Fri\u00a012/4/2026' });
  const start = 'Do not submit it. The last day was Fri 11/20/2026, 4 days ago.';
  expect(describeFullStep(result(2, 'closed', step, [late]), 'ticket', dates)).toBe(
    `${start} Write to the portal team by Fri 12/4/2026.`,
  );
  expect(describeFullStep(result(2, 'closed', step), 'ticket', dates)).toBe(start);
});

it('describeGrouped names the field, or the rule without one, and the rows', () => {
  const rows = (column: string | null) =>
    file(
      'a.csv',
      'ticket',
      [2, 3, 4, 5].map((row) =>
        result(row, 'closed', { action: 'fix' }, [
          finding('ticket/a', 'closed', { column, cell: column && `E${row}` }),
        ]),
      ),
    );
  const describeFirst = (input: ReturnType<typeof rows>) =>
    surveyFile(input, dates.asOf, 10).work.groups.map((group) => describeGrouped(group, input));
  expect(describeFirst(rows('Payor'))).toEqual(['Also Payor: see rows 2-5.']);
  expect(describeFirst(rows(null))).toEqual(['Also ticket/a: see rows 2-5.']);
});

it('describeBareRows is for records without a day or a name', () => {
  const people = file('a.csv', 'registration', []);
  const bare = [5, 2, 3].map((row) => ({ result: result(row, 'ready', { action: 'submit' }) }));
  expect(describeBareRows(bare, people, dates)).toBe('Rows 2-3 and 5');
  const named = { result: { ...result(7, 'ready', { action: 'submit' }), name: { label: 'A1' } } };
  expect(describeBareRows([...bare, named], people, dates)).toBeUndefined();
});

describe('describeOtherReasons', () => {
  const closed = finding('ticket/x', 'closed');
  it.each([
    ['ready', [], undefined, 0],
    ['closed', [closed], undefined, 0],
    ['review', [], ['ticket/x'], 0],
    ['closed', [], undefined, 1],
    ['review', [finding('ticket/x', 'note')], undefined, 1],
  ] as const)('%s %j %j', (verdict, findings, failedRules, count) => {
    const record = {
      ...result(2, verdict, { action: 'fix' }, [...findings]),
      ...(failedRules && { failedRules }),
    };
    expect(describeOtherReasons(record)).toHaveLength(count);
  });
  it('names the section, and where that is', () => {
    const at = (verdict: 'closed' | 'review', where?: string) =>
      describeOtherReasons(result(2, verdict, { action: 'fix' }), where);
    expect(at('closed')).toEqual(['The reason concerns the whole file. See "Fix, then submit".']);
    expect(at('review', 'on the first sheet')).toEqual([
      'The reason concerns the whole file. See "Check, then submit" on the first sheet.',
    ]);
  });
});

it('getCure has what to do about the finding, else what its rule says', () => {
  const fault = finding('ticket/x', 'closed');
  expect(getCure({ ...fault, cure: 'Submit it today.' }, () => RULE)).toBe('Submit it today.');
  expect(getCure(fault, () => RULE)).toBe(RULE.cure);
  expect(getCure(fault, () => undefined)).toBe('');
});

import { describe, expect, it } from 'vitest';
import { formatNextStep, formatReasons } from '../../../src/core/clean/columns.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { finding, result } from '../../report/reports.ts';

describe('why a record is held', () => {
  const own = finding('ticket/a', 'review', { message: 'one thing', column: 'RIN', field: 'rin' });
  const hard = finding('ticket/b', 'closed', { message: 'another', field: 'mco' });
  const note = finding('ticket/c', 'note', { message: 'by the way' });
  const whole = finding('file/d', 'closed', { message: 'no column for it' });
  const header = { row: 1, dictionary: getDictionary('ticket') };
  it('is told by its findings, without notes', () => {
    const record = result(2, 'closed', { action: 'fix' }, [own, hard, note]);
    expect(formatReasons(record, [whole], header)).toBe('RIN: one thing (ticket/a); MCO: another (ticket/b)');
    expect(formatReasons(record, [whole], { ...header, row: 0 })).toBe(
      'RIN: one thing (ticket/a); mco: another (ticket/b)',
    );
  });
  it("is told by the file's findings, too, where its verdict is theirs", () => {
    const record = result(2, 'closed', { action: 'fix' }, [own]);
    expect(formatReasons(record, [whole, note], header)).toBe(
      'RIN: one thing (ticket/a); no column for it (file/d)',
    );
  });
});

describe('the next step in words', () => {
  it.each([
    [{ action: 'fix' }, 'fix'],
    [{ action: 'fix', on: '2026-11-09', by: '2026-12-09', safeBy: '2026-12-08' }, 'fix, by 2026-12-08'],
    [{ action: 'check', by: '2026-12-09', safeBy: null }, 'check, by 2026-12-09'],
    [
      { action: 'wait', on: '2026-11-27', by: '2026-12-27', safeBy: null },
      'wait, not before 2026-11-27, by 2026-12-27',
    ],
    [{ action: 'redirect', to: 'HFS, 877-782-5565', by: '2026-12-09' }, 'redirect: HFS, 877-782-5565'],
    [{ action: 'stop', by: '2026-10-09', safeBy: null }, 'stop'],
    [{ action: 'none', by: '2026-12-09', safeBy: null }, 'none'],
  ] as const)('%j', (step, text) => {
    expect(formatNextStep(step)).toBe(text);
  });
});

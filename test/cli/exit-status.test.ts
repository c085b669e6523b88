import { describe, expect, it } from 'vitest';
import { getExitStatus } from '../../src/cli/exit-status.ts';
import type { Finding, Report } from '../../src/core/model/report.ts';

const finding = (outcome: string) => ({ outcome }) as Finding;

/** The parts of a report that decide. */
function reportOf({ verdicts = {}, findings = [], ...rest }: Record<string, unknown>): Report {
  const none = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 };
  return {
    summary: { verdicts: { ...none, ...(verdicts as object) } },
    files: [{ findings }],
    ...rest,
  } as unknown as Report;
}

describe('getExitStatus', () => {
  it('is 0 if every record is ready', () => {
    expect(getExitStatus(reportOf({ verdicts: { ready: 3 } }), 'delayed')).toBe(0);
  });
  it.each([
    ['review', 1],
    ['delayed', 1],
    ['denied', 0],
    ['never', 0],
  ] as const)('of a delayed record with --fail-on %s is %i', (least, status) => {
    expect(getExitStatus(reportOf({ verdicts: { delayed: 1 } }), least)).toBe(status);
  });
  it('is 1 for a finding on the whole file', () => {
    expect(getExitStatus(reportOf({ findings: [finding('closed')] }), 'delayed')).toBe(1);
    expect(getExitStatus(reportOf({ findings: [finding('note')] }), 'review')).toBe(0);
  });
  it('with a baseline is 1 for a new finding only', () => {
    const verdicts = { closed: 1 };
    const old = reportOf({ verdicts, baseline: { fresh: new Set() } });
    expect(getExitStatus(old, 'delayed')).toBe(0);
    const fresh = reportOf({ verdicts, baseline: { fresh: new Set([finding('denied')]) } });
    expect(getExitStatus(fresh, 'delayed')).toBe(1);
  });
  it('is 3 if a rule crashed', () => {
    const crashes = [{ rule: 'ticket/made-up', file: 'a.csv', row: 2 }];
    expect(getExitStatus(reportOf({ verdicts: { closed: 1 }, crashes }), 'never')).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import type { NextStep, Result } from '../../src/core/model/report.ts';
import { createDateContext, describeNextStep } from '../../src/report/content/next-step.ts';
import { createPublicReport } from '../../src/report/public-report.ts';
import { removeDays } from '../../src/report/without-days.ts';
import { file, finding, report, result } from './reports.ts';

const DAYS = { on: '2026-11-11', by: '2026-12-11', safeBy: '2026-12-10' };
const OVER = { on: '2026-10-01', by: '2026-10-31', safeBy: null };
const dated = finding('ticket/too-late', 'closed', { message: '3 days too late', withoutDays: 'too late' });

describe('removeDays', () => {
  it('gives each message without its days, and leaves all others as they are', () => {
    const plain = finding('ticket/rin-invalid', 'closed');
    const tickets = file(
      'a.csv',
      'ticket',
      [result(2, 'closed', { action: 'stop', ...OVER }, [dated, plain])],
      {
        findings: [dated],
      },
    );
    const [removed] = removeDays(report([tickets])).files;
    const [first] = [...(removed?.results ?? [])];
    expect(first?.findings.map(({ message }) => message)).toEqual(['too late', plain.message]);
    expect(removed?.findings.map(({ message }) => message)).toEqual(['too late']);
    expect(dated.message).toBe('3 days too late');
  });

  it('says what to do only as the rule does, since the remedy of one message may give its day away', () => {
    const today = { ...dated, cure: 'Submit it today.' };
    const tickets = file('a.csv', 'ticket', [result(2, 'review', { action: 'check', ...DAYS }, [today])]);
    const [removed] = removeDays(report([tickets])).files;
    expect([...(removed?.results ?? [])][0]?.findings[0]).not.toHaveProperty('cure');
  });

  it('makes the days of a ticket null in the public report, and adds none to a step without days', () => {
    const results = [
      result(2, 'ready', { action: 'submit', ...DAYS }),
      result(3, 'closed', { action: 'redirect', to: 'HFS, 877-782-5565' }),
    ];
    const [removed] = createPublicReport(removeDays(report([file('a.csv', 'ticket', results)]))).files;
    expect([...(removed?.results ?? [])].map(({ nextStep }) => nextStep)).toEqual([
      { action: 'submit', on: null, by: null, safeBy: null },
      { action: 'redirect', to: 'HFS, 877-782-5565' },
    ]);
  });

  it('removes the days of a request', () => {
    const request = { individuals: 12, processing: { earliest: '2026-11-30', latest: '2026-12-21' } };
    const people = file('a.csv', 'registration', [], { request });
    const removed = createPublicReport(removeDays(report([people])));
    expect(removed.files[0]?.request).toEqual({
      individuals: 12,
      processing: { earliest: null, latest: null },
    });
  });

  it('still knows which findings are new', () => {
    const old = finding('ticket/too-early', 'closed', { message: '3 too few', withoutDays: 'too early' });
    const tickets = file('a.csv', 'ticket', [result(2, 'closed', { action: 'stop' }, [dated, old])]);
    const baseline = {
      file: 'old.json',
      asOf: '2026-11-23',
      fresh: new Set([dated]),
      fixed: [],
      outgrown: [],
      remaining: 1,
    };
    const removed = removeDays(report([tickets], { baseline }));
    for (const results of [removed.files[0]?.results ?? [], removed.files[0]?.results ?? []])
      for (const { findings } of results)
        expect(findings.map((found) => removed.baseline?.fresh.has(found))).toEqual([true, false]);
    expect(removed.baseline?.fresh.size).toBe(1);
  });

  it('says the next step without days', () => {
    const steps: [Partial<Result> & { nextStep: NextStep }, string][] = [
      [{ nextStep: { action: 'submit', ...DAYS } }, 'Submit it.'],
      [{ nextStep: { action: 'fix', ...DAYS } }, 'Fix it. Then submit it.'],
      [{ nextStep: { action: 'fix', ...OVER } }, 'Fix it. The last day for a new ticket has passed.'],
      [
        { nextStep: { action: 'fix', ...DAYS }, submitted: true },
        'Fix it. You already submitted this ticket.',
      ],
      [{ nextStep: { action: 'check', ...OVER } }, 'Check it. The last day for a new ticket has passed.'],
      [{ nextStep: { action: 'wait', ...DAYS } }, 'Wait. It is too early to submit it.'],
      [{ nextStep: { action: 'answer', ...DAYS } }, 'Answer in the portal in time.'],
      [{ nextStep: { action: 'stop', ...OVER } }, 'Do not submit it. It is too late.'],
    ];
    for (const [step, words] of steps) {
      const tickets = file('a.csv', 'ticket', [{ ...result(2, 'closed', step.nextStep), ...step }]);
      const removed = removeDays(report([tickets]));
      const [first] = [...(removed.files[0]?.results ?? [])];
      expect(first && describeNextStep(first, 'ticket', createDateContext(removed))).toBe(words);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { FileReport, Report } from '../../src/core/model/report.ts';
import type { Verdict } from '../../src/core/model/vocabulary.ts';
import { createDateContext } from '../../src/report/content/next-step.ts';
import { countCases, createCases } from '../../src/report/test-cases.ts';
import { file, finding, registrations, report, result, tickets } from './reports.ts';

function casesOf(input: FileReport, failOn: Verdict | 'never' = 'delayed', more: Partial<Report> = {}) {
  const whole = report([input], more);
  return {
    counts: countCases(input, whole, failOn),
    cases: [...createCases(input, whole, failOn, createDateContext(whole))],
  };
}

const baseline = {
  file: 'earlier.json',
  asOf: '2026-11-23',
  fresh: new Set<never>(),
  fixed: [],
  outgrown: [],
  remaining: 4,
};

describe.each<[string, ReturnType<typeof casesOf>]>([
  ['tickets', casesOf(tickets())],
  ['tickets that never fail', casesOf(tickets(), 'never')],
  ['registrations', casesOf(registrations())],
  ['no new findings', casesOf(registrations(), 'delayed', { baseline })],
  ['a crash', casesOf(tickets(), 'delayed', { crashes: [{ rule: 'a/b', file: 'drafts.csv', row: null }] })],
])('countCases of %s', (_, { counts, cases }) => {
  it('counts the cases that createCases creates', () => {
    const count = (kind: string) => cases.filter((one) => one.kind === kind).length;
    expect(counts).toEqual({ tests: cases.length, failures: count('failure'), errors: count('error') });
  });
});

describe('createCases', () => {
  it('has a case for each record, failing from the outcome on', () => {
    const { cases } = casesOf(tickets(), 'review');
    expect(cases.map(({ name, kind, status }) => [name, kind, status])).toEqual([
      ['Row 2', 'failure', 'closed'],
      ['Row 3', 'passed', 'ready'],
      ['Row 4', 'failure', 'closed'],
      ['Row 5', 'failure', 'review'],
      ['Row 6', 'passed', 'ready'],
    ]);
  });
  it('has crashed rules first, then the whole file', () => {
    const crashes = [
      { rule: 'a/b', file: 'people.xlsx', row: 2 },
      { rule: 'a/b', file: 'other.csv', row: 2 },
    ];
    const [crash, whole, first] = casesOf(registrations(), 'delayed', { crashes }).cases;
    expect(crash).toMatchObject({ name: 'The rule a/b', kind: 'error', status: 'crash' });
    expect(whole).toMatchObject({ name: 'The whole file', kind: 'failure', status: 'delayed' });
    expect(first?.name).toBe('Row 2');
  });
  it('fails only for new findings if there is an earlier report', () => {
    expect(casesOf(tickets(), 'delayed', { baseline }).counts.failures).toBe(0);
    const input = tickets();
    const fresh = new Set([...input.results].flatMap(({ findings }) => findings).slice(0, 1));
    expect(casesOf(input, 'delayed', { baseline: { ...baseline, fresh } }).counts.failures).toBe(1);
  });
  it('explains a verdict by the findings of the record, or else by those about the whole file', () => {
    const findings = [finding('file/x', 'delayed', { message: 'whole' })];
    const own = result(3, 'delayed', { action: 'submit' }, [finding('a/b', 'delayed', { message: 'own' })]);
    const drafts = file('a.csv', 'registration', [result(2, 'delayed', { action: 'submit' }), own], {
      findings,
    });
    const [, first, second] = casesOf(drafts).cases;
    expect(first?.lines).toEqual(['delayed: whole [2023-02-22 §9] file/x', 'Next step: Submit it.']);
    expect(second?.lines[0]).toBe('delayed: own [2023-02-22 §9] a/b');
    expect(second?.lines).toHaveLength(2);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FINDING_KINDS } from '../../../src/core/engine/finding-store.ts';
import { ResultStore } from '../../../src/core/engine/result-store.ts';
import type { Results } from '../../../src/core/engine/results.ts';
import type { Action, Finding, Result } from '../../../src/core/model/report.ts';
import type { Day, Outcome, Verdict } from '../../../src/core/model/vocabulary.ts';
import {
  chooseAction,
  createNextStep,
  getStepFlags,
  pickWorse,
  STEP_FLAGS,
  type TicketStep,
} from '../../../src/core/portal/outcome.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';

const NO_DAYS: TicketStep = {
  flags: 0,
  on: undefined,
  plannedOn: undefined,
  by: undefined,
  safeBy: undefined,
};
const day = (iso: string) => parseDay(iso) as Day;

function finding(rule: string): Finding {
  return {
    rule,
    outcome: 'review',
    message: 'made up',
    field: null,
    column: null,
    cell: null,
    basis: 'judgement',
    source: 'a test',
  };
}

describe('ResultStore', () => {
  it('yields the records in the order in which they were added', () => {
    const results = new ResultStore();
    const found = [finding('ticket/one'), finding('ticket/two')];
    results.add(2, 'ready', NO_DAYS, []);
    results.add(5, 'review', { ...NO_DAYS, flags: STEP_FLAGS.review }, found);
    expect(results.length).toBe(2);
    expect([...results]).toEqual([
      { record: 1, row: 2, verdict: 'ready', nextStep: { action: 'submit' }, findings: [] },
      { record: 2, row: 5, verdict: 'review', nextStep: { action: 'check' }, findings: found },
    ]);
  });

  it('finds a single record in any order', () => {
    const results = new ResultStore();
    for (let i = 0; i < 100; i += 1) {
      const found = Array.from({ length: i % 4 }, (_, k) => finding(`ticket/r${i}-${k}`));
      results.add(
        i * 2 + 2,
        found.length > 0 ? 'review' : 'ready',
        { ...NO_DAYS, flags: i % 4 && STEP_FLAGS.review },
        found,
      );
    }
    const all = [...results];
    for (const record of [100, 1, 50, 2, 99, 3]) {
      const expected = all[record - 1];
      expect(results.getResult(record)).toEqual(expected);
      expect([results.getRowNumber(record), results.getAction(record)]).toEqual([
        expected?.row,
        expected?.nextStep.action,
      ]);
    }
    expect(results.getRowNumber(101)).toBeUndefined();
    results.applyToAllRecords('review');
    expect(results.getAction(1)).toBe('check');
    expect(results.getResult(1).verdict).toBe('review');
  });

  it('can be walked more than once', () => {
    const results = new ResultStore();
    results.add(2, 'closed', { ...NO_DAYS, flags: STEP_FLAGS.fix }, []);
    expect([...results]).toEqual([...results]);
  });

  it('keeps every day, including days before 1970 and no day', () => {
    const results = new ResultStore();
    const days = { on: day('2026-11-09'), by: day('2026-12-09'), safeBy: day('2026-12-04') };
    results.add(2, 'ready', { flags: STEP_FLAGS.planned, plannedOn: day('2026-12-01'), ...days }, []);
    results.add(3, 'ready', { ...NO_DAYS, ...days, safeBy: undefined }, []);
    results.add(
      4,
      'closed',
      { ...NO_DAYS, flags: STEP_FLAGS.fix, on: day('1920-01-31'), by: day('1920-03-01') },
      [],
    );
    expect([...results].map((result) => result.nextStep)).toEqual([
      { action: 'wait', on: '2026-12-01', by: '2026-12-09', safeBy: '2026-12-04' },
      { action: 'submit', on: '2026-11-09', by: '2026-12-09', safeBy: null },
      { action: 'fix', on: '1920-01-31', by: '1920-03-01', safeBy: null },
    ]);
  });

  it('grows beyond its first capacity', () => {
    const results = new ResultStore();
    const verdicts = ['ready', 'review', 'delayed', 'denied', 'closed'] as const;
    for (let i = 0; i < 300; i += 1) {
      results.add(i + 2, verdicts[i % 5] ?? 'ready', NO_DAYS, i % 100 === 0 ? [finding(`ticket/r${i}`)] : []);
    }
    const all = [...results];
    expect(all.map((result) => result.row)).toEqual(Array.from({ length: 300 }, (_, i) => i + 2));
    expect(all.map((result) => result.verdict)).toEqual(
      Array.from({ length: 300 }, (_, i) => verdicts[i % 5]),
    );
    expect(all.filter((result) => result.findings.length > 0).map((result) => result.row)).toEqual([
      2, 102, 202,
    ]);
    expect(results.countVerdicts()).toEqual({ ready: 60, review: 60, delayed: 60, denied: 60, closed: 60 });
  });

  it('counts and lists findings', () => {
    const results = new ResultStore();
    const first = [finding('ticket/one'), finding('ticket/two')];
    const second = [finding('ticket/three')];
    results.add(2, 'review', NO_DAYS, first);
    results.add(3, 'ready', NO_DAYS, []);
    results.add(4, 'review', NO_DAYS, second);
    expect(results.countFindings()).toBe(3);
    expect([...results].map(({ findings }) => findings)).toEqual([first, [], second]);
  });
});

/** The same in the plain way: a list of objects. */
class PlainResults implements Results {
  private readonly list: {
    row: number;
    verdict: Verdict;
    step: TicketStep;
    findings: Finding[];
    failedRules: readonly string[];
  }[] = [];
  private readonly fileOutcomes: Outcome[] = [];

  get length(): number {
    return this.list.length;
  }

  add(
    row: number,
    verdict: Verdict,
    step: TicketStep,
    findings: readonly Finding[],
    failedRules: readonly string[] = [],
  ): void {
    this.list.push({ row, verdict, step, findings: [...findings], failedRules });
  }

  applyToAllRecords(outcome: Outcome): void {
    this.fileOutcomes.push(outcome);
  }

  get hasWholeFileOutcome(): boolean {
    return this.fileOutcomes.some((outcome) => outcome !== 'note');
  }

  getResult(record: number): Result {
    const { row, verdict, step, findings, failedRules } = this.list[
      record - 1
    ] as PlainResults['list'][number];
    const flags = this.fileOutcomes.reduce(
      (all, outcome) => all | getStepFlags(outcome, undefined),
      step.flags,
    );
    return {
      record,
      row,
      verdict: this.fileOutcomes.reduce<Verdict>(pickWorse, verdict),
      nextStep: createNextStep({ ...step, flags }),
      findings,
      ...(flags & STEP_FLAGS.submitted && { submitted: true as const }),
      ...(failedRules.length > 0 && { failedRules }),
    };
  }

  getRowNumber(record: number): number | undefined {
    return this.list[record - 1]?.row;
  }

  getAction(record: number): Action {
    const { step } = this.list[record - 1] as PlainResults['list'][number];
    return chooseAction(
      this.fileOutcomes.reduce((all, outcome) => all | getStepFlags(outcome, undefined), step.flags),
    );
  }

  countVerdicts(): Record<Verdict, number> {
    const counts = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 };
    for (const { verdict } of this) counts[verdict] += 1;
    return counts;
  }

  countFindings(): number {
    return this.list.reduce((sum, { findings }) => sum + findings.length, 0);
  }

  cacheFindings(): void {}

  *[Symbol.iterator](): Iterator<Result> {
    for (let record = 1; record <= this.length; record += 1) yield this.getResult(record);
  }
}

const ANY_DAY = fc.option(fc.integer({ min: -25_567, max: 105_192 }) as fc.Arbitrary<Day>, {
  nil: undefined,
});
const ANY_RECORD = fc.record({
  row: fc.integer({ min: 1, max: 1_100_000 }),
  verdict: fc.constantFrom<Verdict>('ready', 'review', 'delayed', 'denied', 'closed'),
  step: fc.record({
    flags: fc.integer({ min: 0, max: 511 }),
    on: ANY_DAY,
    plannedOn: ANY_DAY,
    by: ANY_DAY,
    safeBy: ANY_DAY,
  }),
  rules: fc.array(fc.constantFrom('ticket/one', 'ticket/two'), { maxLength: 3 }),
  failedRules: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant(['ticket/three']) },
  ),
});
const ANY_FILE = fc.record({
  records: fc.array(ANY_RECORD, { maxLength: 100 }),
  outcomes: fc.array(fc.constantFrom<Outcome>('note', 'review', 'delayed', 'denied', 'closed'), {
    maxLength: 2,
  }),
});

function fill<T extends Results>(
  results: T,
  { records, outcomes }: typeof ANY_FILE extends fc.Arbitrary<infer F> ? F : never,
): T {
  for (const { row, verdict, step, rules, failedRules } of records) {
    results.add(row, verdict, step, rules.map(finding), failedRules);
  }
  for (const outcome of outcomes) results.applyToAllRecords(outcome);
  return results;
}

/** Everything that results can be asked. */
function readAll(results: Results) {
  const numbers = Array.from({ length: results.length }, (_, i) => i + 1);
  return {
    all: [...results],
    single: numbers.map((record) => results.getResult(record)),
    rows: [...numbers, results.length + 1].map((record) => results.getRowNumber(record)),
    actions: numbers.map((record) => results.getAction(record)),
    verdicts: results.countVerdicts(),
    findings: results.countFindings(),
    hasWholeFileOutcome: results.hasWholeFileOutcome,
  };
}

describe('packed results', () => {
  it('give the same answers as a plain list', () => {
    fc.assert(
      fc.property(ANY_FILE, (file) => {
        expect(readAll(fill(new ResultStore(), file))).toEqual(readAll(fill(new PlainResults(), file)));
      }),
    );
  });
  it('give the same answers once their findings are cached', () => {
    fc.assert(
      fc.property(ANY_FILE, (file) => {
        const results = fill(new ResultStore(), file);
        results.cacheFindings();
        expect(readAll(results)).toEqual(readAll(fill(new PlainResults(), file)));
      }),
    );
  });
  it('give the same answers after they were posted to another thread', () => {
    fc.assert(
      fc.property(ANY_FILE, (file) => {
        const results = fill(new ResultStore(), file);
        expect(readAll(ResultStore.unpack(structuredClone(results.pack())))).toEqual(readAll(results));
      }),
    );
  });
});

describe('results posted to another thread', () => {
  it('are the same there, and their memory is moved rather than copied', () => {
    const results = new ResultStore();
    for (let i = 0; i < 200; i += 1) {
      const cell = i % 3 === 0 ? `H${i + 2}` : null;
      const found = { ...finding('ticket/one'), message: `as row ${i % 7}`, cell };
      const more = [
        finding('ticket/two'),
        { ...found, field: 'rin', column: 'RIN', outcome: 'closed' as const },
      ];
      results.add(
        i + 2,
        'closed',
        { ...NO_DAYS, by: day('2026-12-09') },
        i % 2 === 0 ? [found, ...more] : [],
      );
    }
    results.applyToAllRecords('denied');
    const before = [...results];
    const packed = results.pack();
    const { rows, words, days, findings } = packed;
    const buffers = [
      rows,
      words,
      days,
      findings.recordIndexes,
      findings.kindIndexes,
      findings.sharedPartIndexes,
    ];
    const transfer = buffers.map(({ buffer }) => buffer);
    const moved = ResultStore.unpack(structuredClone(packed, { transfer }));
    expect([...moved]).toEqual(before);
    expect(moved.countVerdicts()).toEqual({ ready: 0, review: 0, delayed: 0, denied: 0, closed: 200 });
    expect(moved.countFindings()).toBe(300);
    expect(findings.sharedParts).toHaveLength(5);
    expect(transfer.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a verdict that applies to all records', () => {
  function three(): ResultStore {
    const results = new ResultStore();
    results.add(2, 'ready', NO_DAYS, []);
    results.add(3, 'review', { ...NO_DAYS, flags: STEP_FLAGS.review }, []);
    results.add(4, 'denied', { ...NO_DAYS, flags: STEP_FLAGS.fix }, []);
    return results;
  }
  const seen = (results: ResultStore) =>
    [...results].map(({ verdict, nextStep }) => [verdict, nextStep.action]);

  it('replaces softer verdicts; a delay keeps the next step', () => {
    const results = three();
    results.applyToAllRecords('delayed');
    expect(seen(results)).toEqual([
      ['delayed', 'submit'],
      ['delayed', 'check'],
      ['denied', 'fix'],
    ]);
    expect(results.countVerdicts()).toEqual({ ready: 0, review: 0, delayed: 2, denied: 1, closed: 0 });
  });
  it('makes the next step a fix if it is closed', () => {
    const results = three();
    results.applyToAllRecords('closed');
    expect(seen(results)).toEqual([
      ['closed', 'fix'],
      ['closed', 'fix'],
      ['closed', 'fix'],
    ]);
  });
  it('makes the next step a check if it is a review', () => {
    const results = three();
    results.applyToAllRecords('review');
    expect(seen(results)).toEqual([
      ['review', 'check'],
      ['review', 'check'],
      ['denied', 'fix'],
    ]);
  });
  it('is the worst of several; a note does not count', () => {
    const results = three();
    results.applyToAllRecords('denied');
    results.applyToAllRecords('delayed');
    results.applyToAllRecords('note');
    expect(seen(results).map(([verdict]) => verdict)).toEqual(['denied', 'denied', 'denied']);
  });
  it('drops the planned day of a ticket that no longer waits', () => {
    const results = new ResultStore();
    const days = {
      on: day('2026-11-09'),
      plannedOn: day('2026-12-01'),
      by: day('2026-12-09'),
      safeBy: undefined,
    };
    results.add(2, 'ready', { flags: STEP_FLAGS.planned, ...days }, []);
    results.applyToAllRecords('closed');
    expect([...results][0]?.nextStep).toEqual({
      action: 'fix',
      on: '2026-11-09',
      by: '2026-12-09',
      safeBy: null,
    });
  });
});

describe('findings', () => {
  const placed = (cell: string | null, message: string): Finding => ({
    ...finding('ticket/one'),
    message,
    field: 'rin',
    column: cell === null ? null : 'RIN',
    cell,
  });

  it('are restored with the cells of their own rows', () => {
    const results = new ResultStore();
    const found = [
      [placed('H5', 'a')],
      [],
      [placed('H7', 'a'), placed('H7', 'b'), placed(null, 'a')],
      [placed('AB1000008', 'a'), { ...placed('H1000008', 'a'), outcome: 'closed' as const }],
    ];
    const rows = [5, 6, 7, 1_000_008];
    found.forEach((findings, i) => {
      results.add(rows[i] ?? 0, 'review', NO_DAYS, findings);
    });
    for (let walk = 0; walk < 2; walk += 1) {
      expect([...results].map(({ findings }) => findings)).toEqual(found);
    }
  });
  it('are all kept beyond the limit of the lookup table', () => {
    const results = new ResultStore();
    const count = MAX_FINDING_KINDS + 500;
    for (let i = 0; i < count; i += 1) {
      results.add(i + 2, 'review', NO_DAYS, [
        placed(`H${i + 2}`, `as in row ${i}`),
        placed(`H${i + 2}`, 'a'),
      ]);
    }
    expect(results.countFindings()).toBe(2 * count);
    expect([...results].map(({ findings }) => findings.map(({ message, cell }) => [message, cell]))).toEqual(
      Array.from({ length: count }, (_, i) => [
        [`as in row ${i}`, `H${i + 2}`],
        ['a', `H${i + 2}`],
      ]),
    );
  });
  it('are the same objects in every walk once they are cached', () => {
    const results = new ResultStore();
    results.add(2, 'review', NO_DAYS, [placed('H2', 'a')]);
    results.add(3, 'ready', NO_DAYS, []);
    const ofWalk = () => [...results].flatMap(({ findings }) => findings);
    expect(ofWalk()[0]).not.toBe(ofWalk()[0]);
    results.cacheFindings();
    results.cacheFindings();
    expect(ofWalk()[0]).toBe(ofWalk()[0]);
  });
});

it('keeps every step flag with every verdict, and the first and last day', () => {
  const results = new ResultStore();
  const verdicts = ['ready', 'review', 'delayed', 'denied', 'closed'] as const;
  const [first, last] = [day('1900-01-01'), day('2199-12-31')];
  for (const bit of Object.values(STEP_FLAGS)) {
    for (const verdict of verdicts) {
      results.add(2, verdict, { flags: bit, on: first, plannedOn: last, by: first, safeBy: last }, []);
    }
  }
  const all = [...results];
  expect(all.map(({ verdict }) => verdict)).toEqual(Object.values(STEP_FLAGS).flatMap(() => verdicts));
  for (const { nextStep } of all) expect(nextStep.by).toBe('1900-01-01');
  for (const { nextStep } of all) expect(nextStep.safeBy).toBe('2199-12-31');
  const actions = Object.values(STEP_FLAGS).map((_, i) => all[i * verdicts.length]?.nextStep.action);
  expect(actions).toEqual([
    ...['redirect', 'redirect', 'stop', 'answer', 'wait', 'fix', 'wait', 'none', 'check'],
  ]);
});

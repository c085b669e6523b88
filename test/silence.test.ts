import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '../src/check.ts';
import { dictionaryOf } from '../src/fields/index.ts';
import { type AnyRule, rowRule, say } from '../src/rule.ts';
import { RULES } from '../src/rules/index.ts';
import { MOST_PATHS, PATIENCE } from '../src/silence.ts';
import type { Kind, RawInput, Row } from '../src/types.ts';
import { LONGEST_REMEMBERED } from '../src/values/remembered.ts';
import {
  contextAsOf,
  gridOf,
  recordsOf,
  type TestCell,
  type TestCells,
  VALID_REGISTRATION,
  VALID_TICKET,
} from './support/rows.ts';

/** Counts how often it is called; tells the rows that it says something of. */
function counting(says: (row: Row<string>) => boolean): { rule: AnyRule; calls: () => number } {
  let calls = 0;
  const rule = rowRule({
    id: 'counts',
    kind: 'ticket',
    outcome: 'review',
    basis: 'judgement',
    source: 'the rule',
    summary: '',
    why: '',
    cure: '',
    examples: { bad: { cells: {} }, good: { cells: {} } },
    messages: { told: say(() => 'told') },
    check(row, _context, report) {
      calls += 1;
      if (says(row)) report(null, 'told', {});
    },
  });
  return { rule, calls: () => calls };
}

async function checked(input: RawInput, rules: readonly AnyRule[]) {
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules });
  const rows = [...file.results].flatMap(({ row, findings }) => (findings.length > 0 ? [row] : []));
  return { rows, crashes: file.crashes.length };
}

const HEADERS = ['MCO', 'RIN', 'Status', 'Claim Number'];
const grid = (rows: readonly TestCells[]) =>
  gridOf(
    'ticket',
    rows.map((row) => ({ claimNumber: '1', ...row })),
    HEADERS,
  );
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

describe('a row rule is left out', () => {
  it('after one row, where it asks only for fields that have no column', async () => {
    const { rule, calls } = counting((row) => !row.isBlank('npi') || row.day('deniedOn') !== undefined);
    expect(await checked(grid(times(10, (i) => ({ rin: String(i + 1) }))), [rule])).toEqual({
      rows: [],
      crashes: 0,
    });
    expect(calls()).toBe(1);
  });
  it('after one row, where it asks for nothing', async () => {
    const { rule, calls } = counting(() => false);
    await checked(grid(times(10, () => ({}))), [rule]);
    expect(calls()).toBe(1);
  });
  it('for rows with the same cells, whatever the others', async () => {
    const { rule, calls } = counting((row) => row.choice('status') === 'open' && row.text('mco') === 'B');
    const rows = [
      ...[{ status: 'draft' }, { status: 'open', mco: 'A' }, { status: 'open', mco: 'B' }],
      ...[
        { status: 'draft', mco: 'B' },
        { status: 'open', mco: 'A', rin: '1' },
        { status: 'open', mco: 'B' },
      ],
      ...[{ status: 'closed', mco: 'B' }],
    ];
    expect((await checked(grid(rows), [rule])).rows).toEqual([4, 7]);
    expect(calls()).toBe(5);
  });
  it('in JSON for the records that lack the key, or have the same value', async () => {
    const { rule, calls } = counting((row) => row.text('mco') === 'B');
    const rows = [
      { rin: '1' },
      { rin: '2' },
      { rin: '3', mco: 'B' },
      { mco: 'A' },
      { mco: 'A' },
      { rin: '4' },
    ];
    expect((await checked(recordsOf('ticket', rows), [rule])).rows).toEqual([3]);
    expect(calls()).toBe(3);
  });
});

describe('a row rule is called for each row', () => {
  it('that it says something of', async () => {
    const { rule, calls } = counting((row) => row.isBlank('npi'));
    expect((await checked(grid(times(3, () => ({}))), [rule])).rows).toEqual([2, 3, 4]);
    expect(calls()).toBe(3);
  });
  it.each([
    ['the row', (row: Row) => row.row > 4],
    ['the record', (row: Row) => row.record > 3],
    ['cells beyond the header', (row: Row) => row.extraCells > 0 || row.record > 3],
    ['cells that are lacking', (row: Row) => row.missingCells > 0 || row.record > 3],
  ])('where it asks for %s', async (_, says) => {
    const { rule, calls } = counting(says);
    expect((await checked(grid(times(4, () => ({}))), [rule])).rows).toEqual([5]);
    expect(calls()).toBe(4);
  });
  it('where the reader said something about a cell that it asks for, and only there', async () => {
    const { rule, calls } = counting((row) => row.fact('rin') === 'error');
    const rows: TestCells[] = [{ rin: '1' }, { rin: ['1', 'error'] }, { rin: ['1', 'number'] }];
    const all = [...rows, { rin: '1', mco: ['A', 'number'] as TestCell }, ...rows];
    expect((await checked(grid(all), [rule])).rows).toEqual([3, 7]);
    expect(calls()).toBe(5);
  });
  it('where it fails', async () => {
    const { rule, calls } = counting(() => {
      throw new Error('made up');
    });
    expect((await checked(grid(times(3, () => ({}))), [rule])).crashes).toBe(3);
    expect(calls()).toBe(3);
  });
  it('where a text is too long to come again', async () => {
    const { rule, calls } = counting((row) => row.text('claimNumber') === '');
    await checked(grid(times(3, () => ({ claimNumber: 'x'.repeat(LONGEST_REMEMBERED + 1) }))), [rule]);
    expect(calls()).toBe(3);
  });
  it('where the cells never come again, and then no more is learnt', async () => {
    const { rule, calls } = counting((row) => row.text('rin') === '');
    const rows = times(PATIENCE, (i) => ({ rin: String(i + 1) }));
    await checked(grid([...rows, ...rows]), [rule]);
    expect(calls()).toBe(2 * PATIENCE);
  });
  it('where more was learnt of it than can be kept', async () => {
    const { rule, calls } = counting((row) => row.text('rin') === '' || row.text('mco') === '');
    const rows = times(MOST_PATHS + 10, (i) => ({
      rin: `${1 + (i % 100)}`,
      mco: `${1 + Math.floor(i / 100)}`,
    }));
    await checked(grid(rows.flatMap((row) => [row, row, row])), [rule]);
    expect(calls()).toBe(MOST_PATHS + 3 * 10);
  });
});

/** The rules, none of which is ever left out, since each asks for the record's number. */
const CALLED = RULES.map((rule) =>
  'check' in rule
    ? {
        ...rule,
        check: (...given: Parameters<typeof rule.check>) =>
          given[0].record > 0 ? rule.check(...given) : undefined,
      }
    : rule,
);

describe('leaving rules out changes no result', () => {
  const VALID: Record<Kind, Readonly<Record<string, string>>> = {
    registration: VALID_REGISTRATION,
    ticket: VALID_TICKET,
  };
  const ODD = [
    '',
    'n/a',
    'yes',
    'no',
    'none',
    'open',
    '2026-11-20',
    '10/31/2026',
    '2026-12-24',
    '15/10/2026',
  ];
  const MORE = ['CO-197', 'CO-22, N52', 'Medicare', 'Medicaid', '1.2E+11', '100-20-0301', '#N/A', 'x@y'];
  const cell = (valid: string): fc.Arbitrary<TestCell> =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(valid) },
      { weight: 3, arbitrary: fc.constantFrom(...ODD, ...MORE) },
      {
        weight: 1,
        arbitrary: fc.tuple(
          fc.constantFrom(valid, ''),
          fc.constantFrom('number', 'error', 'nested', 'rounded'),
        ),
      },
    );
  const rowsOf = (kind: Kind) =>
    fc.array(
      fc.record(Object.fromEntries(Object.entries(VALID[kind]).map(([name, valid]) => [name, cell(valid)]))),
      { minLength: 1, maxLength: 12 },
    );
  const told = (input: RawInput, kind: Kind, rules: readonly AnyRule[]) =>
    checkInput(input, contextAsOf(), { kind, rules }).then(
      ({ results, findings, crashes, request }) => ({ results: [...results], findings, crashes, request }),
      // Blank rows are no records, and there may be no others.
      (error: Error) => error.message,
    );
  it.each(['registration', 'ticket'] as const)('of a %s, whatever its columns and cells', async (kind) => {
    const headers = dictionaryOf(kind).fields.map((field) => field.header);
    await fc.assert(
      fc.asyncProperty(rowsOf(kind), fc.subarray(headers, { minLength: 4 }), async (rows, columns) => {
        for (const input of [gridOf(kind, rows, columns), recordsOf(kind, rows)]) {
          expect(await told(input, kind, RULES)).toEqual(await told(input, kind, CALLED));
        }
      }),
      { numRuns: 150 },
    );
  });
});

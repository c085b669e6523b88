import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput, PRUNE_AFTER_ROWS } from '../../../src/core/engine/check-input.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { memoizePerRow } from '../../../src/core/fields/memoize-per-row.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { GridInput, RawInput, RawRow } from '../../../src/core/model/input.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { type AnyRule, defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import {
  contextAsOf,
  gridOf,
  recordsOf,
  type TestCell,
  type TestCells,
  VALID_REGISTRATION,
  VALID_TICKET,
} from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

/** A rule that counts its calls. */
function counting(says: (row: Row<string>) => boolean): { rule: AnyRule; calls: () => number } {
  let calls = 0;
  const rule = defineRowRule({
    ...HEAD,
    id: 'counts',
    messages: { told: defineMessage(() => 'told') },
    check(row, _context, report) {
      calls += 1;
      if (says(row)) report(null, 'told', {});
    },
  });
  return { rule, calls: () => calls };
}

async function checked(input: RawInput, rules: readonly AnyRule[], pruneAfterRows = 0) {
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules, pruneAfterRows });
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
  it('after one call, where it asks only for fields that have no column', async () => {
    const { rule, calls } = counting((row) => !row.isBlank('npi') || row.day('deniedOn') !== undefined);
    const found = await checked(grid(times(10, (i) => ({ rin: String(i + 1) }))), [rule]);
    expect(found).toEqual({ rows: [], crashes: 0 });
    expect(calls()).toBe(1);
  });
  it('after one call, where it asks for nothing, or only which columns there are', async () => {
    const nothing = counting(() => false);
    const columns = counting((row) => row.hasColumn('npi') || !row.hasColumn('rin'));
    await checked(grid(times(10, () => ({}))), [nothing.rule, columns.rule]);
    expect([nothing.calls(), columns.calls()]).toEqual([1, 1]);
  });
  it('from where the file is no short one', async () => {
    const { rule, calls } = counting((row) => !row.isBlank('npi'));
    await checked(grid(times(PRUNE_AFTER_ROWS + 10, () => ({}))), [rule], PRUNE_AFTER_ROWS);
    expect(calls()).toBe(PRUNE_AFTER_ROWS + 1);
  });
});

describe('a row rule is called for each row', () => {
  it('where it says something of fields that have no column', async () => {
    const { rule } = counting((row) => row.isBlank('npi'));
    expect((await checked(grid(times(3, () => ({}))), [rule])).rows).toEqual([2, 3, 4]);
  });
  it.each([
    ['raw', (row: Row) => row.raw('rin') === '2'],
    ['text', (row: Row) => row.text('rin') === '2'],
    ['plain', (row: Row) => row.plain('rin') === '2'],
    ['key', (row: Row) => row.key('rin') === '2'],
    ['folded', (row: Row) => row.folded('rin') === '2'],
    ['fact', (row: Row) => row.fact('rin') === 'number'],
    ['day', (row: Row) => row.day('serviceFrom') !== undefined],
    ['yes', (row: Row) => row.yes('dualEligible') === true],
    ['choice', (row: Row) => row.choice('status') === 'open'],
    ['isBlank', (row: Row) => row.isBlank('mco')],
    ['isUnreadable', (row: Row) => row.isUnreadable('status')],
    ['unreadable', (row: Row) => row.unreadable().length > 0],
    ['row', (row: Row) => row.row === 3],
    ['record', (row: Row) => row.record === 2],
    ['extraCells', (row: Row) => row.extraCells > 0],
    ['missingCells', (row: Row) => row.missingCells > 0],
  ])('where it asks for %s, whatever the first row is like', async (what, says) => {
    const status = what === 'choice' ? 'open' : 'not a status';
    const odd: TestCells = {
      rin: ['2', 'number'],
      mco: '',
      serviceFrom: '2026-09-01',
      dualEligible: 'yes',
      status,
    };
    const input = gridOf(
      'ticket',
      [{ rin: '1', mco: 'A' }, odd, { rin: '3', mco: 'A' }],
      [...HEADERS, 'Date of Service From', 'Dually Eligible'],
    );
    const last = await rowOf(input, 2);
    if (what === 'extraCells') last?.cells.push('x');
    if (what === 'missingCells') last?.cells.pop();
    expect((await checked(input, [counting(says).rule])).rows).toEqual([3]);
  });
  it('in JSON, where a later record may have the key', async () => {
    const { rule } = counting((row) => row.text('mco') === 'B');
    const rows = [{ rin: '1' }, { rin: '2' }, { rin: '3', mco: 'B' }];
    expect((await checked(recordsOf('ticket', rows), [rule])).rows).toEqual([3]);
  });
  it('where it fails, as often as there are rows', async () => {
    const { rule } = counting(() => {
      throw new Error('made up');
    });
    expect((await checked(grid(times(3, () => ({}))), [rule])).crashes).toBe(3);
  });
  it('where what another rule found out for the row is remembered', async () => {
    const find = memoizePerRow((row: Row<string>) => row.text('rin'));
    const rules = times(2, () => counting((row) => find(row, undefined) === '2').rule);
    const file = await checkInput(grid([{ rin: '1' }, { rin: '2' }]), contextAsOf(), {
      kind: 'ticket',
      rules,
      pruneAfterRows: 0,
    });
    expect(file.results.countFindings()).toBe(2);
  });
});

async function rowOf(input: GridInput, place: number): Promise<RawRow | undefined> {
  for await (const batch of input.sheets[0]?.rows() ?? []) return batch[place];
  return undefined;
}

/** The rules, none of which is left out, since each asks for the record's number. */
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
    checkInput(input, contextAsOf(), { kind, rules, pruneAfterRows: 0 }).then(
      ({ results, findings, crashes, request }) => ({ results: [...results], findings, crashes, request }),
      // Blank rows are no records, and there may be no others.
      (error: Error) => error.message,
    );
  it.each(['registration', 'ticket'] as const)('of a %s, whatever its columns and cells', async (kind) => {
    const headers = getDictionary(kind).fields.map((field) => field.header);
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

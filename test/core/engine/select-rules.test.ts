import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import { selectRules } from '../../../src/core/engine/select-rules.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { RuleSetting } from '../../../src/core/model/context.ts';
import type { RawInput } from '../../../src/core/model/input.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { type AnyRule, defineFileRule, defineRowRule } from '../../../src/core/rules/rule.ts';
import {
  contextAsOf,
  gridOf,
  recordsOf,
  type TestCell,
  VALID_REGISTRATION,
  VALID_TICKET,
} from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const rowRule = (id: string, more: object = {}): AnyRule =>
  defineRowRule({ ...HEAD, id, messages: {}, check: () => {}, ...more });
const fileRule = (id: string): AnyRule => defineFileRule({ ...HEAD, id, messages: {}, begin: () => ({}) });

const TICKETS = gridOf('ticket', [{ mco: 'Molina', rin: '1' }], ['MCO', 'RIN', 'Status']);

async function select(rules: readonly AnyRule[], input: RawInput = TICKETS, settings = {}) {
  const table = await openTable(input, 'ticket');
  const { rowRules, fileRules } = selectRules(rules, table, contextAsOf(undefined, settings));
  return [rowRules, fileRules].map((selected) => selected.map(({ id }) => id));
}

describe('selectRules', () => {
  it('takes only the rules that the user chose, and the one that says so', async () => {
    const rules = [rowRule('row-a'), rowRule('row-b'), fileRule('file/softened-rule'), fileRule('file-b')];
    expect(await select(rules, TICKETS, { onlyRules: new Set(['row-b']) })).toEqual([
      ['row-b'],
      ['file/softened-rule'],
    ]);
  });
  it('separates row rules from file rules and keeps their order', async () => {
    const rules = [fileRule('file-a'), rowRule('row-a'), fileRule('file-b'), rowRule('row-b')];
    expect(await select(rules)).toEqual([
      ['row-a', 'row-b'],
      ['file-a', 'file-b'],
    ]);
  });
  it('leaves out the rules of the other kind', async () => {
    const rules = (['registration', 'ticket', 'any'] as const).map((kind) => rowRule(kind, { kind }));
    expect(await select(rules)).toEqual([['ticket', 'any'], []]);
  });
  it('leaves out the rules that the settings turn off', async () => {
    const settings = new Map<string, RuleSetting>([
      ['off', { set: 'off' } as RuleSetting],
      ['soft', { set: 'review' } as RuleSetting],
    ]);
    const rules = [rowRule('off'), rowRule('soft'), rowRule('other')];
    expect(await select(rules, TICKETS, { ruleSettings: settings })).toEqual([['soft', 'other'], []]);
  });
  it('leaves out a rule if the file lacks a column that it needs', async () => {
    const rules = [
      rowRule('has-all', { needs: ['rin', 'mco'] }),
      rowRule('lacks-one', { needs: ['rin', 'npi'] }),
      rowRule('needs-none'),
    ];
    expect(await select(rules)).toEqual([['has-all', 'needs-none'], []]);
  });
  it('keeps every rule for JSON, because any record may have any key', async () => {
    const rules = [rowRule('needs', { needs: ['npi'] })];
    expect(await select(rules, recordsOf('ticket', [{ rin: '1' }]))).toEqual([['needs'], []]);
  });
  it('fills the numbers of the notice into the texts', async () => {
    const table = await openTable(TICKETS, 'ticket');
    const { rowRules } = selectRules(RULES, table, contextAsOf());
    expect(rowRules.filter(({ source }) => /[{}]/.test(source))).toEqual([]);
  });
});

/** The rules without their needs: all of them run on every file. */
const UNSELECTIVE = RULES.map((rule) => ({ ...rule, needs: [] }));

describe('leaving out rules that lack a column changes no result', () => {
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
  const checkWith = (input: RawInput, kind: Kind, rules: readonly AnyRule[]) =>
    checkInput(input, contextAsOf(), { kind, rules }).then(
      ({ results, findings, crashes, request }) => ({ results: [...results], findings, crashes, request }),
      // A file of blank rows has no record, which is an error.
      (error: Error) => error.message,
    );
  it.each(['registration', 'ticket'] as const)('for a %s with any columns and cells', async (kind) => {
    const headers = getDictionary(kind).fields.map((field) => field.header);
    await fc.assert(
      fc.asyncProperty(rowsOf(kind), fc.subarray(headers, { minLength: 4 }), async (rows, columns) => {
        for (const input of [gridOf(kind, rows, columns), recordsOf(kind, rows)]) {
          expect(await checkWith(input, kind, RULES)).toEqual(await checkWith(input, kind, UNSELECTIVE));
        }
      }),
      { numRuns: 150 },
    );
  });
});

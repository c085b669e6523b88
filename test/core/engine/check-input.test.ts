import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { Day, Verdict } from '../../../src/core/model/vocabulary.ts';
import {
  type AnyRule,
  type Authority,
  defineFileRule,
  defineMessage,
  defineRowRule,
  type ReportFinding,
} from '../../../src/core/rules/rule.ts';
import { contextAsOf, gridOf, recordsOf, type TestCells, validRow } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const MESSAGES = {
  plain: defineMessage(() => 'plain'),
  own: defineMessage(() => 'own', { outcome: 'closed', basis: 'notice', source: 'the message' }),
  count: defineMessage(({ count }: { count: number }) => `${count} rows`),
  waits: defineMessage(() => 'waits', { outcome: 'closed', basis: 'notice', nextStep: { action: 'wait' } }),
  spreads: defineMessage(() => 'spreads', { outcome: 'closed', basis: 'notice', appliesToAll: true }),
  breaks: defineMessage((): string => {
    throw new Error('RIN 100200301');
  }),
};
type Tell = ReportFinding<string, typeof MESSAGES>;

/** A rule that looks at each row. */
function looks(id: string, check: (row: Row<string>, report: Tell) => void): AnyRule {
  return defineRowRule({
    ...HEAD,
    id,
    messages: MESSAGES,
    check: (row, _, report) => check(row as Row<string>, report as Tell),
  });
}

/** A rule that compares rows. */
function compares(
  id: string,
  begin: (tell: Tell) => {
    visit?: (row: Row<string>, report: Tell, verdict: Verdict) => void;
    finish?: () => void;
  },
): AnyRule {
  return defineFileRule({
    ...HEAD,
    id,
    messages: MESSAGES,
    begin: (_context, _header, tell) => {
      const { visit, finish } = begin(tell as Tell);
      return {
        ...(visit && { visit: (row, report, verdict) => visit(row as Row<string>, report as Tell, verdict) }),
        ...(finish && { finish }),
      };
    },
  });
}

async function checkTickets(
  rules: readonly AnyRule[],
  rows: readonly TestCells[] = [{}],
): Promise<CheckedFile> {
  const input = gridOf(
    'ticket',
    rows.map((cells) => validRow('ticket', cells)),
  );
  return checkInput(input, contextAsOf(), { kind: 'ticket', rules });
}

const messagesOf = (file: CheckedFile) =>
  [...file.results].map((result) => result.findings.map((finding) => `${finding.rule}: ${finding.message}`));
const fails = (): never => {
  throw new Error('RIN 100200301');
};

describe('one pass', () => {
  it('runs the row rules over a row, then the file rules, each in the order of the list', async () => {
    const rules = [
      compares('file-a', () => ({ visit: (_, report) => report(null, 'plain', {}) })),
      looks('row-a', (_, report) => report(null, 'plain', {})),
      compares('file-b', () => ({ visit: (_, report) => report(null, 'plain', {}) })),
      looks('row-b', (_, report) => report(null, 'plain', {})),
    ];
    const each = ['row-a: plain', 'row-b: plain', 'file-a: plain', 'file-b: plain'];
    expect(messagesOf(await checkTickets(rules, [{}, {}]))).toEqual([each, each]);
  });
  it('shows file rules every row, and then that it was the last', async () => {
    const rule = compares('counts', (tell) => {
      let count = 0;
      return {
        visit: () => {
          count += 1;
        },
        finish: () => tell(null, 'count', { count }),
      };
    });
    const file = await checkTickets([rule, compares('idle', () => ({}))], [{}, {}, {}]);
    expect(file.findings.map((finding) => finding.message)).toEqual(['3 rows']);
    expect(file.crashes).toEqual([]);
  });
  it('tells file rules the verdict of the row rules, not of one another', async () => {
    const seen: Verdict[] = [];
    const rules = [
      looks('row', (row, report) => row.isBlank('rin') && report('rin', 'plain', {})),
      compares('first', () => ({ visit: (_, report) => report(null, 'own', {}) })),
      compares('second', () => ({ visit: (_row, _report, verdict) => seen.push(verdict) })),
    ];
    const file = await checkTickets(rules, [{}, { rin: '' }]);
    expect(seen).toEqual(['ready', 'review']);
    expect([...file.results].map((result) => result.verdict)).toEqual(['closed', 'closed']);
  });
  it('runs only the rules of the kind, and those of any kind', async () => {
    const ofKind = (kind: 'registration' | 'any'): AnyRule => ({
      ...looks(kind, (_, report) => report(null, 'plain', {})),
      kind,
    });
    expect(messagesOf(await checkTickets([ofKind('registration'), ofKind('any')]))).toEqual([['any: plain']]);
  });
  it('runs the rulebook where no rules are given', async () => {
    const input = gridOf('registration', [validRow('registration', { medicaidId: '' })]);
    const file = await checkInput(input, contextAsOf(), { kind: undefined });
    expect(file.kind).toBe('registration');
    const rules = [...file.results].flatMap((result) => result.findings.map((finding) => finding.rule));
    expect(rules).toEqual(['registration/medicaid-id-missing']);
  });
  it('gives rules the context and the header', async () => {
    const seen: [Day, number][] = [];
    const rule = defineFileRule({
      ...HEAD,
      id: 'sees',
      messages: MESSAGES,
      begin: (context, header) => {
        seen.push([context.asOf, header.row]);
        return {};
      },
    });
    await checkTickets([rule]);
    expect(seen).toEqual([[contextAsOf().asOf, 1]]);
  });
});

describe('a finding', () => {
  it('says where, in a spreadsheet', async () => {
    const file = await checkTickets([looks('row', (_, report) => report('rin', 'plain', {}))], [{}, {}]);
    expect([...file.results].flatMap((result) => result.findings)).toEqual(
      ['N2', 'N3'].map((cell) => ({
        rule: 'row',
        outcome: 'review',
        message: 'plain',
        field: 'rin',
        column: 'RIN',
        cell,
        basis: 'judgement',
        source: 'the rule',
      })),
    );
  });
  it('has no column where the file lacks it, or the record as a whole is meant', async () => {
    const rules = [
      looks('row', (_, report) => {
        report('npi', 'plain', {});
        report(null, 'plain', {});
      }),
    ];
    const input = gridOf('ticket', [validRow('ticket')], ['MCO', 'RIN', 'Reference']);
    const [result] = [...(await checkInput(input, contextAsOf(), { kind: 'ticket', rules })).results];
    expect(result?.findings.map(({ field, column, cell }) => [field, column, cell])).toEqual([
      ['npi', null, null],
      [null, null, null],
    ]);
  });
  it('has neither column nor cell in JSON', async () => {
    const rules = [
      looks('row', (_, report) => report('rin', 'plain', {})),
      compares('file', (tell) => ({ finish: () => tell('rin', 'plain', {}) })),
    ];
    const input = recordsOf('ticket', [validRow('ticket')]);
    const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules });
    const found = [...file.findings, ...[...file.results].flatMap((result) => result.findings)];
    expect(found.map(({ field, column, cell }) => [field, column, cell])).toEqual([
      ['rin', null, null],
      ['rin', null, null],
    ]);
  });
  it('on the whole file has a column and no cell, also where it is told while a row is read', async () => {
    const rule = compares('file', (tell) => ({ visit: () => tell('rin', 'plain', {}) }));
    const file = await checkTickets([rule]);
    expect(file.findings.map(({ column, cell }) => [column, cell])).toEqual([['RIN', null]]);
    expect([...file.results][0]?.findings).toEqual([]);
  });
  it('stands on what the rule says, over it the message, over it the report', async () => {
    const ground = async (message: 'plain' | 'own', over?: Partial<Authority>) => {
      const rule = looks('row', (_, report) => report(null, message, {}, over));
      const [result] = [...(await checkTickets([rule])).results];
      return result?.findings.map(({ outcome, basis, source }) => [outcome, basis, source])[0];
    };
    expect(await ground('plain')).toEqual(['review', 'judgement', 'the rule']);
    expect(await ground('own')).toEqual(['closed', 'notice', 'the message']);
    expect(await ground('own', { source: 'the report' })).toEqual(['closed', 'notice', 'the report']);
    expect(await ground('own', { outcome: 'note', basis: 'plan' })).toEqual(['note', 'plan', 'the message']);
  });
});

describe('a verdict and a next step', () => {
  it('come from the findings of the record', async () => {
    const rule = looks('row', (row, report) => {
      if (row.isBlank('rin')) report('rin', 'own', {});
      if (row.isBlank('mco')) report('mco', 'plain', {});
      if (row.isBlank('npi')) report('npi', 'waits', {});
    });
    const file = await checkTickets(
      [rule],
      [{}, { rin: '' }, { mco: '' }, { npi: '' }, { npi: '', mco: '', rin: '' }],
    );
    expect([...file.results].map((result) => [result.row, result.verdict, result.nextStep.action])).toEqual([
      [2, 'ready', 'submit'],
      [3, 'closed', 'fix'],
      [4, 'review', 'check'],
      [5, 'closed', 'wait'],
      [6, 'closed', 'fix'],
    ]);
  });
  it('of every record follow a finding on the whole file only where it says so', async () => {
    const told = (message: 'own' | 'spreads') =>
      checkTickets([compares('file', (tell) => ({ finish: () => tell(null, message, {}) }))], [{}, {}]);
    const verdicts = async (message: 'own' | 'spreads') =>
      [...(await told(message)).results].map((result) => [result.verdict, result.nextStep.action]);
    expect(await verdicts('own')).toEqual([
      ['ready', 'submit'],
      ['ready', 'submit'],
    ]);
    expect(await verdicts('spreads')).toEqual([
      ['closed', 'fix'],
      ['closed', 'fix'],
    ]);
  });
  it('of a registration carry no days', async () => {
    const input = gridOf('registration', [validRow('registration')]);
    const file = await checkInput(input, contextAsOf(), { kind: undefined, rules: [] });
    expect([...file.results][0]?.nextStep).toEqual({ action: 'submit' });
  });
});

describe('a rule that crashes', () => {
  it('is recorded with its row, and the others run on', async () => {
    const rules = [
      looks('row', (row) => row.isBlank('rin') && fails()),
      looks('next', (_, report) => report(null, 'plain', {})),
      compares('visits', () => ({ visit: (row) => row.isBlank('rin') && fails() })),
      compares('after', () => ({ visit: (_, report) => report(null, 'plain', {}) })),
    ];
    const file = await checkTickets(rules, [{}, { rin: '' }]);
    expect(file.crashes).toEqual([
      { rule: 'row', file: 'test.csv', row: 3 },
      { rule: 'visits', file: 'test.csv', row: 3 },
    ]);
    const each = ['next: plain', 'after: plain'];
    expect(messagesOf(file)).toEqual([each, each]);
  });
  it('is recorded without a row where it fails before the first or after the last', async () => {
    const rules = [
      compares('begins', fails),
      compares('ends', () => ({ finish: fails })),
      compares('tells', (tell) => ({ finish: () => tell(null, 'plain', {}) })),
    ];
    const file = await checkTickets(rules);
    expect(file.crashes).toEqual([
      { rule: 'begins', file: 'test.csv', row: null },
      { rule: 'ends', file: 'test.csv', row: null },
    ]);
    expect(file.findings.map((finding) => finding.rule)).toEqual(['tells']);
  });
  it('leaves no text of the error, and keeps what it had reported', async () => {
    const rule = looks('row', (_, report) => {
      report(null, 'plain', {});
      report(null, 'breaks', {});
    });
    const file = await checkTickets([rule]);
    expect(messagesOf(file)).toEqual([['row: plain']]);
    expect(JSON.stringify([file.crashes, file.findings, [...file.results]])).not.toContain('100200301');
    expect(file.crashes).toEqual([{ rule: 'row', file: 'test.csv', row: 2 }]);
  });
  it('is recorded a hundred times at most', async () => {
    const file = await checkTickets([looks('row', fails)], Array(150).fill({}));
    expect(file.crashes).toHaveLength(100);
    expect(file.crashes.at(-1)?.row).toBe(101);
    expect(file.records).toBe(150);
  });
});

describe('what is known of the file', () => {
  it('is given beside the results', async () => {
    const file = await checkTickets([], [{ reference: 'EXAMPLE-1' }, {}]);
    const { file: name, kind, records, skipped, sheet, header, findings, crashes } = file;
    expect({ name, kind, records, skipped, sheet, findings, crashes }).toEqual({
      name: 'test.csv',
      kind: 'ticket',
      records: 1,
      skipped: 1,
      sheet: null,
      findings: [],
      crashes: [],
    });
    expect(header.row).toBe(1);
    expect('request' in file).toBe(false);
  });
  it('is the request, too, of registrations', async () => {
    const input = gridOf('registration', [validRow('registration')]);
    const { request } = await checkInput(input, contextAsOf(), { kind: undefined, rules: [] });
    expect(request).toEqual({ individuals: 1, processing: { earliest: '2026-11-30', latest: null } });
  });
});

describe('nothing to check', () => {
  const refused = (promise: Promise<unknown>) =>
    promise.then(
      () => 'no error',
      (error: unknown) => (error instanceof InputError ? error.message : error),
    );
  it.each([
    ['a header alone', gridOf('ticket', []), 'test.csv: no record below the header in row 1'],
    [
      'an example row alone',
      gridOf('ticket', [validRow('ticket', { reference: 'EXAMPLE' })]),
      'test.csv: only the example row below the header in row 1',
    ],
    ['an empty JSON', recordsOf('ticket', []), 'test.json: no record in it'],
    [
      'a JSON with the example alone',
      recordsOf('ticket', [validRow('ticket', { reference: 'EXAMPLE' })]),
      'test.json: only the example row in it',
    ],
  ])('is an error: %s', async (_, input, message) => {
    expect(await refused(checkInput(input, contextAsOf(), { kind: 'ticket' }))).toBe(message);
  });
});

import { describe, expect, it } from 'vitest';
import { planFiles } from '../../../src/app/clean/clean-or-held.ts';
import { CleanAssignments } from '../../../src/core/clean/grouping.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import type { RecordObserver } from '../../../src/core/engine/record-observer.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { Action } from '../../../src/core/model/report.ts';
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
  all: defineMessage(() => 'all', { outcome: 'closed', basis: 'notice', appliesToAll: true }),
  breaks: defineMessage((): string => {
    throw new Error('RIN 100200301');
  }),
};
type Report = ReportFinding<string, typeof MESSAGES>;

/** A rule that checks each row on its own. */
function rowRule(id: string, check: (row: Row<string>, report: Report) => void): AnyRule {
  return defineRowRule({
    ...HEAD,
    id,
    messages: MESSAGES,
    check: (row, _, report) => check(row as Row<string>, report as Report),
  });
}

/** A rule that compares rows. */
function fileRule(
  id: string,
  begin: (report: Report) => {
    visit?: (row: Row<string>, report: Report, verdict: Verdict) => void;
    finish?: () => void;
  },
): AnyRule {
  return defineFileRule({
    ...HEAD,
    id,
    messages: MESSAGES,
    begin: (_context, _header, report) => {
      const { visit, finish } = begin(report as Report);
      return {
        ...(visit && {
          visit: (row, reportOnRow, verdict) => visit(row as Row<string>, reportOnRow as Report, verdict),
        }),
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
      fileRule('file-a', () => ({ visit: (_, report) => report(null, 'plain', {}) })),
      rowRule('row-a', (_, report) => report(null, 'plain', {})),
      fileRule('file-b', () => ({ visit: (_, report) => report(null, 'plain', {}) })),
      rowRule('row-b', (_, report) => report(null, 'plain', {})),
    ];
    const messages = ['row-a: plain', 'row-b: plain', 'file-a: plain', 'file-b: plain'];
    expect(messagesOf(await checkTickets(rules, [{}, {}]))).toEqual([messages, messages]);
  });
  it('calls a file rule for every row, and after the last one', async () => {
    const rule = fileRule('counts', (report) => {
      let count = 0;
      return {
        visit: () => {
          count += 1;
        },
        finish: () => report(null, 'count', { count }),
      };
    });
    const file = await checkTickets([rule, fileRule('empty', () => ({}))], [{}, {}, {}]);
    expect(file.findings.map((finding) => finding.message)).toEqual(['3 rows']);
    expect(file.crashes).toEqual([]);
  });
  it('passes file rules the verdict of the row rules, without that of other file rules', async () => {
    const seen: Verdict[] = [];
    const rules = [
      rowRule('row', (row, report) => row.isBlank('rin') && report('rin', 'plain', {})),
      fileRule('first', () => ({ visit: (_, report) => report(null, 'own', {}) })),
      fileRule('second', () => ({ visit: (_row, _report, verdict) => seen.push(verdict) })),
    ];
    const file = await checkTickets(rules, [{}, { rin: '' }]);
    expect(seen).toEqual(['ready', 'review']);
    expect([...file.results].map((result) => result.verdict)).toEqual(['closed', 'closed']);
  });
  it('runs only the rules of the kind, and those of any kind', async () => {
    const ofKind = (kind: 'registration' | 'any'): AnyRule => ({
      ...rowRule(kind, (_, report) => report(null, 'plain', {})),
      kind,
    });
    expect(messagesOf(await checkTickets([ofKind('registration'), ofKind('any')]))).toEqual([['any: plain']]);
  });
  it('runs the built-in rules by default', async () => {
    const input = gridOf('registration', [validRow('registration', { medicaidId: '' })]);
    const file = await checkInput(input, contextAsOf(), { kind: undefined });
    expect(file.kind).toBe('registration');
    const rules = [...file.results].flatMap((result) => result.findings.map((finding) => finding.rule));
    expect(rules).toEqual(['registration/medicaid-id-missing']);
  });
  it('passes the context and the header to rules', async () => {
    const seen: [Day, number][] = [];
    const rule = defineFileRule({
      ...HEAD,
      id: 'observer',
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
  it('has the column and the cell in a spreadsheet', async () => {
    const file = await checkTickets([rowRule('row', (_, report) => report('rin', 'plain', {}))], [{}, {}]);
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
  it('has no column if the file lacks it or the finding concerns the whole record', async () => {
    const rules = [
      rowRule('row', (_, report) => {
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
      rowRule('row', (_, report) => report('rin', 'plain', {})),
      fileRule('file', (report) => ({ finish: () => report('rin', 'plain', {}) })),
    ];
    const input = recordsOf('ticket', [validRow('ticket')]);
    const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules });
    const found = [...file.findings, ...[...file.results].flatMap((result) => result.findings)];
    expect(found.map(({ field, column, cell }) => [field, column, cell])).toEqual([
      ['rin', null, null],
      ['rin', null, null],
    ]);
  });
  it('has a column and no cell if it concerns the whole file, even if it is reported during a row', async () => {
    const rule = fileRule('file', (report) => ({ visit: () => report('rin', 'plain', {}) }));
    const file = await checkTickets([rule]);
    expect(file.findings.map(({ column, cell }) => [column, cell])).toEqual([['RIN', null]]);
    expect([...file.results][0]?.findings).toEqual([]);
  });
  it('takes its authority from the report, else from the message, else from the rule', async () => {
    const authorityOf = async (message: 'plain' | 'own', override?: Partial<Authority>) => {
      const rule = rowRule('row', (_, report) => report(null, message, {}, override));
      const [result] = [...(await checkTickets([rule])).results];
      return result?.findings.map(({ outcome, basis, source }) => [outcome, basis, source])[0];
    };
    expect(await authorityOf('plain')).toEqual(['review', 'judgement', 'the rule']);
    expect(await authorityOf('own')).toEqual(['closed', 'notice', 'the message']);
    expect(await authorityOf('own', { source: 'the report' })).toEqual(['closed', 'notice', 'the report']);
    expect(await authorityOf('own', { outcome: 'note', basis: 'plan' })).toEqual([
      'note',
      'plan',
      'the message',
    ]);
  });
});

describe('a verdict and a next step', () => {
  it('come from the findings of the record', async () => {
    const rule = rowRule('row', (row, report) => {
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
  it('of every record follow a whole-file finding only if it applies to all', async () => {
    const check = (message: 'own' | 'all') =>
      checkTickets([fileRule('file', (report) => ({ finish: () => report(null, message, {}) }))], [{}, {}]);
    const verdicts = async (message: 'own' | 'all') =>
      [...(await check(message)).results].map((result) => [result.verdict, result.nextStep.action]);
    expect(await verdicts('own')).toEqual([
      ['ready', 'submit'],
      ['ready', 'submit'],
    ]);
    expect(await verdicts('all')).toEqual([
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

/** A crash without its trace. */
const listCrashes = ({ crashes }: CheckedFile) => crashes.map(({ rule, file, row }) => ({ rule, file, row }));
const verdictsOf = ({ results }: CheckedFile) =>
  [...results].map(({ verdict, nextStep, failedRules = [] }) => [verdict, nextStep.action, failedRules]);

describe('a rule that crashes', () => {
  it('is recorded with its row, and the other rules run on', async () => {
    const rules = [
      rowRule('row', (row) => row.isBlank('rin') && fails()),
      rowRule('next', (_, report) => report(null, 'plain', {})),
      fileRule('visits', () => ({ visit: (row) => row.isBlank('rin') && fails() })),
      fileRule('after', () => ({ visit: (_, report) => report(null, 'plain', {}) })),
    ];
    const file = await checkTickets(rules, [{}, { rin: '' }]);
    expect(listCrashes(file)).toEqual([
      { rule: 'row', file: 'test.csv', row: 3 },
      { rule: 'visits', file: 'test.csv', row: 3 },
    ]);
    const messages = ['next: plain', 'after: plain'];
    expect(messagesOf(file)).toEqual([messages, messages]);
  });
  it('is recorded without a row before the first row and after the last', async () => {
    const rules = [
      fileRule('begins', fails),
      fileRule('ends', () => ({ finish: fails })),
      fileRule('reports', (report) => ({ finish: () => report(null, 'plain', {}) })),
    ];
    const file = await checkTickets(rules);
    expect(listCrashes(file)).toEqual([
      { rule: 'begins', file: 'test.csv', row: null },
      { rule: 'ends', file: 'test.csv', row: null },
    ]);
    expect(file.findings.map((finding) => finding.rule)).toEqual(['reports']);
  });
  it('keeps the class of the error and where it was thrown', async () => {
    const rules = [
      rowRule('type', () => {
        throw new TypeError('100200301');
      }),
      rowRule('reference', () => {
        throw new ReferenceError('100200301');
      }),
    ];
    const traces = (await checkTickets(rules)).crashes.map(({ trace }) => trace.split('\n'));
    expect(traces.map(([name]) => name)).toEqual(['TypeError', 'ReferenceError']);
    for (const [, frame] of traces) expect(frame).toContain('check-input.test.ts');
  });
  it('leaves no text of the error, and keeps what it had reported', async () => {
    const rule = rowRule('row', (_, report) => {
      report(null, 'plain', {});
      report(null, 'breaks', {});
    });
    const file = await checkTickets([rule]);
    expect(messagesOf(file)).toEqual([['row: plain']]);
    expect(JSON.stringify([file.crashes, file.findings, [...file.results]])).not.toContain('100200301');
    expect(listCrashes(file)).toEqual([{ rule: 'row', file: 'test.csv', row: 2 }]);
  });
  it('is recorded a hundred times at most, and marks every record', async () => {
    const file = await checkTickets([rowRule('row', fails)], Array(150).fill({}));
    expect(file.crashes).toHaveLength(100);
    expect(file.crashes.at(-1)?.row).toBe(101);
    expect(file.results.countVerdicts()).toMatchObject({ ready: 0, review: 150 });
  });
  it.each([
    ['a row rule', rowRule('fails', (row) => row.isBlank('npi') && fails())],
    ['a file rule', fileRule('fails', () => ({ visit: (row) => row.isBlank('npi') && fails() }))],
  ])('makes the verdict of the record review: %s', async (_, rule) => {
    const file = await checkTickets([rule], [{}, { npi: '' }, {}]);
    expect(verdictsOf(file)).toEqual([
      ['ready', 'submit', []],
      ['review', 'check', ['fails']],
      ['ready', 'submit', []],
    ]);
  });
  it('softens no verdict and no next step', async () => {
    const rules = [rowRule('own', (_, report) => report(null, 'own', {})), rowRule('fails', fails)];
    expect(verdictsOf(await checkTickets(rules))).toEqual([['closed', 'fix', ['fails']]]);
  });
  it('lets later file rules know that the record is not ready', async () => {
    const seen: Verdict[] = [];
    await checkTickets([
      rowRule('fails', fails),
      fileRule('sees', () => ({ visit: (_row, _report, verdict) => seen.push(verdict) })),
    ]);
    expect(seen).toEqual(['review']);
  });
  it.each([
    ['before the first row', fileRule('fails', fails)],
    ['after the last row', fileRule('fails', () => ({ finish: fails }))],
  ])('makes every record a review %s', async (_, rule) => {
    const closes = rowRule('closes', (row, report) => row.isBlank('npi') && report('npi', 'own', {}));
    const file = await checkTickets([rule, closes], [{}, { npi: '' }]);
    expect(verdictsOf(file)).toEqual([
      ['review', 'check', []],
      ['closed', 'fix', []],
    ]);
  });
  it('keeps its record out of the clean files', async () => {
    const actions: Action[] = [];
    const input = gridOf('ticket', [validRow('ticket'), validRow('ticket', { npi: '' })]);
    const rules = [rowRule('fails', (row) => row.isBlank('npi') && fails())];
    const onRecord: RecordObserver = (_, action) => actions.push(action);
    const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules, onRecord });
    expect(actions).toEqual(['submit', 'check']);
    const { files, fileIndexes } = await planFiles(file, 'csv', new CleanAssignments(), {} as never);
    expect(files.map(({ role, records }) => [role, records])).toEqual([
      ['clean', 1],
      ['held', 1],
    ]);
    expect([...fileIndexes.slice(1)]).toEqual([0, 1]);
  });
});

describe('a checked file', () => {
  it('has its name, kind, sheet and header beside the results', async () => {
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
  it('has the request if it holds registrations', async () => {
    const input = gridOf('registration', [validRow('registration')]);
    const { request } = await checkInput(input, contextAsOf(), { kind: undefined, rules: [] });
    expect(request).toEqual({ individuals: 1, processing: { earliest: '2026-11-30', latest: null } });
  });
});

describe('a file without a record', () => {
  const catchMessage = (promise: Promise<unknown>) =>
    promise.then(
      () => 'no error',
      (error: unknown) => (error instanceof InputError ? error.message : error),
    );
  it.each([
    [
      'a header alone',
      gridOf('ticket', []),
      'test.csv: There is no ticket or person below the headings in row 1. Add at least one row.',
    ],
    [
      'an example row alone',
      gridOf('ticket', [validRow('ticket', { reference: 'EXAMPLE' })]),
      'test.csv: There is only the example row below the headings in row 1. Add at least one row.',
    ],
    [
      'an empty JSON',
      recordsOf('ticket', []),
      'test.json: There is no ticket or person in this file. Add at least one.',
    ],
    [
      'a JSON with the example alone',
      recordsOf('ticket', [validRow('ticket', { reference: 'EXAMPLE' })]),
      'test.json: There is only the example row in this file. Add at least one.',
    ],
  ])('is an InputError: %s', async (_, input, message) => {
    expect(await catchMessage(checkInput(input, contextAsOf(), { kind: 'ticket' }))).toBe(message);
  });
});

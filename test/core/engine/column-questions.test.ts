import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import { ColumnQuestions } from '../../../src/core/engine/column-questions.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';
import type { Context } from '../../../src/core/model/context.ts';
import type { RawInput } from '../../../src/core/model/input.ts';
import type { Finding } from '../../../src/core/model/report.ts';
import { contextAsOf, gridOf, recordsOf, type TestCells, validRow } from '../../support/rows.ts';

const LEFT_OUT = ['MCO Process Exhausted', 'Peer-to-Peer'];
const HEADERS = getTemplateFields(getDictionary('ticket')).map(({ header }) => header);
const rowsOf = (...rows: TestCells[]) =>
  rows.map((cells, i) => validRow('ticket', { claimNumber: `MADEUP-${i}`, category: '', ...cells }));
const without = (headers: readonly string[], ...rows: TestCells[]) =>
  gridOf(
    'ticket',
    rowsOf(...rows),
    HEADERS.filter((header) => !headers.includes(header)),
  );

async function check(input: RawInput, context: Partial<Context> = {}) {
  const file = await checkInput(input, contextAsOf(undefined, context), { kind: 'ticket' });
  const pick = ({ rule, field, message }: Finding) => [rule, field, message];
  return {
    file: file.findings.filter(({ outcome }) => outcome === 'review').map(pick),
    rows: [...file.results].map(({ verdict }) => verdict),
  };
}

it('a question that several rows raise is listed once for its rule and field, in the order of the rows', () => {
  const questions = new ColumnQuestions('ticket');
  const finding: Finding = {
    rule: 'ticket/one',
    outcome: 'review',
    message: 'empty',
    field: 'npi',
    column: null,
    cell: null,
    basis: 'judgement',
    source: 'made up',
  };
  questions.add(finding);
  questions.add({ ...finding, field: 'rin' });
  questions.add({ ...finding, rule: 'ticket/two' });
  questions.add(finding);
  expect(questions.listFindings().map(({ rule, field, message }) => [rule, field, message])).toEqual([
    ['ticket/one', 'npi', 'Your spreadsheet does not have this column. 2 tickets may need it.'],
    ['ticket/one', 'rin', 'Your spreadsheet does not have this column. 1 ticket may need it.'],
    ['ticket/two', 'npi', 'Your spreadsheet does not have this column. 1 ticket may need it.'],
  ]);
});

describe('an optional field without a column', () => {
  it('is asked for once, and no row is a review for want of it', async () => {
    const input = without(LEFT_OUT, {}, { denialCodes: 'CO-50' }, {});
    expect(await check(input)).toEqual({
      file: [
        [
          'ticket/process-not-exhausted',
          'processExhausted',
          'Your spreadsheet does not have this column. 3 tickets may need it.',
        ],
        [
          'ticket/peer-to-peer-missing',
          'peerToPeer',
          'Your spreadsheet does not have this column. 1 ticket may need it.',
        ],
      ],
      rows: ['ready', 'ready', 'ready'],
    });
  });
  it('is asked for on each row if there is a column, and in JSON', async () => {
    const blank = { processExhausted: '' };
    const found = { file: [], rows: ['review', 'ready'] };
    expect(await check(without([], blank, {}))).toEqual(found);
    const [first = {}, second = {}] = rowsOf(blank, {});
    const { processExhausted: _, ...withoutKey } = first;
    expect(await check(recordsOf('ticket', [withoutKey, second]))).toEqual(found);
  });
  it('is not asked for if the settings fill it, or a person has checked the row', async () => {
    const defaults = { ticket: new Map([['processExhausted', 'yes']]) };
    expect((await check(without(LEFT_OUT, {}), { defaults })).file).toEqual([]);
    const [row = {}] = rowsOf({ checked: 'MT' });
    const headers = ['Checked', ...HEADERS.filter((header) => !LEFT_OUT.includes(header))];
    expect((await check(gridOf('ticket', [row], headers))).file).toEqual([]);
  });
});

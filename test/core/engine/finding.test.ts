import { describe, expect, it } from 'vitest';
import { FindingBuilder } from '../../../src/core/engine/finding.ts';
import type { Context } from '../../../src/core/model/context.ts';
import type { RawInput } from '../../../src/core/model/input.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { contextAsOf, gridOf, recordsOf } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const RULE = defineRowRule({
  ...HEAD,
  id: 'ticket/made-up',
  messages: {
    plain: defineMessage(({ count }: { count: number }) => `${count} made up`),
    waits: defineMessage(() => 'waits', { outcome: 'closed', nextStep: { action: 'wait' } }),
    all: defineMessage(() => 'all', { outcome: 'denied', appliesToAll: true }),
  },
  check: () => {},
});
const GRID = gridOf('ticket', [{ mco: 'Molina', rin: '1' }], ['MCO', 'RIN', 'Claim Number']);

async function build(
  messageId: string,
  { input = GRID, field = null, context = {}, onRow = true, ownRow, authority = undefined } = {} as {
    input?: RawInput;
    field?: string | null;
    context?: Partial<Context>;
    onRow?: boolean;
    ownRow?: number;
    authority?: { source: string };
  },
) {
  const table = await openTable(input, 'ticket');
  for (const column of table.header.columns) if (ownRow !== undefined) column.row = ownRow;
  const builder = new FindingBuilder(table, contextAsOf(undefined, context));
  for await (const [row] of table.rows()) {
    return builder.build(RULE, { field, messageId, data: { count: 2 }, authority }, onRow ? row : undefined);
  }
  throw new Error('no row');
}

describe('FindingBuilder', () => {
  it('names the column and the cell in a spreadsheet', async () => {
    const { finding } = await build('plain', { field: 'rin' });
    expect(finding).toMatchObject({ message: '2 made up', field: 'rin', column: 'RIN', cell: 'B2' });
  });
  it('names the cell where the value is, in a form', async () => {
    expect((await build('plain', { field: 'rin', ownRow: 9 })).finding.cell).toBe('B9');
  });
  it('names no cell without a row', async () => {
    const { finding } = await build('plain', { field: 'rin', onRow: false });
    expect(finding).toMatchObject({ column: 'RIN', cell: null });
  });
  it('names no column in JSON, for a column that is missing, or without a field', async () => {
    const input = recordsOf('ticket', [{ rin: '1' }]);
    for (const options of [{ input, field: 'rin' }, { field: 'npi' }, {}]) {
      expect((await build('plain', options)).finding).toMatchObject({ column: null, cell: null });
    }
  });
  it('takes outcome and source from the report, else the message, else the rule', async () => {
    expect((await build('plain')).finding).toMatchObject({ outcome: 'review', source: 'the rule' });
    expect((await build('waits')).finding).toMatchObject({ outcome: 'closed', source: 'the rule' });
    const { finding } = await build('waits', { authority: { source: 'the report' } });
    expect(finding).toMatchObject({ outcome: 'closed', source: 'the report' });
  });
  it('gives the next step and whether the finding applies to all records', async () => {
    expect(await build('plain')).toMatchObject({ nextStep: undefined, appliesToAll: false });
    expect(await build('waits')).toMatchObject({ nextStep: { action: 'wait' }, appliesToAll: false });
    expect(await build('all')).toMatchObject({ nextStep: undefined, appliesToAll: true });
  });
  it('downgrades to review if the settings say so, and then has no next step', async () => {
    const ruleSettings: NonNullable<Context['ruleSettings']> = new Map([
      [RULE.id, { set: 'review', reason: 'made up' }],
    ]);
    const { finding, nextStep } = await build('waits', { context: { ruleSettings } });
    expect([finding.outcome, nextStep]).toEqual(['review', undefined]);
  });
});

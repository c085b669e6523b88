import { describe, expect, it } from 'vitest';
import { ColumnQuestions } from '../../../src/core/engine/column-questions.ts';
import { FindingBuilder } from '../../../src/core/engine/finding.ts';
import { RowReporter } from '../../../src/core/engine/row-reporter.ts';
import type { Row } from '../../../src/core/model/field.ts';
import { chooseAction } from '../../../src/core/portal/outcome.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { contextAsOf, gridOf } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const rule = (id: string) =>
  defineRowRule({
    ...HEAD,
    id,
    messages: {
      review: defineMessage(() => 'review'),
      closed: defineMessage(() => 'closed', { outcome: 'closed' }),
      answer: defineMessage(() => 'answer', { nextStep: { action: 'answer' } }),
    },
    check: () => {},
  });

async function open(): Promise<{ reporter: RowReporter; rows: Row[] }> {
  const table = await openTable(gridOf('ticket', [{ rin: '1' }, { rin: '2' }], ['RIN', 'MCO']), 'ticket');
  const rows: Row[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return {
    reporter: new RowReporter(new FindingBuilder(table, contextAsOf()), new ColumnQuestions('ticket')),
    rows,
  };
}

describe('RowReporter', () => {
  it('collects the findings of each rule on the current row', async () => {
    const { reporter, rows } = await open();
    const reports = ['one', 'two'].map((id) => reporter.createReportFunction(rule(id)));
    const seen = rows.map((row) => {
      reporter.begin(row);
      for (const report of reports) report('rin', 'review', {});
      return reporter.findings.map(({ rule: id, cell }) => [id, cell]);
    });
    expect(seen).toEqual([
      [
        ['one', 'A2'],
        ['two', 'A2'],
      ],
      [
        ['one', 'A3'],
        ['two', 'A3'],
      ],
    ]);
  });
  it('keeps the worst verdict until the next row begins', async () => {
    const { reporter, rows } = await open();
    const report = reporter.createReportFunction(rule('one'));
    reporter.begin(rows[0] as Row);
    report(null, 'closed', {});
    report(null, 'review', {});
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['closed', 'fix']);
    reporter.begin(rows[1] as Row);
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['ready', 'submit']);
    expect([reporter.findings, reporter.failedRules]).toEqual([[], []]);
  });
  it('makes reviews of a row that was checked by a person notes, and nothing else', async () => {
    const { reporter, rows } = await open();
    const report = reporter.createReportFunction(rule('one'));
    reporter.begin(rows[0] as Row, true);
    report('rin', 'review', {});
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['ready', 'submit']);
    expect(reporter.findings[0]).toMatchObject({ outcome: 'note', field: 'rin' });
    expect(reporter.findings[0]?.message).toMatch(/^Checked by your staff: ./);
    report(null, 'closed', {});
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['closed', 'fix']);
    expect(reporter.findings[1]).toMatchObject({ outcome: 'closed', message: 'closed' });
    reporter.begin(rows[1] as Row);
    report('rin', 'review', {});
    expect(reporter.verdict).toBe('review');
  });
  it('leaves an open request for information on a row that was checked', async () => {
    const { reporter, rows } = await open();
    reporter.begin(rows[0] as Row, true);
    reporter.createReportFunction(rule('one'))('rin', 'answer', {});
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['review', 'answer']);
    expect(reporter.findings[0]).toMatchObject({ outcome: 'review', message: 'answer' });
  });
  it('makes a record with a failed rule a review, and nothing softer of a worse verdict', async () => {
    const { reporter, rows } = await open();
    reporter.begin(rows[0] as Row);
    reporter.addFailedRule('one');
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['review', 'check']);
    reporter.createReportFunction(rule('two'))(null, 'closed', {});
    reporter.addFailedRule('three');
    expect([reporter.verdict, chooseAction(reporter.stepFlags)]).toEqual(['closed', 'fix']);
    expect(reporter.failedRules).toEqual(['one', 'three']);
  });
});

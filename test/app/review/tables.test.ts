import { describe, expect, it } from 'vitest';
import {
  buildHeaderRow,
  buildRuleRows,
  getColumnWidths,
  RULE_COLUMNS,
} from '../../../src/app/review/tables.ts';
import { describeSource } from '../../../src/report/content/source-name.ts';
import { RULE } from '../../report/reports.ts';

describe('buildRuleRows', () => {
  it('has a row for each rule by name, with its text if there is one', () => {
    const rows = buildRuleRows(new Set(['b/b', 'a/a']), (id) => (id === 'a/a' ? RULE : undefined));
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      [RULE.summary, RULE.why, RULE.cure, RULE.basis, describeSource(RULE.source), 'a/a'],
      ['', '', '', '', '', 'b/b'],
    ]);
  });
});

it('buildHeaderRow and getColumnWidths have a cell and a width for each column', () => {
  expect(buildHeaderRow(RULE_COLUMNS).map(({ column, text }) => [column, text])).toEqual(
    RULE_COLUMNS.map(([text], column) => [column, text]),
  );
  expect(
    getColumnWidths([
      ['a', 3],
      ['b', 4],
    ]),
  ).toEqual([3, 4]);
});

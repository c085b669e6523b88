import { describe, expect, it } from 'vitest';
import { renderExample } from '../../../src/cli/commands/example-lines.ts';
import type { AnyRule } from '../../../src/core/rules/rule.ts';

describe('renderExample', () => {
  it('prints a line for each row, header and property of the file', () => {
    const rule = { kind: 'ticket' } as AnyRule;
    expect(renderExample(rule, { rows: [{ rin: '', fax: '1' }, {}] })).toEqual([
      'row 2: RIN: (blank); fax: 1',
      'row 3: nothing wrong',
    ]);
    expect(renderExample(rule, { headers: ['RIN', 'MCO'] })).toEqual(['columns: RIN, MCO']);
    expect(renderExample({ kind: 'any' } as AnyRule, { cells: { npi: '1' } })).toEqual(['NPI: 1']);
    const file = {
      windows1252: true,
      hiddenSheet: true,
      hiddenRows: true,
      mergedRows: true,
      otherSheets: [['A', 'B']],
      extraCells: 2,
      missingCells: 1,
      moreRows: [['Total', '2']],
    } as const;
    expect(renderExample(rule, { cells: {}, file })).toEqual([
      'a further sheet with the columns A, B',
      'bytes that are not UTF-8',
      'the sheet is hidden',
      'rows are hidden',
      'cells that are merged with those above',
      'cells beyond the last header: 2 in each row',
      'cells that each row lacks at its end: 1',
      'a row below with the cells Total, 2',
    ]);
    expect(renderExample(rule, { cells: {} })).toEqual(['a file with nothing wrong']);
  });
});

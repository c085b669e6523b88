import { describe, expect, it } from 'vitest';
import { renderCrashes } from '../../../src/report/terminal/crash-block.ts';
import { page } from './page.ts';

const crash = (rule: string, row: number | null, file = 'a.csv') => ({ rule, file, row });

describe('renderCrashes', () => {
  it('counts rules, and lists the rows of each rule and file', () => {
    const crashes = [
      crash('ticket/a', 2),
      crash('ticket/a', 3),
      crash('ticket/b', 4),
      crash('ticket/a', 2, 'b.csv'),
    ];
    expect(renderCrashes(crashes, page())).toBe(
      [
        'This report is incomplete: 2 rules of portal-check itself failed',
        '  ticket/a in a.csv, rows 2, 3',
        '  ticket/b in a.csv, row 4',
        '  ticket/a in b.csv, row 2',
        '',
      ].join('\n'),
    );
  });
  it('names at most five rows, and none for the whole file', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((row) => crash('ticket/a', row));
    expect(renderCrashes(rows, page())).toContain('rows 1, 2, 3, 4, 5 and 2 more\n');
    expect(renderCrashes([crash('file/a', null)], page())).toContain('  file/a in a.csv\n');
  });
  it('masks long numbers in file names', () => {
    expect(renderCrashes([crash('ticket/a', 2, '100200301.csv')], page())).toContain('in #########.csv,');
  });
});

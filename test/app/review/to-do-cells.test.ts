import { describe, expect, it } from 'vitest';
import { buildToDoCells, FINDING_COLUMNS } from '../../../src/app/review/to-do-cells.ts';
import { finding } from '../../report/reports.ts';

describe('buildToDoCells', () => {
  it('has a cell for each column: a date, a link, and the source with the rule last', () => {
    const link = { sheet: 'Tickets', cell: 'A2' };
    const cells = buildToDoCells({
      ...{ day: 20_000, name: 'Row 2', link, location: 'NPI', fault: 'Wrong.', step: 'Fix it.' },
      finding: finding('ticket/npi-invalid', 'closed'),
    });
    expect(cells).toHaveLength(FINDING_COLUMNS.length);
    expect(cells[0]).toMatchObject({ timestamp: 20_000 * 86_400_000 });
    expect(cells[1]).toMatchObject({ text: 'Row 2', style: 'link', link });
    expect(cells.slice(2, 5).map(({ text }) => text)).toEqual(['NPI', 'Wrong.', 'Fix it.']);
    expect(cells[5]?.text).toMatch(/, ticket\/npi-invalid$/);
  });
  it('leaves blank what there is not', () => {
    const cells = buildToDoCells({ name: 'and 3 more' });
    expect(cells.map(({ text }) => text)).toEqual(['', 'and 3 more', '', '', '', '']);
    expect(cells[0]?.timestamp).toBeUndefined();
  });
});

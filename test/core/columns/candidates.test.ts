import { describe, expect, it } from 'vitest';
import { computeCertainty, readOpenColumn, weakenLoneColumns } from '../../../src/core/columns/candidates.ts';
import { STRENGTH } from '../../../src/core/columns/meaning-table.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';

const read = (header: string, ...cells: string[]) =>
  readOpenColumn(
    header,
    0,
    cells.map((cell) => [cell]),
    getDictionary('ticket'),
  );

describe('readOpenColumn', () => {
  it('has the fields that the header means and the content allows', () => {
    const { candidates } = read('Denied', '9/1/2026');
    expect(candidates.map(({ field, fit }) => [field, fit])).toEqual([['deniedOn', 'fits']]);
  });
  it('corrects the spelling', () => {
    expect(read('Clami Nubmer').candidates[0]?.field).toBe('claimNumber');
  });
  it('is unexplained if the header says nothing', () => {
    expect(
      [read(''), read('Xyzzy'), read('Xyzzy DOB'), read('DOB'), read('RIN')].map(
        (column) => column.isUnexplained,
      ),
    ).toEqual([true, true, false, false, false]);
  });
  it('reads no content under a header that plainly is no field', () => {
    expect(read('DOB', '9/1/1980').content).toEqual([]);
    expect(read('', '9/1/1980').content).toHaveLength(1);
  });
  it('reads an unknown word beside a known one if only one field has such content', () => {
    expect(read('Xyzzy plan', 'Meridian').candidates[0]).toMatchObject({
      field: 'mco',
      strength: STRENGTH.fitting,
    });
    expect(read('Xyzzy plan', 'Fox').candidates[0]?.strength).toBe(STRENGTH.maybe);
    expect(read('Xyzzy NPI', '1234567893').candidates[0]?.strength).toBe(STRENGTH.maybe);
  });
  it('drops what a header hardly means unless the content fits', () => {
    const fields = (...cells: string[]) => read('Claim payer', ...cells).candidates.map(({ field }) => field);
    expect(fields('Meridian')).toEqual(['mco']);
    expect(fields('Fox')).toEqual([]);
  });
  it('has no field that the dictionary lacks', () => {
    expect(readOpenColumn('Client RIN', 0, [], { kind: 'ticket', fields: [] }).candidates).toEqual([]);
  });
});

describe('computeCertainty', () => {
  const [outcome] = read('Outcome').candidates;
  const certainty = (index: number, columns: [string, number][]) =>
    outcome && computeCertainty(outcome, index, new Map(columns));
  it('is that of a question unless the content fits or another field is near', () => {
    expect(certainty(0, [])).toBe(STRENGTH.maybe);
    expect(certainty(5, [['disputeFiledOn', 2]])).toBe(STRENGTH.fitting);
    expect(certainty(6, [['disputeFiledOn', 2]])).toBe(STRENGTH.maybe);
    expect(certainty(5, [['rin', 4]])).toBe(STRENGTH.maybe);
    expect(outcome && computeCertainty({ ...outcome, fit: 'fits' }, 0, new Map())).toBe(STRENGTH.fitting);
  });
  it('is that of the header otherwise', () => {
    expect(outcome && computeCertainty({ ...outcome, strength: STRENGTH.clear }, 0, new Map())).toBe(
      STRENGTH.clear,
    );
  });
});

describe('weakenLoneColumns', () => {
  it('weakens what needs another column, if there is none', () => {
    const from = read('From');
    const to = { ...read('To'), index: 1 };
    const strengths = (columns: ReturnType<typeof weakenLoneColumns>) =>
      columns.map(({ candidates }) => candidates[0]?.strength);
    expect(strengths(weakenLoneColumns([from], new Map()))).toEqual([STRENGTH.maybe]);
    expect(strengths(weakenLoneColumns([from, to], new Map()))).toEqual([STRENGTH.clear, STRENGTH.clear]);
    expect(strengths(weakenLoneColumns([from], new Map([['serviceTo', 7]])))).toEqual([STRENGTH.clear]);
  });
});

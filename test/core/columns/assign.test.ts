import { describe, expect, it } from 'vitest';
import { assignByMeaning, type TakenSlots } from '../../../src/core/columns/assign.ts';
import type { Candidate, OpenColumn } from '../../../src/core/columns/candidates.ts';
import { STRENGTH } from '../../../src/core/columns/meaning-table.ts';

const candidate = (slot: string, strength: number, more: Partial<Candidate> = {}): Candidate => ({
  field: slot.split(' ')[0] ?? '',
  slot,
  part: undefined,
  isFullName: undefined,
  strength,
  near: [],
  needs: undefined,
  isDoubt: false,
  fit: 'open',
  ...more,
});
const column = (index: number, ...candidates: Candidate[]): OpenColumn => ({
  index,
  content: [],
  candidates,
  isUnexplained: false,
});
const assign = (columns: OpenColumn[], taken: TakenSlots = new Map()) => {
  const { readAs, asked, duplicates } = assignByMeaning(columns, taken);
  return {
    readAs: [...readAs].map(([index, { slot }]) => [index, slot]),
    asked: [...asked],
    duplicates: [...duplicates],
  };
};

describe('assignByMeaning', () => {
  it('gives a field to the column that means it most certainly, and the other its next field', () => {
    expect(
      assign([
        column(
          0,
          candidate('denialCodes', STRENGTH.usual),
          candidate('description', STRENGTH.fitting, { fit: 'fits' }),
        ),
        column(1, candidate('denialCodes', STRENGTH.clear)),
      ]).readAs,
    ).toEqual([
      [1, 'denialCodes'],
      [0, 'description'],
    ]);
  });
  it('prefers the column whose content fits', () => {
    const found = assign([
      column(0, candidate('rin', STRENGTH.clear)),
      column(1, candidate('rin', STRENGTH.clear, { fit: 'fits' })),
    ]);
    expect(found).toEqual({ readAs: [[1, 'rin']], asked: [], duplicates: [[0, 'rin']] });
  });
  it('prefers, of two whose content fits, what only one field has, then the clearer header', () => {
    const account = candidate('patientAccount', STRENGTH.fitting, { fit: 'fits' });
    const rin = candidate('rin', STRENGTH.fitting, { fit: 'fits' });
    expect(assign([column(0, account, rin)]).readAs).toEqual([[0, 'rin']]);
    const weaker = candidate('patientAccount', STRENGTH.ifFits, { fit: 'fits' });
    expect(assign([column(0, weaker), column(1, account)]).readAs).toEqual([[1, 'patientAccount']]);
  });
  it('asks about columns that mean one field equally, and about one that means two', () => {
    expect(assign([column(0, candidate('npi', 4)), column(1, candidate('npi', 4))]).asked).toEqual([
      [0, ['npi']],
      [1, ['npi']],
    ]);
    expect(assign([column(0, candidate('npi', 4), candidate('rin', 4))]).asked).toEqual([
      [0, ['npi', 'rin']],
    ]);
  });
  it('leaves a field that another column has', () => {
    expect(assign([column(0, candidate('rin', STRENGTH.usual))], new Map([['rin', 5]]))).toEqual({
      readAs: [],
      asked: [],
      duplicates: [],
    });
  });
  it('gives a name to one column or to its parts, not to both', () => {
    expect(
      assign([
        column(0, candidate('recipientName first', STRENGTH.clear)),
        column(1, candidate('recipientName', STRENGTH.best)),
      ]).readAs,
    ).toEqual([[1, 'recipientName']]);
  });
  it('gives nothing to a column that only may mean a field', () => {
    expect(assign([column(0, candidate('rin', STRENGTH.fitting), candidate('mco', STRENGTH.maybe))])).toEqual(
      {
        readAs: [],
        asked: [],
        duplicates: [],
      },
    );
  });
});

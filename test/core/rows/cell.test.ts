import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../src/core/fields/index.ts';
import type { Field } from '../../../src/core/model/field.ts';
import { FieldColumn, MOST_CELLS } from '../../../src/core/rows/cell.ts';
import { LONGEST_REMEMBERED } from '../../../src/core/values/memoize.ts';

const fieldOf = (name: string) => dictionaryOf('ticket').fields.find((field) => field.name === name) as Field;
const columnOf = (name: string) => new FieldColumn(fieldOf(name), false);

describe('a column', () => {
  it('gives one cell for a text that comes again', () => {
    const column = columnOf('mco');
    expect(column.cellOf('Molina')).toBe(column.cellOf(['Mol', 'ina'].join('')));
    expect(column.cellOf('Molina')).not.toBe(column.cellOf('Aetna'));
  });
  it('forgets all once it holds too many, and goes on where texts repeat', () => {
    const column = columnOf('mco');
    const first = column.cellOf('Molina');
    for (let i = 0; i <= MOST_CELLS; i += 1) for (let k = 0; k < 3; k += 1) column.cellOf(`plan ${i}`);
    const again = column.cellOf('Molina');
    expect(again).not.toBe(first);
    expect(column.cellOf('Molina')).toBe(again);
  });
  it('keeps nothing more where hardly any text repeats', () => {
    const column = columnOf('claimNumber');
    for (let i = 0; i <= MOST_CELLS; i += 1) column.cellOf(`MADEUP-${i}`);
    expect(column.cellOf('MADEUP-1')).not.toBe(column.cellOf('MADEUP-1'));
    expect(column.cellOf('MADEUP-1').text).toBe('MADEUP-1');
  });
  it('keeps no long text, of which a file may hold more than memory does', () => {
    const column = columnOf('description');
    const [short, long] = ['x'.repeat(LONGEST_REMEMBERED), 'x'.repeat(LONGEST_REMEMBERED + 1)];
    expect(column.cellOf(short)).toBe(column.cellOf(short));
    expect(column.cellOf(long)).not.toBe(column.cellOf(long));
    expect(column.cellOf(long).text).toBe(long);
  });
  it.each(['claimNumber', 'deniedOn', 'dualEligible', 'status', 'peerToPeer'])(
    '%s: reads a text alike whether it remembers it or not',
    (name) => {
      const full = columnOf(name);
      for (let i = 0; i <= MOST_CELLS; i += 1) full.cellOf(`text ${i}`);
      const text = fc.oneof(
        fc.constantFrom(
          'yes',
          'N/A',
          'n/a',
          '10/15/2026',
          'draft',
          'not done',
          '#N/A',
          ' x ',
          'see attached',
        ),
        fc.string({ maxLength: 12 }),
      );
      fc.assert(
        fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
          const column = columnOf(name);
          for (const each of [...texts, ...texts]) {
            const [a, b] = [column.cellOf(each), full.cellOf(each)];
            const read = ({ text, plain, day, yes, choice, isError, isUnreadable }: typeof a) => [
              ...[text, plain, day, yes, choice, isError, isUnreadable],
            ];
            expect(read(a)).toEqual(read(b));
          }
        }),
      );
    },
  );
});

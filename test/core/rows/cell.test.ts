import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Field } from '../../../src/core/model/field.ts';
import { FieldColumn } from '../../../src/core/rows/cell.ts';
import { MAX_MEMOIZED_LENGTH } from '../../../src/core/values/memoize.ts';
import { MAX_CACHED_TEXTS } from '../../../src/core/values/text-cache.ts';

const fieldOf = (name: string) =>
  getDictionary('ticket').fields.find((field) => field.name === name) as Field;
const columnOf = (name: string) => new FieldColumn(fieldOf(name), false);

describe('FieldColumn', () => {
  it('returns the same cell for a repeated text', () => {
    const column = columnOf('mco');
    expect(column.getCell('Molina')).toBe(column.getCell(['Mol', 'ina'].join('')));
    expect(column.getCell('Molina')).not.toBe(column.getCell('Aetna'));
  });
  it('reads the words of a field for yes and for no', () => {
    const field = { ...fieldOf('processExhausted'), choices: { yes: ['final'], no: ['pending'] } };
    const column = new FieldColumn(field, false);
    expect(['Y', 'Final', 'no', 'Pending', 'maybe'].map((text) => column.getCell(text).yes)).toEqual([
      true,
      true,
      false,
      false,
      undefined,
    ]);
  });
  it('drops all cells once full, and goes on caching if texts repeat', () => {
    const column = columnOf('mco');
    const first = column.getCell('Molina');
    for (let i = 0; i <= MAX_CACHED_TEXTS; i += 1) for (let k = 0; k < 3; k += 1) column.getCell(`plan ${i}`);
    const again = column.getCell('Molina');
    expect(again).not.toBe(first);
    expect(column.getCell('Molina')).toBe(again);
  });
  it('stops caching if hardly any text repeats', () => {
    const column = columnOf('claimNumber');
    for (let i = 0; i <= MAX_CACHED_TEXTS; i += 1) column.getCell(`MADEUP-${i}`);
    const first = column.getCell('MADEUP-1');
    expect(first.text).toBe('MADEUP-1');
    expect(column.getCell('MADEUP-1')).toBe(first);
    column.getCell('MADEUP-2');
    expect(column.getCell('MADEUP-1')).not.toBe(first);
  });
  it('caches of long texts, which may exceed memory, the last one alone', () => {
    const column = columnOf('description');
    const [short, long] = ['x'.repeat(MAX_MEMOIZED_LENGTH), 'x'.repeat(MAX_MEMOIZED_LENGTH + 1)];
    expect(column.getCell(short)).toBe(column.getCell(short));
    const first = column.getCell(long);
    expect(first.text).toBe(long);
    expect(column.getCell(long)).toBe(first);
    column.getCell(short);
    expect(column.getCell(long)).not.toBe(first);
  });
  it.each(['claimNumber', 'deniedOn', 'dualEligible', 'status', 'peerToPeer'])(
    '%s: reads a text the same whether cached or not',
    (name) => {
      const full = columnOf(name);
      for (let i = 0; i <= MAX_CACHED_TEXTS; i += 1) full.getCell(`text ${i}`);
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
          for (const raw of [...texts, ...texts]) {
            const [a, b] = [column.getCell(raw), full.getCell(raw)];
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

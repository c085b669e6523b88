import { describe, expect, it } from 'vitest';
import { TICKET } from '../../../../src/core/fields/ticket.ts';
import {
  chooseColumnWidth,
  chooseWrappedWidth,
  toPixels,
} from '../../../../src/formats/xlsx/write/column-width.ts';

const fieldOf = (name: string) => TICKET.fields.find((field) => field.name === name);

describe('chooseColumnWidth and chooseWrappedWidth', () => {
  it('depend on the kind of the field, unless a width is given', () => {
    const day = { header: 'Day', field: fieldOf('disputeFiledOn') };
    expect([chooseColumnWidth(day), chooseWrappedWidth(day)]).toEqual([12, 11]);
    const given = { ...day, width: 30 };
    expect([chooseColumnWidth(given), chooseWrappedWidth(given)]).toEqual([30, 30]);
    const own = { header: 'Own', field: undefined };
    expect([chooseColumnWidth(own), chooseWrappedWidth(own)]).toEqual([24, 14]);
  });
  it('leave room for the header, or for its longest word if it wraps', () => {
    const column = { header: 'Date disputed with the plan', field: fieldOf('disputeFiledOn') };
    expect([chooseColumnWidth(column), chooseWrappedWidth(column)]).toEqual([31, 11]);
    expect(chooseWrappedWidth({ ...column, header: 'Reconsideration date' })).toBe(18);
    expect(chooseColumnWidth({ ...column, header: 'x'.repeat(99) })).toBe(60);
  });
});

it('toPixels counts the pixels of a column', () => {
  expect(toPixels(20)).toBe(145);
});

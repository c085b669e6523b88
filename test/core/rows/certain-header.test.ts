import { expect, it } from 'vitest';
import { matchColumns } from '../../../src/core/columns/match.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { isHeaderBeyondDoubt } from '../../../src/core/rows/certain-header.ts';

const isCertain = (cells: string[], below?: string[], dictionary = getDictionary('ticket')) =>
  isHeaderBeyondDoubt(
    cells,
    matchColumns(cells, below ? [below] : [], { kind: dictionary.kind, getDictionary: () => dictionary }),
    below,
    dictionary,
  );

it('is certain with three fields, billing words, and other content below', () => {
  expect(
    isCertain(['Pt Name', 'RIN', 'Payer', 'DOB'], ['Testwell, Maren', '901200300', 'Molina', '1/2/1980']),
  ).toBe(true);
  expect(isCertain(['RIN', 'MCO', 'Claim #'])).toBe(true);
});

it('is not certain with two fields: the rest may be a value', () => {
  expect(isCertain(['Recipient Name', 'Maren Testwell', 'RIN', '901200300'])).toBe(false);
});

it('is not certain if most words are none of billing', () => {
  expect(isCertain(['RIN', 'MCO', 'Claim #', 'Maren Testwell', 'Odell Sample', 'Luz Trialton'])).toBe(false);
});

it('is not certain if the row below has headers, too', () => {
  expect(isCertain(['RIN', 'MCO', 'Claim #'], ['Denial Date', 'Provider Name', 'Description'])).toBe(false);
});

it('is certain by the headers of a layout, whatever their words are', () => {
  const fields = ['Alpha', 'Beta', 'Gamma'].map((header, i) => ({
    ...(getDictionary('ticket').fields[i] as { name: string }),
    header,
    aliases: [],
  }));
  const template = { headers: ['Alpha', 'Beta', 'Gamma'], headerRows: 1, lists: new Map() };
  const layout = { kind: 'ticket', fields, template } as never;
  expect(isCertain(['Alpha', 'Beta', 'Gamma', 'Fax'], ['1', '2', '3', '4'], layout)).toBe(true);
});

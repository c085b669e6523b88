import { describe, expect, it } from 'vitest';
import { canBeName, findNamedField, isExactHeader } from '../../../src/core/columns/names.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';

const TICKET = getDictionary('ticket');
const LAYOUT: Dictionary = {
  ...TICKET,
  fields: TICKET.fields.map((field) =>
    field.name === 'rin' ? { ...field, header: 'Client Number', aliases: ['Client No'] } : field,
  ),
  template: { headers: ['Client Number'], headerRows: 1, lists: new Map() },
};

describe('findNamedField', () => {
  it('finds every header, name and alias in any case and punctuation', () => {
    for (const { name, header, aliases } of TICKET.fields) {
      for (const text of [header, name, ...aliases])
        expect(findNamedField(` ${text.toUpperCase()}: `, TICKET)?.field, text).toBe(name);
    }
  });
  it('says how the field was found, the more exact with the lower rank', () => {
    const found = ['Claim Number', 'claim_number', 'ICN'].map((text) => findNamedField(text, TICKET));
    expect(found.map((match) => match?.by)).toEqual(['name', 'name', 'alias']);
    expect(found.map((match) => match && isExactHeader(match))).toEqual([true, true, false]);
    const ranks = ['Recipient Name', 'recipientName', 'Patient'].map(
      (text) => findNamedField(text, TICKET)?.rank ?? 0,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
  it('finds the headers and aliases of a layout before anything else', () => {
    expect(findNamedField('Client Number', LAYOUT, new Map([['clientnumber', null]]))).toMatchObject({
      field: 'rin',
      by: 'layout',
    });
    expect(findNamedField('Client No', LAYOUT)?.by).toBe('layout');
    expect(findNamedField('MCO', LAYOUT)?.by).toBe('name');
  });
  it('finds what the user said before names', () => {
    expect(findNamedField('RIN', TICKET, new Map([['rin', null]]))).toMatchObject({ field: null, by: 'map' });
    expect(findNamedField('Foo', TICKET, new Map([['foo', 'rin']]))).toMatchObject({
      field: 'rin',
      by: 'map',
    });
    expect(findNamedField('Foo', TICKET, new Map([['foo', 'nofield']]))).toBeUndefined();
  });
  it('finds nothing for a blank header', () => {
    expect(findNamedField(' ', TICKET)).toBeUndefined();
  });
});

describe('canBeName', () => {
  it('is false for numbers, blanks and prose', () => {
    expect(['RIN', '#', '120.00', '', 'x'.repeat(81)].map((text) => canBeName(text, TICKET))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(canBeName('x'.repeat(81), LAYOUT)).toBe(true);
  });
});

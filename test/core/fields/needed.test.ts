import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { isNeeded, listAskedFields } from '../../../src/core/fields/needed.ts';
import type { Column } from '../../../src/core/model/field.ts';

const TICKET = getDictionary('ticket');

describe('isNeeded', () => {
  it.each([
    ['rin', true],
    ['description', true],
    ['npi', true],
    ['medicaidId', true],
    ['deniedOn', false],
    ['reference', false],
  ])('%s of a ticket: %s', (field, expected) => expect(isNeeded(field, TICKET)).toBe(expected));
  it('is what the layout says if there is one', () => {
    const layout = { ...TICKET, template: { headers: [], headerRows: 1, lists: new Map() } } as const;
    expect([isNeeded('npi', layout), isNeeded('rin', layout)]).toEqual([false, true]);
  });
  it('of a registration, the NPI may be left out', () => {
    expect(isNeeded('npi', getDictionary('registration'))).toBe(false);
  });
});

it('listAskedFields has every field of every question', () => {
  const column = {} as Column;
  const questions = [
    { column, fields: ['rin', 'claimNumber'], examples: [] },
    { column, fields: ['rin'], examples: [] },
  ];
  expect([...listAskedFields({ questions })]).toEqual(['rin', 'claimNumber']);
});

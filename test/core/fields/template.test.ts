import { describe, expect, it } from 'vitest';
import { getTemplateFields, listChoices } from '../../../src/core/fields/template.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';

const field = (name: string) => (TICKET as Dictionary).fields.find((other) => other.name === name);
const withTemplate: Dictionary = {
  ...TICKET,
  template: {
    headers: ['RIN', 'MCO', 'Status'],
    headerRows: 1,
    lists: new Map([['status', ['Draft', 'In the portal']]]),
  },
};

describe('listChoices', () => {
  it("are the field's own, or those of the user's template", () => {
    expect(listChoices(field('status'), TICKET)).toEqual(['draft', 'open', 'closed']);
    expect(listChoices(field('status'), withTemplate)).toEqual(['Draft', 'In the portal']);
  });
  it('are yes and no for a yes-no field, and none for others', () => {
    expect(listChoices(field('dualEligible'), TICKET)).toEqual(['yes', 'no']);
    expect(listChoices(field('rin'), TICKET)).toEqual([]);
    expect(listChoices(undefined, TICKET)).toEqual([]);
  });
});

describe('getTemplateFields', () => {
  it("follows the order of the user's template, else of the dictionary", () => {
    expect(getTemplateFields(withTemplate).map(({ name }) => name)).toEqual(['rin', 'mco', 'status']);
    expect(getTemplateFields(TICKET)).toBe(TICKET.fields);
  });
});

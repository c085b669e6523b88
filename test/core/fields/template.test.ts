import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { getTemplateFields, listChoices } from '../../../src/core/fields/template.ts';

const ticket = getDictionary('ticket');
const fieldOf = (name: string) => ticket.fields.find((field) => field.name === name);

/** A dictionary with the template of an office, which has two columns and one list. */
const own = {
  ...ticket,
  template: { headers: ['RIN', 'Own note', 'MCO'], lists: new Map([['dualEligible', ['Yes', 'No']]]) },
} as unknown as typeof ticket;

describe('the list of a field', () => {
  it('holds the choices of the template', () => {
    expect(listChoices(fieldOf('dualEligible'), own)).toEqual(['Yes', 'No']);
  });
  it('holds the choices of the field where the template has none', () => {
    expect(listChoices(fieldOf('dualEligible'), ticket)).toEqual(['yes', 'no']);
    const status = fieldOf('status');
    expect(listChoices(status, own)).toEqual(Object.keys(status?.choices ?? {}));
    expect(listChoices(status, own)).toContain('open');
  });
  it('is empty for a text, and for a column that is not a field', () => {
    expect(listChoices(fieldOf('description'), own)).toEqual([]);
    expect(listChoices(undefined, own)).toEqual([]);
  });
});

describe('the fields of a template', () => {
  it('come in the order of its columns', () => {
    expect(getTemplateFields(own).map(({ name }) => name)).toEqual(['rin', 'mco']);
  });
  it('are all fields that HFS gets where there is no template', () => {
    const names = getTemplateFields(ticket).map(({ name }) => name);
    expect(names).toEqual(ticket.fields.map(({ name }) => name).filter((name) => name !== 'checked'));
  });
});

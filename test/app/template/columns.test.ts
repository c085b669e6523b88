import { expect, it } from 'vitest';
import { buildBlank, buildBlankTicket, describeRequirement } from '../../../src/app/template/columns.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import type { Field } from '../../../src/core/model/field.ts';

it('has a column for each field, with its header', () => {
  const { columns, sheet } = buildBlank('registrations');
  expect(columns.map(({ header }) => header)).toEqual(REGISTRATION.fields.map(({ header }) => header));
  expect(sheet).toBe('Registrations');
});

it('marks only the first cell of the example row', () => {
  const examples = buildBlank('tickets').columns.map(({ example }) => example);
  expect(examples.filter((example) => example.startsWith('EXAMPLE'))).toEqual([examples[0]]);
});

it('describes each column on a sheet of its own', () => {
  const { about, columns } = buildBlank('claim-issues');
  expect(about.slice(-columns.length).map(([header]) => header)).toEqual(columns.map(({ header }) => header));
});

it('has every key of a ticket, and the schema', () => {
  expect(Object.keys(buildBlankTicket())).toEqual(['$schema', ...TICKET.fields.map(({ name }) => name)]);
});

it('describes whether the notice or our layout requires a column', () => {
  const field = (basis?: string) => (basis ? { required: { basis } } : {}) as unknown as Field;
  expect([undefined, 'notice', 'assumed'].map((basis) => describeRequirement(field(basis)))).toEqual([
    'Optional',
    'Required',
    'Required (assumed)',
  ]);
});

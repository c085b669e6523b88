import { describe, expect, it } from 'vitest';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import { foldHeader } from '../../../src/core/values/text.ts';

describe.each([
  ['tickets', TICKET],
  ['registrations', REGISTRATION],
])('the fields of %s', (_, { fields }) => {
  it('have unique names and headers', () => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(new Set(fields.map(({ header }) => foldHeader(header))).size).toBe(fields.length);
  });
  it('share no alias', () => {
    const names = fields.flatMap(({ header, aliases }) => [...new Set([header, ...aliases].map(foldHeader))]);
    expect(names).toEqual([...new Set(names)]);
  });
  it.each(fields.map((field) => [field.name, field] as const))('%s is complete', (_name, field) => {
    const { required, example, question, kind, choices } = field;
    if (required) {
      expect(example, 'a required field needs an example').not.toBe('');
      expect(question, 'a required field must be asked for').not.toBeNull();
    }
    if (kind === 'choice') expect(choices, 'a choice has choices').toBeDefined();
    else if (kind === 'yes-no') expect(Object.keys(choices ?? { yes: [], no: [] })).toEqual(['yes', 'no']);
    else expect(choices, 'nothing else has choices').toBeUndefined();
    if (choices && example !== '') expect(Object.keys(choices)).toContain(example);
  });
});

it('asks for every field of a new ticket that the office fills in', () => {
  const unasked = TICKET.fields.filter(({ question }) => question === null).map(({ name }) => name);
  expect(unasked).toEqual([
    'ticketNumber',
    'submittedOn',
    'status',
    'infoRequestedOn',
    'infoAnsweredOn',
    'checked',
  ]);
});

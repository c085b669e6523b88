import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { DEFAULT_FIELDS } from '../../../src/core/fields/office-defaults.ts';

describe.each(['registration', 'ticket'] as const)('the defaults of a %s', (kind) => {
  const defaults = Object.entries(DEFAULT_FIELDS[kind]);
  const fields = getDictionary(kind).fields.map(({ name }) => name);

  it.each(defaults)('%s is a field, with a reason', (name, reason) => {
    expect(fields).toContain(name);
    expect(reason).toMatch(/\w/);
  });
});

it('a ticket has defaults for the provider and the contact alone', () => {
  const own = getDictionary('ticket').fields.filter(({ question }) => question?.section === 'Provider');
  expect(Object.keys(DEFAULT_FIELDS.ticket)).toEqual(own.map(({ name }) => name));
});
it("a registration has no default for a person's name or e-mail", () => {
  for (const name of ['firstName', 'lastName', 'email']) {
    expect(Object.keys(DEFAULT_FIELDS.registration)).not.toContain(name);
  }
});

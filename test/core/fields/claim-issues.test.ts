import { expect, it } from 'vitest';
import { CLAIM_ISSUE_FIELDS, getClaimIssueFields } from '../../../src/core/fields/claim-issues.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';

it('starts with what similar complaints share and ends with the description', () => {
  expect(CLAIM_ISSUE_FIELDS.slice(0, 3)).toEqual(['mco', 'category', 'providerName']);
  expect(CLAIM_ISSUE_FIELDS.at(-1)).toBe('description');
});

it('has every ticket field that declares a column, and no other', () => {
  const declared = TICKET.fields.filter(({ claimIssue }) => claimIssue !== false).map(({ name }) => name);
  expect([...CLAIM_ISSUE_FIELDS].sort()).toEqual([...declared].sort());
});

it('takes the headers from the dictionary that it is given, without fields that it lacks', () => {
  const fields = TICKET.fields
    .filter(({ name }) => name !== 'category')
    .map((field) => (field.name === 'mco' ? { ...field, header: 'Health Plan' } : field));
  const headers = getClaimIssueFields({ fields }).map(({ header }) => header);
  expect(headers.slice(0, 2)).toEqual(['Health Plan', 'Provider Name']);
  expect(headers).toHaveLength(CLAIM_ISSUE_FIELDS.length - 1);
});

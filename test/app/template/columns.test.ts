import { describe, expect, it } from 'vitest';
import {
  type BlankName,
  buildBlank,
  buildBlankTicket,
  describeRequirement,
} from '../../../src/app/template/columns.ts';
import { getClaimIssueFields } from '../../../src/core/fields/claim-issues.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import type { Field } from '../../../src/core/model/field.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { toSentence } from '../../../src/core/values/sentence.ts';
import { contextAsOf } from '../../support/rows.ts';

const TODAY = contextAsOf().asOf;
const FIELDS: Readonly<Record<Exclude<BlankName, 'ticket'>, readonly Field[]>> = {
  registrations: getTemplateFields(REGISTRATION),
  'claim-issues': getClaimIssueFields(TICKET),
  tickets: getTemplateFields(TICKET),
};

describe.each(Object.keys(FIELDS) as (keyof typeof FIELDS)[])('the template for %s', (name) => {
  const fields = FIELDS[name];
  it('has a column for every field, with a note and the choices', () => {
    const { columns } = buildBlank(name, TODAY);
    expect(columns.map(({ header }) => header)).toEqual(fields.map(({ header }) => header));
    for (const { field, note, list } of columns) {
      const { basis } = field.required ?? {};
      const filled =
        basis === undefined ? 'Optional' : basis === 'assumed' ? 'Required (assumed)' : 'Required';
      expect(note.startsWith(`${filled}. ${toSentence(field.about)}`)).toBe(true);
      const yesNo = field.kind === 'yes-no' ? ['yes', 'no'] : [];
      expect(list).toEqual(field.choices ? Object.keys(field.choices) : yesNo);
    }
  });
  it('says on its second sheet that the layout is ours', () => {
    const texts = buildBlank(name, TODAY).about.flat();
    expect(texts.filter((text) => text.includes('These columns are assumed'))).toHaveLength(1);
    for (const { header, about } of fields) expect(texts).toEqual(expect.arrayContaining([header, about]));
  });
  it('marks the first cell of the example row', () => {
    const [first, second] = buildBlank(name, TODAY).columns;
    expect(first?.example).toMatch(/^EXAMPLE ./);
    expect(second?.example).not.toMatch(/EXAMPLE/);
  });
});

it.each([
  ['2026-11-24', 'the notice of 2023-02-22 says so'],
  ['2020-01-01', 'the notice says so'],
])('cites the notice in force on %s', (today, words) => {
  const texts = buildBlank('registrations', parseDay(today) as Day).about.flat();
  expect(texts.find((text) => text.startsWith('Required: '))).toBe(
    `Required: ${words}. Required (assumed): the State has published nothing, so we assume it.`,
  );
});

it('says whether a field is required, and by whom', () => {
  const field = (name: string) => REGISTRATION.fields.find((other) => other.name === name) as Field;
  expect(describeRequirement(field('medicaidId'))).toBe('Required');
  expect(describeRequirement(field('lastName'))).toBe('Required (assumed)');
  expect(describeRequirement(field('taxId'))).toBe('Optional');
});

it('has every key in the empty JSON ticket, after its schema', () => {
  const ticket = buildBlankTicket();
  expect(Object.keys(ticket)).toEqual(['$schema', ...getTemplateFields(TICKET).map(({ name }) => name)]);
  expect(ticket.rin).toBe('');
});

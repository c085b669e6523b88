import { describe, expect, it } from 'vitest';
import { buildLayoutJsonSchema, parseLayout } from '../../../src/app/layout/schema.ts';
import { describeIssue } from '../../../src/app/zod-issues.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';

/** A message about a field lists eight names, and counts the others. */
const MORE_FIELDS = new Set([...REGISTRATION.fields, ...TICKET.fields].map(({ name }) => name)).size - 8;

const columns = [{ header: 'Medicaid ID' }];

/** The faults that the schema finds. */
function faultsOf(content: unknown): string[] {
  const parsed = parseLayout(content);
  return 'layout' in parsed ? [] : parsed.issues.map((issue) => describeIssue(issue, content));
}

it('accepts a layout', () => {
  const layout = { kind: 'ticket', columns: [{ header: 'Fax', required: true, choices: ['a'] }] };
  expect(parseLayout(layout)).toEqual({ layout });
});

it('has a JSON Schema with a description of each key', () => {
  expect(buildLayoutJsonSchema()).toMatchObject({
    title: 'portal-check layout',
    properties: { columns: { description: 'all columns of the template, in its order' } },
  });
});

describe('the schema of a layout refuses', () => {
  it.each<[string, unknown, string[]]>([
    ['no object', [], ['Type entries in braces: { }.']],
    ['no columns', {}, ['columns: This is missing. Type a list in brackets: [ ].']],
    ['an empty list', { columns: [] }, ['columns: Type at least 1 entry.']],
    ['a column that is none', { columns: ['Fax'] }, ['columns[0]: Type entries in braces: { }.']],
    [
      'no header',
      { columns: [{ field: 'npi' }] },
      ['columns[0].header: This is missing. Type text in quotes.'],
    ],
    ['an empty header', { columns: [{ header: '' }] }, ['columns[0].header: Type at least 1 letter.']],
    [
      'a long header',
      { columns: [{ header: 'x'.repeat(1001) }] },
      ['columns[0].header: Type at most 1000 letters.'],
    ],
    [
      'a misspelt field',
      { columns: [{ header: 'A', field: 'medicadId' }] },
      ['columns[0].field: This name does not work here. Did you mean medicaidId?'],
    ],
    [
      'a field that begins like one of ours',
      { columns: [{ header: 'Tracking', field: 'trackingNo' }] },
      ['columns[0].field: This name does not work here. Did you mean trackingNumber?'],
    ],
    [
      'a field like none',
      { columns: [{ header: 'A', field: 'fax' }] },
      [
        `columns[0].field: Type one of firstName, lastName, email, phone, role, organization, npi, medicaidId and ${MORE_FIELDS} more.`,
      ],
    ],
    [
      'a number for a field',
      { columns: [{ header: 'A', field: 1 }] },
      [expect.stringMatching(/^columns\[0\]\.field: Type one of /)],
    ],
    [
      'required in words',
      { columns: [{ header: 'A', required: 'yes' }] },
      ['columns[0].required: Type true or false.'],
    ],
    [
      'an unknown key',
      { columns: [{ header: 'A', requird: true }] },
      ['columns[0]: We do not know "requird". Check the spelling, or remove it.'],
    ],
    [
      'an unknown key at the top',
      { columns, colums: [] },
      ['We do not know "colums". Check the spelling, or remove it.'],
    ],
    ['an unknown kind', { kind: 'tickets', columns }, ['kind: Type registration or ticket.']],
    ['three header rows', { headerRows: 3, columns }, ['headerRows: Type 1 or 2.']],
    ['row 0', { headerRow: 0, columns }, ['headerRow: Type at least 1.']],
    ['half a row', { headerRow: 1.5, columns }, ['headerRow: Type a whole number.']],
    ['a row beyond', { headerRow: 2_000_000, columns }, ['headerRow: Type at most 1048576.']],
    ['another format', { workbook: 'official.ods', columns }, ['workbook: Name an .xlsx or .xlsm file.']],
  ])('%s', (_, content, expected) => {
    expect(faultsOf(content)).toEqual(expected);
  });
});

import { getClaimIssueFields } from '../../core/fields/claim-issues.ts';
import { ABOUT_SHEET } from '../../core/fields/header-name.ts';
import { REGISTRATION } from '../../core/fields/registration.ts';
import { TICKET } from '../../core/fields/ticket.ts';
import type { Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { getLatestNotice } from '../../core/portal/notice.ts';
import { findExample } from './examples.ts';

/** What there is a blank for. */
export type BlankName = 'registrations' | 'claim-issues' | 'tickets' | 'ticket';

/** A column of a blank spreadsheet. */
export interface BlankColumn {
  header: string;
  field: Field;
  /** What it is, and how it is filled in. */
  note: string;
  /** What may be chosen in it. */
  list: readonly string[];
  /** In the row that the checker skips. */
  example: string;
}

/** A spreadsheet to fill in. */
export interface BlankSheet {
  sheet: string;
  columns: readonly BlankColumn[];
  /** The rows of the sheet that says what the columns are. */
  about: readonly (readonly string[])[];
}

const SHEETS = {
  registrations: 'Registrations',
  'claim-issues': 'Claim issues',
  tickets: 'Tickets',
} as const;

const TITLES = {
  registrations: 'Multiple registration: one row for each person and provider',
  'claim-issues': 'Similar complaints about one plan: one row for each claim',
  tickets: 'Ticket drafts: one row for each ticket',
} as const;

const HINTS: Partial<Readonly<Record<Field['kind'], string>>> = {
  day: 'mm/dd/yyyy',
  'yes-no': 'yes or no',
  id: 'as text, with its zeros',
};

/** The blank spreadsheet of that name. */
export function buildBlank(name: Exclude<BlankName, 'ticket'>): BlankSheet {
  const kind = name === 'registrations' ? 'registration' : 'ticket';
  const fields: readonly Field[] =
    name === 'registrations'
      ? REGISTRATION.fields
      : name === 'tickets'
        ? TICKET.fields
        : getClaimIssueFields(TICKET);
  const columns = fields.map((field, i) => buildBlankColumn(field, kind, i === 0));
  return { sheet: SHEETS[name], columns, about: buildAboutRows(TITLES[name], columns) };
}

/** A ticket to fill in as JSON: every key, and the schema by which editors help. */
export function buildBlankTicket(): Readonly<Record<string, string>> {
  const keys = TICKET.fields.map(({ name }) => [name, ''] as const);
  return { $schema: './ticket.schema.json', ...Object.fromEntries(keys) };
}

function buildBlankColumn(field: Field, kind: Kind, isFirst: boolean): BlankColumn {
  const { header, about, choices } = field;
  const list = choices ? Object.keys(choices) : field.kind === 'yes-no' ? ['yes', 'no'] : [];
  const hint = choices ? `one of ${list.join(', ')}` : HINTS[field.kind];
  const example = findExample(kind, field.name);
  return {
    header,
    field,
    note: [describeRequirement(field), about, ...(hint === undefined ? [] : [hint])].join('; '),
    list,
    example: isFirst ? `EXAMPLE ${example}` : example,
  };
}

/** Whether the column has to be filled, and who says so. */
export function describeRequirement({ required }: Field): string {
  if (!required) return 'Optional';
  return required.basis === 'assumed' ? 'Required (assumed)' : 'Required';
}

function buildAboutRows(title: string, columns: readonly BlankColumn[]): string[][] {
  return [
    [ABOUT_SHEET],
    [title],
    ["The portal's own template is not public to us: these columns are our assumed layout."],
    [`Required: the notice of ${getLatestNotice().date} says so. Required (assumed): our layout says so.`],
    ["With your own copy of the portal's template: portal-check layout learn official.xlsx > layout.json"],
    [
      'The row that starts with EXAMPLE is made up. The checker skips it; delete it before you send the file.',
    ],
    [],
    ['Column', 'Filled', 'What it is', 'Choices'],
    ...columns.map(({ header, field, list }) => [
      header,
      describeRequirement(field),
      field.about,
      list.join(', '),
    ]),
  ];
}

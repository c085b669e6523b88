import { getClaimIssueFields } from '../../core/fields/claim-issues.ts';
import type { FieldDeclaration } from '../../core/fields/declaration.ts';
import { ABOUT_SHEET } from '../../core/fields/header-name.ts';
import { REGISTRATION } from '../../core/fields/registration.ts';
import { getTemplateFields } from '../../core/fields/template.ts';
import { TICKET } from '../../core/fields/ticket.ts';
import type { Field } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findFullNoticeInForce } from '../../core/portal/find-notice.ts';
import { toSentence } from '../../core/values/sentence.ts';

/** The templates that can be written. */
export type BlankName = 'registrations' | 'claim-issues' | 'tickets' | 'ticket';

/** A column of a blank spreadsheet. */
export interface BlankColumn {
  header: string;
  field: Field;
  /** What the column is, and how to fill it in. */
  note: string;
  /** The choices offered. */
  list: readonly string[];
  /** Its value in the example row, which the checker skips. */
  example: string;
}

/** An empty spreadsheet to fill in. */
export interface BlankSheet {
  sheet: string;
  columns: readonly BlankColumn[];
  /** The rows of the sheet that describes the columns. */
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
  tickets: 'Tickets: one row for each ticket',
} as const;

const HINTS: Partial<Readonly<Record<Field['kind'], string>>> = {
  day: 'mm/dd/yyyy',
  'yes-no': 'yes or no',
  id: 'Format the cell as text, so that it keeps its zeros',
};

/**
 * Builds the empty spreadsheet of that name.
 * @param today the about sheet cites the notice in force on that day
 */
export function buildBlank(name: Exclude<BlankName, 'ticket'>, today: Day): BlankSheet {
  const fields: readonly FieldDeclaration[] =
    name === 'registrations'
      ? REGISTRATION.fields
      : name === 'tickets'
        ? TICKET.fields
        : getClaimIssueFields(TICKET);
  const columns = fields
    .filter(({ isOfficeOnly }) => !isOfficeOnly)
    .map((field, i) => buildBlankColumn(field, i === 0));
  return { sheet: SHEETS[name], columns, about: buildAboutRows(TITLES[name], columns, today) };
}

/** An empty ticket as JSON: every key, and the schema that lets editors help. */
export function buildBlankTicket(): Readonly<Record<string, string>> {
  const keys = getTemplateFields(TICKET).map(({ name }) => [name, ''] as const);
  return { $schema: './ticket.schema.json', ...Object.fromEntries(keys) };
}

function buildBlankColumn(field: FieldDeclaration, isFirst: boolean): BlankColumn {
  const { header, about, choices, example } = field;
  const list = choices ? Object.keys(choices) : field.kind === 'yes-no' ? ['yes', 'no'] : [];
  const hint = field.kind === 'choice' ? `Choose ${list.join(', ')}` : HINTS[field.kind];
  return {
    header,
    field,
    note: [describeRequirement(field), about, ...(hint === undefined ? [] : [hint])]
      .map(toSentence)
      .join(' '),
    list,
    example: isFirst ? `EXAMPLE ${example}` : example,
  };
}

/** Whether the column must be filled, and on whose authority. */
export function describeRequirement({ required }: Field): string {
  if (!required) return 'Optional';
  return required.basis === 'assumed' ? 'Required (assumed)' : 'Required';
}

function buildAboutRows(title: string, columns: readonly BlankColumn[], today: Day): string[][] {
  const notice = findFullNoticeInForce(today);
  const authority = notice ? `the notice of ${notice.date}` : 'the notice';
  return [
    [ABOUT_SHEET],
    [title],
    ['The State has not published its template. These columns are assumed.'],
    [`Required: ${authority} says so. Required (assumed): the State has published nothing, so we assume it.`],
    ['If you have your portal template: portal-check layout learn official.xlsx > layout.json'],
    [
      'The row that starts with EXAMPLE is made up, and the check skips it. Delete it before you submit the file.',
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

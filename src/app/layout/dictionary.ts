import { getDictionary } from '../../core/fields/index.ts';
import type { Dictionary, Field, Template } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { foldHeader, foldName } from '../../core/values/text.ts';
import type { LayoutFile } from './schema.ts';

type LayoutColumn = LayoutFile['columns'][number];

/** Why a layout can require a column: the notice wants all required fields filled, and the portal's template marks them. */
const REQUIRED_BY_TEMPLATE: Readonly<Record<Kind, NonNullable<Field['required']>>> = {
  registration: {
    rule: 'registration/required-field',
    basis: 'notice',
    source: 'notice §4a, your layout',
  },
  ticket: { rule: 'ticket/required-field', basis: 'notice', source: 'notice §9, your layout' },
};

/** Whether the layout is for registrations or tickets. */
export function getLayoutKind(layout: Pick<LayoutFile, 'kind'>): Kind {
  return layout.kind ?? 'registration';
}

/** The field for a column: the one it names; else the one with the same header or key, unless another column names it. */
export function findColumnField(column: LayoutColumn, layout: LayoutFile): Field | undefined {
  const { fields } = getDictionary(getLayoutKind(layout));
  if (column.field !== undefined) return fields.find((field) => field.name === column.field);
  const folded = foldHeader(column.header);
  const field = fields.find(
    ({ name, header }) => foldHeader(header) === folded || foldHeader(name) === folded,
  );
  return layout.columns.some((other) => other.field === field?.name) ? undefined : field;
}

/**
 * Our fields with the layout's names and requirements: first all columns of the template, in its order, then the fields
 * that it does not have. A column that matches none of our fields becomes a new field, named by its header.
 * @param workbook path of the portal's own workbook, if the layout names one
 */
export function buildLayoutDictionary(layout: LayoutFile, workbook?: string): Dictionary {
  const kind = getLayoutKind(layout);
  const taken = new Set(
    layout.columns.flatMap(({ header, aliases = [] }) => [header, ...aliases].map(foldHeader)),
  );
  const columns = layout.columns.map((column) => buildColumnField(column, layout, taken));
  const inTemplate = new Set(columns.map((field) => field.name));
  const others = getDictionary(kind).fields.filter((field) => !inTemplate.has(field.name));
  const fields = [...columns, ...others.map((field) => buildAbsentField(field, taken))];
  return { kind, fields, template: buildTemplate(layout, columns, workbook) };
}

function buildTemplate(
  layout: LayoutFile,
  columns: readonly Field[],
  workbook: string | undefined,
): Template {
  const { sheet, headerRow, headerRows = 1, firstRow } = layout;
  const lists = layout.columns.flatMap(({ choices }, i) => {
    const name = columns[i]?.name;
    return choices && name !== undefined ? [[name, choices] as const] : [];
  });
  return {
    headers: columns.map((field) => field.header),
    headerRows,
    lists: new Map(lists),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(firstRow !== undefined && { firstRow }),
    ...(workbook !== undefined && { workbook }),
  };
}

function buildColumnField(column: LayoutColumn, layout: LayoutFile, taken: ReadonlySet<string>): Field {
  const { header, aliases = [], choices } = column;
  const ours = findColumnField(column, layout);
  if (!ours) return buildForeignField(column, getLayoutKind(layout));
  const { required, ...rest } = ours;
  const ourNames = [ours.header, ...ours.aliases].filter((name) => !taken.has(foldHeader(name)));
  const field: Field = { ...rest, header, aliases: [...aliases, ...ourNames] };
  if (choices && ours.choices) field.choices = mergeChoices(ours.choices, choices);
  // A layout cannot make a field optional that the notice requires.
  if (required && required.basis !== 'assumed') field.required = required;
  else if (column.required) field.required = REQUIRED_BY_TEMPLATE[getLayoutKind(layout)];
  return field;
}

/** A field for an unknown column. It may contain anything, so its values are never shown. */
function buildForeignField({ header, aliases = [], required, choices }: LayoutColumn, kind: Kind): Field {
  return {
    name: header,
    header,
    about: "a column of the template's own",
    aliases,
    kind: choices ? 'choice' : 'text',
    phi: true,
    foreign: true,
    ...(choices && { choices: mergeChoices({}, choices) }),
    ...(required && { required: REQUIRED_BY_TEMPLATE[kind] }),
  };
}

/** A field that the template does not have: read if a file has it, but required only by the notice. */
function buildAbsentField(field: Field, taken: ReadonlySet<string>): Field {
  const { required, ...rest } = field;
  // A column of the template that is another field may have the same name as this one.
  const names = [field.header, ...field.aliases].filter((name) => !taken.has(foldHeader(name)));
  return {
    ...rest,
    aliases: names.filter((name) => name !== field.header),
    ...(required && required.basis !== 'assumed' && { required }),
  };
}

/** Our choices, and those of the template's list that are not among them. */
function mergeChoices(
  ours: Readonly<Record<string, readonly string[]>>,
  list: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const ourNames = new Set(Object.entries(ours).flatMap(([name, others]) => [name, ...others].map(foldName)));
  const added = list.filter((text) => !ourNames.has(foldName(text)));
  return { ...ours, ...Object.fromEntries(added.map((text) => [text, []])) };
}

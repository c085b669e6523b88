import type { Dictionary, Field } from '../model/field.ts';

/** The choices of a field, as the template spells them. */
export function listChoices(field: Field | undefined, { template }: Dictionary): readonly string[] {
  if (!field) return [];
  const builtIn = field.choices ? Object.keys(field.choices) : field.kind === 'yes-no' ? ['yes', 'no'] : [];
  return template?.lists.get(field.name) ?? builtIn;
}

/** The fields that HFS gets, in the order of the template, which may be the user's own copy. */
export function getTemplateFields({ fields, template }: Dictionary): readonly Field[] {
  if (!template) return fields.filter(({ isOfficeOnly }) => !isOfficeOnly);
  return template.headers.flatMap((header) => fields.find((field) => field.header === header) ?? []);
}

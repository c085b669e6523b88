import type { Dictionary, Field, Header } from '../model/field.ts';

/** One of these is assumed to be required on a ticket. With a layout, the layout alone says what is required. */
const PROVIDER_IDS = ['npi', 'medicaidId'];

/** Whether every record needs the field, or it may be the provider's only number. */
export function isNeeded(name: string, { kind, fields, template }: Dictionary): boolean {
  if (kind === 'ticket' && !template && PROVIDER_IDS.includes(name)) return true;
  return fields.find((field) => field.name === name)?.required !== undefined;
}

/** A field that a record needs. */
export type RequiredField = Field & Required<Pick<Field, 'required'>>;

/** A row names so many blank cells at most: a layout may require hundreds of columns, and one is enough to refuse a row. */
export const MAX_NAMED_BLANKS = 50;

const requiredFields = new WeakMap<Dictionary, readonly RequiredField[]>();

/** The fields of a dictionary that a record needs. Listed once, since rules ask for every record. */
export function listRequiredFields(dictionary: Dictionary): readonly RequiredField[] {
  const listed = requiredFields.get(dictionary);
  if (listed) return listed;
  const fields = dictionary.fields.filter((field): field is RequiredField => field.required !== undefined);
  requiredFields.set(dictionary, fields);
  return fields;
}

/** The fields that a question may still give a column. What they hold is unknown until the user answers. */
export function listAskedFields({ questions }: Pick<Header, 'questions'>): ReadonlySet<string> {
  return new Set(questions.flatMap(({ fields }) => fields));
}

/** The fields that nothing in the file can fill: no column, no default of the settings, no question that is still open. */
export function listAbsentFields(
  header: Pick<Header, 'questions' | 'byField' | 'filledFields' | 'dictionary'>,
): Set<string> {
  const asked = listAskedFields(header);
  const absent = header.dictionary.fields.filter(
    ({ name }, index) => !header.byField[index] && !asked.has(name) && !header.filledFields.has(name),
  );
  return new Set(absent.map(({ name }) => name));
}

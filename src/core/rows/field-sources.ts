import type { Header } from '../model/field.ts';
import { joinName, splitFullName } from '../values/full-name.ts';

/** A field whose text is made from the cells of other columns. */
export interface DerivedField {
  /** The indexes of the columns. */
  columns: readonly number[];
  /** Makes the text from the cells of these columns, in their order. */
  derive(cells: readonly string[]): string;
}

/** Where fields get their texts from, besides one column of their own. */
export interface FieldSources {
  /** By field: the text for a field that has no column, or whose cell is empty. From the user's settings. */
  defaults?: ReadonlyMap<string, string> | undefined;
  /** By field. */
  derived?: ReadonlyMap<string, DerivedField> | undefined;
  /** The fields that a question to the user may still give a column. */
  asked?: ReadonlySet<string>;
}

/** The fields that have no column of their own, but texts all the same. */
export function findFilledFields(
  { dictionary, byField }: Pick<Header, 'dictionary' | 'byField'>,
  { defaults, derived }: FieldSources,
): Set<string> {
  const filled = dictionary.fields.filter(
    ({ name }, index) => !byField[index] && (defaults?.has(name) || derived?.has(name)),
  );
  return new Set(filled.map(({ name }) => name));
}

/** Notes which defaults a record has. */
export function noteDefaults(
  row: { usesDefault(field: string): boolean },
  defaults: ReadonlyMap<string, string>,
  { readNotes, dictionary }: Header,
): void {
  let usesAny = false;
  for (const { name } of dictionary.fields) {
    if (!defaults.has(name) || !row.usesDefault(name)) continue;
    usesAny = true;
    readNotes.defaultFields.add(name);
  }
  if (usesAny) readNotes.defaultRows += 1;
}

/** The fields that a person's full name gives, and the one that the two parts of a name give. */
export function findDerivedFields({ columns }: Pick<Header, 'columns'>): ReadonlyMap<string, DerivedField> {
  const derived = new Map<string, DerivedField>();
  const full = columns.find(({ isFullName }) => isFullName);
  if (full) {
    derived.set('firstName', { columns: [full.index], derive: ([name = '']) => splitFullName(name).first });
    derived.set('lastName', { columns: [full.index], derive: ([name = '']) => splitFullName(name).last });
  }
  const last = columns.find(({ part }) => part === 'last');
  const first = columns.find(({ part }) => part === 'first');
  if (last?.field && first) {
    derived.set(last.field, {
      columns: [last.index, first.index],
      derive: ([name = '', firstName = '']) => joinName({ first: firstName, last: name }),
    });
  }
  return derived;
}

import type { FieldDeclaration } from '../../core/fields/declaration.ts';
import { getDictionary } from '../../core/fields/index.ts';
import type { Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { findNearestNames } from '../../core/values/nearest.ts';
import { foldHeader, foldName } from '../../core/values/text.ts';

/** What a column of a template may be called, the most specific name first. */
export interface NamedColumn {
  names: readonly string[];
}

/** How a column was matched to its field, most reliable first. */
export type MatchMethod = 'name' | 'alias' | 'synonym' | 'words' | 'spelling';

/** The field of a column, and how it was matched. */
export interface ColumnMatch {
  field: Field;
  method: MatchMethod;
}

const MATCH_METHODS: readonly MatchMethod[] = ['name', 'alias', 'synonym', 'words', 'spelling'];

/** Words that do not change which field a header means. */
const FILLER_WORDS = new Set([
  'a',
  'an',
  'and',
  'business',
  'for',
  'no',
  'number',
  'of',
  'office',
  'or',
  'person',
  'primary',
  'the',
  'user',
  'work',
  'your',
]);

/** In a shorter header, one letter makes another word. */
const MIN_FUZZY_LENGTH = 5;
const LONG_NAME_LENGTH = 8;

/**
 * Matches each column with at most one field, and each field with at most one column: reliable matches first, the nearest
 * spelling last. The keys are indexes into `columns`.
 */
export function matchColumns(columns: readonly NamedColumn[], kind: Kind): Map<number, ColumnMatch> {
  const matches = new Map<number, ColumnMatch>();
  const taken = new Set<string>();
  for (const method of MATCH_METHODS) {
    columns.forEach(({ names }, i) => {
      if (matches.has(i)) return;
      const field = names.flatMap((name) => findFieldByMethod(method, name, kind, taken) ?? [])[0];
      if (!field) return;
      matches.set(i, { field, method });
      taken.add(field.name);
    });
  }
  return matches;
}

/** The field that this column would match if no earlier column had matched it. */
export function findWantedField(names: readonly string[], kind: Kind): Field | undefined {
  for (const method of MATCH_METHODS) {
    const field = names.flatMap((name) => findFieldByMethod(method, name, kind, new Set()) ?? [])[0];
    if (field) return field;
  }
  return undefined;
}

function findFieldByMethod(
  method: MatchMethod,
  name: string,
  kind: Kind,
  taken: ReadonlySet<string>,
): Field | undefined {
  const free = getDictionary(kind).fields.filter((field) => !taken.has(field.name));
  const folded = foldHeader(name);
  const findByNames = (getNames: (field: FieldDeclaration) => readonly string[]) =>
    free.find((field) => getNames(field).some((text) => foldHeader(text) === folded));
  switch (method) {
    case 'name':
      return findByNames((field) => [field.header, field.name]);
    case 'alias':
      return findByNames((field) => field.aliases);
    case 'synonym':
      return findByNames((field) => field.synonyms);
    case 'words':
      return findFieldByWords(name, free);
    default:
      return findFieldBySpelling(folded, free);
  }
}

/** Finds the one field with a name of the same words in any order, such as "Facility or Provider Name". */
function findFieldByWords(name: string, free: readonly FieldDeclaration[]): Field | undefined {
  const words = normalizeWords(name);
  if (words === '') return undefined;
  const found = free.filter((field) => listFieldNames(field).some((text) => normalizeWords(text) === words));
  return found.length === 1 ? found[0] : undefined;
}

function normalizeWords(name: string): string {
  const words = name.split(/[\s/,&]+/).map(foldName);
  return words
    .filter((word) => word !== '' && !FILLER_WORDS.has(word))
    .sort()
    .join(' ');
}

function listFieldNames(field: FieldDeclaration): string[] {
  return [field.header, field.name, ...field.aliases, ...field.synonyms];
}

function findFieldBySpelling(folded: string, free: readonly FieldDeclaration[]): Field | undefined {
  if (folded.length < MIN_FUZZY_LENGTH) return undefined;
  const fieldByName = new Map<string, Field>();
  for (const field of free) {
    for (const text of listFieldNames(field)) fieldByName.set(foldHeader(text), field);
  }
  const limit = folded.length >= LONG_NAME_LENGTH ? 2 : 1;
  const found = findNearestNames(
    folded,
    [...fieldByName.keys()].filter((name) => name.length >= MIN_FUZZY_LENGTH),
    limit,
  )[0];
  return found === undefined ? undefined : fieldByName.get(found);
}

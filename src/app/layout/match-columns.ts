import { getDictionary } from '../../core/fields/index.ts';
import type { Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { findNearestNames } from '../../core/values/nearest.ts';
import { foldHeader, foldName } from '../../core/values/text.ts';
import { findSynonyms } from './synonyms.ts';

/** What a column of a template may be called, most telling first. */
export interface NamedColumn {
  names: readonly string[];
}

/** How a column came to its field, surest first. */
export type MatchMethod = 'name' | 'alias' | 'synonym' | 'words' | 'spelling';

export interface ColumnMatch {
  field: Field;
  method: MatchMethod;
}

const MATCH_METHODS: readonly MatchMethod[] = ['name', 'alias', 'synonym', 'words', 'spelling'];

/** Words that make no other field of a header. */
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

/** One letter off, a short header is another word. */
const MIN_FUZZY_LENGTH = 5;
const LONG_NAME_LENGTH = 8;

/**
 * Gives each column at most one field, and each field at most one column: what is sure first, the nearest spelling last.
 * Places as in `columns`.
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

/** The field that a column would have been, had none before it been. */
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
  const one = (namesOf: (field: Field) => readonly string[]) =>
    free.find((field) => namesOf(field).some((each) => foldHeader(each) === folded));
  switch (method) {
    case 'name':
      return one((field) => [field.header, field.name]);
    case 'alias':
      return one((field) => field.aliases);
    case 'synonym':
      return one((field) => findSynonyms(kind, field.name));
    case 'words':
      return findFieldByWords(name, free, kind);
    default:
      return findFieldBySpelling(folded, free, kind);
  }
}

/** The field with a name of the same words, whatever their order: "Facility or Provider Name". */
function findFieldByWords(name: string, free: readonly Field[], kind: Kind): Field | undefined {
  const words = normalizeWords(name);
  if (words === '') return undefined;
  const found = free.filter((field) =>
    listFieldNames(field, kind).some((each) => normalizeWords(each) === words),
  );
  return found.length === 1 ? found[0] : undefined;
}

function normalizeWords(name: string): string {
  const words = name.split(/[\s/,&]+/).map(foldName);
  return words
    .filter((word) => word !== '' && !FILLER_WORDS.has(word))
    .sort()
    .join(' ');
}

function listFieldNames(field: Field, kind: Kind): string[] {
  return [field.header, field.name, ...field.aliases, ...findSynonyms(kind, field.name)];
}

function findFieldBySpelling(folded: string, free: readonly Field[], kind: Kind): Field | undefined {
  if (folded.length < MIN_FUZZY_LENGTH) return undefined;
  const known = new Map<string, Field>();
  for (const field of free) {
    for (const each of listFieldNames(field, kind)) known.set(foldHeader(each), field);
  }
  const limit = folded.length >= LONG_NAME_LENGTH ? 2 : 1;
  const found = findNearestNames(
    folded,
    [...known.keys()].filter((name) => name.length >= MIN_FUZZY_LENGTH),
    limit,
  )[0];
  return found === undefined ? undefined : known.get(found);
}

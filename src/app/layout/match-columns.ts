import { dictionaryOf } from '../../core/fields/index.ts';
import type { Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { nearest } from '../../core/values/nearest.ts';
import { foldHeader, foldName } from '../../core/values/text.ts';
import { synonymsOf } from './synonyms.ts';

/** What a column of a template may be called, most telling first. */
export interface Named {
  names: readonly string[];
}

/** How a column came to its field, surest first. */
export type How = 'name' | 'alias' | 'synonym' | 'words' | 'spelling';

export interface Match {
  field: Field;
  how: How;
}

const STEPS: readonly How[] = ['name', 'alias', 'synonym', 'words', 'spelling'];

/** Words that make no other field of a header. */
const FILLERS = new Set([
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
const SHORTEST_ALIKE = 5;
const LONG = 8;

/**
 * Gives each column at most one field, and each field at most one column: what is sure first, the nearest spelling last.
 * Places as in `columns`.
 */
export function matchColumns(columns: readonly Named[], kind: Kind): Map<number, Match> {
  const matches = new Map<number, Match>();
  const taken = new Set<string>();
  for (const how of STEPS) {
    columns.forEach(({ names }, i) => {
      if (matches.has(i)) return;
      const field = names.flatMap((name) => fieldBy(how, name, kind, taken) ?? [])[0];
      if (!field) return;
      matches.set(i, { field, how });
      taken.add(field.name);
    });
  }
  return matches;
}

/** The field that a column would have been, had none before it been. */
export function fieldWanted(names: readonly string[], kind: Kind): Field | undefined {
  for (const how of STEPS) {
    const field = names.flatMap((name) => fieldBy(how, name, kind, new Set()) ?? [])[0];
    if (field) return field;
  }
  return undefined;
}

function fieldBy(how: How, name: string, kind: Kind, taken: ReadonlySet<string>): Field | undefined {
  const free = dictionaryOf(kind).fields.filter((field) => !taken.has(field.name));
  const folded = foldHeader(name);
  const one = (namesOf: (field: Field) => readonly string[]) =>
    free.find((field) => namesOf(field).some((each) => foldHeader(each) === folded));
  switch (how) {
    case 'name':
      return one((field) => [field.header, field.name]);
    case 'alias':
      return one((field) => field.aliases);
    case 'synonym':
      return one((field) => synonymsOf(kind, field.name));
    case 'words':
      return ofWords(name, free, kind);
    default:
      return spelledAlike(folded, free, kind);
  }
}

/** The field with a name of the same words, whatever their order: "Facility or Provider Name". */
function ofWords(name: string, free: readonly Field[], kind: Kind): Field | undefined {
  const words = wordsOf(name);
  if (words === '') return undefined;
  const found = free.filter((field) => namesOfField(field, kind).some((each) => wordsOf(each) === words));
  return found.length === 1 ? found[0] : undefined;
}

function wordsOf(name: string): string {
  const words = name.split(/[\s/,&]+/).map(foldName);
  return words
    .filter((word) => word !== '' && !FILLERS.has(word))
    .sort()
    .join(' ');
}

function namesOfField(field: Field, kind: Kind): string[] {
  return [field.header, field.name, ...field.aliases, ...synonymsOf(kind, field.name)];
}

function spelledAlike(folded: string, free: readonly Field[], kind: Kind): Field | undefined {
  if (folded.length < SHORTEST_ALIKE) return undefined;
  const known = new Map<string, Field>();
  for (const field of free) {
    for (const each of namesOfField(field, kind)) known.set(foldHeader(each), field);
  }
  const limit = folded.length >= LONG ? 2 : 1;
  const found = nearest(
    folded,
    [...known.keys()].filter((name) => name.length >= SHORTEST_ALIKE),
    limit,
  )[0];
  return found === undefined ? undefined : known.get(found);
}

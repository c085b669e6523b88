import type { ColumnMap } from '../model/context.ts';
import type { ColumnBy, Dictionary, Field } from '../model/field.ts';
import { foldHeader, hasLetter } from '../values/text.ts';

/** A field that a header names exactly, and how surely: of two columns for one field, the lower rank has it. */
export interface NamedField {
  field: string | null;
  by: ColumnBy;
  rank: number;
}

/** A layout's headers may be longer. */
const MAX_NAME_LENGTH = 80;

const RANK = { layout: 0, map: 1, header: 2, name: 3, alias: 4 } as const;

const namesByDictionary = new WeakMap<Dictionary, ReadonlyMap<string, NamedField>>();

/** The field that a header names by the layout, the user's map, a field's header or name, or an alias. */
export function findNamedField(
  header: string,
  dictionary: Dictionary,
  map?: ColumnMap,
): NamedField | undefined {
  const folded = foldHeader(header);
  const named = getNames(dictionary).get(folded);
  if (named?.by === 'layout') return named;
  const mapped = map?.get(folded);
  if (mapped === null || (mapped !== undefined && dictionary.fields.some(({ name }) => name === mapped)))
    return { field: mapped, by: 'map', rank: RANK.map };
  return named;
}

/** Whether a cell may be a header at all: it has a letter or #, and is no longer than a header. A cheap test. */
export function canBeName(cell: string, { template }: Dictionary): boolean {
  return (
    (cell.length <= MAX_NAME_LENGTH || template !== undefined) && (hasLetter(cell) || cell.includes('#'))
  );
}

/** Whether a header is that of a field, letter by letter but for case, blanks and punctuation. */
export function isExactHeader({ rank }: NamedField): boolean {
  return rank === RANK.header || rank === RANK.layout;
}

function getNames(dictionary: Dictionary): ReadonlyMap<string, NamedField> {
  let names = namesByDictionary.get(dictionary);
  if (!names) {
    names = collectNames(dictionary);
    namesByDictionary.set(dictionary, names);
  }
  return names;
}

function collectNames({ fields, template }: Dictionary): Map<string, NamedField> {
  const names = new Map<string, NamedField>();
  const add = (text: string, field: Field, by: ColumnBy, rank: number) => {
    const folded = foldHeader(text);
    if (folded !== '' && rank < (names.get(folded)?.rank ?? Number.POSITIVE_INFINITY))
      names.set(folded, { field: field.name, by, rank });
  };
  const ofTemplate = new Set(template?.headers);
  for (const field of fields) {
    const isOfTemplate = ofTemplate.has(field.header);
    add(field.header, field, isOfTemplate ? 'layout' : 'name', isOfTemplate ? RANK.layout : RANK.header);
    add(field.name, field, 'name', RANK.name);
    for (const alias of field.aliases) {
      add(alias, field, isOfTemplate ? 'layout' : 'alias', isOfTemplate ? RANK.layout : RANK.alias);
    }
  }
  return names;
}

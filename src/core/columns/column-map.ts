import { getDictionary } from '../fields/index.ts';
import type { ColumnMap } from '../model/context.ts';
import type { Field } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { toColumnLetter } from '../values/column-letter.ts';
import { findNearestNames } from '../values/nearest.ts';
import { foldHeader } from '../values/text.ts';

/** What a user writes for a column that is not to be read. */
export const IGNORE = 'ignore';

const KINDS: readonly Kind[] = ['ticket', 'registration'];
const COLUMN_LETTER = /^(?:column )?([a-z]{1,3})$/i;

/** The name of the field that the user wrote by its name or header, or null to ignore a column; undefined if there is none. */
export function findMappedField(text: string): string | null | undefined {
  const folded = foldHeader(text);
  if (folded === IGNORE) return null;
  const isNamed = (field: Field) => [field.name, field.header].some((name) => foldHeader(name) === folded);
  return KINDS.flatMap((kind) => getDictionary(kind).fields.find(isNamed) ?? [])[0]?.name;
}

/** So many letters of a name are no accident. */
const MIN_START_LENGTH = 6;

/** The name of the field whose name or header is most similar to what the user wrote, or begins like it: trackingNo. */
export function findNearestField(text: string): string | undefined {
  const fields = KINDS.flatMap((kind) => getDictionary(kind).fields);
  const names = new Map(fields.flatMap(({ name, header }) => [name, header].map((text) => [text, name])));
  const [near] = findNearestNames(text, [...names.keys()], 3);
  if (near !== undefined) return names.get(near);
  const start = foldHeader(text).slice(0, -1);
  if (start.length < MIN_START_LENGTH) return undefined;
  return [...names].find(([name]) => foldHeader(name).startsWith(start))?.[1];
}

/** The fields that the user gave to columns. Names that are no field are left out: they were refused where they were read. */
export function createColumnMap(columns: Readonly<Record<string, string>>): ColumnMap {
  const map = new Map<string, string | null>();
  for (const [header, text] of Object.entries(columns)) {
    const field = findMappedField(text);
    if (field !== undefined) map.set(foldHeader(header), field);
  }
  return map;
}

/** The same map with a letter ("K", "column K") replaced by the header of that column, unless a header is so called. */
export function resolveColumnLetters(map: ColumnMap, headers: readonly string[]): ColumnMap {
  const folded = headers.map(foldHeader);
  const resolved = new Map<string, string | null>();
  for (const [key, field] of map) {
    const letter = COLUMN_LETTER.exec(key.replace(/^column/, 'column '))?.[1]?.toUpperCase();
    const isHeader = folded.includes(key);
    const index =
      letter === undefined || isHeader ? -1 : headers.findIndex((_, i) => toColumnLetter(i) === letter);
    resolved.set(index < 0 ? key : (folded[index] as string), field);
  }
  return resolved;
}

import type { Dictionary, Field } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { foldHeader } from '../values/text.ts';
import type { ColumnReading, ReadColumn } from './reading.ts';

export interface MatchOptions {
  kind: Kind | undefined;
  getDictionary(kind: Kind): Dictionary;
  map?: ReadonlyMap<string, string | null>;
}
const find = (cell: string, d: Dictionary): { field: Field; exact: boolean } | undefined => {
  const f = foldHeader(cell);
  const e = d.fields.find((x) => foldHeader(x.header) === f);
  if (e) return { field: e, exact: true };
  const a = d.fields.find((x) => [x.name, ...x.aliases].some((y) => foldHeader(y) === f));
  return a && { field: a, exact: false };
};
export function scoreHeaderRow(
  cells: readonly string[],
  dictionary: Dictionary,
  _map?: ReadonlyMap<string, string | null>,
) {
  const m = cells
    .map((c) => (c.length > 60 ? undefined : find(c, dictionary)))
    .filter((x) => x !== undefined);
  return {
    named: new Set(m.map((x) => x.field)).size,
    exact: new Set(m.filter((x) => x.exact).map((x) => x.field)).size,
  };
}
export function matchColumns(
  headers: readonly string[],
  _sample: readonly (readonly string[])[],
  options: MatchOptions,
): ColumnReading {
  const kinds: Kind[] = options.kind ? [options.kind] : ['registration', 'ticket'];
  const scored = kinds.map((k) => ({ k, s: scoreHeaderRow(headers, options.getDictionary(k)) }));
  scored.sort((a, b) => b.s.named - a.s.named || b.s.exact - a.s.exact);
  const kind = scored[0]?.k as Kind;
  const d = options.getDictionary(kind);
  const columns: ReadColumn[] = headers.map(() => ({ field: null, by: null }));
  const taken = new Set<string>();
  for (const exact of [true, false])
    headers.forEach((h, i) => {
      const mapped = options.map?.get(foldHeader(h));
      if (mapped !== undefined) {
        columns[i] = { field: mapped, by: 'map' };
        return;
      }
      const m = find(h, d);
      if (!m || m.exact !== exact) return;
      if (taken.has(m.field.name)) columns[i] = { field: null, by: null, duplicateOf: m.field.name };
      else {
        taken.add(m.field.name);
        columns[i] = { field: m.field.name, by: exact ? 'name' : 'alias' };
      }
    });
  return { kind, columns };
}
export function shareOfBillingWords(cells: readonly string[]): number {
  const words = cells.flatMap((c) => c.toLowerCase().match(/[a-z]+/g) ?? []);
  return words.length === 0 ? 0 : 1;
}
export function findKnownLabel(cell: string, dictionary: Dictionary): string | undefined {
  return find(cell.replace(/:\s*$/, ''), dictionary)?.field.name;
}

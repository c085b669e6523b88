import type { CellFact, RawRecord, RawRow } from '../../core/model/input.ts';

/** Texts of a batch as one string and where each ends: moved to another thread, thousands of strings would cost more than reading them. */
interface PackedTexts {
  text: string;
  ends: Uint32Array<ArrayBuffer>;
}

/** Places in a batch, places in the row or record, and facts by number, in threes. */
type PackedFacts = Uint32Array<ArrayBuffer>;

/** Rows of a .csv or a sheet as they go from the reading thread to the checking one. */
export interface PackedRows extends PackedTexts {
  shape: 'rows';
  rows: Uint32Array<ArrayBuffer>;
  widths: Uint32Array<ArrayBuffer>;
  facts: PackedFacts;
  /** Places of hidden rows in the batch; most files have none. */
  hidden: number[];
}

/** Records of an .ndjson in the same way. */
export interface PackedRecords extends PackedTexts {
  shape: 'records';
  rows: Uint32Array<ArrayBuffer>;
  /** Lists of keys, and which of them each record has. */
  keys: string[][];
  keysOf: Uint32Array<ArrayBuffer>;
  facts: PackedFacts;
  doubled: [place: number, keys: string[]][];
}

const FACTS: readonly CellFact[] = [
  'number',
  'date',
  'formatted-zeros',
  'rounded',
  'error',
  'formula-empty',
  'nested',
  'guarded',
  'boolean',
];

/** Packs a batch that is not empty. */
export function pack(batch: readonly RawRow[] | readonly RawRecord[]): PackedRows | PackedRecords {
  const isRows = 'cells' in (batch[0] as RawRow | RawRecord);
  return isRows ? packRows(batch as readonly RawRow[]) : packRecords(batch as readonly RawRecord[]);
}

export function packRows(batch: readonly RawRow[]): PackedRows {
  return {
    shape: 'rows',
    ...packTexts(batch.map(({ cells }) => cells)),
    rows: Uint32Array.from(batch, ({ row }) => row),
    widths: Uint32Array.from(batch, ({ cells }) => cells.length),
    facts: packFacts(batch),
    hidden: hiddenOf(batch),
  };
}

export function unpackRows(packed: PackedRows): RawRow[] {
  const { rows, widths } = packed;
  const texts = new Unpacked(packed);
  const batch = Array.from(rows, (row, i): RawRow => ({ row, cells: texts.take(widths[i] as number) }));
  for (const place of packed.hidden) (batch[place] as RawRow).hidden = true;
  return withFacts(batch, packed.facts);
}

/** A record's own text, as written, stands behind its values. */
export function packRecords(batch: readonly RawRecord[]): PackedRecords {
  // Objects written by one program have the same keys, one after the other.
  const keys: string[][] = [];
  const keysOf = Uint32Array.from(batch, (record) => {
    const last = keys.at(-1);
    return last && isSameList(last, record.keys) ? keys.length - 1 : keys.push(record.keys) - 1;
  });
  return {
    shape: 'records',
    ...packTexts(batch.map(({ values, text = '' }) => [...values, text])),
    rows: Uint32Array.from(batch, ({ row }) => row),
    keys,
    keysOf,
    facts: packFacts(batch),
    doubled: batch.flatMap(({ doubled }, i): [number, string[]][] => (doubled ? [[i, doubled]] : [])),
  };
}

export function unpackRecords(packed: PackedRecords): RawRecord[] {
  const { rows, keysOf } = packed;
  const texts = new Unpacked(packed);
  const batch = Array.from(rows, (row, i): RawRecord => {
    const keys = packed.keys[keysOf[i] as number] as string[];
    const values = texts.take(keys.length);
    const [text = ''] = texts.take(1);
    return { row, keys, values, text };
  });
  for (const [place, keys] of packed.doubled) (batch[place] as RawRecord).doubled = keys;
  return withFacts(batch, packed.facts);
}

/** What can be moved to another thread without a copy. */
export function buffersOf(packed: PackedRows | PackedRecords): ArrayBuffer[] {
  const places = packed.shape === 'rows' ? packed.widths : packed.keysOf;
  return [packed.ends, packed.rows, packed.facts, places].map(({ buffer }) => buffer);
}

function hiddenOf(batch: readonly RawRow[]): number[] {
  const places: number[] = [];
  batch.forEach((row, i) => {
    if (row.hidden) places.push(i);
  });
  return places;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

function packTexts(lists: readonly (readonly string[])[]): PackedTexts {
  const ends = new Uint32Array(lists.reduce((count, list) => count + list.length, 0));
  let length = 0;
  let place = 0;
  for (const list of lists) {
    for (const text of list) {
      length += text.length;
      ends[place] = length;
      place += 1;
    }
  }
  return { text: lists.map((list) => list.join('')).join(''), ends };
}

/** Gives the texts of a batch one after the other. */
class Unpacked {
  private place = 0;
  private start = 0;

  constructor(private readonly packed: PackedTexts) {}

  take(count: number): string[] {
    const { text, ends } = this.packed;
    const texts = new Array<string>(count);
    for (let i = 0; i < count; i += 1) {
      const end = ends[this.place] as number;
      texts[i] = text.slice(this.start, end);
      this.start = end;
      this.place += 1;
    }
    return texts;
  }
}

function packFacts(batch: readonly { facts?: Map<number, CellFact> }[]): PackedFacts {
  const facts: number[] = [];
  batch.forEach((each, i) => {
    for (const [place, fact] of each.facts ?? []) facts.push(i, place, FACTS.indexOf(fact));
  });
  return Uint32Array.from(facts);
}

function withFacts<T extends { facts?: Map<number, CellFact> }>(batch: T[], facts: PackedFacts): T[] {
  for (let i = 0; i < facts.length; i += 3) {
    const each = batch[facts[i] as number] as T;
    const fact = FACTS[facts[i + 2] as number] as CellFact;
    each.facts = (each.facts ?? new Map()).set(facts[i + 1] as number, fact);
  }
  return batch;
}

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
  hiddenIndexes: number[];
}

/** Records of an .ndjson in the same way. */
export interface PackedRecords extends PackedTexts {
  shape: 'records';
  rows: Uint32Array<ArrayBuffer>;
  /** Lists of keys, and which of them each record has. */
  keyLists: string[][];
  keyListIndexes: Uint32Array<ArrayBuffer>;
  facts: PackedFacts;
  duplicateKeys: [place: number, keys: string[]][];
}

const CELL_FACTS: readonly CellFact[] = [
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
export function packBatch(batch: readonly RawRow[] | readonly RawRecord[]): PackedRows | PackedRecords {
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
    hiddenIndexes: listHiddenRows(batch),
  };
}

export function unpackRows(packed: PackedRows): RawRow[] {
  const { rows, widths } = packed;
  const texts = new TextUnpacker(packed);
  const batch = Array.from(rows, (row, i): RawRow => ({ row, cells: texts.take(widths[i] as number) }));
  for (const place of packed.hiddenIndexes) (batch[place] as RawRow).hidden = true;
  return unpackFacts(batch, packed.facts);
}

/** A record's own text, as written, stands behind its values. */
export function packRecords(batch: readonly RawRecord[]): PackedRecords {
  // Objects written by one program have the same keys, one after the other.
  const keyLists: string[][] = [];
  const keyListIndexes = Uint32Array.from(batch, (record) => {
    const last = keyLists.at(-1);
    return last && isSameList(last, record.keys) ? keyLists.length - 1 : keyLists.push(record.keys) - 1;
  });
  return {
    shape: 'records',
    ...packTexts(batch.map(({ values, text = '' }) => [...values, text])),
    rows: Uint32Array.from(batch, ({ row }) => row),
    keyLists,
    keyListIndexes,
    facts: packFacts(batch),
    duplicateKeys: batch.flatMap(({ duplicateKeys }, i): [number, string[]][] =>
      duplicateKeys ? [[i, duplicateKeys]] : [],
    ),
  };
}

export function unpackRecords(packed: PackedRecords): RawRecord[] {
  const { rows, keyListIndexes } = packed;
  const texts = new TextUnpacker(packed);
  const batch = Array.from(rows, (row, i): RawRecord => {
    const keyLists = packed.keyLists[keyListIndexes[i] as number] as string[];
    const values = texts.take(keyLists.length);
    const [text = ''] = texts.take(1);
    return { row, keys: keyLists, values, text };
  });
  for (const [place, keys] of packed.duplicateKeys) (batch[place] as RawRecord).duplicateKeys = keys;
  return unpackFacts(batch, packed.facts);
}

/** What can be moved to another thread without a copy. */
export function listTransferables(packed: PackedRows | PackedRecords): ArrayBuffer[] {
  const places = packed.shape === 'rows' ? packed.widths : packed.keyListIndexes;
  return [packed.ends, packed.rows, packed.facts, places].map(({ buffer }) => buffer);
}

function listHiddenRows(batch: readonly RawRow[]): number[] {
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
class TextUnpacker {
  private index = 0;
  private start = 0;

  constructor(private readonly packed: PackedTexts) {}

  take(count: number): string[] {
    const { text, ends } = this.packed;
    const texts = new Array<string>(count);
    for (let i = 0; i < count; i += 1) {
      const end = ends[this.index] as number;
      texts[i] = text.slice(this.start, end);
      this.start = end;
      this.index += 1;
    }
    return texts;
  }
}

function packFacts(batch: readonly { facts?: Map<number, CellFact> }[]): PackedFacts {
  const facts: number[] = [];
  batch.forEach((each, i) => {
    for (const [place, fact] of each.facts ?? []) facts.push(i, place, CELL_FACTS.indexOf(fact));
  });
  return Uint32Array.from(facts);
}

function unpackFacts<T extends { facts?: Map<number, CellFact> }>(batch: T[], facts: PackedFacts): T[] {
  for (let i = 0; i < facts.length; i += 3) {
    const each = batch[facts[i] as number] as T;
    const fact = CELL_FACTS[facts[i + 2] as number] as CellFact;
    each.facts = (each.facts ?? new Map()).set(facts[i + 1] as number, fact);
  }
  return batch;
}

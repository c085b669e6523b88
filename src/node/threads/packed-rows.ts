import { CELL_ERRORS, type CellFact, type RawRecord, type RawRow } from '../../core/model/input.ts';

/** The texts of a batch as one string and the end of each. Posting thousands of strings would cost more than reading them. */
interface PackedTexts {
  text: string;
  ends: Uint32Array<ArrayBuffer>;
}

/** Triples: index in the batch, index in the row or record, and the fact's index in CELL_FACTS. */
type PackedFacts = Uint32Array<ArrayBuffer>;

/** Rows of a .csv or a sheet in the form in which the reading thread posts them. */
export interface PackedRows extends PackedTexts {
  shape: 'rows';
  rows: Uint32Array<ArrayBuffer>;
  widths: Uint32Array<ArrayBuffer>;
  facts: PackedFacts;
  /** Indexes in the batch of the rows that are hidden, and of those filled from above; most files have none. */
  hiddenIndexes: number[];
  filledIndexes: number[];
}

/** Records of an .ndjson in the same form. */
export interface PackedRecords extends PackedTexts {
  shape: 'records';
  rows: Uint32Array<ArrayBuffer>;
  /** The distinct lists of keys, and the index of each record's list. */
  keyLists: string[][];
  keyListIndexes: Uint32Array<ArrayBuffer>;
  facts: PackedFacts;
  duplicateKeys: [index: number, keys: string[]][];
}

const CELL_FACTS: readonly CellFact[] = [
  'number',
  'date',
  'formatted-zeros',
  'rounded',
  'error',
  ...CELL_ERRORS,
  'formula-empty',
  'nested',
  'guarded',
  'boolean',
];

/** Packs a batch, which must not be empty. */
export function packBatch(batch: readonly RawRow[] | readonly RawRecord[]): PackedRows | PackedRecords {
  const isRows = 'cells' in (batch[0] as RawRow | RawRecord);
  return isRows ? packRows(batch as readonly RawRow[]) : packRecords(batch as readonly RawRecord[]);
}

export function packRows(batch: readonly RawRow[]): PackedRows {
  return {
    shape: 'rows',
    ...packTexts(batch.map(({ cells }) => cells)),
    rows: packNumbers(batch, ({ row }) => row),
    widths: packNumbers(batch, ({ cells }) => cells.length),
    facts: packFacts(batch),
    hiddenIndexes: listIndexes(batch, ({ hidden }) => hidden),
    filledIndexes: listIndexes(batch, ({ isFilledFromAbove }) => isFilledFromAbove),
  };
}

export function unpackRows(packed: PackedRows): RawRow[] {
  const { rows, widths } = packed;
  const texts = new TextUnpacker(packed);
  const batch = new Array<RawRow>(rows.length);
  for (let i = 0; i < rows.length; i += 1)
    batch[i] = { row: rows[i] as number, cells: texts.take(widths[i] as number) };
  for (const index of packed.hiddenIndexes) (batch[index] as RawRow).hidden = true;
  for (const index of packed.filledIndexes) (batch[index] as RawRow).isFilledFromAbove = true;
  return unpackFacts(batch, packed.facts);
}

/** The text of the record as written follows its values. */
export function packRecords(batch: readonly RawRecord[]): PackedRecords {
  // Consecutive objects written by one program have the same keys.
  const keyLists: string[][] = [];
  const keyListIndexes = packNumbers(batch, (record) => {
    const last = keyLists.at(-1);
    return last && isSameList(last, record.keys) ? keyLists.length - 1 : keyLists.push(record.keys) - 1;
  });
  return {
    shape: 'records',
    ...packTexts(batch.map(({ values, text = '' }) => [...values, text])),
    rows: packNumbers(batch, ({ row }) => row),
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
  const batch = new Array<RawRecord>(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const keys = packed.keyLists[keyListIndexes[i] as number] as string[];
    const values = texts.take(keys.length);
    const [text = ''] = texts.take(1);
    batch[i] = { row: rows[i] as number, keys, values, text };
  }
  for (const [index, keys] of packed.duplicateKeys) (batch[index] as RawRecord).duplicateKeys = keys;
  return unpackFacts(batch, packed.facts);
}

/** The buffers that can be moved to another thread without a copy. */
export function listTransferables(packed: PackedRows | PackedRecords): ArrayBuffer[] {
  const perRow = packed.shape === 'rows' ? packed.widths : packed.keyListIndexes;
  return [packed.ends, packed.rows, packed.facts, perRow].map(({ buffer }) => buffer);
}

/** One number of each row. A loop: `Uint32Array.from` goes through an iterator, which costs several times as much. */
function packNumbers<T>(batch: readonly T[], getNumber: (row: T) => number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(batch.length);
  for (let i = 0; i < batch.length; i += 1) numbers[i] = getNumber(batch[i] as T);
  return numbers;
}

function listIndexes(batch: readonly RawRow[], isListed: (row: RawRow) => boolean | undefined): number[] {
  const indexes: number[] = [];
  for (let i = 0; i < batch.length; i += 1) if (isListed(batch[i] as RawRow)) indexes.push(i);
  return indexes;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}

function packTexts(lists: readonly (readonly string[])[]): PackedTexts {
  const ends = new Uint32Array(lists.reduce((count, list) => count + list.length, 0));
  let length = 0;
  let index = 0;
  for (const list of lists) {
    for (const text of list) {
      length += text.length;
      ends[index] = length;
      index += 1;
    }
  }
  return { text: lists.map((list) => list.join('')).join(''), ends };
}

/** Takes the texts of a batch in order. */
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
  batch.forEach((row, i) => {
    for (const [index, fact] of row.facts ?? []) facts.push(i, index, CELL_FACTS.indexOf(fact));
  });
  return Uint32Array.from(facts);
}

function unpackFacts<T extends { facts?: Map<number, CellFact> }>(batch: T[], facts: PackedFacts): T[] {
  for (let i = 0; i < facts.length; i += 3) {
    const row = batch[facts[i] as number] as T;
    const fact = CELL_FACTS[facts[i + 2] as number] as CellFact;
    row.facts = (row.facts ?? new Map()).set(facts[i + 1] as number, fact);
  }
  return batch;
}

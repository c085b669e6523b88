import { InputError } from '../model/errors.ts';
import type { Header } from '../model/field.ts';
import type { RawRecord, RecordsInput } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { maskPath } from '../values/mask.ts';
import { addKeyColumn, createEmptyHeader } from './header.ts';
import { ParsedRow, RowReader } from './row.ts';
import type { DictionaryLookup, Table } from './table.ts';

const EXAMPLE = 'EXAMPLE';

/**
 * The records of a JSON input, which are tickets, or of rows in memory.
 * @throws InputError where the user said that they are registrations
 */
export function openRecordTable(input: RecordsInput, kind: Kind | undefined, named: DictionaryLookup): Table {
  if (kind && kind !== input.kind) {
    throw new InputError(
      `${maskPath(input.file)}: registrations are read from .xlsx, .csv or .tsv, not from JSON`,
    );
  }
  const dictionary = named(input.kind);
  const header = createEmptyHeader(dictionary, 'records');
  const reader = new RowReader(dictionary, false);
  const table: Table = {
    kind: input.kind,
    dictionary,
    header,
    skipped: 0,
    sheet: null,
    firstRow: 1,
    rows: () => parseRecords(input, table, reader),
  };
  header.readNotes.windows1252 = input.windows1252;
  return table;
}

async function* parseRecords(
  input: RecordsInput,
  table: Table,
  reader: RowReader,
): AsyncGenerator<ParsedRow[]> {
  const keys = new KeyIndexes(table, reader);
  let record = 0;
  table.skipped = 0;
  for await (const batch of input.records()) {
    const parsed: ParsedRow[] = [];
    for (const raw of batch) {
      noteDuplicateKeys(raw, table.header);
      if (isExampleRecord(raw)) {
        table.skipped += 1;
        continue;
      }
      record += 1;
      parsed.push(new ParsedRow(reader, record, raw, keys.getIndexes(raw.keys)));
    }
    yield parsed;
  }
  if (record > 0 && !table.header.byField.some(Boolean)) {
    throw new InputError(
      `${maskPath(input.file)}: no key that we know; looked for keys such as mco, rin, disputeFiledOn`,
    );
  }
}

/** Where the fields stand among a record's keys. Records written by one program have the same keys in the same order. */
class KeyIndexes {
  private readonly fieldIndexes: Map<string, number>;
  private keys: readonly string[] = [];
  private indexes: readonly number[] = [];

  constructor(
    private readonly table: Table,
    private readonly reader: RowReader,
  ) {
    // A second walk meets the same keys.
    this.fieldIndexes = new Map(
      table.header.columns.map(({ header, field }) => [header, getFieldIndex(field, reader)] as const),
    );
  }

  /** By the field's place in the dictionary; -1 where the record has no such key. */
  getIndexes(keys: readonly string[]): readonly number[] {
    if (hasSameKeys(keys, this.keys)) return this.indexes;
    const indexes: number[] = new Array(this.reader.fields.length).fill(-1);
    keys.forEach((key, i) => {
      const place = this.findFieldIndex(key);
      if (place >= 0) indexes[place] = i;
    });
    this.keys = keys;
    this.indexes = indexes;
    return indexes;
  }

  private findFieldIndex(key: string): number {
    const known = this.fieldIndexes.get(key);
    if (known !== undefined) return known;
    const column = addKeyColumn(this.table.header, key, this.table.dictionary);
    const place = getFieldIndex(column.field, this.reader);
    this.fieldIndexes.set(key, place);
    return place;
  }
}

function hasSameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, i) => each === b[i]));
}

/** The field's place in the dictionary; -1 for a key that is none. */
function getFieldIndex(field: string | null, reader: RowReader): number {
  return reader.fieldIndexes.get(field ?? '') ?? -1;
}

function noteDuplicateKeys(raw: RawRecord, header: Header): void {
  for (const key of raw.duplicateKeys ?? []) {
    if (!header.readNotes.duplicateKeys.includes(key)) header.readNotes.duplicateKeys.push(key);
  }
}

/** A template's example: its first value starts with EXAMPLE. */
function isExampleRecord(raw: RawRecord): boolean {
  return raw.values.find((value) => value !== '')?.startsWith(EXAMPLE) ?? false;
}

import type { ColumnMap, Context } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Header } from '../model/field.ts';
import type { RawRecord, RecordsInput } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { maskPath } from '../values/mask-numbers.ts';
import { findFilledFields, noteDefaults } from './field-sources.ts';
import { addKeyColumn, createEmptyHeader } from './header.ts';
import { ParsedRow } from './row.ts';
import { RowReader } from './row-reader.ts';
import { EXAMPLE, SkippedRows } from './skipped-rows.ts';
import type { DictionaryLookup, Table } from './table.ts';

/**
 * Opens the records of a JSON input, which are tickets, or of rows in memory.
 * @throws InputError if the user said that they are of another kind
 */
export function openRecordTable(
  input: RecordsInput,
  kind: Kind | undefined,
  lookup: DictionaryLookup,
  { columnMap, defaults }: Pick<Context, 'columnMap' | 'defaults'> = {},
): Table {
  if (kind && kind !== input.kind) {
    throw new InputError(
      `${maskPath(input.file)}: Registrations cannot be read from JSON. Name an .xlsx, .csv or .tsv.`,
    );
  }
  const dictionary = lookup(input.kind);
  const header = createEmptyHeader(dictionary, 'records');
  const reader = new RowReader(dictionary, false, undefined, { defaults: defaults?.[input.kind] });
  const table: Table = {
    kind: input.kind,
    dictionary,
    header,
    skipped: 0,
    sheet: null,
    firstRow: 1,
    rows: () => parseRecords(input, table, reader, columnMap),
  };
  header.readNotes.windows1252 = input.windows1252;
  return table;
}

async function* parseRecords(
  input: RecordsInput,
  table: Table,
  reader: RowReader,
  columnMap: ColumnMap | undefined,
): AsyncGenerator<ParsedRow[]> {
  const keys = new KeyIndexes(table, reader, columnMap);
  let record = 0;
  table.skipped = 0;
  table.header.readNotes.defaultRows = 0;
  table.header.readNotes.skippedRows = [];
  const skippedRows = new SkippedRows(table.header.readNotes.skippedRows);
  for await (const batch of input.records()) {
    const parsed: ParsedRow[] = [];
    for (const raw of batch) {
      noteDuplicateKeys(raw, table.header);
      if (isExampleRecord(raw)) {
        table.skipped += 1;
        skippedRows.add(raw.row, 'example');
        continue;
      }
      record += 1;
      const row = new ParsedRow(reader, record, raw, keys.getIndexes(raw.keys));
      if (reader.defaults) noteDefaults(row, reader.defaults, table.header);
      parsed.push(row);
    }
    yield parsed;
  }
  table.header.filledFields = findFilledFields(table.header, reader);
  if (record > 0 && !table.header.byField.some(Boolean)) {
    throw new InputError(
      `${maskPath(input.file)}: We know none of its keys. Use keys such as mco, rin and disputeFiledOn.`,
    );
  }
}

/** The indexes of fields among a record's keys. Records of one program have the same keys in the same order. */
class KeyIndexes {
  private readonly fieldIndexes: Map<string, number>;
  private keys: readonly string[] = [];
  private indexes: readonly number[] = [];

  constructor(
    private readonly table: Table,
    private readonly reader: RowReader,
    private readonly columnMap: ColumnMap | undefined,
  ) {
    // A second pass starts with the keys of the first.
    this.fieldIndexes = new Map(
      table.header.columns.map(({ header, field }) => [header, getFieldIndex(field, reader)] as const),
    );
  }

  /** By the field's index in the dictionary; -1 if the record has no such key. */
  getIndexes(keys: readonly string[]): readonly number[] {
    if (hasSameKeys(keys, this.keys)) return this.indexes;
    const indexes: number[] = new Array(this.reader.fields.length).fill(-1);
    keys.forEach((key, i) => {
      const fieldIndex = this.findFieldIndex(key);
      if (fieldIndex >= 0) indexes[fieldIndex] = i;
    });
    this.keys = keys;
    this.indexes = indexes;
    return indexes;
  }

  private findFieldIndex(key: string): number {
    const cached = this.fieldIndexes.get(key);
    if (cached !== undefined) return cached;
    const column = addKeyColumn(this.table.header, key, this.columnMap);
    const fieldIndex = getFieldIndex(column.field, this.reader);
    this.fieldIndexes.set(key, fieldIndex);
    return fieldIndex;
  }
}

function hasSameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((key, i) => key === b[i]));
}

/** The field's index in the dictionary; -1 for a key that names no field. */
function getFieldIndex(field: string | null, reader: RowReader): number {
  return reader.fieldIndexes.get(field ?? '') ?? -1;
}

function noteDuplicateKeys(raw: RawRecord, header: Header): void {
  for (const key of raw.duplicateKeys ?? []) {
    if (!header.readNotes.duplicateKeys.includes(key)) header.readNotes.duplicateKeys.push(key);
  }
}

/** Whether it is a template's example: its first value starts with EXAMPLE. */
function isExampleRecord(raw: RawRecord): boolean {
  return raw.values.find((value) => value !== '')?.startsWith(EXAMPLE) ?? false;
}

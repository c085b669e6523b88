import { InputError } from '../errors.ts';
import type { CellFact, Header, Kind, RawRecord, RecordsInput } from '../types.ts';
import { showFile } from '../values/file-name.ts';
import { addKey, emptyHeader } from './header.ts';
import { ParsedRow, RowReader } from './row.ts';
import type { DictionaryOf, Table } from './table.ts';

const EXAMPLE = 'EXAMPLE';

/**
 * The records of a JSON input, which are tickets, or of rows in memory.
 * @throws InputError where the user said that they are registrations
 */
export function recordRows(input: RecordsInput, kind: Kind | undefined, named: DictionaryOf): Table {
  if (kind && kind !== input.kind) {
    throw new InputError(
      `${showFile(input.file)}: registrations are read from .xlsx, .csv or .tsv, not from JSON`,
    );
  }
  const dictionary = named(input.kind);
  const header = emptyHeader(dictionary);
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
  header.read.windows1252 = input.windows1252;
  return table;
}

async function* parseRecords(
  input: RecordsInput,
  table: Table,
  reader: RowReader,
): AsyncGenerator<ParsedRow[]> {
  // A second walk meets the same keys.
  const places = new Map(
    table.header.columns.map(({ header, field }) => [header, placeOf(field, reader)] as const),
  );
  let record = 0;
  table.skipped = 0;
  for await (const batch of input.records()) {
    const parsed: ParsedRow[] = [];
    for (const raw of batch) {
      noteDoubled(raw, table.header);
      if (isExample(raw)) {
        table.skipped += 1;
        continue;
      }
      record += 1;
      parsed.push(parseRecord(raw, record, table, places, reader));
    }
    yield parsed;
  }
  if (record > 0 && !table.header.byField.some(Boolean)) {
    throw new InputError(
      `${showFile(input.file)}: no key that we know; looked for keys such as mco, rin, disputeFiledOn`,
    );
  }
}

function parseRecord(
  raw: RawRecord,
  record: number,
  table: Table,
  places: Map<string, number>,
  reader: RowReader,
): ParsedRow {
  const values: string[] = new Array(reader.fields.length).fill('');
  let facts: Map<number, CellFact> | undefined;
  raw.keys.forEach((key, i) => {
    let place = places.get(key);
    if (place === undefined) {
      const column = addKey(table.header, key, table.dictionary);
      place = placeOf(column.field, reader);
      places.set(key, place);
    }
    if (place < 0) return;
    values[place] = raw.values[i] ?? '';
    const fact = raw.facts?.get(i);
    if (fact) facts = (facts ?? new Map()).set(place, fact);
  });
  return new ParsedRow(reader, record, raw, values, facts);
}

/** The field's place in the dictionary; -1 for a key that is none. */
function placeOf(field: string | null, reader: RowReader): number {
  return reader.places.get(field ?? '') ?? -1;
}

function noteDoubled(raw: RawRecord, header: Header): void {
  for (const key of raw.doubled ?? []) {
    if (!header.read.doubledKeys.includes(key)) header.read.doubledKeys.push(key);
  }
}

/** A template's example: its first value starts with EXAMPLE. */
function isExample(raw: RawRecord): boolean {
  return raw.values.find((value) => value !== '')?.startsWith(EXAMPLE) ?? false;
}

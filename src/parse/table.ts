import { InputError } from '../errors.ts';
import { dictionaryOf } from '../fields/index.ts';
import type { Dictionary, GridInput, Header, Kind, RawInput, RawRow, RawSheet } from '../types.ts';
import { showFile } from '../values/file-name.ts';
import { gridRows } from './grid.ts';
import { countKnown, mapHeader } from './header.ts';
import { recordRows } from './records.ts';
import { type ParsedRow, RowReader } from './row.ts';

/** How many rows are searched for the header, below title rows. */
const HEADER_SEARCH = 50;

/** An input whose kind and columns are known, and its records still to be read. */
export interface Table {
  kind: Kind;
  dictionary: Dictionary;
  /** For JSON it grows as keys are met. */
  header: Header;
  /** Example rows of a template passed over; complete only after the last row. */
  skipped: number;
  /** The sheet that was read, where the input has several. */
  sheet: string | null;
  rows(): AsyncIterable<ParsedRow[]>;
}

interface Choice {
  sheet: RawSheet;
  kind: Kind;
  row: RawRow;
  known: number;
  exact: number;
}

/**
 * Finds the sheet and the header row that name the most fields; they tell the kind where it is not given.
 * @throws InputError where nothing that we know is found
 */
export async function openTable(input: RawInput, kind: Kind | undefined): Promise<Table> {
  if (input.shape === 'records') return recordRows(input, kind);
  const choices = await findHeaders(input, kind);
  const best = choices.reduce<Choice | undefined>((a, b) => (a && !isBetter(b, a) ? a : b), undefined);
  if (!best) throw new InputError(`${showFile(input.file)}: ${lookedFor(input, kind)}`);
  const dictionary = dictionaryOf(best.kind);
  const header = mapHeader(best.row.cells, best.row.row, dictionary);
  header.read.windows1252 = input.windows1252;
  header.read.hiddenSheet = best.sheet.hidden;
  header.read.otherSheets = input.sheets.length - 1;
  header.read.similarSheets = choices.filter((c) => c.sheet !== best.sheet && c.known >= 3).length;
  const reader = new RowReader(dictionary, best.sheet.date1904, header.byField);
  const table: Table = {
    kind: best.kind,
    dictionary,
    header,
    skipped: 0,
    sheet: best.sheet.name,
    rows: () => gridRows(best.sheet, table, reader),
  };
  return table;
}

/** The best header row of each sheet that has one. */
async function findHeaders(input: GridInput, kind: Kind | undefined): Promise<Choice[]> {
  const kinds: Kind[] = kind ? [kind] : ['registration', 'ticket'];
  const choices: Choice[] = [];
  for (const sheet of input.sheets) {
    let best: Choice | undefined;
    for (const row of await firstRows(sheet)) {
      for (const each of kinds) {
        const choice = { sheet, kind: each, row, ...countKnown(row.cells, dictionaryOf(each)) };
        if (choice.known > 0 && (!best || isBetter(choice, best))) best = choice;
      }
    }
    if (best) choices.push(best);
  }
  return choices;
}

async function firstRows(sheet: RawSheet): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > HEADER_SEARCH) return rows;
      rows.push(row);
    }
  }
  return rows;
}

function isBetter(a: Choice, b: Choice): boolean {
  return a.known === b.known ? a.exact > b.exact : a.known > b.known;
}

function lookedFor(input: GridInput, kind: Kind | undefined): string {
  const kinds: Kind[] = kind ? [kind] : ['registration', 'ticket'];
  const names = kinds.map((each) => {
    const headers = dictionaryOf(each).fields.filter((field) => field.required);
    return `${each} headers such as ${headers
      .slice(0, 3)
      .map((field) => field.header)
      .join(', ')}`;
  });
  if (input.sheets.length === 0) return 'no sheet with cells in it';
  return `no header row found in the first ${HEADER_SEARCH} rows; looked for ${names.join('; or ')}`;
}

import type { GridInput, RawSheet } from '../../core/model/input.ts';
import { parseColumn } from '../../formats/xlsx/sheet/reference.ts';
import type { Dropdown, WorkbookMarks } from '../../formats/xlsx/template-marks.ts';

/** With more entries than this, a list is not offered as choices. */
const MAX_CHOICES = 5000;
/** With more lists in cells than this, a workbook is no template. Each costs time in every row of its sheet. */
const MAX_LISTS_IN_CELLS = 200;
/** Characters of all lists: a layout file with longer ones would be too large to read. */
const MAX_TOTAL_LENGTH = 500_000;
const CELL_RANGE = /^(?:'((?:[^']|'')+)'!|([^'!"]+)!)?\$?([A-Z]{1,3})\$?(\d*)(?::\$?([A-Z]{1,3})\$?(\d*))?$/i;

/** The header of a table in a workbook. */
export interface TableHeader {
  sheet: string;
  row: number;
  /** The columns with a header, from 0. */
  columns: readonly number[];
  /** Those of them that are fields. Below the header, they hold records. */
  fields: ReadonlySet<number>;
  /** The headers of other sheets that look like tables of records, by sheet. */
  registers: ReadonlyMap<string, RegisterHeader>;
}

/** A row that names fields with health information, so that records are below it. */
export interface RegisterHeader {
  row: number;
  /** Such fields. A row with one may be an entry of a list, such as "Phone" below "Email". */
  count: number;
}

/** Cells that may be a list. Rows count from 1, columns from 0. */
interface CellRange {
  sheet: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The choices of a column, or 'unknown' if they cannot be read. */
type Choices = readonly string[] | 'unknown';

/** Reads the dropdown lists of a workbook. */
export class DropdownReader {
  constructor(
    private readonly input: GridInput,
    private readonly marks: WorkbookMarks,
  ) {}

  /** The lists that the cells below the header let the user choose from, by column. Columns without one are left out. */
  async readChoices(header: TableHeader): Promise<ReadonlyMap<number, Choices>> {
    const formulas = findFormulas(this.marks.sheets.get(header.sheet)?.dropdowns ?? [], header);
    // A column with a list is filled in, so it holds records, too.
    const fields = new Set([...header.fields, ...formulas.keys()]);
    const lists = await this.readLists(new Set(formulas.values()), { ...header, fields });
    let length = 0;
    return new Map(
      [...formulas].map(([column, formula]): [number, Choices] => {
        const values = lists.get(formula) ?? [];
        const size = values.reduce((sum, value) => sum + value.length, 0);
        const isUsable =
          values.length > 0 && values.length <= MAX_CHOICES && length + size <= MAX_TOTAL_LENGTH;
        if (isUsable) length += size;
        return [column, isUsable ? values : 'unknown'];
      }),
    );
  }

  /** The values of each list, by its formula. Each sheet is read once. */
  private async readLists(
    formulas: ReadonlySet<string>,
    header: TableHeader,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const lists = new Map<string, readonly string[]>();
    const inCells: [formula: string, range: CellRange][] = [];
    for (const formula of formulas) {
      const inline = /^"(.*)"$/s.exec(formula)?.[1];
      if (inline !== undefined) lists.set(formula, trimValues(inline.replaceAll('""', '"').split(',')));
      const range = inline === undefined ? this.findRange(formula, header.sheet) : undefined;
      if (range && !holdsRecords(range, header) && inCells.length < MAX_LISTS_IN_CELLS)
        inCells.push([formula, range]);
    }
    for (const sheet of this.input.sheets) {
      const ranges = inCells.filter(([, range]) => range.sheet === sheet.name);
      const values = await readRanges(
        sheet,
        ranges.map(([, range]) => range),
      );
      ranges.forEach(([formula], i) => {
        lists.set(formula, trimValues(values[i] ?? []));
      });
    }
    return lists;
  }

  /** The cells that a formula names, itself or by a defined name; undefined if it computes them. */
  private findRange(formula: string, sheet: string): CellRange | undefined {
    return parseRange(this.marks.definedNames.get(formula.toLowerCase()) ?? formula, sheet);
  }
}

/** The formula of the first list for each column that has cells of it below the header. */
function findFormulas(
  dropdowns: readonly Dropdown[],
  { sheet, row, columns }: TableHeader,
): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  const open = new Set(columns);
  for (const { ranges, formula } of dropdowns) {
    for (const text of ranges.split(/\s+/)) {
      const range = parseRange(text, sheet);
      if (!range || range.bottom <= row) continue;
      for (const column of listColumns(range, open)) {
        formulas.set(column, formula);
        open.delete(column);
      }
    }
    if (open.size === 0) break;
  }
  return formulas;
}

/** The columns of a range that are among those, without going through more of either than needed. */
function listColumns({ left, right }: CellRange, columns: ReadonlySet<number>): number[] {
  const width = right - left + 1;
  const candidates = width < columns.size ? Array.from({ length: width }, (_, i) => left + i) : [...columns];
  return candidates.filter((column) => column >= left && column <= right && columns.has(column));
}

/** A range without rows is a whole column. */
function parseRange(text: string, ownSheet: string): CellRange | undefined {
  const range = CELL_RANGE.exec(text);
  if (!range) return undefined;
  const [, quoted, bare = ownSheet, first = '', top = '', last = first, lastRow] = range;
  const bottom = lastRow ?? (range[5] === undefined ? top : '');
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare,
    left: parseColumn(first),
    right: parseColumn(last),
    top: Number(top || 1),
    bottom: Number(bottom || Number.POSITIVE_INFINITY),
  };
}

/** Whether a list has cells of records, of this table or another: they are no choices, but may be health information. */
function holdsRecords({ sheet, left, right, top, bottom }: CellRange, header: TableHeader): boolean {
  if (sheet !== header.sheet) {
    const register = header.registers.get(sheet);
    return register !== undefined && bottom > register.row && (top > register.row || register.count > 1);
  }
  if (bottom <= header.row) return false;
  return [...header.fields].some((column) => column >= left && column <= right);
}

/** The texts of each of the ranges, or the first of them if they are more than a list may have. */
async function readRanges(sheet: RawSheet, ranges: readonly CellRange[]): Promise<string[][]> {
  const values = ranges.map((): string[] => []);
  if (ranges.length === 0) return values;
  const last = Math.max(...ranges.map(({ bottom }) => bottom));
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (row > last) return values;
      const filled = [...cells.entries()].filter(([, cell]) => cell.trim() !== '');
      ranges.forEach(({ top, bottom, left, right }, i) => {
        const found = values[i] as string[];
        if (row < top || row > bottom || found.length > MAX_CHOICES) return;
        for (const [column, cell] of filled) if (column >= left && column <= right) found.push(cell);
      });
    }
  }
  return values;
}

function trimValues(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

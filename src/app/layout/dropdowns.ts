import type { GridInput, RawSheet } from '../../core/model/input.ts';
import { parseColumn } from '../../formats/xlsx/sheet/reference.ts';
import type { Dropdown, WorkbookMarks } from '../../formats/xlsx/template-marks.ts';

/** With more entries than this, a list is not offered as choices. */
const MAX_CHOICES = 5000;
const CELL_RANGE = /^(?:'((?:[^']|'')+)'!|([^'!"]+)!)?\$?([A-Z]{1,3})\$?(\d*)(?::\$?([A-Z]{1,3})\$?(\d*))?$/i;

/** Reads the dropdown lists of a workbook. */
export class DropdownReader {
  constructor(
    private readonly input: GridInput,
    private readonly marks: WorkbookMarks,
  ) {}

  /**
   * The list that the cells of a column let the user choose from.
   * @param column from 0
   * @param header the row of the header; lists above it are ignored
   * @returns undefined if there is no list, and 'unknown' if a formula computes it
   */
  async readChoices(
    sheet: string,
    column: number,
    header: number,
  ): Promise<readonly string[] | 'unknown' | undefined> {
    const mark = this.marks.sheets
      .get(sheet)
      ?.dropdowns.find(({ ranges }) => hasCellsBelowHeader(ranges, column, header));
    if (!mark) return undefined;
    const values = await this.readValues(mark, sheet);
    return values && values.length > 0 && values.length <= MAX_CHOICES ? values : 'unknown';
  }

  private async readValues({ formula }: Dropdown, sheet: string): Promise<string[] | undefined> {
    const inline = /^"(.*)"$/s.exec(formula)?.[1];
    if (inline !== undefined) return trimValues(inline.replaceAll('""', '"').split(','));
    const range = CELL_RANGE.exec(this.marks.definedNames.get(formula.toLowerCase()) ?? formula);
    if (!range) return undefined;
    const [
      ,
      quoted,
      bare = sheet,
      first = '',
      top = '',
      last = first,
      bottom = range[5] === undefined ? top : '',
    ] = range;
    const source = this.input.sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? bare));
    if (!source) return undefined;
    return readCells(
      source,
      [parseColumn(first), parseColumn(last)],
      [Number(top || 1), Number(bottom || Number.POSITIVE_INFINITY)],
    );
  }
}

async function readCells(
  sheet: RawSheet,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Promise<string[]> {
  const values: string[] = [];
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (row >= top && row <= bottom) values.push(...cells.slice(left, right + 1));
    }
    if (values.length > MAX_CHOICES) break;
  }
  return trimValues(values);
}

/** Whether a range has cells of the column below the header. */
function hasCellsBelowHeader(ranges: string, column: number, header: number): boolean {
  return ranges.split(/\s+/).some((range) => {
    const [, , , first = '', top = '', last = first, bottom = top] = CELL_RANGE.exec(range) ?? [];
    if (first === '' || column < parseColumn(first) || column > parseColumn(last)) return false;
    return Number(bottom || Number.POSITIVE_INFINITY) > header;
  });
}

function trimValues(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

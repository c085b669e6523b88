import type { GridInput, RawSheet } from '../../core/model/input.ts';
import type { ListMark, WorkbookMarks } from '../../formats/xlsx/template-marks.ts';

/** Longer ones are no list to choose from. */
const MOST_CHOICES = 5000;
const RANGE = /^(?:'((?:[^']|'')+)'!|([^'!"]+)!)?\$?([A-Z]{1,3})\$?(\d*)(?::\$?([A-Z]{1,3})\$?(\d*))?$/i;

/** Reads what lists of a workbook let choose from. */
export class ListReader {
  constructor(
    private readonly input: GridInput,
    private readonly marks: WorkbookMarks,
  ) {}

  /**
   * The list of a column's cells, where they have one.
   * @param column from 0
   * @param header the row above which lists do not matter
   * @returns undefined without a list, and 'unknown' where it is worked out by a formula
   */
  async listOf(
    sheet: string,
    column: number,
    header: number,
  ): Promise<readonly string[] | 'unknown' | undefined> {
    const mark = this.marks.sheets.get(sheet)?.lists.find(({ ranges }) => reaches(ranges, column, header));
    if (!mark) return undefined;
    const values = await this.valuesOf(mark, sheet);
    return values && values.length > 0 && values.length <= MOST_CHOICES ? values : 'unknown';
  }

  private async valuesOf({ formula }: ListMark, sheet: string): Promise<string[] | undefined> {
    const written = /^"(.*)"$/s.exec(formula)?.[1];
    if (written !== undefined) return trimmed(written.replaceAll('""', '"').split(','));
    const range = RANGE.exec(this.marks.names.get(formula.toLowerCase()) ?? formula);
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
    return cellsIn(
      source,
      [columnAt(first), columnAt(last)],
      [Number(top || 1), Number(bottom || Number.POSITIVE_INFINITY)],
    );
  }
}

async function cellsIn(
  sheet: RawSheet,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Promise<string[]> {
  const values: string[] = [];
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (row >= top && row <= bottom) values.push(...cells.slice(left, right + 1));
    }
    if (values.length > MOST_CHOICES) break;
  }
  return trimmed(values);
}

/** Whether a range holds cells of the column below the header. */
function reaches(ranges: string, column: number, header: number): boolean {
  return ranges.split(/\s+/).some((range) => {
    const [, , , first = '', top = '', last = first, bottom = top] = RANGE.exec(range) ?? [];
    if (first === '' || column < columnAt(first) || column > columnAt(last)) return false;
    return Number(bottom || Number.POSITIVE_INFINITY) > header;
  });
}

function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function trimmed(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

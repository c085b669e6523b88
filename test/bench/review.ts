import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bare, checkOf } from './commands.ts';
import { peak, ratio, runInTurn, say } from './measure.ts';
import { inMegabytes, type Line, times } from './table.ts';

/** The other program repeats so many rows, so that reading its cells takes no time. */
const SAMPLE_ROWS = 1000;

/** A check of a workbook that writes it with remedies, compared with only writing the same cells. */
export async function measureReview(folder: string, path: string, rows: number, runs: number): Promise<Line> {
  say('The annotated workbook\n');
  const review = join(folder, 'review.xlsx');
  const cells = join(folder, 'cells.json');
  const check = {
    ...checkOf(path, '--report', review),
    before: () => rmSync(review, { force: true }),
  };
  runInTurn([check], 1, false);
  writeFileSync(cells, JSON.stringify(await readSample(review)));
  const writer = bare('exceljs-writer', cells, rows);
  const [alone = [], written = []] = runInTurn([writer, check], runs);
  for (const file of [review, cells]) rmSync(file);
  return {
    what: `annotated workbook of ${rows.toLocaleString('en-US')} rows`,
    than: "exceljs's stream writer",
    time: times(ratio(written, alone, 'wall', 'median'), 1.3),
    cpu: times(ratio(written, alone, 'cpu', 'median'), 1.3),
    memory: inMegabytes(peak(written), 300),
  };
}

/** The texts of the first rows of the sheet with the input's rows, which is the second. */
async function readSample(review: string): Promise<string[][]> {
  const { default: exceljs } = await import('exceljs');
  const rows: string[][] = [];
  let sheets = 0;
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(review, {})) {
    sheets += 1;
    for await (const row of sheet) {
      if (sheets !== 2) continue;
      const texts: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => texts.push(cell.text));
      rows.push(texts);
      if (rows.length === SAMPLE_ROWS) return rows;
    }
  }
  return rows;
}

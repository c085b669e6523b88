import { readFileSync, rmSync } from 'node:fs';
import exceljs from 'exceljs';

/** The stream writer of exceljs alone: writes so many rows, again and again those whose texts the JSON file has. */
const [path = '', rows = '0'] = process.argv.slice(2);
const sample = JSON.parse(readFileSync(path, 'utf8')) as string[][];
const target = `${path}.xlsx`;
const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: target });
const sheet = book.addWorksheet('Rows');
for (let row = 0; row < Number(rows); row += 1) {
  const texts = sample[row % sample.length] ?? [];
  sheet.addRow(texts.map((text) => (text === '' ? null : text))).commit();
  // exceljs never waits for its output: let the zip stream catch up.
  if (row % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
}
await book.commit();
rmSync(target);

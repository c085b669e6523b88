import exceljs from 'exceljs';

/** The stream reader of exceljs alone. Exits with status 1 if the number of rows is not the expected one. */
const [path = '', expected] = process.argv.slice(2);
let rows = -1;
for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {})) {
  for await (const row of sheet) if (row.hasValues) rows += 1;
}
process.exitCode = rows === Number(expected) ? 0 : 1;

import exceljs from 'exceljs';

/** exceljs's stream reader alone. Ends with status 1 where there are not as many rows as said. */
const [path = '', expected] = process.argv.slice(2);
let rows = -1;
for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {})) {
  for await (const row of sheet) if (row.hasValues) rows += 1;
}
process.exitCode = rows === Number(expected) ? 0 : 1;

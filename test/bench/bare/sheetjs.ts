import { readFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';

/** SheetJS alone. Exits with status 1 if the number of rows is not the expected one. */
const [path = '', expected] = process.argv.slice(2);
const book = sheetjs.read(readFileSync(path), { dense: true });
const [sheet] = Object.values(book.Sheets);
const rows = (sheet?.['!data']?.length ?? 0) - 1;
process.exitCode = rows === Number(expected) ? 0 : 1;

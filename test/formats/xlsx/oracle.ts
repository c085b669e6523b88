import { type CellObject, read, SSF } from '@e965/xlsx';
import { parseFormat } from '../../../src/formats/xlsx/sheet/number-format.ts';
import type { Cell, Grid } from './grid.ts';

/** The first sheet of a workbook as SheetJS reads it, in our form. */
export function sheetJsGrid(bytes: Buffer): Grid {
  const book = read(bytes, { dense: true, cellNF: true, cellDates: false });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const grid: Grid = {};
  (sheet?.['!data'] ?? []).forEach((cells, r) => {
    const row = Array.from(cells ?? [], (cell) => (cell ? cellOf(cell, date1904) : ''));
    const last = row.findLastIndex((cell) => cell !== '');
    // Our reader does not count an empty text cell at the end of a row either.
    if (last >= 0) grid[r + 1] = row.slice(0, last + 1);
  });
  return grid;
}

function cellOf(cell: CellObject, date1904: boolean): Cell {
  if (cell.t === 's') return String(cell.v);
  if (cell.t === 'b') return `${cell.v ? 'TRUE' : 'FALSE'}|boolean`;
  if (cell.t === 'e') return `|${cell.w}`;
  if (cell.t === 'z' || cell.v === undefined) return cell.f === undefined ? '' : '|formula-empty';
  return numberOf(Number(cell.v), String(cell.z ?? 'General'), date1904);
}

/** SheetJS reads the number and its format code, and its formatter shows the number. */
function numberOf(value: number, code: string, date1904: boolean): Cell {
  const { kind } = parseFormat(code);
  if (kind === 'zeros' && Number.isInteger(value)) return `${SSF.format(code, value)}|formatted-zeros`;
  const shown =
    kind === 'date'
      ? SSF.format('yyyy-mm-dd hh:mm:ss', value, { date1904 }).replace(' 00:00:00', '')
      : kind === 'time'
        ? SSF.format('hh:mm:ss', value)
        : kind === 'duration'
          ? SSF.format('[hh]:mm:ss', value)
          : '';
  if (shown !== '') return `${shown}|date`;
  const plain = Number(value.toPrecision(15));
  const short = String(plain);
  const full = Number.isInteger(plain)
    ? BigInt(plain).toString()
    : short.includes('e')
      ? plain.toFixed(20).replace(/0+$/, '')
      : short;
  return `${full}|${Number.isInteger(plain) && Math.abs(plain) >= 1e15 ? 'rounded' : 'number'}`;
}

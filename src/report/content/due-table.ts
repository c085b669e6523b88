import type { Day } from '../../core/model/vocabulary.ts';
import type { OutputCell } from '../../core/model/written.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { capitalize, replaceControls } from '../../core/values/text.ts';
import { type DueLine, type DueList, describeAction, describeDaysLeft } from './due-lines.ts';
import { getRowNoun } from './location.ts';
import { formatDollars } from './record-name.ts';

/** A column of the list on paper or in a spreadsheet. */
export interface DueColumn {
  header: string;
  /** Its width in a spreadsheet, in characters. */
  width: number;
  isNumber?: true;
}

/** The columns of a list, and the cells of one of its lines in their order. */
export interface DueTable {
  columns: readonly DueColumn[];
  buildCells(line: DueLine): OutputCell[];
}

type ColumnEntry = DueColumn & { build: (line: DueLine, asOf: Day) => OutputCell };

const DAY_WIDTH = 16;

/** Chooses the columns: that of the label, and that of the file, are there only if they say something. */
export function buildDueTable({ lines, asOf, label }: DueList): DueTable {
  const isOneFile = new Set(lines.map(({ file }) => file.file)).size <= 1;
  const [first] = lines;
  const entries: ColumnEntry[] = [
    { header: 'Day', width: DAY_WIDTH, build: ({ day }) => buildDayCell(day) },
    {
      header: 'Days left',
      width: 13,
      build: ({ day }) => ({ text: capitalize(describeDaysLeft(day, asOf)) }),
    },
    { header: first ? getRowNoun(first.file) : 'Row', width: 7, isNumber: true, build: buildRowCell },
    { header: 'Plan', width: 16, build: ({ name }) => ({ text: name?.plan ?? '' }) },
    { header: 'Billed', width: 13, isNumber: true, build: buildBilledCell },
    ...(label === undefined
      ? []
      : [{ header: label, width: 18, build: ({ name }: DueLine) => ({ text: name?.label ?? '' }) }]),
    { header: 'What to do', width: 30, build: (line) => ({ text: describeAction(line, asOf) }) },
    {
      header: 'Last day',
      width: DAY_WIDTH,
      build: ({ last }) => (last === undefined ? { text: '' } : buildDayCell(last)),
    },
    ...(isOneFile
      ? []
      : [{ header: 'File', width: 28, build: ({ file }: DueLine) => ({ text: maskPath(file.file) }) }]),
  ];
  return {
    columns: entries.map(({ build: _, ...column }) => ({
      ...column,
      header: replaceControls(column.header),
    })),
    buildCells: (line) =>
      entries.map(({ build }) => {
        const cell = build(line, asOf);
        return { ...cell, text: replaceControls(cell.text) };
      }),
  };
}

function buildDayCell(day: Day): OutputCell {
  return { text: formatWrittenDay(day), day };
}

function buildRowCell({ row }: DueLine): OutputCell {
  return row === null ? { text: 'All' } : { text: String(row), number: true };
}

function buildBilledCell({ name }: DueLine): OutputCell {
  return name?.billed === undefined ? { text: '' } : { text: formatDollars(name.billed), number: true };
}

import type { OutputCell } from '../core/model/written.ts';
import { BOM, formatCsv } from '../core/values/csv-line.ts';
import { formatSlashedDay } from '../core/values/day.ts';
import { type DueList, groupByWeek } from './content/due-lines.ts';
import { buildDueTable } from './content/due-table.ts';

/** The list as a spreadsheet: a row for each line, with its week. */
export function renderDueCsv(list: DueList): string {
  const { columns, buildCells } = buildDueTable(list);
  const rows = groupByWeek(list.lines, list.asOf).flatMap(({ title, lines }) =>
    lines.map((line) => [title, ...buildCells(line).map(formatCell)]),
  );
  return BOM + formatCsv([['Week', ...columns.map(({ header }) => header)], ...rows]);
}

/** Spreadsheets read a day as one only without its weekday. */
function formatCell({ text, day }: OutputCell): string {
  return day === undefined ? text : formatSlashedDay(day);
}

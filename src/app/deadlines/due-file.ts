import { buildWorkListWorkbook } from '../../formats/xlsx/write/work-list.ts';
import { type DueList, groupByWeek } from '../../report/content/due-lines.ts';
import { buildDueTable } from '../../report/content/due-table.ts';
import { PHI_NOTICE } from '../../report/content/health-information.ts';
import { renderDueCsv } from '../../report/due-csv.ts';
import { renderDuePage } from '../../report/html/due-page.ts';

/** Makes a file from the list. */
export type DueFileRenderer = (list: DueList) => Promise<Iterable<string | Uint8Array>>;

/** How each kind of file is made from the list, by its ending. */
export const DUE_FILES: Readonly<Record<string, (list: DueList) => Promise<Iterable<string | Uint8Array>>>> =
  {
    '.xlsx': async (list) => [await buildDueWorkbook(list)],
    '.html': async (list) => renderDuePage(list),
    '.csv': async (list) => [renderDueCsv(list)],
  };

function buildDueWorkbook(list: DueList): Promise<Uint8Array> {
  const { columns, buildCells } = buildDueTable(list);
  const { title, authority, label, lines, asOf, notes } = list;
  return buildWorkListWorkbook({
    sheet: 'What is due',
    intro: [`What is due: ${title}`, authority, ...(label === undefined ? [] : [PHI_NOTICE])],
    columns,
    groups: groupByWeek(lines, asOf).map((week) => ({ title: week.title, rows: week.lines.map(buildCells) })),
    notes,
  });
}

import { type DueList, groupByWeek } from '../content/due-lines.ts';
import { buildDueTable } from '../content/due-table.ts';
import { PHI_NOTICE } from '../content/health-information.ts';
import { renderDocument } from './document.ts';
import { renderText } from './markup.ts';
import { DUE_STYLE_HASH } from './paper-hashes.ts';
import { DUE_STYLE } from './paper-style.ts';

/** The list of days as a page to print, with a box to check off each line. */
export function renderDuePage(list: DueList): Iterable<string> {
  return renderDocument({
    title: 'What is due, portal-check',
    style: DUE_STYLE,
    styleHash: DUE_STYLE_HASH,
    body: renderBody(list),
  });
}

function* renderBody(list: DueList): Generator<string> {
  yield `<main>\n<h1>What is due: ${renderText(list.title)}</h1>\n<p class="dim">${renderText(list.authority)}</p>\n`;
  if (list.label !== undefined) yield `<p class="phi">${PHI_NOTICE}</p>\n`;
  if (list.lines.length > 0) yield* renderTable(list);
  for (const note of list.notes) yield `<p>${renderText(note)}</p>\n`;
  yield '</main>\n';
}

function* renderTable(list: DueList): Generator<string> {
  const { columns, buildCells } = buildDueTable(list);
  const heads = columns.map(({ header }) => `<th scope="col">${renderText(header)}</th>`).join('');
  yield `<div class="scroll" tabindex="0" role="region" aria-label="What is due"><table>\n<thead><tr>${heads}<th scope="col" class="done">Done</th></tr></thead>\n`;
  for (const { title, lines } of groupByWeek(list.lines, list.asOf)) {
    yield `<tbody>\n<tr><th scope="rowgroup" colspan="${columns.length + 1}">${renderText(title)}</th></tr>\n`;
    for (const line of lines) {
      const cells = buildCells(line).map(({ text, day }, i) => {
        const kind = day !== undefined ? ' class="day"' : columns[i]?.isNumber ? ' class="number"' : '';
        return `<td${kind}>${renderText(text)}</td>`;
      });
      yield `<tr>${cells.join('')}<td class="done"></td></tr>\n`;
    }
    yield '</tbody>\n';
  }
  yield '</table></div>\n';
}

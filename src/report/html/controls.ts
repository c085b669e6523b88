import { escapeHtml, renderText } from './markup.ts';
import type { HtmlFile } from './survey.ts';

/** Filters and order; hidden until the script shows them. There is no form, so nothing can be sent. */
export function renderControls(files: readonly HtmlFile[]): string {
  const titles = new Map(
    files.flatMap(({ list }) => list.sections.map(({ id, title }) => [id, title] as const)),
  );
  const parts = [...titles].map(
    ([id, title]) => `<option value="${escapeHtml(id)}">${renderText(title)}</option>`,
  );
  return [
    '<div id="controls" role="group" aria-label="Choose what to show" hidden>\n',
    renderField(
      'Show',
      'by-part',
      renderSelect('by-part', `<option value="">Everything</option>${parts.join('')}`),
    ),
    renderField('Find', 'by-text', '<input id="by-text" type="search" autocomplete="off">'),
    renderField(
      'Order',
      'order',
      renderSelect('order', '<option value="place">By deadline</option><option value="row">By row</option>'),
    ),
    '<button id="reset" type="button">Show all</button>\n</div>\n',
    '<p id="shown" role="status"></p>\n',
    // For browsers in which a page from a file cannot use the clipboard.
    '<textarea id="to-copy" aria-label="Rows to copy" readonly hidden></textarea>\n',
  ].join('');
}

function renderField(name: string, id: string, control: string): string {
  return `<div><label for="${id}">${name}</label>${control}</div>\n`;
}

/** Without autocomplete="off" Firefox would restore the choice of an earlier visit. */
function renderSelect(id: string, options: string): string {
  return `<select id="${id}" autocomplete="off">${options}</select>`;
}

import { addTallies, getPartColor, type HeadlinePart } from '../content/headline.ts';
import { renderText } from './markup.ts';
import type { HtmlFile } from './survey.ts';

/** What each number counts, the most urgent first. */
const TILES: readonly (readonly [HeadlinePart, string])[] = [
  ['lost', 'too late'],
  ['closed', 'would be closed'],
  ['denied', 'would be denied'],
  ['early', 'too early'],
  ['delayed', 'would take longer'],
  ['review', 'to check'],
  ['ready', 'ready'],
  ['waiting', 'planned for later'],
  ['submitted', 'in the portal'],
];

/** How many records would have which outcome; parts without a record are left out. */
export function renderTiles(files: readonly HtmlFile[]): string {
  const tallies = addTallies(files.map(({ survey }) => survey.tally));
  const tiles = TILES.flatMap(([part, text]) => {
    const count = tallies.reduce((sum, { parts }) => sum + (parts.get(part) ?? 0), 0);
    return count === 0
      ? []
      : [`<li class="${getPartColor(part)}"><strong>${count}</strong> ${renderText(text)}</li>`];
  });
  return tiles.length === 0
    ? ''
    : `<ul class="counts" role="list" aria-label="What would happen">${tiles.join('')}</ul>\n`;
}

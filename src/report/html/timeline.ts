import type { NextStep } from '../../core/model/report.ts';
import { formatCount, formatDay, parseReportDay } from '../content/dates.ts';
import type { DateContext } from '../content/next-step.ts';
import { renderText } from './markup.ts';

const WIDTH = 320;
const MARGIN = 8;

/**
 * A ticket's days on a line: filing day, first and last day of the window, safe day, today. The filing day is a cell of
 * the input, so its date is not shown. '' if the days are not counted from the filing day.
 */
export function renderTimeline({ action, on, by, safeBy }: NextStep, { asOf, window }: DateContext): string {
  // Days to answer an information request are counted from the request.
  if (by === undefined || action === 'answer') return '';
  const { first, last } = window;
  const filed = parseReportDay(by) - last;
  const today = asOf - filed;
  if (today < 0) return '';
  const x = (day: number): number => Math.round(MARGIN + (day / last) * (WIDTH - 2 * MARGIN));
  const planned = on === undefined ? first : parseReportDay(on) - filed;
  const safe = safeBy ? parseReportDay(safeBy) - filed : undefined;
  const description = [
    `Today is day ${today} after the dispute was filed`,
    `a ticket may go in from day ${first} to day ${last}`,
    ...(safe === undefined ? [] : [`safe until day ${safe}`]),
    ...(planned > first && on
      ? [`planned for ${formatDay(on)}, in ${formatCount(parseReportDay(on) - asOf, 'day')}`]
      : []),
  ].join('; ');
  return [
    `<svg class="timeline" viewBox="0 0 ${WIDTH} 46" width="${WIDTH}" height="46" role="img" aria-label="${renderText(description)}">`,
    `<rect class="axis" x="${x(0)}" y="20" width="${x(last) - x(0)}" height="6" rx="3"/>`,
    `<rect class="window" x="${x(first)}" y="18" width="${x(last) - x(first)}" height="10"/>`,
    planned > first && planned <= last ? `<path class="planned" d="M${x(planned)} 16v14"/>` : '',
    safe === undefined ? '' : `<path class="safe" d="M${x(safe)} 16l7 7l-7 7l-7 -7z"/>`,
    `<path class="today" d="M${x(today)} 14v18"/>`,
    renderLabel(
      x(today),
      11,
      `today, day ${today}`,
      today < 10 ? 'start' : today > last - 10 ? 'end' : 'middle',
    ),
    renderLabel(x(0), 43, 'filed', 'start'),
    renderLabel(x(first), 43, `day ${first}`, 'middle'),
    renderLabel(x(last), 43, `day ${last}`, 'end'),
    '</svg>',
  ].join('');
}

function renderLabel(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  const labelX = anchor === 'start' ? Math.min(x, MARGIN) : anchor === 'end' ? WIDTH - MARGIN : x;
  return `<text x="${labelX}" y="${y}" text-anchor="${anchor}">${renderText(text)}</text>`;
}

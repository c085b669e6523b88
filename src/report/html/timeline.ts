import type { NextStep } from '../../core/model/report.ts';
import { formatCount, formatDay, parseReportDay } from '../content/dates.ts';
import type { DateContext } from '../content/next-step.ts';
import { renderText } from './markup.ts';

const WIDTH = 300;
const MARGIN = 8;

/** The days of a ticket, counted from the filing of the dispute, which is day 0. */
interface TicketDays {
  first: number;
  last: number;
  today: number;
  /** Where it is later than the first day. */
  planned?: number;
  safe?: number;
  description: string;
}

/**
 * A ticket's days on a line: filing day, first and last day of the window, safe day, today. The filing day is a cell of
 * the input, so its date is not shown. '' if the days are not counted from the filing day.
 */
export function renderTimeline(step: NextStep, dates: DateContext): string {
  const days = countDays(step, dates);
  if (!days) return '';
  const { first, last, today } = days;
  const anchor = today < 10 ? 'start' : today > last - 10 ? 'end' : 'middle';
  return [
    renderStart(days, 46),
    renderMarks(days, 23),
    renderLabel(findX(Math.min(today, last), last), 11, `today, day ${today}`, anchor),
    renderLabel(findX(0, last), 43, 'filed', 'start'),
    renderLabel(findX(first, last), 43, `day ${first}`, 'middle'),
    renderLabel(findX(last, last), 43, `day ${last}`, 'end'),
    '</svg>',
  ].join('');
}

/** The same without labels, for a list of rows. */
export function renderShortTimeline(step: NextStep, dates: DateContext): string {
  const days = countDays(step, dates);
  return days ? `${renderStart(days, 20)}${renderMarks(days, 10)}</svg>` : '';
}

function countDays(
  { action, on, by, safeBy }: NextStep,
  { asOf, window }: DateContext,
): TicketDays | undefined {
  // Days to answer an information request are counted from the request; after the last day there is nothing to draw.
  if (by === undefined || action === 'answer') return undefined;
  const { first, last } = window;
  const filed = parseReportDay(by) - last;
  const today = asOf - filed;
  if (today < 0 || today > last) return undefined;
  const planned = on === undefined ? first : parseReportDay(on) - filed;
  const safe = safeBy ? parseReportDay(safeBy) - filed : undefined;
  const sentences = [
    `Today is day ${today} after you filed the dispute.`,
    `You can submit a ticket from day ${first} to day ${last}.`,
    ...(safe === undefined ? [] : [`The safe day is day ${safe}.`]),
    ...(planned > first && on
      ? [`It is planned for ${formatDay(on)}, in ${formatCount(parseReportDay(on) - asOf, 'day')}.`]
      : []),
  ];
  return {
    ...{ first, last, today, description: sentences.join(' ') },
    ...(planned > first && planned <= last && { planned }),
    ...(safe !== undefined && { safe }),
  };
}

function renderStart({ description }: TicketDays, height: number): string {
  return `<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${renderText(description)}">`;
}

/** The line, the window on it, and the days, around the height `y`. */
function renderMarks({ first, last, today, planned, safe }: TicketDays, y: number): string {
  const x = (day: number): number => findX(day, last);
  return [
    `<rect class="axis" x="${x(0)}" y="${y - 3}" width="${x(last) - x(0)}" height="6" rx="3"/>`,
    `<rect class="window" x="${x(first)}" y="${y - 5}" width="${x(last) - x(first)}" height="10"/>`,
    planned === undefined ? '' : `<path class="planned" d="M${x(planned)} ${y - 7}v14"/>`,
    safe === undefined ? '' : `<path class="safe" d="M${x(safe)} ${y - 7}l7 7l-7 7l-7 -7z"/>`,
    `<path class="today" d="M${x(today)} ${y - 9}v18"/>`,
  ].join('');
}

function findX(day: number, last: number): number {
  return Math.round(MARGIN + (day / last) * (WIDTH - 2 * MARGIN));
}

function renderLabel(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  const labelX = anchor === 'start' ? Math.min(x, MARGIN) : anchor === 'end' ? WIDTH - MARGIN : x;
  return `<text x="${labelX}" y="${y}" text-anchor="${anchor}">${renderText(text)}</text>`;
}

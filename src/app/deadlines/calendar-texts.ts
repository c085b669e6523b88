import type { Context } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { formatCount } from '../../core/values/count.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { capitalize } from '../../core/values/text.ts';
import { formatDate } from '../../report/content/dates.ts';

type EventKind = 'submit' | 'answer' | 'decision';

/** A day on which something is to be done about one ticket. */
export interface TicketDay {
  kind: EventKind;
  /** The safe day; the last day if no day is safe by every reading. */
  day: Day;
  /** The last day that the notice allows. */
  last?: Day | undefined;
  /** The first day, if it is in the future. */
  notBefore?: Day | undefined;
  /** Whether the ticket must be fixed, or a person must check it, before you submit it. */
  needsWork?: boolean;
}

/** A ticket as an event names it. */
export interface NamedTicket {
  plan: string;
  /** "row 13" */
  row: string;
  /** "row 13, $615.00" */
  name: string;
}

/** Tickets with the same plan, kind and day. */
export interface EventGroup extends TicketDay {
  plan: string;
  uid: string;
  tickets: NamedTicket[];
  ticketsWithWork: NamedTicket[];
}

/** So many tickets are named in the text of one event. */
const MAX_NAMED = 20;

/** "Submit 4 tickets: Meridian"; of one ticket alone "Submit row 13, $615.00: Meridian". */
export function formatTitle({ kind, plan, tickets }: EventGroup, perTicket: boolean): string {
  const what = perTicket ? tickets[0]?.name : formatCount(tickets.length, 'ticket');
  switch (kind) {
    case 'submit':
      return `Submit ${what}: ${plan}`;
    case 'answer':
      return `Answer in the portal, ${what}: ${plan}`;
    case 'decision':
      return `Plan's answer is due, ${what}: ${plan}`;
  }
}

/** What the calendar shows below the title: the tickets, and what to do by when. */
export function formatDescription(group: EventGroup, { notice }: Context): string {
  const { kind, day, last, notBefore, tickets, ticketsWithWork } = group;
  const lines = listNames(tickets);
  if (ticketsWithWork.length > 0)
    lines.push(
      `Do what the report says before you submit: ${ticketsWithWork.map(({ row }) => row).join(', ')}.`,
    );
  if (notBefore !== undefined)
    lines.push(
      `Wait until ${formatWrittenDay(notBefore)}. A ticket that you submit earlier would be closed.`,
    );
  if (last !== undefined)
    lines.push(
      last === day
        ? 'This is the last day.'
        : `This is the safe day. The last day is ${formatWrittenDay(last)}.`,
    );
  if (kind === 'submit') lines.push('A ticket that you submit later would be closed.');
  if (kind === 'answer') lines.push('Without your answer the ticket would be closed.');
  if (kind === 'decision')
    lines.push(
      `HFS has 10 business days to pass a ticket on. Then the plan has ${notice.resolveDays} days to answer.`,
    );
  lines.push(`Counted by the HFS notice of ${formatDate(notice.date)}.`);
  return lines.join('\n');
}

function listNames(tickets: readonly NamedTicket[]): string[] {
  const more = tickets.length - MAX_NAMED;
  const names = tickets.slice(0, MAX_NAMED).map(({ name }) => capitalize(name));
  return more > 0 ? [...names, `And ${formatCount(more, 'more ticket')}`] : names;
}

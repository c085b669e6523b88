import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { type CheckedRecord, readCheckedRecords } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findSafeDay, getTicketDates } from '../../core/portal/filing-window.ts';
import { findOpenInfoRequest, getMcoDeadline } from '../../core/portal/mco-deadlines.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { toKebabCase } from '../../core/values/text.ts';
import { parseReportDay } from '../../report/content/dates.ts';
import { formatRowName, listNameParts } from '../../report/content/record-name.ts';
import type { CalendarEvent } from '../../report/icalendar.ts';
import {
  type EventGroup,
  formatDescription,
  formatTitle,
  type NamedTicket,
  type TicketDay,
} from './calendar-texts.ts';

/** Which events to make. */
export interface CalendarOptions {
  /** One event a ticket, instead of one for all tickets of a plan with the same day. */
  perTicket?: boolean;
}

/** Replaces the name of an unrecognized plan, which may be any text. */
const UNKNOWN_PLAN_NAME = 'plan not recognized';

/**
 * What is to be done about all tickets, as events: one for each plan and day, on the day that is safe by every reading.
 * Events contain nothing of the cells but days to act on and the names of recognized plans; none is in the past.
 * @throws InputError if an input has changed since it was checked
 */
export async function buildCalendarEvents(
  files: readonly CheckedFile[],
  context: Context,
  { perTicket = false }: CalendarOptions = {},
): Promise<CalendarEvent[]> {
  const groups = new Map<string, EventGroup>();
  for (const [i, file] of files.entries()) {
    if (file.kind !== 'ticket') continue;
    // The name of a file may be that of a person, so files are numbered.
    const start = files.length > 1 ? `file ${i + 1}, ` : '';
    for await (const batch of readCheckedRecords(file)) {
      for (const record of batch) {
        const { plan = UNKNOWN_PLAN_NAME, billed } = record.result.name ?? {};
        const row = `${start}${formatRowName(file, record.result.row).toLowerCase()}`;
        const name = [row, ...listNameParts({ ...(billed !== undefined && { billed }) })].join(', ');
        for (const day of findTicketDays(record, context))
          addToGroup(groups, day, { plan, row, name }, perTicket);
      }
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.day - b.day || (a.uid < b.uid ? -1 : 1))
    .map((group) => buildEvent(group, context, perTicket));
}

function findTicketDays({ row, result }: CheckedRecord, context: Context): TicketDay[] {
  const ticket = row as Row<TicketField>;
  const days: TicketDay[] = [];
  const { action } = result.nextStep;
  const { filed, decided, last, submitted } = getTicketDates(ticket, context);
  // A ticket that is in the portal needs a window only if a new one must be submitted.
  const isOpen = !submitted || action === 'fix' || ticket.choice('status') === 'closed';
  if (filed !== undefined && last !== undefined && isOpen && action !== 'redirect') {
    const on = result.nextStep.on === undefined ? undefined : parseReportDay(result.nextStep.on);
    days.push({
      kind: 'submit',
      day: findSafeDay(filed, decided, context) ?? last,
      last,
      needsWork: result.verdict !== 'ready' && action !== 'wait',
      ...(on !== undefined && on > context.asOf && { notBefore: on }),
    });
  }
  const request = findOpenInfoRequest(ticket, context);
  if (request)
    days.push({
      kind: 'answer',
      day: request.safeBy < context.asOf ? request.by : request.safeBy,
      last: request.by,
    });
  const decision = getMcoDeadline(ticket, context);
  if (decision !== undefined) days.push({ kind: 'decision', day: decision });
  return days.filter(({ day }) => day >= context.asOf);
}

function addToGroup(
  groups: Map<string, EventGroup>,
  entry: TicketDay,
  ticket: NamedTicket,
  perTicket: boolean,
): void {
  const { plan, row } = ticket;
  const parts = [toKebabCase(plan), entry.kind, formatIsoDay(entry.day)];
  const uid = (perTicket ? [...parts, toKebabCase(row)] : parts).join('.');
  let group = groups.get(uid);
  if (!group) {
    group = { ...entry, plan, uid, tickets: [], ticketsWithWork: [] };
    groups.set(uid, group);
  }
  group.tickets.push(ticket);
  if (entry.needsWork) group.ticketsWithWork.push(ticket);
  group.last = pickDay(Math.min, group.last, entry.last);
  group.notBefore = pickDay(Math.max, group.notBefore, entry.notBefore);
}

function pickDay(pick: (a: number, b: number) => number, a: Day | undefined, b: Day | undefined) {
  return a === undefined || b === undefined ? (a ?? b) : (pick(a, b) as Day);
}

function buildEvent(group: EventGroup, context: Context, perTicket: boolean): CalendarEvent {
  return {
    uid: `${group.uid}@portal-check`,
    day: group.day,
    title: formatTitle(group, perTicket),
    description: formatDescription(group, context),
    // A reminder in the past would go off as soon as the calendar is read.
    alarms: chooseAlarms(group).filter((before) => group.day - before >= context.asOf),
  };
}

/** A week and a day before the day to submit, and on the last day; a day before an answer is due, and on its last day. */
function chooseAlarms({ kind, day, last = day }: EventGroup): number[] {
  if (kind === 'decision') return [];
  const before = kind === 'submit' ? [7, 1] : [1];
  return [...before, day - last];
}

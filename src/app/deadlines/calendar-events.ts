import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { type CheckedRecord, readCheckedRecords } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findSafeDay, getTicketDates } from '../../core/portal/filing-window.ts';
import { findOpenInfoRequest, getMcoDeadline } from '../../core/portal/mco-deadlines.ts';
import { findTicketPlan } from '../../core/portal/ticket-plan.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { capitalize, toKebabCase } from '../../core/values/text.ts';
import { formatDay } from '../../report/content/dates.ts';
import { formatRecordName, removeNoBreakSpaces } from '../../report/content/sentences.ts';
import type { CalendarEvent } from '../../report/icalendar.ts';

type EventKind = 'first-day' | 'last-day' | 'answer-by' | 'decision';

/** A day of one ticket. */
interface TicketDay {
  kind: EventKind;
  day: Day;
  /** The day to act by that is safe by every reading, if there is one. */
  safeDay?: Day;
}

/** Tickets with the same plan, first day, kind and day. */
interface EventGroup extends TicketDay {
  plan: string;
  /** Plan, first day and kind; nothing else of the ticket. */
  key: string;
  locations: string[];
}

/** Replaces the name of an unrecognized plan, which may be any text. */
const UNKNOWN_PLAN_NAME = 'MCO';

/**
 * The days of all tickets as events: one for each plan, dispute day and kind, which lists its rows. Events contain
 * nothing of the cells but days to act on and the names of recognized plans.
 * @throws InputError if an input has changed since it was checked
 */
export async function buildCalendarEvents(
  files: readonly CheckedFile[],
  context: Context,
): Promise<CalendarEvent[]> {
  const groups = new Map<string, EventGroup>();
  for (const [i, file] of files.entries()) {
    if (file.kind !== 'ticket') continue;
    // The name of a file may be that of a person, so files are numbered.
    const start = files.length > 1 ? `file ${i + 1}, ` : '';
    for await (const batch of readCheckedRecords(file)) {
      for (const record of batch) {
        const location = `${start}${formatRecordName(file, record.result.row).toLowerCase()}`;
        for (const entry of findTicketDays(record, context))
          addToGroup(groups, record, entry, location, context);
      }
    }
  }
  return buildEvents([...groups.values()], context);
}

function findTicketDays({ row, result }: CheckedRecord, context: Context): TicketDay[] {
  const ticket = row as Row<TicketField>;
  const entries: TicketDay[] = [];
  const { action } = result.nextStep;
  const { filed, decided, first, last, submitted } = getTicketDates(ticket, context);
  // A ticket that is in the portal needs a window only if a new one must be submitted.
  const isOpen = !submitted || action === 'fix' || ticket.choice('status') === 'closed';
  const isOver = last === undefined || last < context.asOf;
  if (filed !== undefined && first !== undefined && isOpen && action !== 'redirect' && !isOver) {
    const safeDay = findSafeDay(filed, decided, context);
    entries.push({ kind: 'first-day', day: first });
    entries.push({ kind: 'last-day', day: last, ...(safeDay !== null && { safeDay }) });
  }
  const request = findOpenInfoRequest(ticket, context);
  if (request && !request.isOver)
    entries.push({ kind: 'answer-by', day: request.by, safeDay: request.safeBy });
  const decision = getMcoDeadline(ticket, context);
  if (decision !== undefined) entries.push({ kind: 'decision', day: decision });
  return entries;
}

function addToGroup(
  groups: Map<string, EventGroup>,
  { row }: CheckedRecord,
  entry: TicketDay,
  location: string,
  context: Context,
): void {
  const ticket = row as Row<TicketField>;
  const plan = findTicketPlan(ticket, context.plans)?.name ?? UNKNOWN_PLAN_NAME;
  // The dispute day itself is health information; the first day is in the calendar anyway.
  const { first } = getTicketDates(ticket, context);
  const key = [toKebabCase(plan), first === undefined ? 'no-date' : formatIsoDay(first), entry.kind].join(
    '.',
  );
  const id = `${key}.${formatIsoDay(entry.day)}`;
  const group = groups.get(id);
  if (!group) {
    groups.set(id, { ...entry, plan, key, locations: [location] });
    return;
  }
  group.locations.push(location);
  if (entry.safeDay !== undefined)
    group.safeDay = Math.min(entry.safeDay, group.safeDay ?? entry.safeDay) as Day;
}

/** Sorted by day. The first of several days with one key has the plain UID, so that a moved day is an update. */
function buildEvents(groups: EventGroup[], context: Context): CalendarEvent[] {
  const seen = new Set<string>();
  return groups
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1))
    .map((group) => {
      const name = seen.has(group.key) ? `${group.key}.${formatIsoDay(group.day)}` : group.key;
      seen.add(group.key);
      return {
        uid: `${name}@portal-check`,
        day: group.day,
        title: `${formatTitle(group.kind, context)}: ${group.plan}`,
        description: formatDescription(group, context),
        alarms: chooseAlarms(group),
      };
    });
}

function formatTitle(kind: EventKind, { notice }: Context): string {
  switch (kind) {
    case 'first-day':
      return 'First day for a ticket';
    case 'last-day':
      return 'Last day for a ticket';
    case 'answer-by':
      return 'Last day to answer in the portal';
    case 'decision':
      return `The MCO's ${notice.resolveDays} days end at the latest`;
  }
}

function formatDescription({ kind, safeDay, day, locations }: EventGroup, { notice }: Context): string {
  const lines = [capitalize(locations.join('; '))];
  if (safeDay !== undefined && safeDay !== day) {
    lines.push(`Safe by every reading: ${removeNoBreakSpaces(formatDay(formatIsoDay(safeDay)))}`);
  }
  if (kind === 'first-day') lines.push('A ticket that is entered before is closed');
  if (kind === 'last-day') lines.push('A ticket that is entered later is closed');
  if (kind === 'answer-by') lines.push('Without an answer the ticket is closed');
  if (kind === 'decision') {
    lines.push("HFS may take 10 business days to hand a ticket over; only then the MCO's days begin");
  }
  lines.push(`By the HFS notice of ${notice.date}`);
  return lines.join('\n');
}

/** The last day: 7 days and 1 day before. An answer: on its safe day and the day before it is due. */
function chooseAlarms({ kind, day, safeDay }: EventGroup): number[] {
  if (kind === 'last-day') return [7, 1];
  if (kind !== 'answer-by') return [];
  return [...new Set([day - (safeDay ?? day), 1])].filter((days) => days > 0);
}

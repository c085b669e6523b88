import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { type CheckedRecord, recordsOf } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { countedDates, safeDay, ticketDates } from '../../core/portal/filing-window.ts';
import { decisionDay, openRequest } from '../../core/portal/mco-deadlines.ts';
import { ticketPlan } from '../../core/portal/ticket-plan.ts';
import { isoOf } from '../../core/values/day.ts';
import { kebab } from '../../core/values/text.ts';
import { dayWords } from '../../report/content/dates.ts';
import { recordName, unwrapped } from '../../report/content/sentences.ts';
import type { CalendarEvent } from '../../report/icalendar.ts';

type EventKind = 'first-day' | 'last-day' | 'answer-by' | 'decision';

/** One row's day. */
interface Entry {
  kind: EventKind;
  day: Day;
  /** The day on which to act by every reading, where it is another. */
  safe?: Day;
}

/** Rows with the same plan, first day, kind and day. */
interface Group extends Entry {
  plan: string;
  /** Plan, first day and kind, without anything of the row. */
  key: string;
  places: string[];
}

/** What stands for a plan whose name we do not know: it may be anything. */
const ANY_PLAN = 'MCO';

/**
 * The days of all tickets as events: one for each plan, dispute day and kind, which lists its rows. Nothing of a cell
 * stands in them but days to act on and the names of plans that we know.
 * @throws InputError where an input changed since it was checked
 */
export async function calendarEvents(
  files: readonly CheckedFile[],
  context: Context,
): Promise<CalendarEvent[]> {
  const groups = new Map<string, Group>();
  for (const [i, file] of files.entries()) {
    if (file.kind !== 'ticket') continue;
    // A file's name may be a person's: a number stands for it.
    const start = files.length > 1 ? `file ${i + 1}, ` : '';
    for await (const batch of recordsOf(file)) {
      for (const record of batch) {
        const place = `${start}${recordName(file, record.result.row).toLowerCase()}`;
        for (const entry of entriesOf(record, context)) addTo(groups, record, entry, place, context);
      }
    }
  }
  return eventsOf([...groups.values()], context);
}

function entriesOf({ row, result }: CheckedRecord, context: Context): Entry[] {
  const ticket = row as Row<TicketField>;
  const entries: Entry[] = [];
  const { action } = result.nextStep;
  const dates = countedDates(ticket, context);
  // What is in the portal needs a window only where a new ticket must go in.
  const isOpen = !dates?.submitted || action === 'fix' || ticket.choice('status') === 'closed';
  if (dates && isOpen && action !== 'redirect' && dates.last >= context.asOf) {
    const safe = safeDay(dates.filed, dates.decided, context);
    entries.push({ kind: 'first-day', day: dates.first });
    entries.push({ kind: 'last-day', day: dates.last, ...(safe !== null && { safe }) });
  }
  const request = openRequest(ticket, context);
  if (request && !request.isOver) entries.push({ kind: 'answer-by', day: request.by, safe: request.safeBy });
  const decision = decisionDay(ticket, context);
  if (decision !== undefined) entries.push({ kind: 'decision', day: decision });
  return entries;
}

function addTo(
  groups: Map<string, Group>,
  { row }: CheckedRecord,
  entry: Entry,
  place: string,
  context: Context,
): void {
  const ticket = row as Row<TicketField>;
  const plan = ticketPlan(ticket, context.plans)?.name ?? ANY_PLAN;
  // The dispute day itself is the patient's affair; the first day stands in the calendar anyway.
  const { first } = ticketDates(ticket, context);
  const key = [kebab(plan), first === undefined ? 'no-date' : isoOf(first), entry.kind].join('.');
  const id = `${key}.${isoOf(entry.day)}`;
  const group = groups.get(id);
  if (!group) {
    groups.set(id, { ...entry, plan, key, places: [place] });
    return;
  }
  group.places.push(place);
  if (entry.safe !== undefined) group.safe = Math.min(entry.safe, group.safe ?? entry.safe) as Day;
}

/** By day. Of several days under one key the first has the plain UID, so that a moved day is an update. */
function eventsOf(groups: Group[], context: Context): CalendarEvent[] {
  const seen = new Set<string>();
  return groups
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1))
    .map((group) => {
      const name = seen.has(group.key) ? `${group.key}.${isoOf(group.day)}` : group.key;
      seen.add(group.key);
      return {
        uid: `${name}@portal-check`,
        day: group.day,
        title: `${titleOf(group.kind, context)}: ${group.plan}`,
        description: descriptionOf(group, context),
        alarms: alarmsOf(group),
      };
    });
}

function titleOf(kind: EventKind, { notice }: Context): string {
  switch (kind) {
    case 'first-day':
      return 'First day for a ticket';
    case 'last-day':
      return 'Last day for a ticket';
    case 'answer-by':
      return 'Last day to answer in the portal';
    case 'decision':
      return `The ${notice.resolveDays} days to resolve a ticket end`;
  }
}

function descriptionOf({ kind, safe, day, places }: Group, { notice }: Context): string {
  const lines = [capitalised(places.join('; '))];
  if (safe !== undefined && safe !== day) {
    lines.push(`Safe by every reading: ${unwrapped(dayWords(isoOf(safe)))}`);
  }
  if (kind === 'first-day') lines.push('A ticket that is entered before is closed');
  if (kind === 'last-day') lines.push('A ticket that is entered later is closed');
  if (kind === 'answer-by') lines.push('Without an answer the ticket is closed');
  if (kind === 'decision') {
    lines.push('Counted from the day submitted; HFS may take 10 business days to hand a ticket over');
  }
  lines.push(`By the HFS notice of ${notice.date}`);
  return lines.join('\n');
}

/** The last day 7 and 1 days before; an answer on its safe day, and the day before it is due. */
function alarmsOf({ kind, day, safe }: Group): number[] {
  if (kind === 'last-day') return [7, 1];
  if (kind !== 'answer-by') return [];
  return [...new Set([day - (safe ?? day), 1])].filter((days) => days > 0);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

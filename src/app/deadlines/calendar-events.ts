import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { describeTicket } from '../../core/engine/record-names.ts';
import { type CheckedRecord, readCheckedRecords } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findSafeDay, getTicketDates } from '../../core/portal/filing-window.ts';
import { findOpenInfoRequest, getMcoDeadline } from '../../core/portal/mco-deadlines.ts';
import { formatCount } from '../../core/values/count.ts';
import { formatIsoDay, formatWrittenDay } from '../../core/values/day.ts';
import { capitalize, toKebabCase } from '../../core/values/text.ts';
import { parseReportDay } from '../../report/content/dates.ts';
import { formatRowName } from '../../report/content/record-name.ts';
import type { CalendarEvent } from '../../report/icalendar.ts';

type EventKind = 'enter' | 'answer' | 'decision';

/** A day on which something is to be done about one ticket. */
interface TicketDay {
  kind: EventKind;
  /** The safe day; the last day if no day is safe by every reading. */
  day: Day;
  /** The last day that the notice allows. */
  last?: Day | undefined;
  /** The first day, if it is in the future. */
  notBefore?: Day | undefined;
  /** Whether the ticket must be put right, or a person must review it, before it goes in. */
  needsWork?: boolean;
}

/** Tickets with the same plan, kind and day. */
interface EventGroup extends TicketDay {
  plan: string;
  uid: string;
  locations: string[];
  locationsWithWork: string[];
}

/** Which events to make. */
export interface CalendarOptions {
  /** One event a ticket, instead of one for all tickets of a plan with the same day. */
  perTicket?: boolean;
}

/** Replaces the name of an unrecognized plan, which may be any text. */
const UNKNOWN_PLAN_NAME = 'MCO';

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
        const location = `${start}${formatRowName(file, record.result.row).toLowerCase()}`;
        for (const entry of findTicketDays(record, context))
          addToGroup(groups, { ...entry, plan: findPlanName(record, context) }, location, perTicket);
      }
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.day - b.day || (a.uid < b.uid ? -1 : 1))
    .map((group) => buildEvent(group, context));
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
      kind: 'enter',
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

function findPlanName({ row }: CheckedRecord, context: Context): string {
  return describeTicket(row as Row<TicketField>, context.plans).plan ?? UNKNOWN_PLAN_NAME;
}

function addToGroup(
  groups: Map<string, EventGroup>,
  entry: TicketDay & { plan: string },
  location: string,
  perTicket: boolean,
): void {
  const parts = [toKebabCase(entry.plan), entry.kind, formatIsoDay(entry.day)];
  const uid = (perTicket ? [...parts, toKebabCase(location)] : parts).join('.');
  let group = groups.get(uid);
  if (!group) {
    group = { ...entry, uid, locations: [], locationsWithWork: [] };
    groups.set(uid, group);
  }
  group.locations.push(location);
  if (entry.needsWork) group.locationsWithWork.push(location);
  group.last = pickDay(Math.min, group.last, entry.last);
  group.notBefore = pickDay(Math.max, group.notBefore, entry.notBefore);
}

function pickDay(pick: (a: number, b: number) => number, a: Day | undefined, b: Day | undefined) {
  return a === undefined || b === undefined ? (a ?? b) : (pick(a, b) as Day);
}

function buildEvent(group: EventGroup, context: Context): CalendarEvent {
  return {
    uid: `${group.uid}@portal-check`,
    day: group.day,
    title: `${formatTitle(group, context)}: ${group.plan}`,
    description: formatDescription(group, context),
    alarms: chooseAlarms(group),
  };
}

function formatTitle({ kind, locations }: EventGroup, { notice }: Context): string {
  const tickets = formatCount(locations.length, 'ticket');
  switch (kind) {
    case 'enter':
      return `Enter ${tickets}`;
    case 'answer':
      return `Answer the plan in the portal, ${tickets}`;
    case 'decision':
      return `The plan's ${notice.resolveDays} days end, ${tickets}`;
  }
}

function formatDescription(group: EventGroup, { notice }: Context): string {
  const { kind, day, last, notBefore, locations, locationsWithWork } = group;
  const lines = [capitalize(locations.join('; '))];
  if (locationsWithWork.length > 0)
    lines.push(`Before you enter it, do what the report says: ${locationsWithWork.join('; ')}`);
  if (notBefore !== undefined)
    lines.push(`Wait until ${formatWrittenDay(notBefore)}: a ticket that goes in too early would be closed`);
  if (last !== undefined)
    lines.push(
      last === day
        ? 'This is the last day'
        : `This is the safe day; the last day is ${formatWrittenDay(last)}`,
    );
  if (kind === 'enter') lines.push('A ticket that goes in later would be closed');
  if (kind === 'answer') lines.push('Without an answer the ticket would be closed');
  if (kind === 'decision')
    lines.push("HFS may take 10 business days to hand a ticket over; only then do the plan's days begin");
  lines.push(`By the HFS notice of ${formatWrittenDay(parseReportDay(notice.date))}`);
  return lines.join('\n');
}

/** A week and a day before the day to enter tickets, and on the last day; a day before an answer is due, and on its last day. */
function chooseAlarms({ kind, day, last = day }: EventGroup): number[] {
  if (kind === 'decision') return [];
  const before = kind === 'enter' ? [7, 1] : [1];
  return last > day ? [...before, day - last] : before;
}

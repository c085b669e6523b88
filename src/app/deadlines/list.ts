import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { readCheckedRecords } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import type { Action, Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findOpenInfoRequest, getMcoDeadline } from '../../core/portal/mco-deadlines.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { addDays } from '../../core/values/day.ts';

/** What a day is for: a record's next step, the MCO's decision, or HFS's work on registrations. */
export type DeadlineKind = Action | 'decision' | 'registration';

/** One line of the day's work list. */
export interface Deadline {
  file: CheckedFile;
  /** null: the whole file. */
  row: number | null;
  kind: DeadlineKind;
  day: Day;
  /** A ticket that is in the portal already. */
  submitted: boolean;
  /** The first day for the ticket, where it is still to come. */
  notBefore?: Day;
  /** For large requests of registrations: until when HFS may take. */
  until?: Day;
}

/** Actions with a day of the window to act by. What is redirected has none here. */
const FILING_WINDOW_ACTIONS: ReadonlySet<Action> = new Set(['submit', 'wait', 'fix', 'check', 'stop']);

/**
 * Everything in a checked file that has a date: tickets' last days, answers and decisions due, and when HFS may be done
 * with registrations.
 * @throws InputError where the input changed since it was checked
 */
export async function findDeadlines(file: CheckedFile, context: Context): Promise<Deadline[]> {
  if (file.kind === 'registration') return findRegistrationDays(file);
  const found: Deadline[] = [];
  for await (const batch of readCheckedRecords(file)) {
    for (const { row, result } of batch) {
      const ticket = row as Row<TicketField>;
      const about = { file, row: result.row, submitted: result.submitted === true };
      const request = findOpenInfoRequest(ticket, context);
      if (request) {
        const day = context.asOf > request.safeBy ? request.by : request.safeBy;
        found.push({ ...about, kind: 'answer', day });
      }
      const window = findWindowDay(result, context.asOf);
      if (window) found.push({ ...about, ...window });
      const decision = getMcoDeadline(ticket, context);
      if (decision !== undefined) found.push({ ...about, kind: 'decision', day: decision });
    }
  }
  return found;
}

/** Rows of the tickets still to be sent of which no day is known, since the dispute date is empty or cannot be read. */
export function findUndatedRows({ kind, results }: CheckedFile): number[] {
  if (kind === 'registration') return [];
  const rows: number[] = [];
  for (const { row, nextStep, submitted } of results) {
    if (!submitted && nextStep.by === undefined && nextStep.action !== 'redirect') rows.push(row);
  }
  return rows;
}

/** Most urgent first, overdue on top; the input's order decides between equals. */
export function sortByUrgency(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((a, b) => a.day - b.day);
}

/** Those that are due within that many calendar days of the as-of day, and those that are overdue. */
export function filterDueWithin(deadlines: readonly Deadline[], days: number, asOf: Day): Deadline[] {
  return deadlines.filter(({ day }) => day <= addDays(asOf, days));
}

/** The day of the window that a record is to be acted on by: the safe one, else the last. */
function findWindowDay(
  { nextStep: step, submitted }: Result,
  asOf: Day,
): Pick<Deadline, 'kind' | 'day' | 'notBefore'> | undefined {
  if (!FILING_WINDOW_ACTIONS.has(step.action) || step.by === undefined) return undefined;
  const by = parseIsoDay(step.by);
  // What is in the portal needs a new ticket at most, and only while the window is open.
  if (submitted && by < asOf) return undefined;
  const on = step.on === undefined ? undefined : parseIsoDay(step.on);
  const notBefore = step.action !== 'stop' && on !== undefined && on > asOf ? { notBefore: on } : {};
  return { kind: step.action, day: step.safeBy ? parseIsoDay(step.safeBy) : by, ...notBefore };
}

/** Only the day from which HFS may be done with what is sent today; nobody has to act by it. */
function findRegistrationDays(file: CheckedFile): Deadline[] {
  const { request, records, results } = file;
  if (!request || results.countVerdicts().denied === records) return [];
  const { earliest, latest } = request.processing;
  const until = latest === null ? {} : { until: parseIsoDay(latest) };
  return [{ file, row: null, kind: 'registration', day: parseIsoDay(earliest), submitted: false, ...until }];
}

function parseIsoDay(iso: string): Day {
  return parseDay(iso) as Day;
}

import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { readCheckedRecords } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Row } from '../../core/model/field.ts';
import type { Action, Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findInquiryDay } from '../../core/portal/filing-window.ts';
import { findOpenInfoRequest, getMcoDeadline } from '../../core/portal/mco-deadlines.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { addDays } from '../../core/values/day.ts';
import type { DueLine } from '../../report/content/due-lines.ts';

/**
 * What a day is for: a record's next step, the MCO's answer, a letter to the portal team, or the processing of
 * registrations by HFS.
 */
export type DeadlineKind = Action | 'decision' | 'inquiry' | 'registration';

/** A line of the work list. */
export interface Deadline extends DueLine {
  file: CheckedFile;
  kind: DeadlineKind;
}

/** Actions with a day of the filing window to act by. A redirect has none. */
const FILING_WINDOW_ACTIONS: ReadonlySet<Action> = new Set(['submit', 'wait', 'fix', 'check', 'stop']);

/**
 * All days of a checked file: last days for tickets, answers and decisions that are due, and the day when HFS may have
 * processed registrations.
 * @throws InputError if the input has changed since it was checked
 */
export async function findDeadlines(file: CheckedFile, context: Context): Promise<Deadline[]> {
  if (file.kind === 'registration') return findRegistrationDays(file);
  const found: Deadline[] = [];
  for await (const batch of readCheckedRecords(file)) {
    for (const { row, result } of batch) {
      const ticket = row as Row<TicketField>;
      const ticketInfo = {
        ...{ file, row: result.row, submitted: result.submitted === true },
        name: result.name ?? {},
      };
      const request = findOpenInfoRequest(ticket, context);
      if (request) {
        const day = context.asOf > request.safeBy ? request.by : request.safeBy;
        found.push({
          ...{ ...ticketInfo, kind: 'answer', day },
          ...(request.by > day && { last: request.by }),
        });
      }
      const window = findWindowDay(result, context.asOf);
      if (window) found.push({ ...ticketInfo, ...window });
      const inquiry = result.nextStep.action === 'stop' ? findInquiryDay(ticket, context) : undefined;
      if (inquiry !== undefined) found.push({ ...ticketInfo, kind: 'inquiry', day: inquiry });
      const decision = getMcoDeadline(ticket, context);
      if (decision !== undefined) found.push({ ...ticketInfo, kind: 'decision', day: decision });
    }
  }
  return found;
}

/** The tickets of a file that have no day, and why. */
export interface UndatedTickets {
  file: CheckedFile;
  rows: number[];
  /** The header of the dispute date. */
  header: string;
  /** Whether the file has a column for it. */
  hasColumn: boolean;
}

/**
 * Finds the tickets to be submitted from whose dispute date no day can be counted: there is none, it cannot be read, or it
 * is in the future. Files without such tickets are left out.
 */
export function findUndatedTickets(files: readonly CheckedFile[]): UndatedTickets[] {
  return files.flatMap((file) => {
    const rows = findUndatedRows(file);
    if (rows.length === 0) return [];
    const { shape, byField, dictionary } = file.header;
    const index = dictionary.fields.findIndex(({ name }) => name === 'disputeFiledOn');
    const header = dictionary.fields[index]?.header ?? '';
    return [{ file, rows, header, hasColumn: shape === 'records' || byField[index] !== undefined }];
  });
}

function findUndatedRows({ kind, results }: CheckedFile): number[] {
  if (kind === 'registration') return [];
  const rows: number[] = [];
  for (const { row, nextStep, submitted } of results) {
    if (!submitted && nextStep.by === undefined && nextStep.action !== 'redirect') rows.push(row);
  }
  return rows;
}

/** Overdue and most urgent first; equals keep the order of the input. */
export function sortByUrgency(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((a, b) => a.day - b.day);
}

/** Deadlines within so many calendar days from the as-of day, and overdue ones. */
export function filterDueWithin(deadlines: readonly Deadline[], days: number, asOf: Day): Deadline[] {
  return deadlines.filter(({ day }) => day <= addDays(asOf, days));
}

/** The day of the filing window to act by: the safe day, else the last day. */
function findWindowDay(
  { nextStep: step, submitted }: Result,
  asOf: Day,
): Pick<Deadline, 'kind' | 'day' | 'notBefore' | 'last'> | undefined {
  if (!FILING_WINDOW_ACTIONS.has(step.action) || step.by === undefined) return undefined;
  const by = parseIsoDay(step.by);
  // A ticket that is in the portal needs a new ticket at most, and only while the window is open.
  if (submitted && by < asOf) return undefined;
  const on = step.on === undefined ? undefined : parseIsoDay(step.on);
  const notBefore = step.action !== 'stop' && on !== undefined && on > asOf ? { notBefore: on } : {};
  const day = step.safeBy ? parseIsoDay(step.safeBy) : by;
  return { kind: step.action, day, ...notBefore, ...(by > day && { last: by }) };
}

/** The day when HFS may have processed a request sent today. It is for information: nobody has to act by it. */
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

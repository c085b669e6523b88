import type { Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { parseReportDay } from './dates.ts';
import { getDeadlineDay } from './next-step.ts';

/** What the user does about a record, in the order of a report for people: what is lost first if it waits. */
export const SECTIONS = [
  'now',
  'lost',
  'fix',
  'redirect',
  'questions',
  'waiting',
  'ready',
  'submitted',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where in a report a record is: its section, and the day by which records of one section are sorted. */
export interface Urgency {
  section: Section;
  /** The day to act by, or the first day to act; infinite without one. */
  day: number;
}

/** A record in a report. */
export interface UrgentRecord extends Urgency {
  result: Result;
}

/** The section of a record. What must be done by tomorrow comes first, whatever it is. */
export function rankUrgency({ nextStep: step }: Pick<Result, 'nextStep'>, asOf: Day): Urgency {
  const day = getDeadlineDay(step, asOf) ?? Number.POSITIVE_INFINITY;
  switch (step.action) {
    case 'none':
      return { section: 'submitted', day };
    case 'stop':
      return { section: 'lost', day };
    case 'redirect':
      return { section: 'redirect', day };
    case 'wait':
      return { section: 'waiting', day: step.on ? parseReportDay(step.on) : day };
    default:
      if (day <= asOf + 1) return { section: 'now', day };
      if (step.action === 'check') return { section: 'questions', day };
      return { section: step.action === 'submit' ? 'ready' : 'fix', day };
  }
}

/** Whether the last day to act on a record is the as-of day. */
export function isLastDay({ nextStep: { by } }: Pick<Result, 'nextStep'>, asOf: Day): boolean {
  return by !== undefined && parseReportDay(by) === asOf;
}

/** Keeps the most urgent records of those added; holds at most `2 * limit` of them. */
export class MostUrgent<T extends UrgentRecord = UrgentRecord> {
  /** How many were added. */
  count = 0;
  private records: T[] = [];
  /** The least urgent of `limit` records. For speed: nearly all of a million records come after it. */
  private last: T | undefined;

  constructor(private readonly limit: number) {}

  add(record: T): void {
    this.count += 1;
    if (this.last && compareUrgency(record, this.last) > 0) return;
    this.records.push(record);
    if (this.records.length <= 2 * this.limit) return;
    this.records = this.list();
    this.last = this.records.at(-1);
  }

  /** Most urgent first; equals keep the order of the input. */
  list(): T[] {
    return this.records.sort(compareUrgency).slice(0, this.limit);
  }
}

function compareUrgency(a: UrgentRecord, b: UrgentRecord): number {
  return (
    SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
    compareDays(a.day, b.day) ||
    VERDICTS.indexOf(a.result.verdict) - VERDICTS.indexOf(b.result.verdict) ||
    a.result.record - b.result.record
  );
}

/** Both may be infinite. */
export function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

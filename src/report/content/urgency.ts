import type { Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { parseReportDay } from './dates.ts';
import { getDeadlineDay } from './next-step.ts';

/** Groups in order of urgency: from what expires first to what only informs. */
const URGENCY = { dated: 0, undated: 1, stop: 2, redirect: 3, wait: 4, notes: 5 } as const;

/** A record with findings, and how soon the user must act. */
interface UrgentRecord {
  result: Result;
  group: number;
  /** Order within the group: the day to act by, or the first day to act. */
  day: number;
}

/** How urgent a record is: first what can still be done by a day, then the rest. */
export function rankUrgency(result: Result, asOf: Day): Pick<UrgentRecord, 'group' | 'day'> {
  const { nextStep: step, findings, failedRules } = result;
  if (!failedRules && findings.every((finding) => finding.outcome === 'note'))
    return { group: URGENCY.notes, day: 0 };
  switch (step.action) {
    case 'stop':
      return { group: URGENCY.stop, day: 0 };
    case 'redirect':
      return { group: URGENCY.redirect, day: 0 };
    case 'wait':
      return { group: URGENCY.wait, day: step.on === undefined ? 0 : parseReportDay(step.on) };
    default: {
      const day = getDeadlineDay(step, asOf);
      return day === undefined ? { group: URGENCY.undated, day: 0 } : { group: URGENCY.dated, day };
    }
  }
}

/** Keeps the most urgent records of those added; holds at most `2 * limit` of them. */
export class MostUrgent {
  private records: UrgentRecord[] = [];

  constructor(private readonly limit: number) {}

  add(record: UrgentRecord): void {
    this.records.push(record);
    if (this.records.length > 2 * this.limit) this.records = this.list();
  }

  /** Most urgent first; equals keep the order of the input. */
  list(): UrgentRecord[] {
    return this.records.sort(compareUrgency).slice(0, this.limit);
  }
}

function compareUrgency(a: UrgentRecord, b: UrgentRecord): number {
  return (
    a.group - b.group ||
    a.day - b.day ||
    VERDICTS.indexOf(a.result.verdict) - VERDICTS.indexOf(b.result.verdict) ||
    a.result.record - b.result.record
  );
}

import type { Result } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { dayIn } from './dates.ts';
import { namedDay } from './next-step.ts';

/** From what expires first to what only informs. */
const GROUP = { dated: 0, undated: 1, stop: 2, redirect: 3, wait: 4, notes: 5 } as const;

/** A record with findings, and how soon its reader must act. */
interface Urgent {
  result: Result;
  group: number;
  /** Within the group: the day to act by, or from. */
  day: number;
}

/** How urgent a record is: what can still be acted on by its day, then the rest. */
export function urgencyOf(result: Result, asOf: Day): Pick<Urgent, 'group' | 'day'> {
  const { nextStep: step, findings } = result;
  if (findings.every((finding) => finding.outcome === 'note')) return { group: GROUP.notes, day: 0 };
  switch (step.action) {
    case 'stop':
      return { group: GROUP.stop, day: 0 };
    case 'redirect':
      return { group: GROUP.redirect, day: 0 };
    case 'wait':
      return { group: GROUP.wait, day: step.on === undefined ? 0 : dayIn(step.on) };
    default: {
      const day = namedDay(step, asOf);
      return day === undefined ? { group: GROUP.undated, day: 0 } : { group: GROUP.dated, day };
    }
  }
}

/** The most urgent of the records added; holds at most twice as many as are asked for. */
export class MostUrgent {
  private kept: Urgent[] = [];

  constructor(private readonly limit: number) {}

  add(each: Urgent): void {
    this.kept.push(each);
    if (this.kept.length > 2 * this.limit) this.kept = this.list();
  }

  /** Most urgent first; the input's order decides between equals. */
  list(): Urgent[] {
    return this.kept.sort(compare).slice(0, this.limit);
  }
}

function compare(a: Urgent, b: Urgent): number {
  return (
    a.group - b.group ||
    a.day - b.day ||
    VERDICTS.indexOf(a.result.verdict) - VERDICTS.indexOf(b.result.verdict) ||
    a.result.record - b.result.record
  );
}

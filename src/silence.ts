import { RecordedRow } from './parse/recorded-row.ts';
import type { ParsedRow } from './parse/row.ts';

/** What a rule asks for next; by the cell that it is given it asks on, or has nothing to say. */
interface Step {
  place: number;
  /** By the number of the cell in its column. */
  next: (Step | undefined)[];
}

const SILENT: Step = { place: -1, next: [] };

/** How many more rows may teach something about a rule than spare a call of it, before no more is learnt. */
export const PATIENCE = 100;

/** Beyond, nothing more is learnt: what rows have in common has been met by then. */
export const MOST_PATHS = 2_000;

/**
 * What is known of one rule's silence in one file. A rule is a function of what it asks a row for, and what it asks for
 * next depends on nothing but the answers: once it was given certain cells and found nothing, it need not be called for
 * a row that gives it the same. Fields without a column give all rows the same: a rule that asks for nothing else, and
 * has nothing to say of one row, has nothing to say of any.
 */
export class Silence {
  private first: Step | undefined;
  private patience = PATIENCE;
  private paths = 0;

  /** Whether the rule is known to find nothing in the row. */
  covers(row: ParsedRow): boolean {
    let step = this.first;
    while (step !== undefined && step !== SILENT) {
      const number = row.cellNumber(step.place);
      step = number < 0 ? undefined : step.next[number];
    }
    if (step === undefined) return false;
    if (this.patience < PATIENCE) this.patience += 1;
    return true;
  }

  /** The row for the rule to look at where something may be learnt from it; it writes down what the rule asks for. */
  recorded(row: ParsedRow): RecordedRow | undefined {
    if (this.patience === 0 || this.paths === MOST_PATHS) return undefined;
    this.patience -= 1;
    if (this.patience === 0) this.first = undefined;
    return new RecordedRow(row);
  }

  /** The rule found nothing in the row, which has recorded what it was asked for. */
  learn({ asked, isAskedMore }: RecordedRow, row: ParsedRow): void {
    if (isAskedMore || this.patience === 0) return;
    const places = asked.filter((place) => row.hasColumnAt(place));
    const numbers = places.map((place) => row.cellNumber(place));
    if (numbers.some((number) => number < 0)) return;
    this.paths += 1;
    this.first ??= stepTo(places[0]);
    let step = this.first;
    numbers.forEach((number, i) => {
      const next = step.next[number] ?? stepTo(places[i + 1]);
      step.next[number] = next;
      step = next;
    });
  }
}

function stepTo(place: number | undefined): Step {
  return place === undefined ? SILENT : { place, next: [] };
}

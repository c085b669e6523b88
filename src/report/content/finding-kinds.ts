import type { Finding } from '../../core/model/report.ts';

interface Entry<T> {
  finding: Finding;
  value: T;
}

/**
 * A value for each kind of finding. Findings are the same in all but the cell, and in the days and counts of days in the
 * message. For speed it is a map by message, whose hash V8 keeps, and not by a key put together from all that counts.
 */
export class FindingKinds<T> {
  size = 0;
  private readonly byText = new Map<string, Entry<T>[]>();

  get(finding: Finding): T | undefined {
    const entries = this.byText.get(getText(finding));
    if (entries === undefined) return undefined;
    for (const entry of entries) if (isSame(entry.finding, finding)) return entry.value;
    return undefined;
  }

  /** Adds a kind that the table does not have yet. */
  add(finding: Finding, value: T): void {
    const text = getText(finding);
    const entries = this.byText.get(text);
    if (entries) entries.push({ finding, value });
    else this.byText.set(text, [{ finding, value }]);
    this.size += 1;
  }

  *values(): Generator<T> {
    for (const entries of this.byText.values()) for (const { value } of entries) yield value;
  }
}

function getText({ withoutDays, message }: Finding): string {
  return withoutDays ?? message;
}

/** Compares all but the text. */
function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.outcome === b.outcome && (a.field ?? a.column) === (b.field ?? b.column);
}

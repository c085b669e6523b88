import type { Finding } from '../model/report.ts';
import type { Findings } from './results.ts';

const INITIAL_CAPACITY = 64;

/** Kinds of findings in the lookup table; beyond that, some may be stored twice. */
export const MAX_FINDING_KINDS = 10_000;

/** A finding without its cell: all records with the same fault share it. */
interface FindingKind {
  finding: Omit<Finding, 'cell'>;
  /** The letter before the row number; the whole cell if it is not in the record's row; null if there is no cell. */
  letter: string | null;
}

/** The findings in the form in which they are posted to another thread. Many kinds differ in their message alone. */
export interface PackedFindings {
  length: number;
  recordIndexes: Uint32Array<ArrayBuffer>;
  kindIndexes: Uint32Array<ArrayBuffer>;
  sharedParts: { finding: Omit<Finding, 'cell' | 'message'>; letter: string | null }[];
  /** The shared part of each kind, by index; its message has the kind's own index. */
  sharedPartIndexes: Uint32Array<ArrayBuffer>;
  messages: string[];
}

/** Findings in 8 bytes each, and each kind of finding once. */
export class FindingStore implements Findings {
  length = 0;
  private recordIndexes = new Uint32Array(INITIAL_CAPACITY);
  private kindIndexes = new Uint32Array(INITIAL_CAPACITY);
  private kinds: FindingKind[] = [];
  /** Indexes of kinds, by message. */
  private readonly kindIndexesByMessage = new Map<string, number[]>();

  add(recordIndex: number, row: number, finding: Finding): void {
    if (this.length === this.recordIndexes.length) {
      this.recordIndexes = doubleCapacity(this.recordIndexes);
      this.kindIndexes = doubleCapacity(this.kindIndexes);
    }
    this.recordIndexes[this.length] = recordIndex;
    this.kindIndexes[this.length] = this.findOrAddKind(finding, row);
    this.length += 1;
  }

  getRecordIndex(findingIndex: number): number | undefined {
    return findingIndex < this.length ? this.recordIndexes[findingIndex] : undefined;
  }

  findFirstIndex(recordIndex: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.recordIndexes[middle] as number) < recordIndex) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  getFindings(recordIndex: number, first: number, row: number): Finding[] {
    const findings: Finding[] = [];
    for (let i = first; i < this.length && this.recordIndexes[i] === recordIndex; i += 1) {
      const { finding, letter } = this.kinds[this.kindIndexes[i] as number] as FindingKind;
      const { rule, outcome, message, withoutDays, until, cure, field, column, basis, source } = finding;
      const cell = letter === null || endsWithDigit(letter) ? letter : letter + row;
      const found: Finding = { rule, outcome, message, field, column, cell, basis, source };
      if (until !== undefined) found.until = until;
      if (cure !== undefined) found.cure = cure;
      if (withoutDays !== undefined) found.withoutDays = withoutDays;
      findings.push(found);
    }
    return findings;
  }

  pack(): PackedFindings {
    const { length, recordIndexes, kindIndexes, kinds } = this;
    const partIndexes = new Map<string, number>();
    const sharedParts: PackedFindings['sharedParts'] = [];
    const sharedPartIndexes = Uint32Array.from(kinds, ({ finding: { message: _, ...finding }, letter }) => {
      const key = JSON.stringify([finding, letter]);
      const index = partIndexes.get(key) ?? sharedParts.push({ finding, letter }) - 1;
      partIndexes.set(key, index);
      return index;
    });
    return {
      length,
      recordIndexes,
      kindIndexes,
      sharedParts,
      sharedPartIndexes,
      messages: kinds.map(({ finding }) => finding.message),
    };
  }

  /** Restores the findings of another thread, to read and not to add to. */
  static unpack({ messages, sharedParts, sharedPartIndexes, ...packed }: PackedFindings): FindingStore {
    const store = new FindingStore();
    store.length = packed.length;
    store.recordIndexes = packed.recordIndexes;
    store.kindIndexes = packed.kindIndexes;
    store.kinds = messages.map((message, i) => {
      const { finding, letter } = sharedParts[
        sharedPartIndexes[i] as number
      ] as PackedFindings['sharedParts'][number];
      return { finding: { ...finding, message }, letter };
    });
    return store;
  }

  private findOrAddKind(finding: Finding, row: number): number {
    const { cell, message } = finding;
    const letter = cell === null ? null : findLetter(cell, row);
    const candidates = this.kindIndexesByMessage.get(message);
    const existing = candidates?.find((index) =>
      isSameKind(this.kinds[index] as FindingKind, finding, letter),
    );
    if (existing !== undefined) return existing;
    // Messages that name another row never repeat and would fill the table.
    if (this.kindIndexesByMessage.size >= MAX_FINDING_KINDS) this.kindIndexesByMessage.clear();
    const { cell: _, ...kind } = finding;
    const index = this.kinds.push({ finding: kind, letter }) - 1;
    this.kindIndexesByMessage.set(message, [...(this.kindIndexesByMessage.get(message) ?? []), index]);
    return index;
  }
}

function findLetter(cell: string, row: number): string {
  const letter = cell.slice(0, cell.length - String(row).length);
  // In a form, a value may be in another row than the record: B7 or B13 of row 3.
  return endsWithDigit(letter) || letter + row !== cell ? cell : letter;
}

function endsWithDigit(text: string): boolean {
  return text.charCodeAt(text.length - 1) < 58;
}

/** Compares all but the message. */
function isSameKind({ finding, letter }: FindingKind, other: Finding, otherLetter: string | null): boolean {
  return (
    letter === otherLetter &&
    finding.rule === other.rule &&
    finding.field === other.field &&
    finding.outcome === other.outcome &&
    finding.column === other.column &&
    finding.basis === other.basis &&
    finding.source === other.source
  );
}

function doubleCapacity(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

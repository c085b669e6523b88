import type { Finding } from '../model/report.ts';

const INITIAL_CAPACITY = 64;

/** Kinds of findings that are looked up; beyond, some may be held twice. */
export const MAX_FINDING_KINDS = 10_000;

/** A finding without its place in the row: all records with the same fault share it. */
interface FindingKind {
  finding: Omit<Finding, 'cell'>;
  /** The letter before the row number; null where the finding has no cell. */
  letter: string | null;
}

/** A log as it goes to another thread: of many kinds only the message differs. */
export interface PackedFindings {
  length: number;
  records: Uint32Array<ArrayBuffer>;
  kindIndexes: Uint32Array<ArrayBuffer>;
  sharedParts: { finding: Omit<Finding, 'cell' | 'message'>; letter: string | null }[];
  /** Of each kind its head and its message. */
  sharedPartIndexes: Uint32Array<ArrayBuffer>;
  messages: string[];
}

/** The findings of a file's records, in input order: 8 bytes each, and each kind once. */
export class FindingStore {
  length = 0;
  private records = new Uint32Array(INITIAL_CAPACITY);
  private kindIndexes = new Uint32Array(INITIAL_CAPACITY);
  private kinds: FindingKind[] = [];
  /** By their messages. */
  private readonly kindIndexesByMessage = new Map<string, number[]>();

  /** `at` is the record's place; it never goes down. */
  add(at: number, row: number, finding: Finding): void {
    if (this.length === this.records.length) {
      this.records = doubleCapacity(this.records);
      this.kindIndexes = doubleCapacity(this.kindIndexes);
    }
    this.records[this.length] = at;
    this.kindIndexes[this.length] = this.findOrAddKind(finding, row);
    this.length += 1;
  }

  /** The record whose finding is at that place among all; undefined beyond the last. */
  getRecordIndex(place: number): number | undefined {
    return place < this.length ? this.records[place] : undefined;
  }

  /** Where among all the findings of a record begin, or would. */
  findFirstIndex(at: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.records[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The findings of one record, of which the first is at `first` among all. */
  getFindings(at: number, first: number, row: number): Finding[] {
    const found: Finding[] = [];
    for (let i = first; i < this.length && this.records[i] === at; i += 1) {
      const { finding, letter } = this.kinds[this.kindIndexes[i] as number] as FindingKind;
      const { rule, outcome, message, field, column, basis, source } = finding;
      const cell = letter === null ? null : letter + row;
      found.push({ rule, outcome, message, field, column, cell, basis, source });
    }
    return found;
  }

  pack(): PackedFindings {
    const { length, records, kindIndexes, kinds } = this;
    const places = new Map<string, number>();
    const sharedParts: PackedFindings['sharedParts'] = [];
    const sharedPartIndexes = Uint32Array.from(kinds, ({ finding: { message: _, ...finding }, letter }) => {
      const key = JSON.stringify([finding, letter]);
      const place = places.get(key) ?? sharedParts.push({ finding, letter }) - 1;
      places.set(key, place);
      return place;
    });
    return {
      length,
      records,
      kindIndexes,
      sharedParts,
      sharedPartIndexes,
      messages: kinds.map(({ finding }) => finding.message),
    };
  }

  /** The log of another thread; nothing is added to it. */
  static unpack({ messages, sharedParts, sharedPartIndexes, ...packed }: PackedFindings): FindingStore {
    const log = new FindingStore();
    log.length = packed.length;
    log.records = packed.records;
    log.kindIndexes = packed.kindIndexes;
    log.kinds = messages.map((message, i) => {
      const { finding, letter } = sharedParts[
        sharedPartIndexes[i] as number
      ] as PackedFindings['sharedParts'][number];
      return { finding: { ...finding, message }, letter };
    });
    return log;
  }

  private findOrAddKind(finding: Finding, row: number): number {
    const { cell, message } = finding;
    const letter = cell === null ? null : cell.slice(0, cell.length - String(row).length);
    const alike = this.kindIndexesByMessage.get(message);
    const known = alike?.find((place) => isSameKind(this.kinds[place] as FindingKind, finding, letter));
    if (known !== undefined) return known;
    // A message may name another row: of those none comes twice.
    if (this.kindIndexesByMessage.size >= MAX_FINDING_KINDS) this.kindIndexesByMessage.clear();
    const { cell: _, ...kind } = finding;
    const place = this.kinds.push({ finding: kind, letter }) - 1;
    this.kindIndexesByMessage.set(message, [...(this.kindIndexesByMessage.get(message) ?? []), place]);
    return place;
  }
}

/** Whether a finding of the same message is of that kind, too. */
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

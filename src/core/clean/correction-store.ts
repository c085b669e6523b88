import type { Correction } from '../model/written.ts';

const INITIAL_CAPACITY = 64;

/** The sets that begin with the same corrections, in a tree: to make a text of each set would cost more. */
interface SetNode {
  /** The set that ends here; 0 if there is none. */
  setIndex: number;
  /** By field and correction. */
  next: Map<string, Map<string, SetNode>>;
}

/**
 * The corrections of one file, by record. Records of one source need the same corrections, so every distinct set is
 * kept once, and a record takes 4 bytes.
 */
export class CorrectionStore {
  /** How many cells were corrected. */
  count = 0;
  private readonly sets: (readonly Correction[])[] = [[]];
  private readonly root = createNode();
  private setIndexByRecord: Uint32Array;
  /** The last set; consecutive records usually share it. */
  private lastSetIndex = 0;

  /** `records` is how many there are; with more, the store grows. */
  constructor(records = INITIAL_CAPACITY) {
    this.setIndexByRecord = new Uint32Array(records + 1);
  }

  /** `record` counts from 1. */
  add(record: number, corrections: readonly Correction[]): void {
    if (corrections.length === 0) return;
    if (!hasSameCorrections(corrections, this.sets[this.lastSetIndex] ?? []))
      this.lastSetIndex = this.findOrAddSet(corrections);
    if (record >= this.setIndexByRecord.length) this.grow(record);
    this.setIndexByRecord[record] = this.lastSetIndex;
    this.count += corrections.length;
  }

  private grow(record: number): void {
    const larger = new Uint32Array(Math.max(record + 1, this.setIndexByRecord.length * 2));
    larger.set(this.setIndexByRecord);
    this.setIndexByRecord = larger;
  }

  private findOrAddSet(corrections: readonly Correction[]): number {
    let node = this.root;
    for (const { field, done } of corrections)
      node = findOrAdd(findOrAdd(node.next, field, createMap), done, createNode);
    if (node.setIndex === 0) node.setIndex = this.sets.push(corrections) - 1;
    return node.setIndex;
  }

  getCorrections(record: number): readonly Correction[] {
    return this.sets[this.setIndexByRecord[record] ?? 0] ?? [];
  }
}

function hasSameCorrections(a: readonly Correction[], b: readonly Correction[]): boolean {
  return (
    a.length === b.length && a.every(({ field, done }, i) => field === b[i]?.field && done === b[i]?.done)
  );
}

function createNode(): SetNode {
  return { setIndex: 0, next: new Map() };
}

function createMap(): Map<string, SetNode> {
  return new Map();
}

function findOrAdd<T>(map: Map<string, T>, key: string, create: () => T): T {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindingStore } from '../../../src/core/engine/finding-store.ts';
import type { Findings } from '../../../src/core/engine/results.ts';
import type { Finding } from '../../../src/core/model/report.ts';

/** The same in the plain way: a list of findings with their records. */
class PlainFindings implements Findings {
  private readonly list: { at: number; finding: Finding }[] = [];

  get length(): number {
    return this.list.length;
  }

  add(at: number, _row: number, finding: Finding): void {
    this.list.push({ at, finding });
  }

  getRecordIndex(findingIndex: number): number | undefined {
    return this.list[findingIndex]?.at;
  }

  findFirstIndex(at: number): number {
    const index = this.list.findIndex((entry) => entry.at >= at);
    return index < 0 ? this.list.length : index;
  }

  getFindings(at: number): Finding[] {
    return this.list.filter((entry) => entry.at === at).map(({ finding }) => finding);
  }
}

/** A finding without its cell, and the cell's column. */
const KIND = fc.record({
  rule: fc.constantFrom('ticket/one', 'ticket/two'),
  outcome: fc.constantFrom('note', 'review', 'closed'),
  message: fc.constantFrom('a', 'b', 'c'),
  field: fc.constantFrom(null, 'rin'),
  column: fc.constantFrom(null, 'RIN', 'Card'),
  letter: fc.constantFrom(null, 'H', 'AB'),
  // In a form, a cell has a row of its own.
  ownRow: fc.constantFrom(undefined, undefined, 2, 13, 25),
  basis: fc.constantFrom('notice', 'judgement'),
  source: fc.constantFrom('one', 'two'),
});
const RECORDS = fc.array(fc.array(KIND, { maxLength: 4 }), { maxLength: 60 });

function fill<T extends Findings>(
  store: T,
  records: readonly (typeof KIND extends fc.Arbitrary<infer K> ? K : never)[][],
): T {
  records.forEach((kinds, at) => {
    const row = at * 3 + 2;
    for (const { letter, ownRow = row, ...kind } of kinds) {
      store.add(at, row, { ...kind, cell: letter === null ? null : letter + ownRow } as Finding);
    }
  });
  return store;
}

/** Everything that a store of findings can be asked. */
function readAll(store: Findings, records: number) {
  return {
    length: store.length,
    owners: Array.from({ length: store.length + 2 }, (_, i) => store.getRecordIndex(i)),
    findings: Array.from({ length: records + 1 }, (_, at) => {
      const first = store.findFirstIndex(at);
      return [first, store.getFindings(at, first, at * 3 + 2)];
    }),
  };
}

describe('FindingStore', () => {
  it('gives the same answers as a plain list', () => {
    fc.assert(
      fc.property(RECORDS, (records) => {
        const store = fill(new FindingStore(), records);
        expect(readAll(store, records.length)).toEqual(
          readAll(fill(new PlainFindings(), records), records.length),
        );
      }),
    );
  });
  it('gives the same answers after it was posted to another thread', () => {
    fc.assert(
      fc.property(RECORDS, (records) => {
        const store = fill(new FindingStore(), records);
        const posted = FindingStore.unpack(structuredClone(store.pack()));
        expect(readAll(posted, records.length)).toEqual(readAll(store, records.length));
      }),
    );
  });
  it('stores a kind of finding once', () => {
    const kind = { rule: 'ticket/one', outcome: 'review', message: 'a', basis: 'notice', source: 's' };
    const store = new FindingStore();
    for (let at = 0; at < 1000; at += 1) {
      store.add(at, at + 2, { ...kind, field: 'rin', column: 'RIN', cell: `H${at + 2}` } as Finding);
    }
    expect(store.pack()).toMatchObject({ length: 1000, messages: ['a'] });
  });
});

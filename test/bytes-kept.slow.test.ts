import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PeopleCounter } from '../src/core/engine/registration-request.ts';
import type { Row } from '../src/core/model/field.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { openTable } from '../src/core/rows/open-table.ts';
import type { Table } from '../src/core/rows/table.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyFileRule } from '../src/core/rules/rule.ts';
import { FirstSeen } from '../src/core/values/first-seen.ts';
import { contextAsOf, gridOf, validRow } from './support/rows.ts';

const { tables } = vi.hoisted(() => ({ tables: [] as { bytes: number }[] }));
vi.mock('../src/core/values/first-seen.ts', async (load) => {
  const real = await load<typeof import('../src/core/values/first-seen.ts')>();
  class Counted extends real.FirstSeen {
    constructor(values?: 1 | 2) {
      super(values);
      tables.push(this);
    }
  }
  return { ...real, FirstSeen: Counted };
});

/** One more than the table holds before it doubles, so that most slots are empty. */
const RECORDS = 98_305;
const MAX_BYTES = 32;

/** The number of keys of rules that compare records by more than one key. */
const KEYS: Readonly<Record<string, number>> = { 'registration/conflict': 2, 'registration/duplicate': 3 };

/** Records that have nothing in common with each other. */
const cellsOf: Record<Kind, (i: number) => Record<string, string>> = {
  registration: (i) => ({
    lastName: `Testwell ${i}`,
    email: `maren.${i}@clinic.example`,
    medicaidId: String(111_222_333_001 + i),
    organization: `Made-Up Clinic ${i}`,
  }),
  ticket: (i) => ({
    claimNumber: `MADEUP-CLM-${i}`,
    trackingNumber: `MADEUP-TRK-${i}`,
    category: `made up ${i}`,
  }),
};

async function rowsOf(kind: Kind): Promise<{ table: Table; rows: Row<string>[] }> {
  const cells = Array.from({ length: RECORDS }, (_, i) => validRow(kind, cellsOf[kind](i)));
  const table = await openTable(gridOf(kind, cells), kind);
  const rows: Row<string>[] = [];
  for await (const batch of table.rows()) rows.push(...(batch as Row<string>[]));
  return { table, rows };
}

const perRecord = () => tables.reduce((sum, { bytes }) => sum + bytes, 0) / RECORDS;

describe.each(['registration', 'ticket'] as const)('for every %s', (kind) => {
  let read: Awaited<ReturnType<typeof rowsOf>>;
  beforeAll(async () => {
    read = await rowsOf(kind);
  });
  const rules = RULES.filter(
    (rule): rule is AnyFileRule => 'begin' in rule && [kind, 'any'].includes(rule.kind),
  );
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s keeps at most 32 bytes per record and key',
    (id, rule) => {
      const visit = () => {
        const visitor = rule.begin(contextAsOf(), read.table.header, () => {});
        for (const row of read.rows) visitor.visit?.(row, () => {}, 'ready');
      };
      // The first run fills the caches of the cells, which do not belong to the rule.
      visit();
      tables.length = 0;
      const kept = [vi.spyOn(Map.prototype, 'set'), vi.spyOn(Set.prototype, 'add')];
      visit();
      const entries = kept.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      for (const spy of kept) spy.mockRestore();
      expect(entries).toBeLessThan(RECORDS / 100);
      expect(perRecord()).toBeLessThanOrEqual(MAX_BYTES * (KEYS[id] ?? 1));
    },
  );
});

it('counts the people of a request in at most 32 bytes per record', async () => {
  const { rows } = await rowsOf('registration');
  tables.length = 0;
  const people = new PeopleCounter();
  for (const row of rows) people.add(row);
  expect(people.buildRequest(contextAsOf()).individuals).toBe(RECORDS);
  expect(perRecord()).toBeLessThanOrEqual(MAX_BYTES);
});

it('reports the bytes that a table takes', () => {
  tables.length = 0;
  const table = new FirstSeen();
  const empty = table.bytes;
  table.record('a', 1);
  expect([tables.length, empty]).toEqual([1, 64 * 4]);
  expect(table.bytes).toBe(64 * 4 + 4096 * 16);
});

import { describe, expect, it } from 'vitest';
import { CleanAssignments } from '../../../src/core/clean/grouping.ts';
import type { Action } from '../../../src/core/model/report.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';

/** The assignments after records that all need the same action. */
async function assign(
  kind: Kind,
  rows: readonly TestCells[],
  { maxIndividuals, action = 'submit' }: { maxIndividuals?: number; action?: Action } = {},
): Promise<CleanAssignments> {
  const assignments = new CleanAssignments(maxIndividuals);
  const grid = gridOf(
    kind,
    rows.map((cells) => validRow(kind, cells)),
  );
  const table = await openTable(grid, kind);
  for await (const batch of table.rows()) {
    for (const row of batch) assignments.observeRecord(row, action, contextAsOf());
  }
  return assignments;
}

const aetna = { mco: 'Aetna Better Health of Illinois' };

describe('CleanAssignments of tickets', () => {
  it('groups similar complaints by their first record', async () => {
    const { groups } = await assign('ticket', [{}, aetna, {}, {}]);
    expect([...groups]).toEqual([[1, 'meridian-health-plan-of-illinois']]);
  });
  it('names the group of an unknown plan without its text', async () => {
    const { groups } = await assign('ticket', [{ mco: 'Made-Up Plan' }, { mco: 'Made-Up Plan' }]);
    expect([...groups.values()]).toEqual(['mco']);
  });
  it('maps every ticket to the file of its group', async () => {
    const assignments = await assign('ticket', [aetna, {}, {}, aetna, { ...aetna, category: 'other' }]);
    const files = assignments.mapGroupsToFiles(new Map([[2, 7]]));
    expect([...files.slice(1, 6)]).toEqual([0, 7, 7, 0, 0]);
  });
  it('knows the first similar ticket of each', async () => {
    const assignments = await assign('ticket', [aetna, {}, { category: '' }, {}, aetna, { mco: '' }]);
    expect([1, 2, 3, 4, 5, 6, 100].map((record) => assignments.getFirstSimilar(record))).toEqual([
      ...[1, 2, 0, 2, 1, 0],
      0,
    ]);
  });
  it('ignores tickets that cannot be submitted', async () => {
    expect((await assign('ticket', [{}, {}], { action: 'fix' })).groups.size).toBe(0);
  });
});

describe('CleanAssignments of registrations', () => {
  const people = (...names: string[]) =>
    names.map((name) => ({ email: `${name}@clinic.example`, lastName: name }));
  const filesOf = (assignments: CleanAssignments, records: number) =>
    Array.from({ length: records }, (_, i) => assignments.getFileIndex(i + 1));

  it('starts another file after the maximum of people, and keeps a person in one file', async () => {
    const assignments = await assign('registration', people('a', 'b', 'a', 'c', 'b', 'd', 'e'), {
      maxIndividuals: 2,
    });
    expect(filesOf(assignments, 7)).toEqual([0, 0, 0, 1, 0, 1, 2]);
  });
  it('counts records without name and e-mail as different people', async () => {
    const unnamed = { email: '', firstName: '', lastName: '' };
    const assignments = await assign('registration', [unnamed, unnamed], { maxIndividuals: 1 });
    expect(filesOf(assignments, 2)).toEqual([0, 1]);
  });
  it('counts the people in each file', async () => {
    const assignments = await assign('registration', people('a', 'b', 'a', 'c', 'd', 'e'), {
      maxIndividuals: 2,
    });
    expect([0, 1, 2, 3].map((index) => assignments.countPeople(index))).toEqual([2, 2, 1, 0]);
  });
  it('uses one file without a maximum', async () => {
    const assignments = await assign('registration', people('a', 'b', 'c'));
    expect(filesOf(assignments, 3)).toEqual([0, 0, 0]);
    expect(assignments.countPeople(0)).toBeUndefined();
  });
  it('keeps growing with the records', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `person${i}`);
    const assignments = await assign('registration', people(...names), { maxIndividuals: 50 });
    expect([1, 50, 51, 200].map((record) => assignments.getFileIndex(record))).toEqual([0, 0, 1, 3]);
  });
});

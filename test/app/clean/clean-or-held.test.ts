import { describe, expect, it } from 'vitest';
import { countCleanAndHeld, planFiles } from '../../../src/app/clean/clean-or-held.ts';
import type { CleanAssignments } from '../../../src/core/clean/grouping.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';

const file = (kind: 'ticket' | 'registration', actions: readonly string[]) =>
  ({
    kind,
    records: actions.length,
    results: { getAction: (record: number) => actions[record - 1] },
    header: { dictionary: { kind, fields: [] } },
  }) as unknown as CheckedFile;

const assignments = (more: Partial<CleanAssignments> = {}) =>
  ({
    maxIndividuals: undefined,
    getFileIndex: () => 0,
    groups: new Map(),
    mapGroupsToFiles: () => new Uint32Array(0),
    ...more,
  }) as unknown as CleanAssignments;

const plan = (checked: CheckedFile, notes: CleanAssignments, extension = 'csv') =>
  planFiles(checked, extension, notes, createNodePlatform());

describe('planFiles', () => {
  it('sends records that are ready to the clean file, the others to the held one', async () => {
    const { files, fileIndexes } = await plan(file('ticket', ['submit', 'fix', 'submit']), assignments());
    expect(files).toEqual([
      { name: 'tickets.clean.csv', role: 'clean', records: 2 },
      { name: 'tickets.held.csv', role: 'held', records: 1 },
    ]);
    expect([...fileIndexes]).toEqual([0, 0, 1, 0]);
  });

  it('numbers the clean files if the people per file are limited', async () => {
    const notes = assignments({ maxIndividuals: 1, getFileIndex: (record: number) => record - 1 });
    const { files } = await plan(file('registration', ['submit', 'submit']), notes, 'xlsx');
    expect(files.map(({ name, records }) => [name, records])).toEqual([
      ['registrations.clean.1.xlsx', 1],
      ['registrations.clean.2.xlsx', 1],
      ['registrations.held.xlsx', 0],
    ]);
  });

  it('sends the tickets of a group to its Claim-Issue file alone, numbered by MCO', async () => {
    const groups = new Map([
      [4, 'meridian'],
      [1, 'meridian'],
      [2, 'countycare'],
    ]);
    let mapped = new Map<number, number>();
    const mapGroupsToFiles = (indexes: Map<number, number>) => {
      mapped = indexes;
      return Uint32Array.of(0, 2, 0, 2, 3);
    };
    const notes = assignments({ groups, mapGroupsToFiles } as unknown as Partial<CleanAssignments>);
    const actions = ['submit', 'fix', 'submit', 'submit', 'submit', 'submit'];
    const cleanPlan = await plan(file('ticket', actions), notes);
    expect(cleanPlan.files).toEqual([
      { name: 'tickets.clean.csv', role: 'clean', records: 2 },
      { name: 'tickets.held.csv', role: 'held', records: 1 },
      { name: 'claim-issues.meridian.1.xlsx', role: 'claim-issues', records: 2 },
      { name: 'claim-issues.meridian.2.xlsx', role: 'claim-issues', records: 1 },
    ]);
    expect([...mapped]).toEqual([
      [1, 2],
      [4, 3],
    ]);
    expect([...cleanPlan.fileIndexes]).toEqual([0, 2, 1, 2, 3, 0, 0]);
    expect(countCleanAndHeld(cleanPlan)).toEqual({ clean: 5, held: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { planFiles } from '../../../src/app/clean/clean-or-held.ts';
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
    const { files, mainFileIndexes } = await plan(file('ticket', ['submit', 'fix', 'submit']), assignments());
    expect(files).toEqual([
      { name: 'tickets.clean.csv', role: 'clean', records: 2 },
      { name: 'tickets.held.csv', role: 'held', records: 1 },
    ]);
    expect([...mainFileIndexes]).toEqual([0, 0, 1, 0]);
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

  it('adds a Claim-Issue file for each group that is not held, numbered by MCO', async () => {
    const groups = new Map([
      [3, { mco: 'meridian', records: 4 }],
      [1, { mco: 'meridian', records: 2 }],
      [2, { mco: 'countycare', records: 2 }],
    ]);
    let mapped = new Map<number, number>();
    const mapGroupsToFiles = (indexes: Map<number, number>) => {
      mapped = indexes;
      return new Uint32Array([7]);
    };
    const notes = assignments({ groups, mapGroupsToFiles } as unknown as Partial<CleanAssignments>);
    const { files, claimIssueFileIndexes } = await plan(file('ticket', ['submit', 'fix', 'submit']), notes);
    expect(files.slice(2)).toEqual([
      { name: 'claim-issues.meridian.1.xlsx', role: 'claim-issues', records: 2 },
      { name: 'claim-issues.meridian.2.xlsx', role: 'claim-issues', records: 4 },
    ]);
    expect([...mapped]).toEqual([
      [1, 2],
      [3, 3],
    ]);
    expect([...claimIssueFileIndexes]).toEqual([7]);
  });
});

import type { CleanAssignments } from '../../core/clean/assign.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Platform } from '../../formats/platform.ts';
import type { PortalTemplate } from '../../formats/xlsx/write/fill-template.ts';
import { findPortalTemplate } from '../layout/portal-template.ts';

export type CleanFileRole = 'clean' | 'held' | 'claim-issues';

/** A file to be written. */
export interface PlannedFile {
  name: string;
  part: CleanFileRole;
  records: number;
  /** Where in a copy of the user's official workbook the records go, where their layout names one. */
  official?: PortalTemplate;
}

/** Which file each record goes to, by its number from 1: 4 bytes a record for each of the two. */
export interface CleanPlan {
  files: PlannedFile[];
  /** The place among the files of the clean or held file. */
  mainFileIndexes: Uint32Array;
  /** The place of the Claim-Issue file that it is in, too; 0 or nothing for none. */
  claimIssueFileIndexes: Uint32Array;
}

/** Decides where each record goes, by its next step and what was noted of it. */
export async function planFiles(
  file: CheckedFile,
  ending: string,
  notes: CleanAssignments,
  platform: Platform,
): Promise<CleanPlan> {
  const { kind, records, results } = file;
  const mainFileIndexes = new Uint32Array(records + 1);
  const isClean = (record: number) => results.getAction(record) === 'submit';
  let held = 1;
  for (let record = 1; record <= records; record += 1) {
    if (isClean(record)) held = Math.max(held, notes.getFileIndex(record) + 1);
  }
  const official = await findPortalTemplate(file.header.dictionary, platform);
  const stem = kind === 'ticket' ? 'tickets' : 'registrations';
  const files: PlannedFile[] = Array.from({ length: held }, (_, i) => ({
    name: `${stem}.clean${notes.maxIndividuals === undefined ? '' : `.${i + 1}`}.${official?.extension ?? ending}`,
    part: 'clean',
    records: 0,
    ...(official && { official }),
  }));
  files.push({ name: `${stem}.held.${ending}`, part: 'held', records: 0 });
  for (let record = 1; record <= records; record += 1) {
    const place = isClean(record) ? notes.getFileIndex(record) : held;
    mainFileIndexes[record] = place;
    (files[place] as PlannedFile).records += 1;
  }
  return {
    files,
    mainFileIndexes,
    claimIssueFileIndexes:
      kind === 'ticket' ? addClaimIssueFiles(files, mainFileIndexes, notes) : new Uint32Array(0),
  };
}

/** One Claim-Issue file for each group of similar complaints, numbered for each MCO; gives which each record is in. */
function addClaimIssueFiles(
  files: PlannedFile[],
  mainFileIndexes: Uint32Array,
  notes: CleanAssignments,
): Uint32Array {
  const places = new Map<number, number>();
  const numbers = new Map<string, number>();
  for (const [first, { mco, records }] of [...notes.groups].sort(([a], [b]) => a - b)) {
    // A finding on the whole file may have held back all of them.
    if (files[mainFileIndexes[first] as number]?.part === 'held') continue;
    const n = (numbers.get(mco) ?? 0) + 1;
    numbers.set(mco, n);
    const name = `claim-issues.${mco}.${n}.xlsx`;
    places.set(first, files.push({ name, part: 'claim-issues', records }) - 1);
  }
  return notes.mapGroupsToFiles(places);
}

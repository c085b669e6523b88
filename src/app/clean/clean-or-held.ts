import type { CleanAssignments } from '../../core/clean/grouping.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import type { Platform } from '../../formats/platform.ts';
import type { PortalTemplate } from '../../formats/xlsx/write/fill-template.ts';
import { findPortalTemplate } from '../layout/portal-template.ts';

/** Whether a file has the records to submit, the held ones, or one group of claims with the same issue. */
export type CleanFileRole = 'clean' | 'held' | 'claim-issues';

/** A file to write. */
export interface PlannedFile {
  name: string;
  role: CleanFileRole;
  records: number;
  /** Where the records go in a copy of the portal's own workbook, if the layout names one. */
  official?: PortalTemplate;
}

/** The file that each record goes to, and no other. */
export interface CleanPlan {
  files: PlannedFile[];
  /** The index in `files`, by record number from 1; takes 4 bytes a record. */
  fileIndexes: Uint32Array;
}

const STEMS: Readonly<Record<Kind, string>> = { ticket: 'tickets', registration: 'registrations' };

/** Assigns each record to a file, by its next step and the assignments made during the check. */
export async function planFiles(
  file: CheckedFile,
  ending: string,
  assignments: CleanAssignments,
  platform: Platform,
): Promise<CleanPlan> {
  const { kind, records, results } = file;
  const isClean = (record: number) => results.getAction(record) === 'submit';
  let cleanFiles = 1;
  for (let record = 1; record <= records; record += 1) {
    if (isClean(record)) cleanFiles = Math.max(cleanFiles, assignments.getFileIndex(record) + 1);
  }
  const official = await findPortalTemplate(file.header.dictionary, platform);
  const files: PlannedFile[] = Array.from({ length: cleanFiles }, (_, i) => ({
    name: nameCleanFile(
      kind,
      official?.extension ?? ending,
      assignments.maxIndividuals === undefined ? undefined : i + 1,
    ),
    role: 'clean',
    records: 0,
    ...(official && { official }),
  }));
  files.push({ name: nameHeldFile(kind, ending), role: 'held', records: 0 });
  const claimIssueFiles = kind === 'ticket' ? addClaimIssueFiles(files, isClean, assignments) : undefined;
  const fileIndexes = new Uint32Array(records + 1);
  for (let record = 1; record <= records; record += 1) {
    // The held file comes after the clean ones.
    const index = isClean(record)
      ? claimIssueFiles?.[record] || assignments.getFileIndex(record)
      : cleanFiles;
    fileIndexes[record] = index;
    (files[index] as PlannedFile).records += 1;
  }
  return { files, fileIndexes };
}

/** The name of the file with the records to submit; it has a number if there may be several. */
export function nameCleanFile(kind: Kind, ending: string, number?: number): string {
  return `${STEMS[kind]}.clean${number === undefined ? '' : `.${number}`}.${ending}`;
}

export function nameHeldFile(kind: Kind, ending: string): string {
  return `${STEMS[kind]}.held.${ending}`;
}

/** How many records of a plan may be sent, and how many are held. */
export function countCleanAndHeld({ files }: CleanPlan): { clean: number; held: number } {
  const counts = { clean: 0, held: 0 };
  for (const { role, records } of files) counts[role === 'held' ? 'held' : 'clean'] += records;
  return counts;
}

/**
 * Adds a Claim-Issue file for each group of similar complaints, numbered by MCO.
 * @returns by record, the index of its Claim-Issue file; 0 or missing for none
 */
function addClaimIssueFiles(
  files: PlannedFile[],
  isClean: (record: number) => boolean,
  assignments: CleanAssignments,
): Uint32Array {
  const fileIndexes = new Map<number, number>();
  const numbers = new Map<string, number>();
  for (const [first, mco] of [...assignments.groups].sort(([a], [b]) => a - b)) {
    // A finding on the whole file may hold back all records.
    if (!isClean(first)) continue;
    const n = (numbers.get(mco) ?? 0) + 1;
    numbers.set(mco, n);
    const name = `claim-issues.${mco}.${n}.xlsx`;
    fileIndexes.set(first, files.push({ name, role: 'claim-issues', records: 0 }) - 1);
  }
  return assignments.mapGroupsToFiles(fileIndexes);
}

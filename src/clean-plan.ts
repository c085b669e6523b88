import type { CheckedFile } from './check.ts';
import { isClean } from './clean.ts';
import { InputError } from './errors.ts';
import type { RegistrationField } from './fields/registration.ts';
import type { TicketField } from './fields/ticket.ts';
import type { Official } from './io/xlsx/fill.ts';
import { findOfficial } from './layout/official.ts';
import type { ParsedRow } from './parse/row.ts';
import { similarKey } from './portal/similar.ts';
import type { Plans, Result, Row } from './types.ts';
import { showFile } from './values/file-name.ts';
import { FirstRows } from './values/first-rows.ts';
import { personOf } from './values/person.ts';
import { kebab } from './values/text.ts';

export type Part = 'clean' | 'held' | 'claim-issues';

/** A file to be written. */
export interface PlannedFile {
  name: string;
  part: Part;
  records: number;
  /** Where in a copy of the user's official workbook the records go, where their layout names one. */
  official?: Official;
}

/** Which file each record goes to, by its number from 1: 4 bytes a record for each of the two. */
export interface Plan {
  files: PlannedFile[];
  /** The place among the files of the clean or held file. */
  main: Uint32Array;
  /** The place of the Claim-Issue file that it is in, too; 0 for none. */
  issue: Uint32Array;
}

/** A record of the second pass. */
export interface CheckedRecord {
  row: ParsedRow;
  result: Result;
}

/**
 * Walks over the input again, each row with its stored result.
 * @throws InputError where the input is not the same as when it was checked
 */
export async function* recordsOf(file: CheckedFile): AsyncGenerator<CheckedRecord[]> {
  const results = file.results[Symbol.iterator]();
  for await (const batch of file.table.rows()) {
    yield batch.map((row) => {
      const next = results.next();
      if (next.done || next.value.row !== row.row) throw inputChanged(file.file);
      return { row, result: next.value };
    });
  }
  if (!results.next().done) throw inputChanged(file.file);
}

/** The error for an input that was written to while it was checked. */
export function inputChanged(file: string): InputError {
  return new InputError(
    `${showFile(file)}: was changed while it was checked; nothing was written, check it again`,
  );
}

/** Decides where each record goes. Reads the input again only where more than its verdicts decide. */
export async function planFiles(file: CheckedFile, ending: string, most?: number): Promise<Plan> {
  const main = new Uint32Array(file.records + 1);
  const issue = new Uint32Array(file.records + 1);
  const clean = most === undefined ? 1 : await shareOut(file, main, most);
  const official = await findOfficial(file.header.dictionary);
  const stem = file.kind === 'ticket' ? 'tickets' : 'registrations';
  const files: PlannedFile[] = Array.from({ length: clean }, (_, i) => ({
    name: `${stem}.clean${most === undefined ? '' : `.${i + 1}`}.${official?.ending ?? ending}`,
    part: 'clean',
    records: 0,
    ...(official && { official }),
  }));
  const held = files.push({ name: `${stem}.held.${ending}`, part: 'held', records: 0 }) - 1;
  for (const result of file.results) {
    if (!isClean(result)) main[result.record] = held;
    countIn(files, main[result.record]);
  }
  if (file.kind === 'ticket' && mayBeAlike(file)) await groupAlike(file, files, issue);
  return { files, main, issue };
}

/** Without a column for the category no two complaints are similar, and the input need not be read once more. */
function mayBeAlike({ header }: CheckedFile): boolean {
  return header.byField.some((column) => column?.field === ('category' satisfies TicketField));
}

/** Deals the clean records out so that no file holds more than `most` people, and each person is in one; gives how many files. */
async function shareOut(file: CheckedFile, main: Uint32Array, most: number): Promise<number> {
  const people = new Map<string, number>();
  for await (const batch of recordsOf(file)) {
    for (const { row, result } of batch) {
      if (!isClean(result)) continue;
      // Without name and e-mail nobody can tell whether it is the same person.
      const person = personOf(row as Row<RegistrationField>) || `row ${row.row}`;
      const place = people.get(person) ?? people.size;
      people.set(person, place);
      main[result.record] = Math.floor(place / most);
    }
  }
  return Math.max(1, Math.ceil(people.size / most));
}

interface Group {
  mco: string;
  records: number;
  place: number;
}

/** One Claim-Issue file for each group of two or more similar complaints that can go in, numbered for each MCO. */
async function groupAlike(file: CheckedFile, files: PlannedFile[], issue: Uint32Array): Promise<void> {
  const groups = await findGroups(file, issue);
  const numbers = new Map<string, number>();
  for (const first of [...groups.keys()].sort((a, b) => a - b)) {
    const group = groups.get(first) as Group;
    const n = (numbers.get(group.mco) ?? 0) + 1;
    numbers.set(group.mco, n);
    const name = `claim-issues.${group.mco}.${n}.xlsx`;
    group.place = files.push({ name, part: 'claim-issues', records: group.records }) - 1;
  }
  issue.forEach((first, record) => {
    issue[record] = groups.get(first)?.place ?? 0;
  });
}

/** The groups by the number of their first record, which each record of a group is given for the time being. */
async function findGroups(file: CheckedFile, issue: Uint32Array): Promise<Map<number, Group>> {
  const met = new FirstRows();
  const groups = new Map<number, Group>();
  for await (const batch of recordsOf(file)) {
    for (const { row, result } of batch) {
      const ticket = row as Row<TicketField>;
      const key = isClean(result) ? similarKey(ticket, file.plans) : '';
      const first = key === '' ? undefined : met.meet(key, result.record)?.row;
      if (first === undefined) continue;
      const group = groups.get(first) ?? { mco: mcoInName(ticket, file.plans), records: 1, place: 0 };
      group.records += 1;
      groups.set(first, group);
      issue[first] = first;
      issue[result.record] = first;
    }
  }
  return groups;
}

/** The canonical name in kebab-case. What is no plan's name may be anything, and stays out of a file's name. */
function mcoInName(ticket: Row<TicketField>, plans: Plans): string {
  return kebab(plans.of(ticket.text('mco'), ticket.choice('program'))?.name ?? '') || 'mco';
}

function countIn(files: readonly PlannedFile[], place: number | undefined): void {
  const file = files[place ?? 0];
  if (file) file.records += 1;
}

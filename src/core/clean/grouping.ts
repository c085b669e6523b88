import type { RecordObserver } from '../engine/record-observer.ts';
import { getPersonKey } from '../fields/person.ts';
import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { getComplaintGroupKey } from '../portal/complaint-group.ts';
import { FirstSeen } from '../values/first-seen.ts';
import { toKebabCase } from '../values/text.ts';

const INITIAL_CAPACITY = 64;

/**
 * Which clean file a record belongs to. Collected while records are checked, so that planning the clean files needs no
 * extra pass over the input; takes 4 bytes a record. Ignores findings on the whole file, which hold back all records.
 */
export class CleanAssignments {
  /** Groups of two or more similar complaints: their MCO as written in a file name, by their first record. */
  readonly groups = new Map<number, string>();
  private readonly firstSeen = new FirstSeen();
  private readonly personNumbers = new Map<string, number>();
  /** By record, from 1: the first ticket of the same plan and category, or the number of a registration's person. */
  private numberByRecord = new Uint32Array(INITIAL_CAPACITY);

  /** `maxIndividuals` is how many people a clean registration file may hold; undefined for no limit. */
  constructor(readonly maxIndividuals?: number) {}

  readonly observeRecord: RecordObserver = (row, action, { plans }) => {
    if (action !== 'submit') return;
    if (row.kind === 'ticket') this.addTicket(row as Row<TicketField>, plans);
    else if (this.maxIndividuals !== undefined) this.addPerson(row as Row<RegistrationField>);
  };

  /**
   * The file of each ticket's group; 0 if it has none.
   * @param fileByGroup the file of each group, by the group's first record
   */
  mapGroupsToFiles(fileByGroup: ReadonlyMap<number, number>): Uint32Array {
    return this.numberByRecord.map((number) => fileByGroup.get(number) ?? 0);
  }

  /**
   * The first record of the same plan and category, which is the record itself as long as there is no other; 0 if the
   * ticket has no plan or category. The first and others are a group once `groups` has it.
   */
  getFirstSimilar(record: number): number {
    return this.numberByRecord[record] ?? 0;
  }

  /** The index of a registration's clean file: a person is in one file, and no file has more than `maxIndividuals`. */
  getFileIndex(record: number): number {
    return this.maxIndividuals === undefined
      ? 0
      : Math.floor((this.numberByRecord[record] ?? 0) / this.maxIndividuals);
  }

  /** How many people a clean registration file has; undefined if files are not limited. */
  countPeople(fileIndex: number): number | undefined {
    const { maxIndividuals, personNumbers } = this;
    if (maxIndividuals === undefined) return undefined;
    return Math.max(0, Math.min(maxIndividuals, personNumbers.size - fileIndex * maxIndividuals));
  }

  private addTicket(ticket: Row<TicketField>, plans: Plans): void {
    const key = getComplaintGroupKey(ticket, plans);
    if (key === '') return;
    const first = this.firstSeen.record(key, ticket.record)?.row;
    this.setNumber(ticket.record, first ?? ticket.record);
    if (first !== undefined && !this.groups.has(first))
      this.groups.set(first, formatMcoForFileName(ticket, plans));
  }

  private addPerson(row: Row<RegistrationField>): void {
    // Without name and e-mail it counts as a person of its own.
    const person = getPersonKey(row) || `row ${row.row}`;
    const number = this.personNumbers.get(person) ?? this.personNumbers.size;
    this.personNumbers.set(person, number);
    this.setNumber(row.record, number);
  }

  private setNumber(record: number, number: number): void {
    if (record >= this.numberByRecord.length) {
      const larger = new Uint32Array(Math.max(record + 1, this.numberByRecord.length * 2));
      larger.set(this.numberByRecord);
      this.numberByRecord = larger;
    }
    this.numberByRecord[record] = number;
  }
}

/** The plan's canonical name in kebab-case. Any other text may be sensitive and stays out of file names. */
function formatMcoForFileName(ticket: Row<TicketField>, plans: Plans): string {
  return toKebabCase(plans.findInProgram(ticket.text('mco'), ticket.choice('program'))?.name ?? '') || 'mco';
}

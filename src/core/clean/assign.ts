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

/** Similar complaints. */
export interface ComplaintGroup {
  /** The MCO as it stands in a file's name. */
  mco: string;
  records: number;
}

/**
 * What is noted of records while they are checked, so that the input is not read once more to plan their clean files:
 * 4 bytes a record. What a whole-file finding holds back, it holds back with all others.
 */
export class CleanAssignments {
  /** Groups of two or more, by the number of their first record. */
  readonly groups = new Map<number, ComplaintGroup>();
  private readonly firstSeen = new FirstSeen();
  private readonly personNumbers = new Map<string, number>();
  /** By a record's number, from 1: of a ticket its group's first record, of a registration which person it is about. */
  private numberByRecord = new Uint32Array(INITIAL_CAPACITY);

  /** `most` is how many people a clean registration file may hold; any number where it is left out. */
  constructor(readonly maxIndividuals?: number) {}

  readonly observeRecord: RecordObserver = (row, action, { plans }) => {
    if (action !== 'submit') return;
    if (row.kind === 'ticket') this.addTicket(row as Row<TicketField>, plans);
    else if (this.maxIndividuals !== undefined) this.addPerson(row as Row<RegistrationField>);
  };

  /** For each ticket what stands for its group, known by its first record; 0 for none. The notes are used up by it. */
  mapGroupsToFiles(known: ReadonlyMap<number, number>): Uint32Array {
    const { numberByRecord } = this;
    for (let record = 1; record < numberByRecord.length; record += 1) {
      numberByRecord[record] = known.get(numberByRecord[record] as number) ?? 0;
    }
    return numberByRecord;
  }

  /** The place among the clean files of a registration: each person is in one, and none holds more than `most`. */
  getFileIndex(record: number): number {
    return this.maxIndividuals === undefined
      ? 0
      : Math.floor((this.numberByRecord[record] ?? 0) / this.maxIndividuals);
  }

  private addTicket(ticket: Row<TicketField>, plans: Plans): void {
    const key = getComplaintGroupKey(ticket, plans);
    const first = key === '' ? undefined : this.firstSeen.record(key, ticket.record)?.row;
    if (first === undefined) return;
    const group = this.groups.get(first) ?? { mco: formatMcoForFileName(ticket, plans), records: 1 };
    group.records += 1;
    this.groups.set(first, group);
    this.setNumber(first, first);
    this.setNumber(ticket.record, first);
  }

  private addPerson(row: Row<RegistrationField>): void {
    // Without name and e-mail nobody can tell whether it is the same person.
    const person = getPersonKey(row) || `row ${row.row}`;
    const place = this.personNumbers.get(person) ?? this.personNumbers.size;
    this.personNumbers.set(person, place);
    this.setNumber(row.record, place);
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

/** The canonical name in kebab-case. What is no plan's name may be anything, and stays out of a file's name. */
function formatMcoForFileName(ticket: Row<TicketField>, plans: Plans): string {
  return toKebabCase(plans.findInProgram(ticket.text('mco'), ticket.choice('program'))?.name ?? '') || 'mco';
}

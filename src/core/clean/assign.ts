import type { OnRecord } from '../engine/record-observer.ts';
import { personOf } from '../fields/person.ts';
import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { similarKey } from '../portal/complaint-group.ts';
import { FirstRows } from '../values/first-seen.ts';
import { kebab } from '../values/text.ts';

const FIRST_SIZE = 64;

/** Similar complaints. */
export interface Group {
  /** The MCO as it stands in a file's name. */
  mco: string;
  records: number;
}

/**
 * What is noted of records while they are checked, so that the input is not read once more to plan their clean files:
 * 4 bytes a record. What a whole-file finding holds back, it holds back with all others.
 */
export class CleanNotes {
  /** Groups of two or more, by the number of their first record. */
  readonly groups = new Map<number, Group>();
  private readonly met = new FirstRows();
  private readonly people = new Map<string, number>();
  /** By a record's number, from 1: of a ticket its group's first record, of a registration which person it is about. */
  private numbers = new Uint32Array(FIRST_SIZE);

  /** `most` is how many people a clean registration file may hold; any number where it is left out. */
  constructor(readonly most?: number) {}

  readonly note: OnRecord = (row, action, { plans }) => {
    if (action !== 'submit') return;
    if (row.kind === 'ticket') this.group(row as Row<TicketField>, plans);
    else if (this.most !== undefined) this.count(row as Row<RegistrationField>);
  };

  /** For each ticket what stands for its group, known by its first record; 0 for none. The notes are used up by it. */
  groupsAs(known: ReadonlyMap<number, number>): Uint32Array {
    const { numbers } = this;
    for (let record = 1; record < numbers.length; record += 1) {
      numbers[record] = known.get(numbers[record] as number) ?? 0;
    }
    return numbers;
  }

  /** The place among the clean files of a registration: each person is in one, and none holds more than `most`. */
  shareOf(record: number): number {
    return this.most === undefined ? 0 : Math.floor((this.numbers[record] ?? 0) / this.most);
  }

  private group(ticket: Row<TicketField>, plans: Plans): void {
    const key = similarKey(ticket, plans);
    const first = key === '' ? undefined : this.met.meet(key, ticket.record)?.row;
    if (first === undefined) return;
    const group = this.groups.get(first) ?? { mco: mcoInName(ticket, plans), records: 1 };
    group.records += 1;
    this.groups.set(first, group);
    this.keep(first, first);
    this.keep(ticket.record, first);
  }

  private count(row: Row<RegistrationField>): void {
    // Without name and e-mail nobody can tell whether it is the same person.
    const person = personOf(row) || `row ${row.row}`;
    const place = this.people.get(person) ?? this.people.size;
    this.people.set(person, place);
    this.keep(row.record, place);
  }

  private keep(record: number, number: number): void {
    if (record >= this.numbers.length) {
      const larger = new Uint32Array(Math.max(record + 1, this.numbers.length * 2));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[record] = number;
  }
}

/** The canonical name in kebab-case. What is no plan's name may be anything, and stays out of a file's name. */
function mcoInName(ticket: Row<TicketField>, plans: Plans): string {
  return kebab(plans.of(ticket.text('mco'), ticket.choice('program'))?.name ?? '') || 'mco';
}

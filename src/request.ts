import type { RegistrationField } from './fields/registration.ts';
import { addBusinessDays } from './portal/calendar.ts';
import type { Context } from './types/context.ts';
import type { Row } from './types/fields.ts';
import type { Request } from './types/report.ts';
import { addDays, isoOf } from './values/day.ts';
import { FirstRows } from './values/first-rows.ts';
import { personOf } from './values/person.ts';

/** Counts the distinct people of one registration request. */
export class People {
  private readonly seen = new FirstRows();

  add(row: Row<RegistrationField>): void {
    const person = personOf(row);
    if (person !== '') this.seen.meet(person, row.row);
  }

  /** What the request comes to: business days to begin with, calendar days for large requests (§4a, §4d). */
  requestOn(context: Context): Request {
    const { registrationDays, extended } = context.notice;
    const earliest = addBusinessDays(context.asOf, registrationDays, context.closedDays);
    const isExtended = this.seen.count >= extended.individuals;
    const latest = isExtended ? isoOf(addDays(earliest, extended.days)) : null;
    return { individuals: this.seen.count, processing: { earliest: isoOf(earliest), latest } };
  }
}

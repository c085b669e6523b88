import { personOf } from '../fields/person.ts';
import type { RegistrationField } from '../fields/registration.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Request } from '../model/report.ts';
import { addBusinessDays } from '../portal/business-days.ts';
import { addDays, isoOf } from '../values/day.ts';
import { FirstRows } from '../values/first-seen.ts';

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

import { getPersonKey } from '../fields/person.ts';
import type { RegistrationField } from '../fields/registration.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Request } from '../model/report.ts';
import { addBusinessDays } from '../portal/business-days.ts';
import { addDays, formatIsoDay } from '../values/day.ts';
import { FirstSeen } from '../values/first-seen.ts';

/** Counts the distinct people of one registration request. */
export class PeopleCounter {
  private readonly seen = new FirstSeen();

  add(row: Row<RegistrationField>): void {
    const person = getPersonKey(row);
    if (person !== '') this.seen.record(person, row.row);
  }

  /** When HFS may be done: business days first, then calendar days for large requests (§4a, §4d). */
  buildRequest(context: Context): Request {
    const { registrationDays, extended } = context.notice;
    const earliest = addBusinessDays(context.asOf, registrationDays, context.closedDays);
    const isExtended = this.seen.count >= extended.individuals;
    const latest = isExtended ? formatIsoDay(addDays(earliest, extended.days)) : null;
    return { individuals: this.seen.count, processing: { earliest: formatIsoDay(earliest), latest } };
  }
}

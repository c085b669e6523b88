import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { isSubmitted } from './filing-window.ts';

/** What is wrong with a date. */
export type DateFaultKind =
  | 'disputeInFuture'
  | 'disputeBeforeService'
  | 'disputeBeforeDenial'
  | 'decisionInFuture'
  | 'decisionBeforeDispute'
  | 'denialBeforeService'
  | 'serviceInFuture'
  | 'serviceReversed'
  | 'plannedInPast'
  | 'submittedInFuture'
  | 'requestInFuture'
  | 'requestBeforeTicket'
  | 'answerInFuture'
  | 'answerBeforeRequest';

/** A date that cannot be, or hardly. By how many days is not said: another day would follow from it. */
export interface DateFault {
  field: TicketField;
  fault: DateFaultKind;
}

/**
 * The dates of a ticket that are in the future or in an order that cannot be, or hardly. A date in the future is compared
 * with nothing else: one wrong date, one fault.
 */
export function findDateFaults(row: Row<TicketField>, asOf: Day): readonly DateFault[] {
  const dates = new DateComparison(row, asOf);
  compareClaimDates(dates, row);
  comparePortalDates(dates, row, asOf);
  return dates.faults;
}

function compareClaimDates(dates: DateComparison, row: Row<TicketField>): void {
  const filed = dates.getPastDay('disputeFiledOn', 'disputeInFuture');
  const decided = dates.getPastDay('mcoDecidedOn', 'decisionInFuture');
  const denied = row.day('deniedOn');
  const from = row.day('serviceFrom');
  const served = dates.getPastDay('serviceFrom', 'serviceInFuture');
  if (!dates.isAfter(served, filed, 'disputeFiledOn', 'disputeBeforeService'))
    dates.isAfter(denied, filed, 'disputeFiledOn', 'disputeBeforeDenial');
  dates.isAfter(filed, decided, 'mcoDecidedOn', 'decisionBeforeDispute');
  dates.isAfter(served, denied, 'deniedOn', 'denialBeforeService');
  // If the service begins in the future, its end is not also wrong.
  if (from === served)
    dates.isAfter(served, dates.getPastDay('serviceTo', 'serviceInFuture'), 'serviceTo', 'serviceReversed');
}

function comparePortalDates(dates: DateComparison, row: Row<TicketField>, asOf: Day): void {
  if (!isSubmitted(row)) dates.isAfter(asOf, row.day('submitOn'), 'submitOn', 'plannedInPast');
  const submitted = dates.getPastDay('submittedOn', 'submittedInFuture');
  const asked = dates.getPastDay('infoRequestedOn', 'requestInFuture');
  const answered = dates.getPastDay('infoAnsweredOn', 'answerInFuture');
  dates.isAfter(submitted, asked, 'infoRequestedOn', 'requestBeforeTicket');
  dates.isAfter(asked, answered, 'infoAnsweredOn', 'answerBeforeRequest');
}

/** Compares the dates of one ticket and collects the faults. */
class DateComparison {
  readonly faults: DateFault[] = [];

  constructor(
    private readonly row: Row<TicketField>,
    private readonly asOf: Day,
  ) {}

  /** The day of a field; undefined if it is in the future, which is a fault. */
  getPastDay(field: TicketField, fault: DateFaultKind): Day | undefined {
    const day = this.row.day(field);
    return this.isAfter(day, this.asOf, field, fault) ? undefined : day;
  }

  /** Whether one day is after the other, which is a fault of the field. */
  isAfter(day: Day | undefined, other: Day | undefined, field: TicketField, fault: DateFaultKind): boolean {
    if (day === undefined || other === undefined || day <= other) return false;
    this.faults.push({ field, fault });
    return true;
  }
}

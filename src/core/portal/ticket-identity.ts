import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { findSpreadsheetDamage, isScientific } from '../values/spreadsheet-damage.ts';
import { hasDigit } from '../values/text.ts';
import { getMcoKey } from './ticket-plan.ts';

/**
 * A key for the subject of a ticket: MCO, claim number and service dates. Two tickets with the same key are about the same
 * claim. '' if the MCO or the claim is unknown.
 */
export function getClaimKey(row: Row<TicketField>, plans: Plans): string {
  const text = row.text('claimNumber');
  // A spreadsheet may shorten different claim numbers to the same text.
  return findSpreadsheetDamage(text, row.fact('claimNumber')) ? '' : getTypedClaimKey(row, plans);
}

/**
 * The same key for a claim number that may really end in zeros: to compare with a number that no spreadsheet has touched.
 * '' if the file shows that the number is damaged.
 */
export function getTypedClaimKey(row: Row<TicketField>, plans: Plans): string {
  const mco = getMcoKey(row, plans);
  const text = row.text('claimNumber');
  // Words name no claim.
  if (mco === '' || !hasDigit(text) || isScientific(text) || row.fact('claimNumber') === 'rounded') return '';
  const from = getServiceDay(row, 'serviceFrom');
  // Without an end, the service took one day.
  const to = row.isBlank('serviceTo') ? from : getServiceDay(row, 'serviceTo');
  return buildClaimKey(mco, row.key('claimNumber'), from, to);
}

/** The same key from its parts: the key of the MCO, and a claim number in the form used for comparison. */
export function buildClaimKey(
  mco: string,
  claimNumber: string,
  from: number | string,
  to: number | string,
): string {
  return `${buildClaimNumberKey(mco, claimNumber)}\n${from}\n${to}`;
}

/**
 * What sets a claim of one MCO apart, whatever its service dates: the claim number, or the office's own account if that
 * has no digit. '' if nothing does. Both in the form used for comparison.
 */
export function identifyClaim(claimNumber: string, patientAccount: string): string {
  if (hasDigit(claimNumber)) return claimNumber;
  return patientAccount === '' ? '' : `\n${patientAccount}`;
}

/** A key for a claim whatever its service dates. */
export function buildClaimNumberKey(mco: string, claimNumber: string): string {
  return `${mco}\n${claimNumber}`;
}

/** The tracking number in the form used for comparison; '' if blank. */
export function getTrackingKey(row: Row<TicketField>): string {
  return row.key('trackingNumber');
}

/** The day, or the text if it is not a date. */
function getServiceDay(row: Row<TicketField>, field: 'serviceFrom' | 'serviceTo'): number | string {
  return row.day(field) ?? row.text(field);
}

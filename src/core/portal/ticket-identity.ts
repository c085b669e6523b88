import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { findSpreadsheetDamage } from '../values/spreadsheet-damage.ts';
import { hasDigit } from '../values/text.ts';
import { getMcoKey } from './ticket-plan.ts';

/**
 * A key for the subject of a ticket: MCO, claim number and service dates. Two tickets with the same key are about the same
 * claim. '' if the MCO or the claim is unknown.
 */
export function getClaimKey(row: Row<TicketField>, plans: Plans): string {
  const mco = getMcoKey(row, plans);
  const text = row.text('claimNumber');
  // Words name no claim, and a spreadsheet may shorten different claim numbers to the same text.
  if (mco === '' || !hasDigit(text) || findSpreadsheetDamage(text, row.fact('claimNumber'))) return '';
  const from = getServiceDay(row, 'serviceFrom');
  // Without an end, the service took one day.
  const to = row.isBlank('serviceTo') ? from : getServiceDay(row, 'serviceTo');
  return buildClaimKey(mco, row.key('claimNumber'), from, to);
}

/** The same key from its parts: the canonical name of the plan, and a claim number in the form used for comparison. */
export function buildClaimKey(
  mco: string,
  claimNumber: string,
  from: number | string,
  to: number | string,
): string {
  return `${mco}\n${claimNumber}\n${from}\n${to}`;
}

/** The tracking number in the form used for comparison; '' if blank. */
export function getTrackingKey(row: Row<TicketField>): string {
  return row.key('trackingNumber');
}

/** The day, or the text if it is not a date. */
function getServiceDay(row: Row<TicketField>, field: 'serviceFrom' | 'serviceTo'): number | string {
  return row.day(field) ?? row.text(field);
}

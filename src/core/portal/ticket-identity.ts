import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { findSpreadsheetDamage } from '../values/spreadsheet-damage.ts';
import { getMcoKey } from './ticket-plan.ts';

/**
 * What a ticket is about, by which two are told to be the same: MCO, claim number and service dates. '' where the MCO or
 * the claim is not known.
 */
export function getClaimKey(row: Row<TicketField>, plans: Plans): string {
  const mco = getMcoKey(row, plans);
  const text = row.text('claimNumber');
  // "see attached" is text, but names no claim; and shortened by a spreadsheet, different claims look the same.
  if (mco === '' || isPlaceholder(text) || findSpreadsheetDamage(text, row.fact('claimNumber'))) return '';
  const from = getServiceDay(row, 'serviceFrom');
  // One day where no end is given.
  const to = row.isBlank('serviceTo') ? from : getServiceDay(row, 'serviceTo');
  return `${mco}\n${row.key('claimNumber')}\n${from}\n${to}`;
}

/** The tracking number as it is compared; '' where blank. */
export function getTrackingKey(row: Row<TicketField>): string {
  return row.key('trackingNumber');
}

/** As it is compared: the text where it is no date. */
function getServiceDay(row: Row<TicketField>, field: 'serviceFrom' | 'serviceTo'): number | string {
  return row.day(field) ?? row.text(field);
}

import type { Field } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findClaimNumberFault } from '../../core/values/claim-number.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { isScientific } from '../../core/values/spreadsheet-damage.ts';
import { cleanText } from '../../core/values/text.ts';
import { parseTypedAmount } from '../../core/values/typed-amount.ts';
import { parseTypedDay } from '../../core/values/typed-day.ts';

/** The fields about a day to come. */
const PLANNED_FIELDS = new Set(['submitOn']);

/** What was typed, as a file holds it: a day as ISO, an amount as a plain number. What cannot be read stays. */
export function readTypedAnswer(field: Field, text: string, asOf: Day): string {
  if (field.kind === 'amount') return parseTypedAmount(text) ?? text;
  if (field.kind !== 'day') return text;
  const day = parseTypedDay(text, asOf, PLANNED_FIELDS.has(field.name) ? 'future' : 'past');
  return day === undefined ? text : formatIsoDay(day);
}

/**
 * Why what was typed cannot be the answer, if the user can do better at once. A rule can only ask a person to check
 * such a cell; the user who types it is that person.
 */
export function findTypedFault(field: Field, text: string): string | undefined {
  const typed = cleanText(text);
  if (typed === '') return undefined;
  if (field.kind === 'amount' && parseTypedAmount(typed) === undefined) return 'Type dollars like 120.00.';
  if (field.name === 'claimNumber' && isNoClaimNumber(typed))
    return "Type the plan's own claim number, not a date, an amount or words.";
  return undefined;
}

/** Several numbers in one answer are left to the rule: a blank may be part of a number. */
function isNoClaimNumber(text: string): boolean {
  const fault = findClaimNumberFault(text, text);
  return !/\d/.test(text) || isScientific(text) || (fault !== undefined && fault !== 'several');
}

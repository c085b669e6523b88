import type { Day } from '../../core/model/vocabulary.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { memoize } from '../../core/values/memoize.ts';
import { isDigits } from '../../core/values/text.ts';
import { decodeElement } from '../../formats/x12/element-text.ts';
import type { Segment } from '../../formats/x12/segments.ts';
import type { Party } from './claim.ts';

/** The text of an element; '' if the segment ends before it. */
export function readText(element: string | undefined): string {
  return element === undefined ? '' : decodeElement(element).trim();
}

/** The person of an NM1 segment: first and middle name, last name or organization, suffix. */
export function readPerson(segment: Segment): Party {
  const parts = [segment[4], segment[5], segment[3], segment[7]].map(readText).filter((part) => part !== '');
  return { name: parts.join(' '), qualifier: segment[8] ?? '', id: readText(segment[9]) };
}

/** CCYYMMDD. */
export function parseX12Day(text: string | undefined): Day | undefined {
  return text?.length === 8 ? parseCompactDay(text) : undefined;
}

/** A remittance names the same few days again and again. */
const parseCompactDay = memoize((text) => (isDigits(text, 8) ? parseDay(text) : undefined));

/** The longest name and id of a party that X12 allows. Each claim is matched by them, so that longer ones would cost much. */
const MAX_NAME_LENGTH = 60;
const MAX_ID_LENGTH = 80;
/** An 835 may have one id beside the name of the payer, and four more. */
const MAX_PAYER_IDS = 5;

/** The name of a payer, as far as X12 allows. */
export function readPayerName(element: string | undefined): string {
  return readText(element).slice(0, MAX_NAME_LENGTH);
}

/** Adds an id of a payer, if there is one, and the payer has not too many. */
export function addPayerId(ids: string[], element: string | undefined): void {
  if (element && ids.length < MAX_PAYER_IDS) ids.push(readText(element).slice(0, MAX_ID_LENGTH));
}

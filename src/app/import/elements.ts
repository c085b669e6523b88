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

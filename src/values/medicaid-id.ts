import { readDay } from './date-text.ts';
import { npiFault } from './npi.ts';

/** What a number in the Medicaid ID's place may be instead. */
export type Mistaken = 'npi' | 'impact-provider' | 'impact-application' | 'nine-digits';

/** What a Medicaid ID given without blanks and dashes looks like, where that is some other number. */
export function mistakenFor(id: string): Mistaken | undefined {
  if (npiFault(id) === undefined) return 'npi';
  if (/^\d{7}$/.test(id)) return 'impact-provider';
  if (/^\d{9}$/.test(id)) return 'nine-digits';
  const isDated = /^20\d{12}$/.test(id) && readDay(id.slice(0, 8)) !== undefined;
  return isDated ? 'impact-application' : undefined;
}

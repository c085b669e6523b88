import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../model/field.ts';
import { parseDenialCodes } from '../values/code-list.ts';
import { memoize } from '../values/memoize.ts';
import { hasDenialSignal } from './denial-codes.ts';

/** CARC 16: the claim lacks information or has errors. */
const CLAIM_ERROR = '16';

/** The remark codes (RARC) of missing, incomplete or invalid information, by their letters, as X12 lists them. */
const MISSING_INFORMATION: Readonly<Record<string, string>> = {
  M: '19-24 29-31 44-47 49-54 56 59-60 62 64 67 76-77 79 99 119 122-127 129-132 135-136 141-142',
  MA: '27 30-37 39-43 48 50 53 58 60-61 63 65-66 69-71 75-76 81 88-90 92 97 99-100 110-115 120-122 128 134',
  N: '3-4 24 26-27 31 37 40 42 46 50 53 57-58 75-77 80 108 146 148 150 152-153 175 178 190 203 207-209 213-214 221-245 247-344 346 350 354 359 375 378 382 388 391-396 398-399 401-404 434 439-440 443 445-446 451-468 471 473-482 485-491 493-504 519 542-543 554-556 570 590 625 667-668 678-683 685-686 705-718 729-731 736-739 745-746 749-750 752-756 764 768',
};

const REMARK = /^(MA|M|N)(\d+)$/;

/** The draft says itself that the claim was corrected. */
const CORRECTED = /\b(?:corrected|replacement) claim|\bresubmitted\b/i;

/**
 * Whether the denial says no more than that the claim was wrong or incomplete, and the draft does not say that it has been
 * corrected. Codes with a meaning of their own, such as M62, are for other rules.
 */
export function isUncorrectedClaim(row: Row<TicketField>): boolean {
  return isClaimErrorAlone(row.text('denialCodes')) && !CORRECTED.test(row.text('description'));
}

const isClaimErrorAlone = memoize((text: string): boolean => {
  const codes = parseDenialCodes(text);
  return codes.includes(CLAIM_ERROR) && !hasDenialSignal(text) && codes.every(isMissingInformation);
});

function isMissingInformation(code: string): boolean {
  if (code === CLAIM_ERROR) return true;
  const [, letters = '', number = ''] = REMARK.exec(code) ?? [];
  const ranges = MISSING_INFORMATION[letters]?.split(' ') ?? [];
  return ranges.some((range) => {
    const [from = '', to = from] = range.split('-');
    return Number(number) >= Number(from) && Number(number) <= Number(to);
  });
}

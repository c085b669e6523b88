import { BUILT_IN_PLANS } from '../portal/plan-directory.ts';
import { isFeeForServiceName, isNonMedicaidPlan } from '../portal/plan-names.ts';
import { isAscii, trimEndOf } from '../values/text.ts';

// V8 takes longer to compile a pattern with the letters of all scripts than to check a short file, so such patterns are only
// for texts that need them.

/** Whether a text can be a person's name: two to four words, or a last name, a comma and first names. */
export function isPersonName(text: string): boolean {
  return isAscii(text)
    ? /^[a-z][a-z'.-]*(?:,? [a-z][a-z'.-]*){1,3}$|^[a-z][a-z'-]+, ?[a-z][a-z'. -]*$/i.test(text)
    : /^\p{L}[\p{L}'’.-]*(?:,? \p{L}[\p{L}'’.-]*){1,3}$|^\p{L}[\p{L}'’-]+, ?\p{L}[\p{L}'’. -]*$/u.test(text);
}

/** Whether a text begins like a street address: a house number and a street, or a post office box. */
export function isStreetAddress(text: string): boolean {
  return isAscii(text)
    ? /^(?:\d+[a-z]?(?:-\d+)? \S.*[a-z]{2}|p\.? ?o\.? box \d)/i.test(text)
    : /^(?:\d+[a-z]?(?:-\d+)? \S.*\p{L}{2}|p\.? ?o\.? box \d)/iu.test(text);
}

/** The trailing words of a plan's name that office staff add: Meridian Medicaid, Molina of IL. */
const PLAN_ENDING =
  /(?:\([^()]*\)|\b(?:(?:of )?(?:illinois|il)|medicaid|healthchoice|health ?plans?|hmo|mco|inc\.?))$/i;
/** What may be between a plan's name and such a word. */
const BEFORE_ENDING = /[\s,-]/;

/** Whether a text is the name of a plan, or of another payer, with words that office staff add. */
export function isPlanName(text: string): boolean {
  for (let name = text, i = 0; name !== '' && i < 4; i += 1) {
    if (BUILT_IN_PLANS.findByName(name).length > 0 || isNonMedicaidPlan(name) || isFeeForServiceName(name))
      return true;
    const shorter = name.replace(PLAN_ENDING, '');
    if (shorter === name) return false;
    name = trimEndOf(shorter, BEFORE_ENDING);
  }
  return false;
}

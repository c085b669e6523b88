import { cleanText } from './text.ts';

const AUTHORIZATION = '(?:(?:prior |pre-? ?)?auth(?:orization)?)';
const NONE_REQUIRED = new RegExp(
  String.raw`^(?:n\s?[/\\.]?\s?a|(?:${AUTHORIZATION} )?(?:is |was )?(?:no|not|none)(?: ${AUTHORIZATION})?(?: is| was)? (?:required|req'?d?|needed|necessary)|not applicable|${AUTHORIZATION} n\/a)\.?$`,
  'i',
);

/** Whether a cell for the number of a prior authorization says that none was required. */
export function saysNoneRequired(raw: string): boolean {
  return raw !== '' && NONE_REQUIRED.test(cleanText(raw));
}

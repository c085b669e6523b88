import { foldName } from '../values/text.ts';

/** What is in brackets, also if the closing bracket is missing. */
const BRACKETS = /[([{]([^)\]}]*)[)\]}]?/g;

/** Words that say nothing about which plan it is: the State, the program, the kind of company. */
const COMMON_WORDS =
  /\b(?:(?:of )?(?:illinois|il)|medicaid|health ?choice|hci|mltss|health ?plans?|hp|inc|hmo|mco)\b/gi;

/** A name as it is compared: without the words that say nothing about which plan it is, if anything is left. */
export function getCoreName(name: string): string {
  return foldName(name.replace(/[\s_]+/g, ' ').replace(COMMON_WORDS, ' ')) || foldName(name);
}

/** The name without its brackets, and the text of each bracket. */
export function splitBrackets(name: string): { outside: string; inside: string[] } {
  return {
    outside: name.replace(BRACKETS, ' '),
    inside: [...name.matchAll(BRACKETS)].map(([, text = '']) => text.trim()),
  };
}

import type { Notice, Section } from '../model/context.ts';
import { spanOf } from '../values/count.ts';

/** "notice §4a, §9": sections of the notice that is checked by. */
const CITED = /\bnotice (§\w+(?:, §\w+)*)/g;
const NUMBER = /\{(\w+)\}/g;

/**
 * A text of a rule as it is by a notice: `{first}`, `{last}` and the like become its numbers, `notice §6` its date and
 * what it calls that section.
 */
export function wordedBy(text: string, notice: Notice): string {
  const numbers = numbersOf(notice);
  return text
    .replace(NUMBER, (_, name: string) => String(numbers[name as keyof typeof numbers]))
    .replace(CITED, (_, keys: string) => `${notice.date} ${cited(keys, notice)}`);
}

/** The sections that a text cites, by our names for them. */
export function sectionsIn(text: string): Section[] {
  return [...text.matchAll(CITED)].flatMap((match) => (match[1] as string).split(', ') as Section[]);
}

function cited(keys: string, { sections }: Notice): string {
  return (keys.split(', ') as Section[]).map((key) => sections[key]).join(', ');
}

function numbersOf({ window, extended, registrationDays, answerDays }: Notice) {
  return {
    first: window.first,
    last: window.last,
    individuals: extended.individuals,
    fewer: extended.individuals - 1,
    longer: spanOf(extended.days),
    registrationDays,
    answerDays,
  };
}

import type { Notice, Section } from '../model/context.ts';
import { formatDuration } from '../values/count.ts';

/** "notice §4a, §9": sections of the notice that is checked by. */
const CITATION = /\bnotice (§\w+(?:, §\w+)*)/g;
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A text of a rule as it is by a notice: `{first}`, `{last}` and the like become its numbers, `notice §6` its date and
 * what it calls that section.
 */
export function fillTerms(text: string, notice: Notice): string {
  const numbers = getNoticeNumbers(notice);
  return text
    .replace(PLACEHOLDER, (_, name: string) => String(numbers[name as keyof typeof numbers]))
    .replace(CITATION, (_, keys: string) => `${notice.date} ${formatSections(keys, notice)}`);
}

/** The sections that a text cites, by our names for them. */
export function findCitedSections(text: string): Section[] {
  return [...text.matchAll(CITATION)].flatMap((match) => (match[1] as string).split(', ') as Section[]);
}

function formatSections(keys: string, { sections }: Notice): string {
  return (keys.split(', ') as Section[]).map((key) => sections[key]).join(', ');
}

function getNoticeNumbers({ window, extended, registrationDays, answerDays }: Notice) {
  return {
    first: window.first,
    last: window.last,
    individuals: extended.individuals,
    fewer: extended.individuals - 1,
    longer: formatDuration(extended.days),
    registrationDays,
    answerDays,
  };
}

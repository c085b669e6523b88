import type { Notice, Section } from '../model/context.ts';
import { formatDuration } from '../values/count.ts';

/** "notice §4a, §9": sections of the notice in use. */
const CITATION = /\bnotice (§\w+(?:, §\w+)*)/g;
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Fills the terms of a notice into a text of a rule: `{first}`, `{last}` and the like become its numbers, `{url}` its
 * address, and `notice §6` becomes its date and its own name for that section.
 */
export function fillTerms(text: string, notice: Notice): string {
  const terms = getNoticeTerms(notice);
  return text
    .replace(PLACEHOLDER, (_, name: string) => String(terms[name as keyof typeof terms]))
    .replace(CITATION, (_, keys: string) => `${notice.date} ${formatSections(keys, notice)}`);
}

/** The sections that a text cites, by our names. */
export function findCitedSections(text: string): Section[] {
  return [...text.matchAll(CITATION)].flatMap((match) => (match[1] as string).split(', ') as Section[]);
}

function formatSections(keys: string, { sections }: Notice): string {
  return (keys.split(', ') as Section[]).map((key) => sections[key]).join(', ');
}

function getNoticeTerms({ window, extended, registrationDays, answerDays, url }: Notice) {
  return {
    first: window.first,
    last: window.last,
    individuals: extended.individuals,
    fewer: extended.individuals - 1,
    longer: formatDuration(extended.days),
    registrationDays,
    answerDays,
    url,
  };
}

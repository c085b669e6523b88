import type { Day } from '../../core/model/vocabulary.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { capitalize } from '../../core/values/text.ts';
import { formatDay } from './dates.ts';
import type { Section } from './sections.ts';
import type { FileSurvey } from './survey.ts';

/** How many records of all files are in a section, and the earliest day of one; infinite without a day. */
interface SectionCount {
  count: number;
  day: number;
}

/** What a line says of the records of one section. `is` and `them` agree with the count. */
const CLAUSES: readonly [Section, (count: number) => string, from: string][] = [
  ['lost', (count) => `${count} ${count === 1 ? 'is' : 'are'} too late`, ''],
  ['fix', (count) => `fix ${count}`, 'by'],
  ['questions', (count) => `check ${count}`, 'by'],
  ['ready', (count) => `submit ${count}`, 'by'],
  ['waiting', (count) => `${count} ${count === 1 ? 'waits' : 'wait'}`, 'until'],
];

/**
 * What comes first: "1 must be submitted today. 2 are too late. Fix 3, the first by Fri 12/4/2026. 9 wait, the first until Fri 11/27/2026."
 * '' if there is one record at most, which speaks for itself.
 */
export function describeFirstSteps(surveys: readonly FileSurvey[]): string {
  const records = surveys.reduce((sum, { tally }) => sum + tally.records, 0);
  if (records < 2) return '';
  const endToday = surveys.reduce((sum, survey) => sum + survey.endToday, 0);
  const now = addSections(surveys, 'now');
  const clauses = [
    endToday === 0 ? '' : `${endToday} must be submitted today`,
    now.count === endToday ? '' : describeNow(now.count - endToday),
    ...CLAUSES.map(([section, describe, preposition]) => {
      const sum = addSections(surveys, section);
      return sum.count === 0 ? '' : describe(sum.count) + describeDay(sum, preposition);
    }),
  ].filter((clause) => clause !== '');
  return clauses.map((clause) => `${capitalize(clause)}.`).join(' ');
}

function describeNow(count: number): string {
  return `${count} ${count === 1 ? 'is' : 'are'} due by tomorrow`;
}

function describeDay({ count, day }: SectionCount, preposition: string): string {
  if (preposition === '' || !Number.isFinite(day)) return '';
  const text = `${preposition} ${formatDay(formatIsoDay(day as Day))}`;
  return count === 1 ? ` ${text}` : `, the first ${text}`;
}

function addSections(surveys: readonly FileSurvey[], section: Section): SectionCount {
  const sum = { count: 0, day: Number.POSITIVE_INFINITY };
  for (const { sections } of surveys) {
    const found = sections.get(section);
    if (!found) continue;
    sum.count += found.rows.count;
    sum.day = Math.min(sum.day, found.day);
  }
  return sum;
}

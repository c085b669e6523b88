import type { Page } from './block.ts';
import { counted } from './dates.ts';
import { rowNoun } from './location.ts';
import { windowWords } from './next-step.ts';
import { type Group, LISTED, type Survey } from './rule-groups.ts';
import { wrapped } from './wrap.ts';

/** Records of which no finding needs to be told: counted, and tickets with their days where they are few. */
export function groupLines(survey: Survey, page: Page): string {
  return groupsOf(survey)
    .map(([group, one, more]) => groupBlock(group, one, more, survey, page))
    .join('');
}

/** Those records only counted: "2 tickets can be submitted". */
export function groupClauses(survey: Survey): string[] {
  return groupsOf(survey)
    .filter(([{ count }]) => count > 0)
    .map(([{ count }, one, more]) => `${counted(count, survey.file.kind)} ${count === 1 ? one : more}`);
}

function groupsOf(survey: Survey): [group: Group, one: string, more: string][] {
  const { submit, planned, held, submitted, file } = survey;
  // A request is the whole file: one incomplete row may deny it all (§4b of the notice).
  const alone = file.kind === 'registration' && submit.count < file.records ? ' without the others' : '';
  const send = `can be submitted${alone}`;
  return [
    [submit, send, send],
    [planned, 'waits for its planned day', 'wait for their planned day'],
    [held, "has no fault but the whole file's", "have no fault but the whole file's"],
    [submitted, 'is in the portal already', 'are in the portal already'],
  ];
}

function groupBlock(group: Group, one: string, more: string, survey: Survey, page: Page): string {
  const { count, listed, first } = group;
  if (count === 0 || first === undefined) return '';
  const start = `${counted(count, survey.file.kind)} ${count === 1 ? one : more}`;
  const isDated = first.day < Number.POSITIVE_INFINITY && group !== survey.submitted;
  if (!isDated) return wrapped(start, page.width, '', 2);
  if (count > LISTED) {
    return wrapped(`${start}, the first ${windowWords(first.step, page.moment)}`, page.width, '', 2);
  }
  const noun = rowNoun(survey.file);
  const lines = listed
    .toSorted((a, b) => a.day - b.day || a.row - b.row)
    .map(({ row, step }) => {
      const days = windowWords(step, page.moment);
      return wrapped(days === '' ? `${noun} ${row}` : `${noun} ${row}: ${days}`, page.width, '  ', 4);
    });
  return wrapped(`${start}:`, page.width, '', 2) + lines.join('');
}

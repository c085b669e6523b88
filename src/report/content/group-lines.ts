import { formatCount } from './dates.ts';
import { getRowNoun } from './location.ts';
import { describeWindow } from './next-step.ts';
import type { RenderContext } from './render-context.ts';
import { type FileSurvey, MAX_LISTED, type RecordGroup } from './rule-groups.ts';
import { wrapText } from './wrap.ts';

/** Records without findings to report: their number, and each ticket's days if there are only a few. */
export function renderGroupLines(survey: FileSurvey, context: RenderContext): string {
  return listGroups(survey)
    .map(([group, one, more]) => renderGroup(group, one, more, survey, context))
    .join('');
}

/** Only the numbers of these records: "2 tickets can be submitted". */
export function renderGroupClauses(survey: FileSurvey): string[] {
  return listGroups(survey)
    .filter(([{ count }]) => count > 0)
    .map(([{ count }, one, more]) => `${formatCount(count, survey.file.kind)} ${count === 1 ? one : more}`);
}

function listGroups(survey: FileSurvey): [group: RecordGroup, one: string, more: string][] {
  const { submit, planned, blockedByFile, submitted, file } = survey;
  // The whole file is one request: one incomplete row may get all of it denied (§4b of the notice).
  const condition = file.kind === 'registration' && submit.count < file.records ? ' without the others' : '';
  const send = `can be submitted${condition}`;
  return [
    [submit, send, send],
    [planned, 'waits for its planned day', 'wait for their planned day'],
    [blockedByFile, "has no fault but the whole file's", "have no fault but the whole file's"],
    [submitted, 'is in the portal already', 'are in the portal already'],
  ];
}

function renderGroup(
  group: RecordGroup,
  one: string,
  more: string,
  survey: FileSurvey,
  context: RenderContext,
): string {
  const { count, listed, earliest } = group;
  if (count === 0 || earliest === undefined) return '';
  const start = `${formatCount(count, survey.file.kind)} ${count === 1 ? one : more}`;
  const isDated = earliest.day < Number.POSITIVE_INFINITY && group !== survey.submitted;
  if (!isDated) return wrapText(start, context.width, '', 2);
  if (count > MAX_LISTED) {
    return wrapText(
      `${start}, the first ${describeWindow(earliest.step, context.dates)}`,
      context.width,
      '',
      2,
    );
  }
  const noun = getRowNoun(survey.file);
  const lines = listed
    .toSorted((a, b) => a.day - b.day || a.row - b.row)
    .map(({ row, step }) => {
      const days = describeWindow(step, context.dates);
      return wrapText(days === '' ? `${noun} ${row}` : `${noun} ${row}: ${days}`, context.width, '  ', 4);
    });
  return wrapText(`${start}:`, context.width, '', 2) + lines.join('');
}

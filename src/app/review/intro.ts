import type { Report } from '../../core/model/report.ts';
import { formatNumber } from '../../core/values/count.ts';
import { capitalize } from '../../core/values/text.ts';
import { REVIEW_TITLE } from '../../formats/xlsx/review-baseline.ts';
import { describeComparison } from '../../report/content/comparison.ts';
import { describeFirstSteps } from '../../report/content/first-steps.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  removeNoBreakSpaces,
  renderPlainHeadlines,
} from '../../report/content/sentences.ts';
import { renderSettingsLine } from '../../report/content/settings.ts';
import type { ReviewedInput, ReviewLimits } from './reviewed-input.ts';

const PHI_NOTICE =
  'This workbook contains health information, like your spreadsheet. Share it only with people who are allowed to see it.';

/** The lines above the to-do list: what the workbook is, the answer, what comes first, and what was left out. */
export function buildReviewIntro(
  report: Report,
  reviewed: readonly ReviewedInput[],
  dates: DateContext,
  limits: ReviewLimits,
): string[] {
  const firstSteps = removeNoBreakSpaces(describeFirstSteps(reviewed.map(({ survey }) => survey)));
  const hasTickets = reviewed.some(({ file }) => file.kind === 'ticket');
  return [
    REVIEW_TITLE,
    ...reviewed.flatMap(({ survey, sheet }) =>
      renderPlainHeadlines([survey.tally], dates).map((line) =>
        reviewed.length === 1 ? `${line}.` : `${sheet}: ${line}.`,
      ),
    ),
    ...(firstSteps === '' ? [] : [firstSteps]),
    ...(report.crashes ?? []).slice(0, 5).map((crash) => `${describeCrash(crash)}.`),
    ...(report.baseline ? [`${describeComparison(report.baseline)}.`] : []),
    ...(hasTickets ? [PHI_NOTICE] : []),
    `${[capitalize(describeAuthority(report)), ...describeChecked(report.files), ...renderSettingsLine(report)].join('. ')}.`,
    ...reviewed.flatMap((input) => describeSheet(input, limits)),
  ];
}

/** What differs between the sheet and the input. */
function describeSheet(reviewed: ReviewedInput, { notes }: ReviewLimits): string[] {
  const { file, input, sheet, columns, highlightedCells, list } = reviewed;
  const { input: raw } = file;
  const parts = [
    input.rowShift === 1 ? `Ticket 1 is in row 2 of the sheet, ticket 2 in row 3, and so on.` : '',
    raw.shape === 'grid' && raw.sheets.length > 1 ? 'Your other sheets are not in this workbook.' : '',
    columns.folded.size > 0
      ? 'Columns that matter less are folded away. Click the plus sign above the columns to see them.'
      : '',
    columns.printed < columns.widths.length ? 'The last columns are not printed.' : '',
    highlightedCells > notes
      ? `Only the first ${formatNumber(notes)} of ${formatNumber(highlightedCells)} colored cells have a note.`
      : '',
    list.listed < list.total
      ? `This list has the ${formatNumber(list.listed)} most urgent of ${formatNumber(list.total)} entries.`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [`Sheet "${sheet}": ${parts.join(' ')}`];
}

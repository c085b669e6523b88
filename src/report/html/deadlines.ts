import { maskPath } from '../../core/values/mask-numbers.ts';
import { formatDay, formatDaysLeft } from '../content/dates.ts';
import { describeVerdict } from '../content/headline.ts';
import type { DateContext } from '../content/next-step.ts';
import { formatRecordName } from '../content/record-name.ts';
import { describePlainNextStep } from '../content/sentences.ts';
import { escapeHtml, renderProse, renderTag, renderText } from './markup.ts';
import type { HtmlDeadline, HtmlSurvey } from './survey.ts';
import { renderTimeline } from './timeline.ts';

/** Days that are visible at once; later ones are folded, so that the first screen shows what comes next. */
const MAX_UNFOLDED = 10;

/** The days to act by, nearest first; nothing if no record has one. */
export function* renderDeadlineSection(
  { deadlines, deadlineCount, files }: HtmlSurvey,
  dates: DateContext,
): Generator<string> {
  if (deadlineCount === 0) return;
  const showsFile = files.length > 1;
  yield '<section aria-labelledby="deadlines"><h2 id="deadlines">Days to act by</h2>\n';
  if (deadlineCount > deadlines.length) yield `<p>The nearest ${deadlines.length} of ${deadlineCount}.</p>\n`;
  if (deadlines.some(({ result }) => renderTimeline(result.nextStep, dates) !== '')) {
    yield '<p class="legend">Each line counts calendar days from the day the dispute was filed with the MCO. The thick part is when a ticket may go in; the diamond is the last day that is safe by every reading.</p>\n';
  }
  yield* renderList(deadlines.slice(0, MAX_UNFOLDED), dates, showsFile);
  const rest = deadlines.slice(MAX_UNFOLDED);
  if (rest.length > 0) {
    yield `<details class="more"><summary>${rest.length} more, later</summary>\n`;
    yield* renderList(rest, dates, showsFile);
    yield '</details>\n';
  }
  yield '</section>\n';
}

function* renderList(
  deadlines: readonly HtmlDeadline[],
  dates: DateContext,
  showsFile: boolean,
): Generator<string> {
  // VoiceOver in Safari does not announce a list without markers unless it has this role.
  yield '<ol class="deadlines" role="list">\n';
  for (const deadline of deadlines) yield renderItem(deadline, dates, showsFile);
  yield '</ol>\n';
}

function renderItem({ file, anchor, result }: HtmlDeadline, dates: DateContext, showsFile: boolean): string {
  const { safeBy, by = '' } = result.nextStep;
  const day = safeBy ?? by;
  const name = renderText(`${showsFile ? `${maskPath(file.file)}, ` : ''}${formatRecordName(file, result)}`);
  const link = anchor === undefined ? name : `<a href="#${escapeHtml(anchor)}">${name}</a>`;
  return [
    `<li><p class="day"><strong>${renderProse(formatDay(day))}</strong> ${renderText(formatDaysLeft(day, dates.asOf))}</p>`,
    `<div><p><strong>${link}:</strong> ${renderTag(result.verdict, describeVerdict(result, dates))}</p>`,
    `<p>${renderProse(describePlainNextStep(result, file.kind, dates))}</p></div>`,
    `${renderTimeline(result.nextStep, dates)}</li>\n`,
  ].join('');
}

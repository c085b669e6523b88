import { showFile } from '../../core/values/mask.ts';
import { dayWords, leftWords } from '../content/dates.ts';
import { verdictWords } from '../content/headline.ts';
import type { Moment } from '../content/next-step.ts';
import { recordName, stepWords } from '../content/sentences.ts';
import { escapeHtml, prose, tag, words } from './markup.ts';
import type { Deadline, HtmlSurvey } from './survey.ts';
import { timelineOf } from './timeline.ts';

/** So many stand open: the first screen is for what comes next. */
const OPEN = 10;

/** The days to act by, the nearest first; nothing where no record has one. */
export function* deadlineSection({ deadlines, dated, parts }: HtmlSurvey, moment: Moment): Generator<string> {
  if (dated === 0) return;
  const isNamed = parts.length > 1;
  yield '<section aria-labelledby="deadlines"><h2 id="deadlines">Days to act by</h2>\n';
  if (dated > deadlines.length) yield `<p>The nearest ${deadlines.length} of ${dated}.</p>\n`;
  if (deadlines.some(({ result }) => timelineOf(result.nextStep, moment) !== '')) {
    yield '<p class="legend">Each line counts calendar days from the day the dispute was filed with the MCO. The thick part is when a ticket may go in; the diamond is the last day that is safe by every reading.</p>\n';
  }
  yield* list(deadlines.slice(0, OPEN), moment, isNamed);
  const rest = deadlines.slice(OPEN);
  if (rest.length > 0) {
    yield `<details class="more"><summary>${rest.length} more, later</summary>\n`;
    yield* list(rest, moment, isNamed);
    yield '</details>\n';
  }
  yield '</section>\n';
}

function* list(deadlines: readonly Deadline[], moment: Moment, isNamed: boolean): Generator<string> {
  // Safari says no list where the marker is off, unless told so.
  yield '<ol class="deadlines" role="list">\n';
  for (const deadline of deadlines) yield item(deadline, moment, isNamed);
  yield '</ol>\n';
}

function item({ file, anchor, result }: Deadline, moment: Moment, isNamed: boolean): string {
  const { safeBy, by = '' } = result.nextStep;
  const day = safeBy ?? by;
  const name = words(`${isNamed ? `${showFile(file.file)}, ` : ''}${recordName(file, result.row)}`);
  const link = anchor === undefined ? name : `<a href="#${escapeHtml(anchor)}">${name}</a>`;
  return [
    `<li><p class="day"><strong>${prose(dayWords(day))}</strong> ${words(leftWords(day, moment.asOf))}</p>`,
    `<div><p><strong>${link}:</strong> ${tag(result.verdict, verdictWords(result, moment))}</p>`,
    `<p>${prose(stepWords(result, file.kind, moment))}</p></div>`,
    `${timelineOf(result.nextStep, moment)}</li>\n`,
  ].join('');
}

import type { Finding, Report } from '../../core/model/report.ts';
import { mergeChunks } from '../content/chunks.ts';
import { describeComparison, renderFixedLines } from '../content/comparison.ts';
import { formatDay } from '../content/dates.ts';
import { describeFirstSteps } from '../content/first-steps.ts';
import { createDateContext } from '../content/next-step.ts';
import { describePortal } from '../content/portal.ts';
import {
  describeAuthority,
  describeCrash,
  describeSubject,
  renderPlainHeadlines,
} from '../content/sentences.ts';
import { renderSettingsLine } from '../content/settings.ts';
import { listWrittenLines } from '../content/written.ts';
import type { RenderOptions } from '../render-options.ts';
import { SCRIPT_HASH, STYLE_HASH } from './content-hashes.ts';
import { renderControls } from './controls.ts';
import { renderDocument } from './document.ts';
import { renderProse, renderText } from './markup.ts';
import { renderFiles } from './parts.ts';
import { renderReasons } from './reasons.ts';
import { renderReportData } from './report-data.ts';
import { HTML_SCRIPT } from './script.ts';
import { HTML_STYLE } from './stylesheet.ts';
import { type HtmlFile, surveyReport } from './survey.ts';
import { renderTiles } from './tiles.ts';

const TIMELINE_LEGEND =
  '<p class="legend">Each line counts calendar days from the day you filed the dispute with the plan. You can submit a ticket in the thick part. The diamond is the safe day.</p>\n';

/** The report as one HTML page: the answer, then what to do in its order. It needs no network, and no script. */
export function renderHtml(report: Report, options: RenderOptions): Iterable<string> {
  return mergeChunks(
    renderDocument({
      title: `${describeSubject(report)}, ${formatDay(report.asOf)}`,
      style: HTML_STYLE,
      styleHash: STYLE_HASH,
      script: { text: HTML_SCRIPT, hash: SCRIPT_HASH },
      body: renderPieces(report, options),
    }),
  );
}

function* renderPieces(report: Report, options: RenderOptions): Generator<string> {
  yield* renderBody(report, options);
  yield* renderReportData(report);
}

/** What the page shows, without its script and data: for a page that has a style and a script already. */
export function* renderBody(report: Report, { findRuleText }: RenderOptions): Generator<string> {
  const dates = createDateContext(report);
  const files = surveyReport(report, dates);
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  yield renderHeader(report, files);
  yield `<main>\n${renderTiles(files)}`;
  if (report.summary.records > 1) yield renderControls(files);
  if (files.some(hasTimelines)) yield TIMELINE_LEGEND;
  yield* renderFiles(files, { findRuleText, dates, isNew });
  yield* renderListSection('fixed', 'Fixed', renderFixedLines(report));
  yield* renderListSection(
    'written',
    'Clean files',
    report.files.flatMap(({ written }) => (written ? listWrittenLines(written) : [])),
  );
  yield* renderReasons(files, { findRuleText });
  yield `</main>\n<footer><p>Made by portal-check ${renderText(report.tool.version)}, ${renderProse(describeAuthority(report))}. This page loads nothing and sends nothing.</p><p>${renderText(describePortal(report.rulebook))}</p></footer>\n`;
}

/** Whether a ticket has a day to act by, which is drawn with it. */
function hasTimelines({ survey: { file, sections } }: HtmlFile): boolean {
  return (
    file.kind === 'ticket' &&
    [...sections].some(([id, { day }]) => id !== 'submitted' && id !== 'lost' && Number.isFinite(day))
  );
}

function renderHeader(report: Report, files: readonly HtmlFile[]): string {
  const { baseline, crashes = [] } = report;
  const surveys = files.map(({ survey }) => survey);
  const answers = renderPlainHeadlines(
    surveys.map(({ tally }) => tally),
    createDateContext(report),
  );
  const firstSteps = describeFirstSteps(surveys);
  return [
    '<header>\n<p class="brand">portal-check</p>\n',
    `<h1 id="answer">${answers.map((answer) => `<span>${renderText(answer)}</span>`).join(' ')}</h1>\n`,
    firstSteps === '' ? '' : `<p class="first">${renderProse(firstSteps)}</p>\n`,
    `<p class="subject">${renderProse(`${describeSubject(report)}, ${describeAuthority(report)}`)}</p>\n`,
    ...renderSettingsLine(report).map((line) => `<p class="subject">${renderProse(line)}</p>\n`),
    baseline ? `<p>${renderText(describeComparison(baseline))}</p>\n` : '',
    ...crashes.map((crash) => `<p class="alert">${renderText(describeCrash(crash))}</p>\n`),
    '</header>\n',
  ].join('');
}

function* renderListSection(id: string, title: string, lines: readonly string[]): Generator<string> {
  if (lines.length === 0) return;
  yield `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n<ul>\n`;
  for (const line of lines) yield `<li>${renderText(line)}</li>\n`;
  yield '</ul></section>\n';
}

import type { Finding, Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { mergeChunks } from '../content/chunks.ts';
import { describeComparison, renderFixedLines } from '../content/comparison.ts';
import { formatCount } from '../content/dates.ts';
import { createDateContext } from '../content/next-step.ts';
import { describePortal } from '../content/portal.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  renderPlainHeadlines,
} from '../content/sentences.ts';
import { describeSettings } from '../content/settings.ts';
import { listWrittenLines } from '../content/written.ts';
import type { RenderOptions } from '../render-options.ts';
import { SCRIPT_HASH, STYLE_HASH } from './content-hashes.ts';
import { renderControls } from './controls.ts';
import { renderDeadlineSection } from './deadlines.ts';
import { renderProse, renderText } from './markup.ts';
import { renderFileSections } from './records.ts';
import { renderCountTiles, renderRuleSection } from './rules.ts';
import { HTML_SCRIPT } from './script.ts';
import { HTML_STYLE } from './stylesheet.ts';
import { type HtmlSurvey, surveyReport } from './survey.ts';

/** Nothing is loaded or sent, and nothing but our own script runs, whatever a cell contains. */
function buildPolicy(): string {
  return [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    `script-src '${SCRIPT_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The report as one HTML page: the answer, the days to act by, the findings. It needs no network, and no script. */
export function renderHtml(report: Report, options: RenderOptions): Iterable<string> {
  return mergeChunks(renderPieces(report, options));
}

function* renderPieces(report: Report, { findRuleText }: RenderOptions): Generator<string> {
  const dates = createDateContext(report);
  const survey = surveyReport(report, dates);
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  yield renderHead(report);
  yield renderHeader(report, survey);
  yield `<main>\n${renderCountTiles(report)}`;
  yield* renderDeadlineSection(survey, dates);
  yield '<section aria-labelledby="findings"><h2 id="findings">Findings</h2>\n';
  if (report.summary.findings > 0) yield renderControls(survey);
  yield* renderFileSections(survey, { findRuleText, dates, isNew });
  yield '</section>\n';
  yield* renderRuleSection(survey, { findRuleText });
  yield* renderListSection('fixed', 'Fixed', renderFixedLines(report));
  yield* renderListSection(
    'written',
    'Clean files',
    report.files.flatMap(({ written }) => (written ? listWrittenLines(written) : [])),
  );
  yield `</main>\n<footer><p>Made by portal-check ${renderText(report.tool.version)}, ${renderText(describeAuthority(report))}. This page loads nothing and sends nothing.</p><p>${renderText(describePortal(report.rulebook))}</p></footer>\n`;
  yield `<script>${HTML_SCRIPT}</script>\n</body>\n</html>\n`;
}

function renderHead({ asOf }: Report): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="generator" content="portal-check">\n',
    `<meta http-equiv="Content-Security-Policy" content="${buildPolicy()}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n',
    `<title>portal-check, ${renderText(asOf)}</title>\n<style>${HTML_STYLE}</style>\n</head>\n<body>\n`,
  ].join('');
}

function renderHeader(report: Report, { files: surveys }: HtmlSurvey): string {
  const { files, baseline, crashes = [], summary } = report;
  const [only] = files.length === 1 ? files : [];
  const subject = only ? maskPath(only.file) : formatCount(files.length, 'file');
  const skipped = summary.skipped === 0 ? [] : [`${formatCount(summary.skipped, 'row')} skipped`];
  const facts = [
    describeAuthority(report),
    ...describeSettings(report),
    ...skipped,
    ...describeChecked(files),
  ].join('; ');
  const answers = renderPlainHeadlines(
    surveys.map(({ survey }) => survey.tally),
    createDateContext(report),
  );
  return [
    '<header>\n<p class="brand">portal-check</p>\n',
    `<h1>${answers.map((answer) => `<span>${renderText(answer)}</span>`).join(' ')}</h1>\n`,
    `<p>${renderProse(`${subject}, ${facts}`)}</p>\n`,
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

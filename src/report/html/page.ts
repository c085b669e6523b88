import { createHash } from 'node:crypto';
import type { Finding, Report } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import { gathered } from '../content/chunks.ts';
import { comparisonWords, fixedLines } from '../content/comparison.ts';
import { counted } from '../content/dates.ts';
import { momentOf } from '../content/next-step.ts';
import { crashWords, groundWords, plainHeadlines } from '../content/sentences.ts';
import type { Style } from '../render-options.ts';
import { controls } from './controls.ts';
import { deadlineSection } from './deadlines.ts';
import { prose, words } from './markup.ts';
import { fileSections } from './records.ts';
import { countTiles, ruleSection } from './rules.ts';
import { HTML_SCRIPT } from './script.ts';
import { HTML_STYLE } from './stylesheet.ts';
import { type HtmlSurvey, surveyReport } from './survey.ts';

/** Nothing is loaded or sent, and nothing runs but our own script, whatever stands in a cell. */
function policy(): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(HTML_STYLE)}`,
    `script-src ${hashOf(HTML_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The report as one page that needs no network, and no script to be read: the answer, the days, the findings. */
export function renderHtml(report: Report, style: Style): Iterable<string> {
  return gathered(pieces(report, style));
}

function* pieces(report: Report, { ruleOf }: Style): Generator<string> {
  const moment = momentOf(report);
  const survey = surveyReport(report, moment);
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  yield head(report);
  yield header(report, survey);
  yield `<main>\n${countTiles(report)}`;
  yield* deadlineSection(survey, moment);
  yield '<section aria-labelledby="findings"><h2 id="findings">Findings</h2>\n';
  if (report.summary.findings > 0) yield controls(survey);
  yield* fileSections(survey, { ruleOf, moment, isNew });
  yield '</section>\n';
  yield* ruleSection(survey, { ruleOf });
  yield* listSection('fixed', 'Fixed', fixedLines(report));
  yield* listSection('written', 'Clean files', writtenLines(report));
  yield `</main>\n<footer><p>Made by portal-check ${words(report.tool.version)}, ${words(groundWords(report))}. This page loads nothing and sends nothing.</p></footer>\n`;
  yield `<script>${HTML_SCRIPT}</script>\n</body>\n</html>\n`;
}

function head({ asOf }: Report): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="generator" content="portal-check">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n',
    `<title>portal-check, ${words(asOf)}</title>\n<style>${HTML_STYLE}</style>\n</head>\n<body>\n`,
  ].join('');
}

function header(report: Report, { parts }: HtmlSurvey): string {
  const { files, baseline, crashes = [], summary } = report;
  const [only] = files.length === 1 ? files : [];
  const what = only ? showFile(only.file) : counted(files.length, 'file');
  const skipped = summary.skipped === 0 ? '' : `; ${counted(summary.skipped, 'example row')} skipped`;
  const answers = plainHeadlines(
    parts.map(({ survey }) => survey.tally),
    momentOf(report),
  );
  return [
    '<header>\n<p class="brand">portal-check</p>\n',
    `<h1>${answers.map((answer) => `<span>${words(answer)}</span>`).join(' ')}</h1>\n`,
    `<p>${prose(`${what}, ${groundWords(report)}${skipped}`)}</p>\n`,
    baseline ? `<p>${words(comparisonWords(baseline))}</p>\n` : '',
    ...crashes.map((crash) => `<p class="alert">${words(crashWords(crash))}</p>\n`),
    '</header>\n',
  ].join('');
}

function writtenLines({ files }: Report): string[] {
  return files.flatMap(({ written }) =>
    (written?.files ?? []).map(
      ({ file, records }) => `${showFile(`${written?.folder}/${file}`)}: ${counted(records, 'record')}`,
    ),
  );
}

function* listSection(id: string, title: string, lines: readonly string[]): Generator<string> {
  if (lines.length === 0) return;
  yield `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n<ul>\n`;
  for (const line of lines) yield `<li>${words(line)}</li>\n`;
  yield '</ul></section>\n';
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

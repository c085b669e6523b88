import type { Finding, Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { createPalette } from '../content/color.ts';
import { describeComparison, renderFixedLines } from '../content/comparison.ts';
import { formatCount } from '../content/dates.ts';
import { describeFirstSteps } from '../content/first-steps.ts';
import { addTallies, renderHeadline } from '../content/headline.ts';
import { defuseChunks } from '../content/log-text.ts';
import { createDateContext } from '../content/next-step.ts';
import { describePortal } from '../content/portal.ts';
import type { RenderContext } from '../content/render-context.ts';
import { listFiles } from '../content/report-sections.ts';
import { describeAuthority } from '../content/sentences.ts';
import { renderSettingsLine } from '../content/settings.ts';
import type { FileSurvey } from '../content/survey.ts';
import { wrapText } from '../content/wrap.ts';
import type { RenderOptions } from '../render-options.ts';
import { renderCrashes } from './crash-block.ts';
import { findFileUrl, renderLink } from './links.ts';
import { renderFileSections } from './section-block.ts';
import { renderWrittenFiles } from './written-block.ts';

/** The report for billing staff: first the answer, then what to do by when, then the counts. */
export function renderPretty(report: Report, options: RenderOptions): Iterable<string> {
  return defuseChunks(renderBlocks(report, options));
}

function* renderBlocks(report: Report, options: RenderOptions): Generator<string> {
  const context = createRenderContext(report, options);
  const files = listFiles(report.files, context.dates.asOf, options.maxFindings);
  const surveys = files.map(({ survey }) => survey);
  const total = files.reduce((sum, { list }) => sum + list.total, 0);
  yield renderHeader(report, surveys, context);
  if (report.crashes && report.crashes.length > 0) yield `\n${renderCrashes(report.crashes, context)}`;
  for (const file of files) {
    if (files.length > 1) yield `\n${renderFileTitle(file.survey, context)}`;
    yield* renderFileSections(file, total, context);
  }
  yield renderFixed(report, context);
  yield `\n${wrapText(context.palette.dim(describePortal(report.rulebook)), context.width, '', 2)}`;
  for (const { written } of report.files) if (written) yield `\n${renderWrittenFiles(written, context)}`;
  yield renderNext(options, context);
}

function createRenderContext(report: Report, options: RenderOptions): RenderContext {
  const { links, width, findRuleText } = options;
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  return {
    palette: createPalette(options.color),
    links,
    width,
    findRuleText,
    dates: createDateContext(report),
    isNew,
  };
}

function renderHeader(report: Report, surveys: readonly FileSurvey[], context: RenderContext): string {
  const [file] = report.files;
  const subject =
    file && surveys.length === 1 ? renderFileName(file.file, context) : formatCount(surveys.length, 'file');
  const tallies = addTallies(surveys.map((survey) => survey.tally));
  const firstSteps = describeFirstSteps(surveys);
  return [
    ...tallies.map((tally) =>
      wrapText(renderHeadline(tally, context.palette, context.dates), context.width, '', 2),
    ),
    firstSteps === '' ? '' : wrapText(firstSteps, context.width, '', 2),
    wrapText(`${subject}, ${describeAuthority(report)}`, context.width, '', 2),
    ...renderSettingsLine(report).map((line) => wrapText(line, context.width, '', 2)),
    report.baseline ? wrapText(describeComparison(report.baseline), context.width, '', 2) : '',
  ].join('');
}

/** What was written, and the one command that makes sense next. */
function renderNext(
  { writtenReports = [], nextCommand }: RenderOptions,
  { width, palette }: RenderContext,
): string {
  const reports = writtenReports.map((path) => wrapText(`Report written: ${maskPath(path)}`, width, '', 2));
  const next = nextCommand === undefined ? '' : `${palette.strong('Next:')} ${nextCommand}`;
  const lines = [...reports, next === '' ? '' : wrapText(next, width, '', 2)].filter((line) => line !== '');
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

/** Findings of an earlier report that are gone. */
function renderFixed(report: Report, { palette, width }: RenderContext): string {
  const lines = renderFixedLines(report).map((line) => wrapText(line, width, '  ', 4));
  return lines.length === 0 ? '' : `\n${palette.strong('Fixed')}\n${lines.join('')}`;
}

function renderFileTitle({ file, tally }: FileSurvey, context: RenderContext): string {
  const { palette, width } = context;
  const name = wrapText(palette.strong(`=== ${renderFileName(file.file, context)} ===`), width, '', 4);
  return name + wrapText(renderHeadline(tally, palette, context.dates), width, '', 2);
}

function renderFileName(file: string, { links }: RenderContext): string {
  return renderLink(maskPath(file), links && findFileUrl(file, links.toFileUrl));
}

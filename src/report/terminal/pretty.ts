import type { Finding, Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { RenderContext } from '../content/block.ts';
import { createPalette } from '../content/color.ts';
import { describeComparison, renderFixedLines } from '../content/comparison.ts';
import { formatCount } from '../content/dates.ts';
import { addTallies, renderHeadline } from '../content/headline.ts';
import { createDateContext } from '../content/next-step.ts';
import { type FileSurvey, surveyFile } from '../content/rule-groups.ts';
import { divideLimit, selectFindings } from '../content/selection.ts';
import { wrapText } from '../content/wrap.ts';
import type { RenderOptions } from '../render-options.ts';
import { renderCrashes } from './crash-block.ts';
import { renderFacts, renderFileSections } from './file-block.ts';
import { findFileUrl, renderLink } from './links.ts';

/** The report for billing staff: first the answer, then what to do by when, then the counts. */
export function* renderPretty(report: Report, options: RenderOptions): Generator<string> {
  const page = createRenderContext(report, options);
  const surveys = report.files.map((file) => surveyFile(file, page.dates.asOf, options.maxFindings));
  const shares = divideLimit(
    surveys.map((survey) => survey.findings + survey.failed),
    options.maxFindings,
  );
  yield renderHeader(report, surveys, page);
  if (report.crashes && report.crashes.length > 0) yield `\n${renderCrashes(report.crashes, page)}`;
  for (const [i, survey] of surveys.entries()) {
    const selection = selectFindings(survey, shares[i] ?? 0);
    if (surveys.length > 1) yield `\n${renderFileTitle(survey, page)}`;
    yield renderFacts(survey, selection, page);
    for (const section of renderFileSections(survey, selection, page))
      if (section !== '') yield `\n${section}`;
  }
  yield renderFixed(report, page);
}

function createRenderContext(report: Report, options: RenderOptions): RenderContext {
  const { links, width, ruleOf } = options;
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  return {
    palette: createPalette(options.color),
    links,
    width,
    ruleOf,
    dates: createDateContext(report),
    isNew,
  };
}

function renderHeader(report: Report, surveys: readonly FileSurvey[], page: RenderContext): string {
  const [file] = report.files;
  const subject =
    file && surveys.length === 1 ? renderFileName(file.file, page) : formatCount(surveys.length, 'file');
  const tallies = addTallies(surveys.map((survey) => survey.tally));
  return [
    ...tallies.map((tally) => wrapText(renderHeadline(tally, page.palette, page.dates), page.width, '', 2)),
    wrapText(
      `${subject}, checked for ${report.asOf} by the HFS notice of ${report.rulebook}`,
      page.width,
      '',
      2,
    ),
    report.baseline ? wrapText(describeComparison(report.baseline), page.width, '', 2) : '',
  ].join('');
}

/** Findings of an earlier report that are gone. */
function renderFixed(report: Report, { palette, width }: RenderContext): string {
  const lines = renderFixedLines(report).map((line) => wrapText(line, width, '  ', 4));
  return lines.length === 0 ? '' : `\n${palette.strong('Fixed')}\n${lines.join('')}`;
}

function renderFileTitle({ file, tally }: FileSurvey, page: RenderContext): string {
  const { palette, width } = page;
  const name = wrapText(palette.strong(`=== ${renderFileName(file.file, page)} ===`), width, '', 4);
  return name + wrapText(renderHeadline(tally, palette, page.dates), width, '', 2);
}

function renderFileName(file: string, { links }: RenderContext): string {
  return renderLink(maskPath(file), links && findFileUrl(file, links.toFileUrl));
}

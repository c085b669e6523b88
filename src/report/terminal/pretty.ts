import type { Finding, Report } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import type { Page } from '../content/block.ts';
import { paletteOf } from '../content/colour.ts';
import { comparisonWords, fixedLines } from '../content/comparison.ts';
import { counted } from '../content/dates.ts';
import { addTallies, headlineOf } from '../content/headline.ts';
import { momentOf } from '../content/next-step.ts';
import { type Survey, surveyFile } from '../content/rule-groups.ts';
import { selectFindings, sharesOf } from '../content/selection.ts';
import { wrapped } from '../content/wrap.ts';
import type { Style } from '../render-options.ts';
import { crashBlock } from './crash-block.ts';
import { factLines, fileSections } from './file-block.ts';
import { fileUrl, linked } from './links.ts';

/** The report for billing staff: the answer first, then what to do about it by when, then the counts. */
export function* renderPretty(report: Report, style: Style): Generator<string> {
  const page = pageOf(report, style);
  const surveys = report.files.map((file) => surveyFile(file, page.moment.asOf, style.maxFindings));
  const shares = sharesOf(
    surveys.map((survey) => survey.findings),
    style.maxFindings,
  );
  yield headLines(report, surveys, page);
  if (report.crashes && report.crashes.length > 0) yield `\n${crashBlock(report.crashes, page)}`;
  for (const [i, survey] of surveys.entries()) {
    const selection = selectFindings(survey, shares[i] ?? 0);
    if (surveys.length > 1) yield `\n${fileTitle(survey, page)}`;
    yield factLines(survey, selection, page);
    for (const section of fileSections(survey, selection, page)) if (section !== '') yield `\n${section}`;
  }
  yield fixedBlock(report, page);
}

function pageOf(report: Report, { colour, links = false, width, ruleOf }: Style): Page {
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  return { palette: paletteOf(colour), links, width, ruleOf, moment: momentOf(report), isNew };
}

function headLines(report: Report, surveys: readonly Survey[], page: Page): string {
  const [file] = report.files;
  const what = file && surveys.length === 1 ? fileName(file.file, page) : counted(surveys.length, 'file');
  const tallies = addTallies(surveys.map((survey) => survey.tally));
  return [
    ...tallies.map((tally) => wrapped(headlineOf(tally, page.palette, page.moment), page.width, '', 2)),
    wrapped(`${what}, checked for ${report.asOf} by the HFS notice of ${report.rulebook}`, page.width, '', 2),
    report.baseline ? wrapped(comparisonWords(report.baseline), page.width, '', 2) : '',
  ].join('');
}

/** What an earlier report had and this one has not. */
function fixedBlock(report: Report, { palette, width }: Page): string {
  const lines = fixedLines(report).map((line) => wrapped(line, width, '  ', 4));
  return lines.length === 0 ? '' : `\n${palette.strong('Fixed')}\n${lines.join('')}`;
}

function fileTitle({ file, tally }: Survey, page: Page): string {
  const { palette, width } = page;
  const name = wrapped(palette.strong(`=== ${fileName(file.file, page)} ===`), width, '', 4);
  return name + wrapped(headlineOf(tally, palette, page.moment), width, '', 2);
}

function fileName(file: string, { links }: Page): string {
  return linked(showFile(file), fileUrl(file), links);
}

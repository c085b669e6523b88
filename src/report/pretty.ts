import { NOTICES } from '../portal/notice.ts';
import type { Notice, Report } from '../types.ts';
import { showFile } from '../values/file-name.ts';
import { paletteOf } from './colour.ts';
import { crashBlock } from './crash-block.ts';
import { counted, dayIn } from './day-words.ts';
import { factLines, fileSections } from './file-block.ts';
import { addTallies, headlineOf } from './headline.ts';
import type { Page } from './page.ts';
import { selectFindings, sharesOf } from './selection.ts';
import type { Style } from './style.ts';
import { type Survey, surveyFile } from './survey.ts';
import { wrapped } from './wrap.ts';

/** The 30 and 60 days of 2023-02-22 §6, for a rulebook that this version does not know. */
const WINDOW: Notice['window'] = { first: 30, last: 60 };

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
}

function pageOf(report: Report, { colour, width, cureOf }: Style): Page {
  const window = NOTICES.find((notice) => notice.date === report.rulebook)?.window ?? WINDOW;
  return { palette: paletteOf(colour), width, cureOf, moment: { asOf: dayIn(report.asOf), window } };
}

function headLines(report: Report, surveys: readonly Survey[], page: Page): string {
  const [file] = report.files;
  const what = file && surveys.length === 1 ? showFile(file.file) : counted(surveys.length, 'file');
  const tallies = addTallies(surveys.map((survey) => survey.tally));
  return [
    ...tallies.map((tally) => wrapped(headlineOf(tally, page.palette), page.width, '', 2)),
    wrapped(`${what}, checked for ${report.asOf} by the HFS notice of ${report.rulebook}`, page.width, '', 2),
  ].join('');
}

function fileTitle({ file, tally }: Survey, { palette, width }: Page): string {
  const name = wrapped(palette.strong(`=== ${showFile(file.file)} ===`), width, '', 4);
  return name + wrapped(headlineOf(tally, palette), width, '', 2);
}

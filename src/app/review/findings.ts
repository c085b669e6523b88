import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Finding, Report, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { showFile } from '../../core/values/mask.ts';
import { REVIEW_TITLE } from '../../formats/xlsx/review-baseline.ts';
import { cellName, type Look, type PlacedCell } from '../../formats/xlsx/write/review.ts';
import { comparisonWords } from '../../report/content/comparison.ts';
import { counted } from '../../report/content/dates.ts';
import { type Moment, namedDay } from '../../report/content/next-step.ts';
import { hardestFirst } from '../../report/content/selection.ts';
import {
  crashWords,
  findingWords,
  groundWords,
  headlines,
  recordName,
  stepWords,
} from '../../report/content/sentences.ts';
import { MostUrgent, urgencyOf } from '../../report/content/urgency.ts';
import type { Style } from '../../report/render-options.ts';
import type { ReviewInput } from './rows.ts';

/** How much a sheet of a review takes. */
export interface ReviewLimits {
  /** Notes on a sheet, and links; also the records that are sorted. */
  notes: number;
  /** Findings listed. */
  listed: number;
}

/** One input of a review. */
export interface Reviewed {
  file: CheckedFile;
  input: ReviewInput;
  sheet: string;
  /** Cells that have something to say. */
  marked: number;
}

/** A table's columns and their widths. */
export const FINDING_COLUMNS: readonly (readonly [string, number])[] = [
  ['Sheet', 22],
  ['Place', 36],
  ['Outcome', 10],
  ['What is wrong', 70],
  ['Next step', 60],
  ['Days left', 10],
  ['Source', 20],
  ['Rule', 34],
];
export const RULE_COLUMNS: readonly (readonly [string, number])[] = [
  ['Rule', 34],
  ['What it finds', 50],
  ['Why', 60],
  ['What to do', 60],
  ['Basis', 12],
  ['Source', 20],
];

const PHI =
  'This workbook holds health information, as your file does: pass it on only to those who may see it';

/** What stands above the list: what this is, what came of the check, and where the workbook holds less than all. */
export function aboveFindings(
  report: Report,
  reviewed: readonly Reviewed[],
  moment: Moment,
  limits: ReviewLimits,
): string[] {
  const { verdicts, findings } = report.summary;
  const ground = groundWords(report);
  return [
    REVIEW_TITLE,
    PHI,
    `${ground.charAt(0).toUpperCase()}${ground.slice(1)}`,
    ...(report.crashes ?? []).slice(0, 5).map(crashWords),
    ...reviewed.flatMap((each) => aboutInput(each, moment)),
    `Verdicts: ${[...VERDICTS].map((verdict) => `${verdicts[verdict]} ${verdict}`).join(', ')}`,
    `${counted(findings, 'finding')} in all; a place below leads to its cell`,
    ...(report.baseline ? [comparisonWords(report.baseline)] : []),
    ...capWords(findings, reviewed, limits),
  ];
}

function aboutInput({ file, input, sheet, marked }: Reviewed, moment: Moment): string[] {
  const lines = headlines([file], moment).map((line) => `${showFile(file.file)}, sheet "${sheet}": ${line}`);
  const { input: raw } = file;
  if (input.shift === 1)
    lines.push(`Record n of ${showFile(file.file)} stands in row n + 1: row 1 holds the keys`);
  if (raw.shape === 'grid' && raw.sheets.length > 1) {
    lines.push(
      `Of ${showFile(file.file)} only the sheet that was checked is here, its cells as values, without its formats`,
    );
  }
  return marked > 0 ? lines : [...lines, 'No cell has anything to say'];
}

function capWords(
  findings: number,
  reviewed: readonly Reviewed[],
  { notes, listed }: ReviewLimits,
): string[] {
  const words: string[] = [];
  const say = (count: number) => count.toLocaleString('en-US');
  for (const { sheet, marked } of reviewed) {
    if (marked > notes) {
      words.push(
        `Sheet "${sheet}": only the first ${say(notes)} of ${say(marked)} coloured cells have a note; all are listed here`,
      );
    }
  }
  if (findings > notes) words.push(`Only the first ${say(notes)} of ${say(findings)} places below are links`);
  if (findings > listed) words.push(`Only ${say(listed)} of ${say(findings)} findings are listed here`);
  return words;
}

/** A row of the list for each finding: of the whole file first, then the most urgent records, or by row where there are too many. */
export function* findingRows(
  { file, input, sheet, marked }: Reviewed,
  moment: Moment,
  limits: ReviewLimits,
  ruleOf: Style['ruleOf'],
): Generator<PlacedCell[]> {
  const link = (column: number, row: number) => ({ sheet, cell: cellName(column, row) });
  for (const finding of hardestFirst(file.findings)) {
    const step = ruleOf(finding.rule)?.cure ?? '';
    const place = ['The whole file', findingPlace(finding, file)].filter((part) => part !== '').join(', ');
    yield listRow(sheet, finding, { place, step, link: link(0, input.headerRow) });
  }
  for (const result of inOrder(file, moment, marked <= limits.notes ? limits.notes : 0)) {
    const day = namedDay(result.nextStep, moment.asOf);
    const step = stepWords(result, file.kind, moment);
    for (const finding of hardestFirst(result.findings)) {
      const place = [recordName(file, result.row), findingPlace(finding, file)].filter((part) => part !== '');
      yield listRow(sheet, finding, {
        place: place.join(', '),
        step,
        link: link(input.columnOf(finding) ?? input.free, result.row + input.shift),
        ...(day !== undefined && { days: day - moment.asOf }),
      });
    }
  }
}

function findingPlace(finding: Finding, file: CheckedFile): string {
  const words = findingWords({ ...finding, message: '' }, file);
  return words.replace(/: $/, '');
}

function* inOrder(file: CheckedFile, { asOf }: Moment, sorted: number): Generator<Result> {
  const urgent = new MostUrgent(sorted);
  for (const result of file.results) {
    if (result.findings.length === 0) continue;
    if (sorted === 0) yield result;
    else urgent.add({ result, ...urgencyOf(result, asOf) });
  }
  if (sorted > 0) for (const { result } of urgent.list()) yield result;
}

interface Listed {
  place: string;
  step: string;
  link: { sheet: string; cell: string };
  days?: number;
}

function listRow(sheet: string, finding: Finding, { place, step, link, days }: Listed): PlacedCell[] {
  const { outcome, message, source, rule } = finding;
  const cell = (column: number, text: string, look: Look): PlacedCell => ({ column, text, look });
  return [
    cell(0, sheet, 'wrapped'),
    { ...cell(1, place, 'link'), link },
    cell(2, outcome, outcome === 'note' ? 'noted' : outcome),
    cell(3, message, 'wrapped'),
    cell(4, step, 'wrapped'),
    ...(days === undefined ? [] : [{ ...cell(5, String(days), 'plain'), number: true as const }]),
    cell(6, source, 'wrapped'),
    cell(7, rule, 'wrapped'),
  ];
}

/** A row for each rule that found something. */
export function ruleRows(rules: ReadonlySet<string>, ruleOf: Style['ruleOf']): PlacedCell[][] {
  return [...rules].sort().map((id) => {
    const words = ruleOf(id);
    const texts = words ? [id, words.summary, words.why, words.cure, words.basis, words.source] : [id];
    return texts.map((text, column) => ({ column, text, look: 'wrapped' as const }));
  });
}

/** The row of a table's headers. */
export function headOf(columns: readonly (readonly [string, number])[]): PlacedCell[] {
  return columns.map(([text], column) => ({ column, text, look: 'head' }));
}

/** In characters. */
export function widthsOf(columns: readonly (readonly [string, number])[]): number[] {
  return columns.map(([, width]) => width);
}

import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Finding, Report, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { maskPath } from '../../core/values/mask.ts';
import { REVIEW_TITLE } from '../../formats/xlsx/review-baseline.ts';
import { type CellStyle, formatCellReference, type PositionedCell } from '../../formats/xlsx/write/review.ts';
import { describeComparison } from '../../report/content/comparison.ts';
import { formatCount } from '../../report/content/dates.ts';
import { type DateContext, getDeadlineDay } from '../../report/content/next-step.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import {
  describeAuthority,
  describeCrash,
  describeFinding,
  describePlainNextStep,
  formatRecordName,
  renderHeadlines,
} from '../../report/content/sentences.ts';
import { MostUrgent, rankUrgency } from '../../report/content/urgency.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import type { ReviewInput } from './rows.ts';

/** How much a sheet of a review takes. */
export interface ReviewLimits {
  /** Notes on a sheet, and links; also the records that are sorted. */
  notes: number;
  /** Findings listed. */
  listed: number;
}

/** One input of a review. */
export interface ReviewedInput {
  file: CheckedFile;
  input: ReviewInput;
  sheet: string;
  /** Cells that have something to say. */
  highlightedCells: number;
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

const PHI_NOTICE =
  'This workbook holds health information, as your file does: pass it on only to those who may see it';

/** What stands above the list: what this is, what came of the check, and where the workbook holds less than all. */
export function buildReviewIntro(
  report: Report,
  reviewed: readonly ReviewedInput[],
  moment: DateContext,
  limits: ReviewLimits,
): string[] {
  const { verdicts, findings } = report.summary;
  const ground = describeAuthority(report);
  return [
    REVIEW_TITLE,
    PHI_NOTICE,
    `${ground.charAt(0).toUpperCase()}${ground.slice(1)}`,
    ...(report.crashes ?? []).slice(0, 5).map(describeCrash),
    ...reviewed.flatMap((each) => describeInput(each, moment)),
    `Verdicts: ${[...VERDICTS].map((verdict) => `${verdicts[verdict]} ${verdict}`).join(', ')}`,
    `${formatCount(findings, 'finding')} in all; a place below leads to its cell`,
    ...(report.baseline ? [describeComparison(report.baseline)] : []),
    ...describeLimits(findings, reviewed, limits),
  ];
}

function describeInput(
  { file, input, sheet, highlightedCells }: ReviewedInput,
  moment: DateContext,
): string[] {
  const lines = renderHeadlines([file], moment).map(
    (line) => `${maskPath(file.file)}, sheet "${sheet}": ${line}`,
  );
  const { input: raw } = file;
  if (input.rowShift === 1)
    lines.push(`Record n of ${maskPath(file.file)} stands in row n + 1: row 1 holds the keys`);
  if (raw.shape === 'grid' && raw.sheets.length > 1) {
    lines.push(
      `Of ${maskPath(file.file)} only the sheet that was checked is here, its cells as values, without its formats`,
    );
  }
  return highlightedCells > 0 ? lines : [...lines, 'No cell has anything to say'];
}

function describeLimits(
  findings: number,
  reviewed: readonly ReviewedInput[],
  { notes, listed }: ReviewLimits,
): string[] {
  const words: string[] = [];
  const say = (count: number) => count.toLocaleString('en-US');
  for (const { sheet, highlightedCells } of reviewed) {
    if (highlightedCells > notes) {
      words.push(
        `Sheet "${sheet}": only the first ${say(notes)} of ${say(highlightedCells)} coloured cells have a note; all are listed here`,
      );
    }
  }
  if (findings > notes) words.push(`Only the first ${say(notes)} of ${say(findings)} places below are links`);
  if (findings > listed) words.push(`Only ${say(listed)} of ${say(findings)} findings are listed here`);
  return words;
}

/** A row of the list for each finding: of the whole file first, then the most urgent records, or by row where there are too many. */
export function* buildFindingRows(
  { file, input, sheet, highlightedCells }: ReviewedInput,
  moment: DateContext,
  limits: ReviewLimits,
  ruleOf: RenderOptions['ruleOf'],
): Generator<PositionedCell[]> {
  const link = (column: number, row: number) => ({ sheet, cell: formatCellReference(column, row) });
  for (const finding of sortBySeverity(file.findings)) {
    const step = ruleOf(finding.rule)?.cure ?? '';
    const location = ['The whole file', formatFindingLocation(finding, file)]
      .filter((part) => part !== '')
      .join(', ');
    yield buildFindingRow(sheet, finding, { location, step, link: link(0, input.headerRow) });
  }
  for (const result of orderResults(file, moment, highlightedCells <= limits.notes ? limits.notes : 0)) {
    const day = getDeadlineDay(result.nextStep, moment.asOf);
    const step = describePlainNextStep(result, file.kind, moment);
    for (const finding of sortBySeverity(result.findings)) {
      const location = [formatRecordName(file, result.row), formatFindingLocation(finding, file)].filter(
        (part) => part !== '',
      );
      yield buildFindingRow(sheet, finding, {
        location: location.join(', '),
        step,
        link: link(input.findColumn(finding) ?? input.verdictColumn, result.row + input.rowShift),
        ...(day !== undefined && { days: day - moment.asOf }),
      });
    }
  }
}

function formatFindingLocation(finding: Finding, file: CheckedFile): string {
  const words = describeFinding({ ...finding, message: '' }, file);
  return words.replace(/: $/, '');
}

function* orderResults(file: CheckedFile, { asOf }: DateContext, sorted: number): Generator<Result> {
  const urgent = new MostUrgent(sorted);
  for (const result of file.results) {
    if (result.findings.length === 0) continue;
    if (sorted === 0) yield result;
    else urgent.add({ result, ...rankUrgency(result, asOf) });
  }
  if (sorted > 0) for (const { result } of urgent.list()) yield result;
}

interface FindingDetails {
  location: string;
  step: string;
  link: { sheet: string; cell: string };
  days?: number;
}

function buildFindingRow(
  sheet: string,
  finding: Finding,
  { location, step, link, days }: FindingDetails,
): PositionedCell[] {
  const { outcome, message, source, rule } = finding;
  const cell = (column: number, text: string, look: CellStyle): PositionedCell => ({ column, text, look });
  return [
    cell(0, sheet, 'wrapped'),
    { ...cell(1, location, 'link'), link },
    cell(2, outcome, outcome === 'note' ? 'noted' : outcome),
    cell(3, message, 'wrapped'),
    cell(4, step, 'wrapped'),
    ...(days === undefined ? [] : [{ ...cell(5, String(days), 'plain'), number: true as const }]),
    cell(6, source, 'wrapped'),
    cell(7, rule, 'wrapped'),
  ];
}

/** A row for each rule that found something. */
export function buildRuleRows(
  rules: ReadonlySet<string>,
  ruleOf: RenderOptions['ruleOf'],
): PositionedCell[][] {
  return [...rules].sort().map((id) => {
    const words = ruleOf(id);
    const texts = words ? [id, words.summary, words.why, words.cure, words.basis, words.source] : [id];
    return texts.map((text, column) => ({ column, text, look: 'wrapped' as const }));
  });
}

/** The row of a table's headers. */
export function buildHeaderRow(columns: readonly (readonly [string, number])[]): PositionedCell[] {
  return columns.map(([text], column) => ({ column, text, look: 'head' }));
}

/** In characters. */
export function getColumnWidths(columns: readonly (readonly [string, number])[]): number[] {
  return columns.map(([, width]) => width);
}

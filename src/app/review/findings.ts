import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { FileReport, Finding, Result } from '../../core/model/report.ts';
import { type CellStyle, formatCellReference, type PositionedCell } from '../../formats/xlsx/write/review.ts';
import { type DateContext, getDeadlineDay } from '../../report/content/next-step.ts';
import { formatRecordName } from '../../report/content/record-name.ts';
import { MostUrgent, rankUrgency } from '../../report/content/sections.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { describeFinding, describePlainNextStep } from '../../report/content/sentences.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import type { ReviewInput } from './rows.ts';

/** The limits of a sheet. */
export interface ReviewLimits {
  /** Notes on one sheet and links in the list; also the number of records that are sorted. */
  notes: number;
  /** Findings in the list. */
  listed: number;
}

/** A checked file with the results and findings of the report, which may have no days. */
export interface ReviewedFile
  extends Omit<CheckedFile, 'results' | 'findings'>,
    Pick<FileReport, 'results' | 'findings'> {}

/** One input of a review. */
export interface ReviewedInput {
  file: ReviewedFile;
  input: ReviewInput;
  sheet: string;
  /** Cells with findings. */
  highlightedCells: number;
}

/** The columns of the list, with their widths. */
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
/** The columns of the sheet of rules, with their widths. */
export const RULE_COLUMNS: readonly (readonly [string, number])[] = [
  ['Rule', 34],
  ['What it finds', 50],
  ['Why', 60],
  ['What to do', 60],
  ['Basis', 12],
  ['Source', 20],
];

/**
 * A row of the list for each finding: first those about the whole file, then those of the most urgent records. Too many
 * records stay in the order of the input.
 */
export function* buildFindingRows(
  { file, input, sheet, highlightedCells }: ReviewedInput,
  dates: DateContext,
  limits: ReviewLimits,
  findRuleText: RenderOptions['findRuleText'],
): Generator<PositionedCell[]> {
  const link = (column: number, row: number) => ({ sheet, cell: formatCellReference(column, row) });
  for (const finding of sortBySeverity(file.findings)) {
    const step = findRuleText(finding.rule)?.cure ?? '';
    const location = ['The whole file', formatFindingLocation(finding, file)]
      .filter((part) => part !== '')
      .join(', ');
    yield buildFindingRow(sheet, finding, { location, step, link: link(0, input.headerRow) });
  }
  for (const result of orderResults(file, dates, highlightedCells <= limits.notes ? limits.notes : 0)) {
    const day = getDeadlineDay(result.nextStep, dates.asOf);
    const step = describePlainNextStep(result, file.kind, dates);
    for (const finding of sortBySeverity(result.findings)) {
      const location = [formatRecordName(file, result), formatFindingLocation(finding, file)].filter(
        (part) => part !== '',
      );
      yield buildFindingRow(sheet, finding, {
        location: location.join(', '),
        step,
        link: link(input.findColumn(finding) ?? input.verdictColumn, result.row + input.rowShift),
        ...(day !== undefined && { days: day - dates.asOf }),
      });
    }
  }
}

function formatFindingLocation(finding: Finding, file: ReviewedFile): string {
  const words = describeFinding({ ...finding, message: '' }, file);
  return words.replace(/: $/, '');
}

function* orderResults(file: ReviewedFile, { asOf }: DateContext, sorted: number): Generator<Result> {
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
  const cell = (column: number, text: string, style: CellStyle): PositionedCell => ({
    column,
    text,
    style,
  });
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

/** A row for each broken rule. */
export function buildRuleRows(
  rules: ReadonlySet<string>,
  findRuleText: RenderOptions['findRuleText'],
): PositionedCell[][] {
  return [...rules].sort().map((id) => {
    const words = findRuleText(id);
    const texts = words ? [id, words.summary, words.why, words.cure, words.basis, words.source] : [id];
    return texts.map((text, column) => ({ column, text, style: 'wrapped' as const }));
  });
}

/** The header row of a table. */
export function buildHeaderRow(columns: readonly (readonly [string, number])[]): PositionedCell[] {
  return columns.map(([text], column) => ({ column, text, style: 'head' }));
}

/** The widths of the columns, in characters. */
export function getColumnWidths(columns: readonly (readonly [string, number])[]): number[] {
  return columns.map(([, width]) => width);
}

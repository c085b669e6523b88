import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { createInputChangedError } from '../../core/engine/second-pass.ts';
import type { Report, Result } from '../../core/model/report.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import {
  openReviewWorkbook,
  type PositionedCell,
  type ReviewSheet,
  type ReviewWorkbook,
} from '../../formats/xlsx/write/review.ts';
import { createDateContext, type DateContext } from '../../report/content/next-step.ts';
import { describePlainNextStep } from '../../report/content/sentences.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import {
  buildFindingRows,
  buildHeaderRow,
  buildRuleRows,
  FINDING_COLUMNS,
  getColumnWidths,
  type ReviewedFile,
  type ReviewedInput,
  type ReviewLimits,
  RULE_COLUMNS,
} from './findings.ts';
import { buildHighlight, countHighlightedCells, groupFindingsByColumn } from './highlights.ts';
import { buildReviewIntro } from './intro.ts';
import { openReviewInput, type ReviewInput, type ReviewRow } from './rows.ts';
import { chooseSheetNames, chooseUniqueName } from './sheet-names.ts';

interface ReviewOptions {
  /** The name of the review in error messages. */
  displayName: string;
  findRuleText: RenderOptions['findRuleText'];
  /** Tests pass lower limits. */
  limits?: ReviewLimits;
}

/** Excel becomes slow with more notes than this, and exceljs keeps all notes of a sheet in memory. */
const DEFAULT_REVIEW_LIMITS: ReviewLimits = { notes: 50_000, listed: 1_000_000 };

const VERDICT_WIDTHS = [10, 70];

/** Rows that are written before waiting for the file. */
const ROWS_PER_FLUSH = 500;

/**
 * Writes the inputs as one annotated workbook, in a second pass over them: a sheet of the findings, a sheet for each
 * input with verdicts, colors and notes, and a sheet of the rules. The inputs themselves are not changed.
 * @throws InputError if an input has changed since it was checked
 * @throws OutputError if a workbook cannot contain an input
 */
export async function writeReview(
  report: Report,
  files: readonly CheckedFile[],
  out: OutFile,
  { displayName, findRuleText, limits = DEFAULT_REVIEW_LIMITS }: ReviewOptions,
): Promise<void> {
  const names = chooseSheetNames(files);
  const sheetNames = {
    findings: chooseUniqueName('Findings', names),
    rules: chooseUniqueName('Rules', names),
  };
  const rules = new Set<string>();
  const reviewed: ReviewedInput[] = [];
  for (const [i, checked] of files.entries()) {
    const input = await openReviewInput(checked, displayName);
    const { results, findings } = report.files[i] ?? checked;
    const file = { ...checked, results, findings };
    reviewed.push({
      file,
      input,
      sheet: names[i] ?? '',
      highlightedCells: countHighlightedCells(file, input, rules),
    });
  }
  const book = await openReviewWorkbook(out, displayName);
  const dates = createDateContext(report);
  await writeFindings(book.addSheet.bind(book, sheetNames.findings), report, reviewed, {
    dates,
    limits,
    findRuleText,
  });
  for (const input of reviewed) await writeInput(book, input, dates, limits);
  const sheet = book.addSheet(sheetNames.rules, getColumnWidths(RULE_COLUMNS), 1);
  sheet.addRow(1, buildHeaderRow(RULE_COLUMNS));
  const rows = buildRuleRows(rules, findRuleText);
  for (const [i, cells] of rows.entries()) sheet.addRow(i + 2, cells);
  sheet.close({ from: 1, to: rows.length + 1, columns: RULE_COLUMNS.length });
  await book.close();
}

async function writeFindings(
  open: (widths: readonly number[], frozenRows: number) => ReviewSheet,
  report: Report,
  reviewed: readonly ReviewedInput[],
  {
    dates,
    limits,
    findRuleText,
  }: { dates: DateContext; limits: ReviewLimits; findRuleText: RenderOptions['findRuleText'] },
): Promise<void> {
  const intro = buildReviewIntro(report, reviewed, dates, limits);
  const headerRow = intro.length + 2;
  const sheet = open(getColumnWidths(FINDING_COLUMNS), headerRow);
  intro.forEach((text, i) => {
    sheet.addRow(i + 1, [{ column: 0, text, style: i < 2 ? 'bold' : 'plain' }]);
  });
  sheet.addRow(headerRow, buildHeaderRow(FINDING_COLUMNS));
  let listed = 0;
  for (const input of reviewed) {
    for (const cells of buildFindingRows(input, dates, limits, findRuleText)) {
      if (listed === limits.listed) break;
      listed += 1;
      sheet.addRow(headerRow + listed, listed > limits.notes ? cells.map(removeLink) : cells);
      if (listed % ROWS_PER_FLUSH === 0) await sheet.waitForDrain();
    }
  }
  sheet.close({ from: headerRow, to: headerRow + listed, columns: FINDING_COLUMNS.length });
}

async function writeInput(
  book: ReviewWorkbook,
  { file, input, sheet: name }: ReviewedInput,
  dates: DateContext,
  { notes }: ReviewLimits,
): Promise<void> {
  const { verdictColumn, headerRow, rowShift } = input;
  const widths = [...input.widths];
  while (widths.length < verdictColumn) widths.push(16);
  const sheet = book.addSheet(name, [...widths, ...VERDICT_WIDTHS], headerRow);
  const results = file.results[Symbol.iterator]();
  let next = results.next();
  let noted = 0;
  let last = headerRow;
  for await (const batch of input.rows()) {
    for (const row of batch) {
      last = row.row;
      if (next.done || next.value.row + rowShift !== row.row) {
        sheet.addRow(row.row, buildPlainCells(row, input), row.hidden);
        continue;
      }
      const cells = buildRecordCells(row, next.value, file, input, dates);
      for (const cell of cells) if (cell.note !== undefined && ++noted > notes) delete cell.note;
      sheet.addRow(row.row, cells, row.hidden);
      next = results.next();
    }
    await sheet.waitForDrain();
  }
  if (!next.done) throw createInputChangedError(file.file);
  sheet.close({ from: headerRow, to: last, columns: verdictColumn + 2 });
}

/** The cells of a row that is not a record: a title, the header, an example. */
function buildPlainCells(
  { row, cells }: ReviewRow,
  { headerRow, verdictColumn }: ReviewInput,
): PositionedCell[] {
  const isHeader = row === headerRow;
  const positioned = cells.map((cell, column) => ({
    ...cell,
    column,
    style: isHeader && cell.text !== '' ? ('head' as const) : ('plain' as const),
  }));
  if (!isHeader) return positioned.filter(({ text, error }) => text !== '' || error);
  return [
    ...positioned.filter(({ column }) => column < verdictColumn),
    { column: verdictColumn, text: 'Verdict', style: 'head' },
    { column: verdictColumn + 1, text: 'What to do', style: 'head' },
    ...positioned.filter(({ column }) => column > verdictColumn + 1),
  ];
}

/** The cells of a record, in the color of its verdict, with notes on findings, and with the verdict in words. */
function buildRecordCells(
  { cells }: ReviewRow,
  result: Result,
  file: ReviewedFile,
  input: ReviewInput,
  dates: DateContext,
): PositionedCell[] {
  const { verdictColumn } = input;
  const groups = result.findings.length === 0 ? undefined : groupFindingsByColumn(result.findings, input);
  const positioned: PositionedCell[] = [];
  const length = Math.max(cells.length, verdictColumn + 2);
  for (let column = 0; column < length; column += 1) {
    const cell = cells[column] ?? { text: '' };
    if (column > verdictColumn + 1 && cell.text === '' && !cell.error) continue;
    const found = groups?.get(column);
    const style = column > verdictColumn + 1 ? 'plain' : result.verdict;
    positioned.push(found ? { ...cell, column, ...buildHighlight(found, file) } : { ...cell, column, style });
  }
  const [verdict, step] = [positioned[verdictColumn], positioned[verdictColumn + 1]];
  if (verdict) Object.assign(verdict, { text: result.verdict, style: result.verdict });
  if (step) step.text = describePlainNextStep(result, file.kind, dates);
  return positioned;
}

function removeLink({ link: _, ...cell }: PositionedCell): PositionedCell {
  return cell.style === 'link' ? { ...cell, style: 'wrapped' } : cell;
}

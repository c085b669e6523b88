import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { createInputChangedError } from '../../core/engine/second-pass.ts';
import type { Report } from '../../core/model/report.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import { openReviewWorkbook, type ReviewWorkbook } from '../../formats/xlsx/write/review.ts';
import type { PositionedCell } from '../../formats/xlsx/write/review-style.ts';
import { createDateContext, type DateContext } from '../../report/content/next-step.ts';
import { listSections } from '../../report/content/report-sections.ts';
import { surveyFile } from '../../report/content/survey.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { ADDED_COLUMNS, planColumns } from './columns.ts';
import { buildFindingRows } from './findings.ts';
import { countHighlightedCells } from './highlights.ts';
import { buildReviewIntro } from './intro.ts';
import { buildPlainCells, buildRecordCells } from './record-cells.ts';
import type { ReviewedInput, ReviewLimits } from './reviewed-input.ts';
import { openReviewInput } from './rows.ts';
import { chooseSheetNames, chooseUniqueName } from './sheet-names.ts';
import { buildHeaderRow, buildRuleRows, getColumnWidths, RULE_COLUMNS } from './tables.ts';
import { FINDING_COLUMNS } from './to-do-cells.ts';

interface ReviewOptions {
  /** The name of the review in error messages. */
  displayName: string;
  findRuleText: RenderOptions['findRuleText'];
  /** Tests pass lower limits. */
  limits?: ReviewLimits;
}

/** Excel becomes slow with more notes than this, and nobody works through a longer list; both are kept in memory. */
const DEFAULT_REVIEW_LIMITS: ReviewLimits = { notes: 50_000, listed: 10_000 };

/** Rows that are written before waiting for the file. */
const ROWS_PER_FLUSH = 500;

interface ReviewContext extends Required<Pick<ReviewOptions, 'findRuleText' | 'limits'>> {
  dates: DateContext;
}

/**
 * Writes the inputs as one annotated workbook, in a second pass over them: a to-do list, a sheet for each input with
 * verdicts, remedies, colors and notes, and a sheet of the rules. The inputs themselves are not changed.
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
  const context: ReviewContext = { dates: createDateContext(report), findRuleText, limits };
  const reviewed: ReviewedInput[] = [];
  for (const [i, checked] of files.entries()) {
    const input = await openReviewInput(checked, displayName);
    const { results, findings } = report.files[i] ?? checked;
    const file = { ...checked, results, findings };
    const { highlightedCells, faultyColumns } = countHighlightedCells(file, input);
    const survey = surveyFile(file, context.dates.asOf, limits.listed);
    const columns = planColumns(input.columns, faultyColumns);
    const list = listSections(survey, limits.listed);
    reviewed.push({ file, input, sheet: names[i] ?? '', survey, list, columns, highlightedCells });
  }
  const book = await openReviewWorkbook(out, displayName);
  await writeFindings(book, chooseUniqueName('Findings', names), report, reviewed, context);
  for (const input of reviewed) await writeInput(book, input, context);
  const rules = new Set(reviewed.flatMap(({ survey }) => [...survey.rules]));
  writeRules(book, chooseUniqueName('Rules', names), rules, findRuleText);
  await book.close();
}

async function writeFindings(
  book: ReviewWorkbook,
  name: string,
  report: Report,
  reviewed: readonly ReviewedInput[],
  { dates, limits, findRuleText }: ReviewContext,
): Promise<void> {
  const intro = buildReviewIntro(report, reviewed, dates, limits);
  const headerRow = intro.length + 2;
  const sheet = book.addSheet(name, { widths: getColumnWidths(FINDING_COLUMNS), headerRow });
  intro.forEach((text, i) => {
    sheet.addLine(i + 1, { column: 0, text, style: i === 0 ? 'bold' : 'plain' });
  });
  sheet.addRow(headerRow, buildHeaderRow(FINDING_COLUMNS));
  let row = headerRow;
  const toDo = { dates, findRuleText, namesSheet: reviewed.length > 1 };
  for (const input of reviewed) {
    for (const cells of buildFindingRows(input, toDo)) {
      row += 1;
      sheet.addRow(row, row - headerRow > limits.notes ? cells.map(removeLink) : cells);
      if (row % ROWS_PER_FLUSH === 0) await sheet.waitForDrain();
    }
  }
  sheet.close({ from: headerRow, to: row, columns: FINDING_COLUMNS.length });
}

async function writeInput(
  book: ReviewWorkbook,
  reviewed: ReviewedInput,
  { dates, limits, findRuleText }: ReviewContext,
): Promise<void> {
  const { file, input, sheet: name, columns, highlightedCells } = reviewed;
  const { headerRow, rowShift } = input;
  const sheet = book.addSheet(name, {
    widths: columns.widths,
    folded: columns.folded,
    printedColumns: columns.printed,
    headerRow,
    frozenColumns: ADDED_COLUMNS.length,
    notes: Math.min(limits.notes, highlightedCells),
  });
  const results = file.results[Symbol.iterator]();
  let next = results.next();
  let noted = 0;
  let last = headerRow;
  for await (const batch of input.rows()) {
    for (const row of batch) {
      last = row.row;
      if (next.done || next.value.row + rowShift !== row.row) {
        sheet.addRow(row.row, buildPlainCells(row, headerRow), row.hidden);
        continue;
      }
      const cells = buildRecordCells(row, next.value, reviewed, dates, findRuleText);
      for (const cell of cells) if (cell.note !== undefined && ++noted > limits.notes) delete cell.note;
      sheet.addRow(row.row, cells, row.hidden);
      next = results.next();
    }
    await sheet.waitForDrain();
  }
  if (!next.done) throw createInputChangedError(file.file);
  sheet.close({ from: headerRow, to: last, columns: columns.widths.length });
}

function writeRules(
  book: ReviewWorkbook,
  name: string,
  rules: ReadonlySet<string>,
  findRuleText: RenderOptions['findRuleText'],
): void {
  const sheet = book.addSheet(name, { widths: getColumnWidths(RULE_COLUMNS), headerRow: 1 });
  sheet.addRow(1, buildHeaderRow(RULE_COLUMNS));
  const rows = buildRuleRows(rules, findRuleText);
  for (const [i, cells] of rows.entries()) sheet.addRow(i + 2, cells);
  sheet.close({ from: 1, to: rows.length + 1, columns: RULE_COLUMNS.length });
}

function removeLink({ link: _, ...cell }: PositionedCell): PositionedCell {
  return cell.style === 'link' ? { ...cell, style: 'wrapped' } : cell;
}

import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { inputChanged } from '../../core/engine/second-pass.ts';
import type { Report, Result } from '../../core/model/report.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import {
  type PlacedCell,
  type ReviewBook,
  type ReviewSheet,
  reviewBook,
} from '../../formats/xlsx/write/review.ts';
import { type Moment, momentOf } from '../../report/content/next-step.ts';
import { stepWords } from '../../report/content/sentences.ts';
import type { Style } from '../../report/render-options.ts';
import {
  aboveFindings,
  FINDING_COLUMNS,
  findingRows,
  headOf,
  type Reviewed,
  type ReviewLimits,
  RULE_COLUMNS,
  ruleRows,
  widthsOf,
} from './findings.ts';
import { countMarked, markOf, marksOf } from './highlights.ts';
import { type ReviewInput, type ReviewRow, reviewInput } from './rows.ts';
import { freeName, sheetNames } from './sheet-names.ts';

interface ReviewOptions {
  /** What its failures call it. */
  shown: string;
  ruleOf: Style['ruleOf'];
  /** For tests: fewer than LIMITS. */
  limits?: ReviewLimits;
}

/** Excel grows slow with more notes than this, and exceljs holds all of a sheet's in memory. */
const LIMITS: ReviewLimits = { notes: 50_000, listed: 1_000_000 };

const VERDICT_WIDTHS = [10, 70];

/** Rows written before waiting for the file. */
const BATCH = 500;

/**
 * Writes the inputs back as one workbook in a second pass over them: each its sheet, with verdicts, colours and notes,
 * after a sheet of the findings and before one of the rules. The inputs themselves are not touched.
 * @throws InputError where an input has changed since it was checked
 * @throws OutputError where a workbook cannot hold it
 */
export async function writeReview(
  report: Report,
  files: readonly CheckedFile[],
  out: OutFile,
  { shown, ruleOf, limits = LIMITS }: ReviewOptions,
): Promise<void> {
  const names = sheetNames(files);
  const own = { findings: freeName('Findings', names), rules: freeName('Rules', names) };
  const rules = new Set<string>();
  const reviewed: Reviewed[] = [];
  for (const [i, file] of files.entries()) {
    const input = await reviewInput(file, shown);
    reviewed.push({ file, input, sheet: names[i] ?? '', marked: countMarked(file, input, rules) });
  }
  const book = await reviewBook(out, shown);
  const moment = momentOf(report);
  await writeFindings(book.sheet.bind(book, own.findings), report, reviewed, { moment, limits, ruleOf });
  for (const each of reviewed) await writeInput(book, each, moment, limits);
  const sheet = book.sheet(own.rules, widthsOf(RULE_COLUMNS), 1);
  sheet.add(1, headOf(RULE_COLUMNS));
  const rows = ruleRows(rules, ruleOf);
  for (const [i, cells] of rows.entries()) sheet.add(i + 2, cells);
  sheet.close({ from: 1, to: rows.length + 1, columns: RULE_COLUMNS.length });
  await book.close();
}

async function writeFindings(
  open: (widths: readonly number[], frozenRows: number) => ReviewSheet,
  report: Report,
  reviewed: readonly Reviewed[],
  { moment, limits, ruleOf }: { moment: Moment; limits: ReviewLimits; ruleOf: Style['ruleOf'] },
): Promise<void> {
  const above = aboveFindings(report, reviewed, moment, limits);
  const head = above.length + 2;
  const sheet = open(widthsOf(FINDING_COLUMNS), head);
  above.forEach((text, i) => {
    sheet.add(i + 1, [{ column: 0, text, look: i < 2 ? 'bold' : 'plain' }]);
  });
  sheet.add(head, headOf(FINDING_COLUMNS));
  let listed = 0;
  for (const each of reviewed) {
    for (const cells of findingRows(each, moment, limits, ruleOf)) {
      if (listed === limits.listed) break;
      listed += 1;
      sheet.add(head + listed, listed > limits.notes ? cells.map(unlinked) : cells);
      if (listed % BATCH === 0) await sheet.drained();
    }
  }
  sheet.close({ from: head, to: head + listed, columns: FINDING_COLUMNS.length });
}

async function writeInput(
  book: ReviewBook,
  { file, input, sheet: name }: Reviewed,
  moment: Moment,
  { notes }: ReviewLimits,
): Promise<void> {
  const { free, headerRow, shift } = input;
  const widths = [...input.widths];
  while (widths.length < free) widths.push(16);
  const sheet = book.sheet(name, [...widths, ...VERDICT_WIDTHS], headerRow);
  const results = file.results[Symbol.iterator]();
  let next = results.next();
  let noted = 0;
  let last = headerRow;
  for await (const batch of input.rows()) {
    for (const row of batch) {
      last = row.row;
      if (next.done || next.value.row + shift !== row.row) {
        sheet.add(row.row, plainCells(row, input), row.hidden);
        continue;
      }
      const cells = recordCells(row, next.value, file, input, moment);
      for (const cell of cells) if (cell.note !== undefined && ++noted > notes) delete cell.note;
      sheet.add(row.row, cells, row.hidden);
      next = results.next();
    }
    await sheet.drained();
  }
  if (!next.done) throw inputChanged(file.file);
  sheet.close({ from: headerRow, to: last, columns: free + 2 });
}

/** A row that is no record: a title, the header, an example. */
function plainCells({ row, cells }: ReviewRow, { headerRow, free }: ReviewInput): PlacedCell[] {
  const isHeader = row === headerRow;
  const placed = cells.map((cell, column) => ({
    ...cell,
    column,
    look: isHeader && cell.text !== '' ? ('head' as const) : ('plain' as const),
  }));
  if (!isHeader) return placed.filter(({ text, error }) => text !== '' || error);
  return [
    ...placed.filter(({ column }) => column < free),
    { column: free, text: 'Verdict', look: 'head' },
    { column: free + 1, text: 'What to do', look: 'head' },
    ...placed.filter(({ column }) => column > free + 1),
  ];
}

/** A record in the colour of its verdict, which stands beside it in words, with what was found at each cell. */
function recordCells(
  { cells }: ReviewRow,
  result: Result,
  file: CheckedFile,
  input: ReviewInput,
  moment: Moment,
): PlacedCell[] {
  const { free } = input;
  const marks = result.findings.length === 0 ? undefined : marksOf(result.findings, input);
  const placed: PlacedCell[] = [];
  const length = Math.max(cells.length, free + 2);
  for (let column = 0; column < length; column += 1) {
    const cell = cells[column] ?? { text: '' };
    if (column > free + 1 && cell.text === '' && !cell.error) continue;
    const found = marks?.get(column);
    const look = column > free + 1 ? 'plain' : result.verdict;
    placed.push(found ? { ...cell, column, ...markOf(found, file) } : { ...cell, column, look });
  }
  const [verdict, step] = [placed[free], placed[free + 1]];
  if (verdict) Object.assign(verdict, { text: result.verdict, look: result.verdict });
  if (step) step.text = stepWords(result, file.kind, moment);
  return placed;
}

function unlinked({ link: _, ...cell }: PlacedCell): PlacedCell {
  return cell.look === 'link' ? { ...cell, look: 'wrapped' } : cell;
}

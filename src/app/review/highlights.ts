import type { FileReport, Finding, Result } from '../../core/model/report.ts';
import type { CellStyle, PositionedCell } from '../../formats/xlsx/write/review-style.ts';
import { getCure } from '../../report/content/entry-text.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { describeFinding } from '../../report/content/sentences.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { ADDED_COLUMNS } from './columns.ts';
import type { ReviewInput } from './rows.ts';
import { describeNoteDays } from './what-to-do.ts';

/** The column of the verdicts, where findings without a cell of their own are. */
export const VERDICT_COLUMN = 0;

/** What the note on a cell depends on besides its row. */
interface HighlightContext extends Pick<RenderOptions, 'findRuleText'> {
  file: FileReport;
  dates: DateContext;
}

/** The findings by column of the review. */
export function groupFindingsByColumn(
  findings: readonly Finding[],
  { findColumn }: Pick<ReviewInput, 'findColumn'>,
): Map<number, Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const own = findColumn(finding);
    const column = own === undefined ? VERDICT_COLUMN : own + ADDED_COLUMNS.length;
    const group = groups.get(column);
    if (group) group.push(finding);
    else groups.set(column, [finding]);
  }
  return groups;
}

/** The color of a cell with these findings, and a note with each fault and its remedy, and the days of the row. */
export function buildHighlight(
  findings: readonly Finding[],
  result: Result,
  { file, dates, findRuleText }: HighlightContext,
): { style: CellStyle; note: string } {
  const sorted = sortBySeverity(findings);
  const notes = sorted.map((finding) => {
    // The cell is another one here, and the note is on it.
    const fault = describeFinding({ ...finding, cell: null }, file);
    return [fault, getCure(finding, findRuleText), `(${finding.rule})`]
      .filter((part) => part !== '')
      .join('\n');
  });
  const days = [describeNoteDays(result, dates)].filter((text) => text !== '');
  return { style: chooseStyle(sorted[0], result.nextStep), note: [...notes, ...days].join('\n\n') };
}

function chooseStyle(worst: Finding | undefined, { action }: Result['nextStep']): PositionedCell['style'] {
  switch (worst?.outcome) {
    case 'closed':
      return action === 'wait' ? 'early' : 'faulty';
    case 'denied':
      return 'faulty';
    case 'delayed':
      return 'early';
    case 'review':
      return 'question';
    default:
      return 'noted';
  }
}

/** What one walk over the findings of an input counts. */
export interface FindingCounts {
  /** Cells with findings. */
  highlightedCells: number;
  /** The input's columns with a fault. */
  faultyColumns: Set<number>;
}

/** Counts the cells with findings. */
export function countHighlightedCells(
  file: Pick<FileReport, 'results'>,
  input: Pick<ReviewInput, 'findColumn'>,
): FindingCounts {
  const counts: FindingCounts = { highlightedCells: 0, faultyColumns: new Set() };
  for (const { findings } of file.results) {
    if (findings.length === 0) continue;
    const columns = new Set<number | undefined>();
    for (const finding of findings) {
      const column = input.findColumn(finding);
      columns.add(column);
      if (column !== undefined && finding.outcome !== 'note') counts.faultyColumns.add(column);
    }
    counts.highlightedCells += columns.size;
  }
  return counts;
}

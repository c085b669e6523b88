import type { FileReport, Finding } from '../../core/model/report.ts';
import type { PositionedCell } from '../../formats/xlsx/write/review.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { describeFinding } from '../../report/content/sentences.ts';
import type { ReviewInput } from './rows.ts';

/** The findings by column; those without a cell of their own are at the verdict. */
export function groupFindingsByColumn(
  findings: readonly Finding[],
  { findColumn, verdictColumn }: ReviewInput,
): Map<number, Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const column = findColumn(finding) ?? verdictColumn;
    const group = groups.get(column);
    if (group) group.push(finding);
    else groups.set(column, [finding]);
  }
  return groups;
}

/** The color and the note of a cell with these findings. */
export function buildHighlight(
  findings: readonly Finding[],
  file: FileReport,
): Pick<PositionedCell, 'style' | 'note'> {
  const isFaulty = findings.some(({ outcome }) => outcome !== 'note');
  const note = sortBySeverity(findings)
    .map((finding) => `${finding.outcome}: ${describeFinding(finding, file)} (${finding.rule})`)
    .join('\n');
  return { style: isFaulty ? 'faulty' : 'noted', note };
}

/** Counts the cells with findings, and adds the broken rules to `rules`. */
export function countHighlightedCells(
  file: Pick<FileReport, 'results' | 'findings'>,
  input: ReviewInput,
  rules: Set<string>,
): number {
  let count = 0;
  for (const { rule } of file.findings) rules.add(rule);
  for (const { findings } of file.results) {
    if (findings.length === 0) continue;
    for (const { rule } of findings) rules.add(rule);
    count += groupFindingsByColumn(findings, input).size;
  }
  return count;
}

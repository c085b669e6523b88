import type { Comparison, FixedFinding, Report } from '../../core/model/report.ts';
import { isPrintable } from '../../core/rows/header.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { replaceControls } from '../../core/values/text.ts';
import { describeFieldLocation, getRowNoun } from './location.ts';
import { insertNoBreakSpaces } from './wrap.ts';

const MAX_FIXED_LISTED = 10;

/** "Compared with previous.json: 2 new, 1 fixed, 3 no longer too early, 5 still open", without line breaks inside a count. */
export function describeComparison({ file, fresh, fixed, outgrown, remaining }: Comparison): string {
  const counts = [
    `${fresh.size} new`,
    `${fixed.length} fixed`,
    ...(outgrown.length === 0 ? [] : [`${outgrown.length} ${describeOutgrown(outgrown)}`]),
    `${remaining} still open`,
  ];
  return `Compared with ${maskPath(file)}: ${counts.map(insertNoBreakSpaces).join(', ')}`;
}

function describeOutgrown(outgrown: Comparison['outgrown']): string {
  return outgrown.every(({ rule }) => rule === 'ticket/too-early')
    ? 'no longer too early'
    : `no longer ${outgrown.length === 1 ? 'applies' : 'apply'} (only the date changed)`;
}

/** One line for each fixed finding, up to a limit: "Row 5, Medicaid ID (H5): registration/..." */
export function renderFixedLines({ files, baseline }: Report): string[] {
  const fixed = baseline?.fixed ?? [];
  const lines = fixed.slice(0, MAX_FIXED_LISTED).map((finding) => renderFixedLine(finding, files.length > 1));
  const more = fixed.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

/**
 * An earlier report is a file that anyone may have edited: what it says of a column is printed only if a header may be,
 * and without control characters.
 */
function renderFixedLine(fixed: FixedFinding, showsFile: boolean): string {
  const { file, row, rule } = fixed;
  const shown = { ...fixed, field: hideUnprintable(fixed.field), column: hideUnprintable(fixed.column) };
  const location =
    row === null ? ['The whole file'] : [`${getRowNoun(file)} ${row}`, describeFieldLocation(shown, file)];
  const parts = [showsFile ? maskPath(file.file) : '', ...location];
  return replaceControls(`${parts.filter((part) => part !== '').join(', ')}: ${rule}`);
}

function hideUnprintable(header: string | null): string | null {
  return header !== null && isPrintable(header) ? header : null;
}

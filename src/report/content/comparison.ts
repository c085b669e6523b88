import type { Comparison, FixedFinding, Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask.ts';
import { replaceControls } from '../../core/values/text.ts';
import { describeFieldLocation, getRowNoun } from './location.ts';
import { insertNoBreakSpaces } from './wrap.ts';

const MAX_FIXED_LISTED = 10;

/** "Compared with previous.json: 2 new, 1 fixed, 5 still there"; no line breaks within a count. */
export function describeComparison({ file, fresh, fixed, remaining }: Comparison): string {
  const counts = [`${fresh.size} new`, `${fixed.length} fixed`, `${remaining} still there`];
  return `Compared with ${maskPath(file)}: ${counts.map(insertNoBreakSpaces).join(', ')}`;
}

/** The findings that are gone, a line each, as far as they are listed: "Row 5, Medicaid ID (H5): registration/..." */
export function renderFixedLines({ files, baseline }: Report): string[] {
  const fixed = baseline?.fixed ?? [];
  const lines = fixed.slice(0, MAX_FIXED_LISTED).map((each) => renderFixedLine(each, files.length > 1));
  const more = fixed.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

/** What stands in an earlier report is somebody's file: no control character of it reaches the terminal. */
function renderFixedLine(fixed: FixedFinding, isNamed: boolean): string {
  const { file, row, rule } = fixed;
  const place =
    row === null ? ['The whole file'] : [`${getRowNoun(file)} ${row}`, describeFieldLocation(fixed, file)];
  const parts = [isNamed ? maskPath(file.file) : '', ...place];
  return replaceControls(`${parts.filter((part) => part !== '').join(', ')}: ${rule}`);
}

import type { Comparison, FixedFinding, Report } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import { withoutControls } from '../../core/values/text.ts';
import { fieldPlace, rowNoun } from './location.ts';
import { unbroken } from './wrap.ts';

const FIXED_LISTED = 10;

/** "Compared with previous.json: 2 new, 1 fixed, 5 still there"; no line breaks within a count. */
export function comparisonWords({ file, fresh, fixed, remaining }: Comparison): string {
  const counts = [`${fresh.size} new`, `${fixed.length} fixed`, `${remaining} still there`];
  return `Compared with ${showFile(file)}: ${counts.map(unbroken).join(', ')}`;
}

/** The findings that are gone, a line each, as far as they are listed: "Row 5, Medicaid ID (H5): registration/..." */
export function fixedLines({ files, baseline }: Report): string[] {
  const fixed = baseline?.fixed ?? [];
  const lines = fixed.slice(0, FIXED_LISTED).map((each) => fixedLine(each, files.length > 1));
  const more = fixed.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

/** What stands in an earlier report is somebody's file: no control character of it reaches the terminal. */
function fixedLine(fixed: FixedFinding, isNamed: boolean): string {
  const { file, row, rule } = fixed;
  const place = row === null ? ['The whole file'] : [`${rowNoun(file)} ${row}`, fieldPlace(fixed, file)];
  const parts = [isNamed ? showFile(file.file) : '', ...place];
  return withoutControls(`${parts.filter((part) => part !== '').join(', ')}: ${rule}`);
}

import type { Crash } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { formatCount } from '../content/dates.ts';
import type { RenderContext } from '../content/render-context.ts';
import { wrapText } from '../content/wrap.ts';

const MAX_ROWS_NAMED = 5;

/** Which rules crashed, and where. A crash is our defect; readers must know that the report is incomplete. */
export function renderCrashes(crashes: readonly Crash[], { palette, width }: RenderContext): string {
  const rowsByLocation = new Map<string, (number | null)[]>();
  for (const { rule, file, row } of crashes) {
    const location = `${rule} in ${maskPath(file)}`;
    rowsByLocation.set(location, [...(rowsByLocation.get(location) ?? []), row]);
  }
  const rules = formatCount(new Set(crashes.map((crash) => crash.rule)).size, 'rule');
  const first = `This report is incomplete: ${rules} of portal-check itself failed`;
  return [
    wrapText(palette.outcome.closed(first), width, '', 2),
    ...[...rowsByLocation].map(([location, rows]) =>
      wrapText(`${location}${describeRows(rows)}`, width, '  ', 4),
    ),
  ].join('');
}

function describeRows(rowsOrFile: readonly (number | null)[]): string {
  const rows = rowsOrFile.filter((row) => row !== null);
  if (rows.length === 0) return '';
  const more = rows.length > MAX_ROWS_NAMED ? ` and ${rows.length - MAX_ROWS_NAMED} more` : '';
  return `, ${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, MAX_ROWS_NAMED).join(', ')}${more}`;
}

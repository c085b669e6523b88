import type { Crash } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import type { Page } from '../content/block.ts';
import { counted } from '../content/dates.ts';
import { wrapped } from '../content/wrap.ts';

const ROWS_NAMED = 5;

/** Which rules failed, and where. A failed rule is a defect of ours: the reader must know that the report is not whole. */
export function crashBlock(crashes: readonly Crash[], { palette, width }: Page): string {
  const places = new Map<string, (number | null)[]>();
  for (const { rule, file, row } of crashes) {
    const place = `${rule} in ${showFile(file)}`;
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  const rules = counted(new Set(crashes.map((crash) => crash.rule)).size, 'rule');
  const first = `This report is incomplete: ${rules} of portal-check itself failed`;
  return [
    wrapped(palette.outcome.closed(first), width, '', 2),
    ...[...places].map(([place, rows]) => wrapped(`${place}${rowsWords(rows)}`, width, '  ', 4)),
  ].join('');
}

function rowsWords(places: readonly (number | null)[]): string {
  const rows = places.filter((row) => row !== null);
  if (rows.length === 0) return '';
  const more = rows.length > ROWS_NAMED ? ` and ${rows.length - ROWS_NAMED} more` : '';
  return `, ${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, ROWS_NAMED).join(', ')}${more}`;
}

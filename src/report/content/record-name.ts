import type { RecordName, Result } from '../../core/model/report.ts';
import { formatNumber } from '../../core/values/count.ts';
import { replaceControls } from '../../core/values/text.ts';
import { getRowNoun, type LocatedFile } from './location.ts';

/** "Row 13" */
export function formatRowName(file: LocatedFile, row: number): string {
  return `${getRowNoun(file)} ${row}`;
}

/** "Row 13, Molina, $615.00", and the label that the user chose. */
export function formatRecordName(file: LocatedFile, { row, name }: Pick<Result, 'row' | 'name'>): string {
  return [formatRowName(file, row), ...listNameParts(name)].join(', ');
}

/** The plan, the dollars billed and the label, as far as there are any. */
export function listNameParts({ plan, billed, label }: RecordName = {}): string[] {
  return [plan ?? '', formatDollars(billed), label ?? '']
    .map((part) => replaceControls(part))
    .filter((part) => part !== '');
}

/** "$1,200.00"; '' without an amount. */
export function formatDollars(dollars: number | undefined): string {
  if (dollars === undefined) return '';
  const [whole, cents] = dollars.toFixed(2).split('.');
  return `$${formatNumber(Number(whole))}.${cents}`;
}

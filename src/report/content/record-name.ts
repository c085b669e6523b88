import type { RecordName, Result } from '../../core/model/report.ts';
import { createOnce } from '../../core/values/memoize.ts';
import { replaceControls } from '../../core/values/text.ts';
import { getRowNoun, type LocatedFile } from './location.ts';

/** `toLocaleString` creates one for every number. */
const getDollarFormat = createOnce(
  () => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }),
);

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
  return dollars === undefined ? '' : getDollarFormat().format(dollars);
}

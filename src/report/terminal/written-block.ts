import type { Written } from '../../core/model/report.ts';
import type { Page } from '../content/block.ts';
import { counted } from '../content/dates.ts';
import { wrapped } from '../content/wrap.ts';
import { tableLines } from './table.ts';

/** The clean files that were written, how many records each holds and how many cells were corrected. */
export function writtenBlock({ folder, files, corrections }: Written, { palette, width }: Page): string {
  const rows = files.map(({ file, records }) => [file, counted(records, 'record')]);
  const lines = tableLines([...rows, ['manifest.json', 'where each record went']], ['left', 'left']);
  const corrected =
    corrections === 0
      ? 'No cell was corrected'
      : `${counted(corrections, 'correction')}, listed in manifest.json without values`;
  return [
    wrapped(palette.strong(`Written to ${folder}`), width),
    ...lines.map((line) => wrapped(line, width, '  ', 4)),
    wrapped(corrected, width, '  ', 4),
  ].join('');
}

import type { WrittenFiles } from '../../core/model/written.ts';
import { formatCount } from '../content/dates.ts';
import type { RenderContext } from '../content/render-context.ts';
import { wrapText } from '../content/wrap.ts';
import { describeSending, listFilledFiles } from '../content/written.ts';
import { renderTableLines } from './table.ts';

/** The files that were written, the number of records in each, how to send them, and the number of corrected cells. */
export function renderWrittenFiles(written: WrittenFiles, { palette, width }: RenderContext): string {
  const { folder, files, corrections } = written;
  const rows = [
    ...listFilledFiles(files).map(({ file, records }) => [file, formatCount(records, 'row')]),
    ['READ ME.txt', 'what to do with each file'],
    ['manifest.json', 'where each row went'],
  ];
  const lines = renderTableLines(rows, ['left', 'left']);
  const sending = describeSending(written);
  const corrected =
    corrections === 0
      ? 'No cell was corrected.'
      : `${formatCount(corrections, 'correction')}, listed in manifest.json without values.`;
  return [
    wrapText(palette.strong(`Written to ${folder}`), width),
    ...lines.map((line) => wrapText(line, width, '  ', 4)),
    sending === undefined ? '' : wrapText(sending, width, '  ', 4),
    wrapText(corrected, width, '  ', 4),
  ].join('');
}

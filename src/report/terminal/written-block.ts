import type { WrittenFiles } from '../../core/model/report.ts';
import { formatCount } from '../content/dates.ts';
import type { RenderContext } from '../content/render-context.ts';
import { wrapText } from '../content/wrap.ts';
import { renderTableLines } from './table.ts';

/** The clean files that were written, the number of records in each, and the number of corrected cells. */
export function renderWrittenFiles(
  { folder, files, corrections }: WrittenFiles,
  { palette, width }: RenderContext,
): string {
  const rows = files.map(({ file, records }) => [file, formatCount(records, 'record')]);
  const lines = renderTableLines([...rows, ['manifest.json', 'where each record went']], ['left', 'left']);
  const corrected =
    corrections === 0
      ? 'No cell was corrected'
      : `${formatCount(corrections, 'correction')}, listed in manifest.json without values`;
  return [
    wrapText(palette.strong(`Written to ${folder}`), width),
    ...lines.map((line) => wrapText(line, width, '  ', 4)),
    wrapText(corrected, width, '  ', 4),
  ].join('');
}

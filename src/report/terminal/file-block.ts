import { formatCount } from '../content/dates.ts';
import { renderGroupLines } from '../content/group-lines.ts';
import type { RenderContext } from '../content/render-context.ts';
import { describeRequest } from '../content/request.ts';
import type { FileSurvey } from '../content/rule-groups.ts';
import type { Selection } from '../content/selection.ts';
import { describeChecked } from '../content/sentences.ts';
import { wrapText } from '../content/wrap.ts';
import { renderCounts } from './counts-block.ts';
import { renderFinding, renderRecord } from './record-block.ts';

/** The sections of one file below its headline, each ending with a line feed; '' for an empty section. */
export function* renderFileSections(
  survey: FileSurvey,
  selection: Selection,
  context: RenderContext,
): Generator<string> {
  const { file } = survey;
  const cures = new Set<string>();
  const heading = (text: string) => wrapText(context.palette.strong(text), context.width);
  if (selection.fileFindings.length > 0) {
    const blocks = selection.fileFindings.map((finding) => renderFinding(finding, file, context, cures));
    yield heading('The whole file') + blocks.join('');
  }
  let title = heading(selection.records.length > 1 ? 'What to do, most urgent first' : 'What to do');
  for (const record of selection.records) {
    yield title + renderRecord(record, file, context, cures);
    title = '';
  }
  yield renderGroupLines(survey, context);
  yield* renderCounts(survey, context);
}

/** Facts about the file besides its findings. */
export function renderFacts(
  { file, findings }: FileSurvey,
  { findingCount }: Selection,
  context: RenderContext,
): string {
  const lines: string[] = [];
  if (file.request) lines.push(describeRequest(file.request));
  if (file.skipped > 0) {
    lines.push(`${formatCount(file.skipped, 'row')} ${file.skipped === 1 ? 'was' : 'were'} skipped`);
  }
  lines.push(...describeChecked([file]));
  if (findings === 0) lines.push('No findings');
  if (findingCount < findings) {
    lines.push(`Showing ${findingCount} of ${formatCount(findings, 'finding')}; --max-findings shows more`);
  }
  return lines.map((line) => wrapText(line, context.width, '', 2)).join('');
}

import type { Page } from '../content/block.ts';
import { counted } from '../content/dates.ts';
import { groupLines } from '../content/group-lines.ts';
import { requestWords } from '../content/request.ts';
import type { Survey } from '../content/rule-groups.ts';
import type { Selection } from '../content/selection.ts';
import { wrapped } from '../content/wrap.ts';
import { countsSections } from './counts-block.ts';
import { findingBlock, recordBlock } from './record-block.ts';
import { writtenBlock } from './written-block.ts';

/** The sections of one file below its headline, each with its last line feed; '' where there is nothing to say. */
export function* fileSections(survey: Survey, selection: Selection, page: Page): Generator<string> {
  const { file } = survey;
  const cures = new Set<string>();
  const heading = (text: string) => wrapped(page.palette.strong(text), page.width);
  if (selection.whole.length > 0) {
    const blocks = selection.whole.map((finding) => findingBlock(finding, file, page, cures));
    yield heading('The whole file') + blocks.join('');
  }
  let title = heading(selection.records.length > 1 ? 'What to do, most urgent first' : 'What to do');
  for (const record of selection.records) {
    yield title + recordBlock(record, file, page, cures);
    title = '';
  }
  yield groupLines(survey, page);
  yield* countsSections(survey, page);
  if (file.written) yield writtenBlock(file.written, page);
}

/** What is known of the file besides its findings. */
export function factLines({ file, findings }: Survey, { shown }: Selection, page: Page): string {
  const lines: string[] = [];
  if (file.request) lines.push(requestWords(file.request));
  if (file.skipped > 0) {
    lines.push(`${counted(file.skipped, 'example row')} ${file.skipped === 1 ? 'was' : 'were'} skipped`);
  }
  if (findings === 0) lines.push('No findings');
  if (shown < findings) {
    lines.push(`Showing ${shown} of ${counted(findings, 'finding')}; --max-findings shows more`);
  }
  return lines.map((line) => wrapped(line, page.width, '', 2)).join('');
}

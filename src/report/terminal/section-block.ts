import type { Finding } from '../../core/model/report.ts';
import { isShortFinding, QUESTION_RULE } from '../content/entry-text.ts';
import type { RenderContext } from '../content/render-context.ts';
import { describePlain, type ListedFile, type ReportSection } from '../content/report-sections.ts';
import { type FileSurvey, listFacts } from '../content/survey.ts';
import { wrapText } from '../content/wrap.ts';
import { type PrintedCures, renderFindings } from './finding-block.ts';
import { renderGroup, renderNames, renderRecord } from './record-block.ts';

/**
 * The facts and the sections of one file, each ending with a line feed.
 * @param total the findings of all files, which share the limit
 */
export function* renderFileSections(
  { survey, list }: ListedFile,
  total: number,
  context: RenderContext,
): Generator<string> {
  const { sections, listed } = list;
  yield listFacts(survey)
    .map((line) => wrapText(line, context.width, '', 2))
    .join('');
  const cures: PrintedCures = new Map();
  for (const section of sections) {
    yield `\n${wrapText(context.palette.strong(section.title.toUpperCase()), context.width)}`;
    yield* renderSection(section, survey, context, cures);
  }
  if (listed < list.total) {
    yield `\n${wrapText(`This shows ${listed} of ${list.total} findings. --max-findings ${total} shows all.`, context.width, '', 2)}`;
  }
}

function* renderSection(
  { id, fileFindings, entries, plain }: ReportSection,
  survey: FileSurvey,
  context: RenderContext,
  cures: PrintedCures,
): Generator<string> {
  const { file, tally } = survey;
  let gap = '';
  for (const finding of fileFindings.filter(isShortFinding)) {
    yield renderLine(finding, context);
    gap = '\n';
  }
  const others = fileFindings.filter((finding) => !isShortFinding(finding));
  if (others.length > 0) {
    yield gap + renderFindings(others, file, context, { cures, rows: 'the whole file' });
    gap = '\n';
  }
  for (const { group, record } of entries) {
    yield gap +
      (group ? renderGroup(group, file, context, cures) : renderRecord(record, file, context, cures));
    gap = '\n';
  }
  if (!plain || id === 'notes') return;
  const text = describePlain(id, plain, file.kind, plain.count < tally.records);
  const names = id === 'submitted' ? [] : renderNames(plain.named.list(), plain.count, file, context);
  yield gap + wrapText(`${text}${names.length > 0 ? ':' : '.'}`, context.width, '', 2) + names.join('');
}

/** A question or a note in one line. The question ends with what to type, so nothing follows it. */
function renderLine({ rule, message }: Finding, { palette, width }: RenderContext): string {
  return wrapText(rule === QUESTION_RULE ? message : `${message} ${palette.dim(rule)}`, width, '  ', 4);
}

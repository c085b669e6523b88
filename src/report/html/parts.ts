import type { Finding } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { capitalize } from '../../core/values/text.ts';
import { formatCount } from '../content/dates.ts';
import { isShortFinding } from '../content/entry-text.ts';
import { describePlain, type ReportSection } from '../content/report-sections.ts';
import { renderPlainHeadlines } from '../content/sentences.ts';
import { listFacts } from '../content/survey.ts';
import { ENTRY_START, renderCopyButton, renderGroup, renderPlainRecords, renderRecord } from './entries.ts';
import { type EntryContext, renderFinding, renderFindings, renderOutcome } from './findings.ts';
import { renderProse, renderText } from './markup.ts';
import { PrintedCures } from './printed-cures.ts';
import type { HtmlFile } from './survey.ts';

/** The same for every file of a page. */
export type PageContext = Pick<EntryContext, 'findRuleText' | 'dates' | 'isNew'>;

/** What the list of entries of a part begins with. */
export const ENTRIES_START = '<div class="entries">\n';

/** The parts of each file, in the order in which to act. Several files have a heading each. */
export function* renderFiles(files: readonly HtmlFile[], page: PageContext): Generator<string> {
  const isOnly = files.length === 1;
  for (const { survey, list, anchors } of files) {
    const { file } = survey;
    const context: EntryContext = {
      ...page,
      ...{ file, anchors, cures: new PrintedCures(), level: isOnly ? 3 : 4 },
    };
    yield `<section class="file" aria-labelledby="${isOnly ? 'answer' : anchors.file}">\n`;
    if (!isOnly) yield `<h2 id="${anchors.file}">${renderText(maskPath(file.file))}</h2>\n`;
    yield renderFacts(survey, isOnly ? [] : renderPlainHeadlines([survey.tally], page.dates));
    for (const section of list.sections) yield* renderPart(section, survey, context);
    if (list.listed < list.total) {
      yield `<p class="cap"><strong>This page lists ${list.listed} of ${list.total} findings.</strong> The counts are of all. A report in .csv lists every one.</p>\n`;
    }
    yield '</section>\n';
  }
}

function renderFacts(survey: HtmlFile['survey'], headlines: readonly string[]): string {
  const lines = [...headlines, ...listFacts(survey)];
  if (lines.length === 0) return '';
  return `<ul class="facts">${lines.map((line) => `<li>${renderProse(line)}</li>`).join('')}</ul>\n`;
}

function* renderPart(
  section: ReportSection,
  { tally, sections }: HtmlFile['survey'],
  context: EntryContext,
): Generator<string> {
  const { id, title, entries, plain } = section;
  const { file, anchors, level, cures } = context;
  const list = id === 'notes' ? undefined : sections.get(id)?.rows;
  const anchor = `${anchors.file}-${id}`;
  const count = list === undefined ? '' : ` <span class="count">${formatCount(list.count, file.kind)}</span>`;
  yield `<section class="part ${id}" data-part="${id}" aria-labelledby="${anchor}">\n`;
  yield `<div class="head"><h${level - 1} id="${anchor}">${title}${count}</h${level - 1}>`;
  yield `${list === undefined || list.count < 2 ? '' : renderCopyButton(list.listAll(), title)}</div>\n${ENTRIES_START}`;
  yield renderFileFindings(section.fileFindings, context);
  for (const { group, record } of entries) {
    cures.beginEntry();
    yield group ? renderGroup(group, context) : renderRecord(record, context);
  }
  if (plain && id !== 'notes') {
    yield renderPlainRecords(
      plain,
      describePlain(id, plain, file.kind, plain.count < tally.records),
      context,
    );
  }
  yield '</div></section>\n';
}

/** What concerns the whole file: notes and questions in one line, faults with what to do. */
function renderFileFindings(findings: readonly Finding[], context: EntryContext): string {
  if (findings.length === 0) return '';
  const faults = findings.filter((finding) => !isShortFinding(finding));
  const lines = findings.filter(isShortFinding);
  context.cures.beginEntry();
  return [
    `${ENTRY_START} whole" data-row="0"><h${context.level}>The whole file</h${context.level}>\n`,
    renderFindings(
      faults.map((finding) =>
        renderFinding(finding, context, {
          rows: 'the whole file',
          tag: `${renderOutcome(finding.outcome)} `,
        }),
      ),
    ),
    lines.length === 0
      ? ''
      : `<ul class="lines">${lines.map((line) => renderLine(line, context)).join('')}</ul>\n`,
    '</article>\n',
  ].join('');
}

function renderLine(finding: Finding, { isNew }: EntryContext): string {
  return `<li class="fault">${isNew(finding) ? '<strong>New:</strong> ' : ''}${renderProse(capitalize(finding.message))}</li>\n`;
}

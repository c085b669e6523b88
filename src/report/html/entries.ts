import { capitalize } from '../../core/values/text.ts';
import { formatCount } from '../content/dates.ts';
import {
  describeBareRows,
  describeFullStep,
  describeGrouped,
  describeOtherReasons,
  describeShortStep,
} from '../content/entry-text.ts';
import { describeVerdict, getHeadlinePart, getPartColor } from '../content/headline.ts';
import { formatRecordName, formatRowName } from '../content/record-name.ts';
import type { UrgentRecord } from '../content/sections.ts';
import { sortBySeverity } from '../content/selection.ts';
import { describeFailedRule } from '../content/sentences.ts';
import {
  type FindingGroup,
  formatGroupRows,
  type ListedRecord,
  type PlainRecords,
} from '../content/work-list.ts';
import { type EntryContext, renderFinding, renderFindings, renderOutcome } from './findings.ts';
import { escapeHtml, renderLink, renderProse, renderTag, renderText } from './markup.ts';
import { renderShortTimeline, renderTimeline } from './timeline.ts';

/** What an entry begins with. */
export const ENTRY_START = '<article class="entry';
/** What is around the rows of an entry, which have a line each. */
export const ROWS_START = '<ol class="rows" role="list">\n';
export const ROWS_END = '</ol>\n';

/** One record: what would happen to it, its findings, and what to do by when. */
export function renderRecord(record: ListedRecord, context: EntryContext): string {
  const { file, dates, anchors, level } = context;
  const { result, findings, grouped } = record;
  const color = getPartColor(getHeadlinePart(result));
  const rows = formatRowName(file, result.row).toLowerCase();
  const items = sortBySeverity(findings).map((finding) => {
    // A milder finding says so; the others have the record's own verdict.
    const tag = finding.outcome === result.verdict ? '' : `${renderOutcome(finding.outcome)} `;
    return renderFinding(finding, context, { rows, tag });
  });
  return [
    `${ENTRY_START}" id="${escapeHtml(anchors.findRecord(record) ?? '')}" data-row="${result.row}">`,
    `<h${level}>${renderText(formatRecordName(file, result))}: ${renderTag(color, describeVerdict(result, dates))}</h${level}>\n`,
    renderFindings(items),
    ...(result.failedRules ?? []).map(
      (rule) => `<p class="also">${renderText(describeFailedRule(rule))}</p>\n`,
    ),
    ...grouped.filter(({ section }) => section !== 'notes').map((group) => renderGrouped(group, context)),
    ...describeOtherReasons(result).map((text) => `<p class="also">${renderText(text)}</p>\n`),
    `<div class="step"><p>${renderProse(describeFullStep(result, file.kind, dates))}</p>${renderTimeline(result.nextStep, dates)}</div></article>\n`,
  ].join('');
}

function renderGrouped(group: FindingGroup, { file, anchors }: EntryContext): string {
  return `<p class="also">${renderLink(anchors.findGroup(group), describeGrouped(group, file))}</p>\n`;
}

/** The same finding on several records: once, with their rows, and each record's day. */
export function renderGroup(group: FindingGroup, context: EntryContext): string {
  const { file, anchors, level } = context;
  const rows = formatGroupRows(group, file);
  const finding = { ...group.finding, cell: null };
  const isNew = context.isNew(group.finding);
  const title = `${formatCount(group.rows.count, file.kind)}, ${rows}`;
  return [
    `${ENTRY_START}" id="${escapeHtml(anchors.findGroup(group) ?? '')}" data-row="${group.rows.first ?? 0}">`,
    `<h${level}>${renderText(title)}: ${renderGroupTag(group)}</h${level}>`,
    renderCopyButton(group.rows.listAll(), title),
    renderFindings([
      renderFinding(finding, { ...context, isNew: () => isNew }, { rows, message: group.message }),
    ]),
    renderRows(group.named.list(), group.named.count, context),
    '</article>\n',
  ].join('');
}

function renderGroupTag({ section, finding: { outcome } }: FindingGroup): string {
  if (outcome === 'closed' && section === 'waiting') return renderTag('delayed', 'too early');
  if (outcome === 'closed' && section === 'lost') return renderTag('closed', 'too late');
  return renderOutcome(outcome);
}

/** Records without a finding to report, with their days. */
export function renderPlainRecords(
  { count, named }: PlainRecords,
  text: string,
  context: EntryContext,
): string {
  const records = named.list();
  const { level } = context;
  return [
    `${ENTRY_START}" data-row="${findFirstRow(records)}"><h${level}>${renderText(text)}</h${level}>\n`,
    `${renderRows(records, count, context)}</article>\n`,
  ].join('');
}

/** A button that only the script can show, since nothing else can copy. */
export function renderCopyButton(rows: string, title: string): string {
  return ` <button class="copy" type="button" data-rows="${escapeHtml(rows)}" aria-label="Copy rows: ${renderText(title)}" hidden>Copy rows</button>\n`;
}

/** Each with its day; in one line if they have neither a day nor a name. */
function renderRows(records: readonly UrgentRecord[], count: number, context: EntryContext): string {
  if (records.length === 0) return '';
  const bare = describeBareRows(records, context.file, context.dates);
  const more = count - records.length;
  return [
    bare === undefined
      ? `${ROWS_START}${records.map((record) => renderRow(record, context)).join('')}${ROWS_END}`
      : `<p>${renderText(bare)}</p>\n`,
    more > 0 ? `<p class="also">… and ${more} more.</p>\n` : '',
  ].join('');
}

function renderRow(record: UrgentRecord, { file, dates }: EntryContext): string {
  const { result } = record;
  const name = renderText(formatRecordName(file, result));
  const days = renderProse(capitalize(describeShortStep(record, dates)));
  return `<li data-row="${result.row}"><span class="name">${name}</span><span>${days}</span>${renderShortTimeline(result.nextStep, dates)}</li>\n`;
}

function findFirstRow(records: readonly UrgentRecord[]): number {
  return records.reduce((first, { result }) => Math.min(first, result.row), Number.MAX_SAFE_INTEGER);
}

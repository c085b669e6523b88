import type { FileReport, Finding } from '../core/model/report.ts';
import { capitalize } from '../core/values/text.ts';
import { formatCount } from './content/dates.ts';
import {
  describeBareRows,
  describeFullStep,
  describeGrouped,
  describeOtherReasons,
  describeShortStep,
  getCure,
  isShortFinding,
  QUESTION_RULE,
} from './content/entry-text.ts';
import { describeVerdict } from './content/headline.ts';
import { describeFieldLocation } from './content/location.ts';
import type { DateContext } from './content/next-step.ts';
import { formatRecordName } from './content/record-name.ts';
import type { UrgentRecord } from './content/sections.ts';
import { sortBySeverity } from './content/selection.ts';
import { describeFailedRule, removeNoBreakSpaces } from './content/sentences.ts';
import { describeSource } from './content/source-name.ts';
import {
  type FindingGroup,
  formatGroupRows,
  type ListedRecord,
  type PlainRecords,
} from './content/work-list.ts';
import { escapeMarkdown } from './markdown-text.ts';
import type { RenderOptions } from './render-options.ts';

/** What the entries of one file need. */
export interface EntryContext extends Pick<RenderOptions, 'findRuleText'> {
  file: FileReport;
  dates: DateContext;
  isNew: (finding: Finding) => boolean;
  /** The signs before the heading of an entry. */
  heading: '###' | '####';
}

/** One record: its findings with what to do, and the next step. */
export function renderRecord(record: ListedRecord, context: EntryContext): string {
  const { file, dates } = context;
  const { result, findings, grouped } = record;
  return [
    renderHeading(`${formatRecordName(file, result)}: ${describeVerdict(result, dates)}`, context),
    ...sortBySeverity(findings).map((finding) => renderFinding(finding, context)),
    ...(result.failedRules ?? []).map((rule) => renderItem(describeFailedRule(rule))),
    ...grouped
      .filter(({ section }) => section !== 'notes')
      .map((group) => renderItem(describeGrouped(group, file))),
    ...describeOtherReasons(result).map(renderItem),
    `- **Next step:** ${escapeMarkdown(describeFullStep(result, file.kind, dates))}\n`,
  ].join('');
}

/** The same finding on several records: once, with their rows, and each record's day. */
export function renderGroup(group: FindingGroup, context: EntryContext): string {
  const { file } = context;
  const title = `${formatCount(group.rows.count, file.kind)}, ${formatGroupRows(group, file)}`;
  const isNew = context.isNew(group.finding);
  const finding = { ...group.finding, cell: null, message: group.message };
  return [
    renderHeading(title, context),
    renderFinding(finding, { ...context, isNew: () => isNew }),
    renderRows(group.named.list(), group.named.count, context),
  ].join('');
}

/** Records without a finding to report, with their days. */
export function renderPlainRecords(
  { count, named }: PlainRecords,
  title: string,
  context: EntryContext,
): string {
  return renderHeading(title, context) + renderRows(named.list(), count, context);
}

/** What concerns the whole file: notes and questions in one line, faults with what to do. */
export function renderFileFindings(findings: readonly Finding[], context: EntryContext): string {
  if (findings.length === 0) return '';
  const items = findings.map((finding) =>
    isShortFinding(finding) ? renderLine(finding) : renderFinding(finding, context),
  );
  return renderHeading('The whole file', context) + items.join('');
}

function renderHeading(title: string, { heading }: EntryContext): string {
  return `\n${heading} ${escapeMarkdown(title)}\n\n`;
}

/** A finding, what to do about it, and small below both the source and the rule. */
function renderFinding(finding: Finding, { file, isNew, findRuleText }: EntryContext): string {
  const { rule, message, source } = finding;
  const location = describeFieldLocation(finding, file);
  const start = `${isNew(finding) ? '**New:** ' : ''}${location === '' ? '' : `**${escapeMarkdown(location)}:** `}`;
  const cure = getCure(finding, findRuleText);
  return [
    `- ${start}${escapeMarkdown(location === '' ? capitalize(message) : message)}`,
    ...(cure === '' ? [] : [`  **What to do:** ${escapeMarkdown(cure)}`]),
    `  <sub>${escapeMarkdown(describeSource(source))}, \`${rule}\`</sub>`,
  ]
    .join('<br>\n')
    .concat('\n');
}

function renderRows(records: readonly UrgentRecord[], count: number, { file, dates }: EntryContext): string {
  if (records.length === 0) return '';
  const more = count - records.length;
  const lines = records.map((record) => {
    const days = removeNoBreakSpaces(describeShortStep(record, dates));
    return renderItem(`${formatRecordName(file, record.result)}${days === '' ? '' : `: ${days}`}`);
  });
  const bare = describeBareRows(records, file, dates);
  return `${bare === undefined ? lines.join('') : renderItem(bare)}${more > 0 ? `- … and ${more} more\n` : ''}`;
}

/** A note or a question in one line. The question ends with what to type, so nothing follows it. */
function renderLine({ rule, message }: Finding): string {
  const text = escapeMarkdown(capitalize(message));
  return `- ${rule === QUESTION_RULE ? text : `${text} <sub>${escapeMarkdown(rule)}</sub>`}\n`;
}

function renderItem(text: string): string {
  return `- ${escapeMarkdown(text)}\n`;
}

import type { FileReport } from '../../core/model/report.ts';
import { formatCount } from '../content/dates.ts';
import { describeGrouped, describeShortStep } from '../content/entry-text.ts';
import { describeVerdict, getHeadlinePart, getPartColor } from '../content/headline.ts';
import { describeNextStep } from '../content/next-step.ts';
import { formatRecordName, formatRowName } from '../content/record-name.ts';
import type { RenderContext } from '../content/render-context.ts';
import type { UrgentRecord } from '../content/sections.ts';
import { sortBySeverity } from '../content/selection.ts';
import { describeFailedRule } from '../content/sentences.ts';
import { type FindingGroup, formatGroupRows, type ListedRecord } from '../content/work-list.ts';
import { wrapText } from '../content/wrap.ts';
import { type GivenCures, renderFinding } from './finding-block.ts';

/** One record: what would happen to it, its findings with what to do about each, and by when. */
export function renderRecord(
  { result, findings, grouped }: ListedRecord,
  file: FileReport,
  context: RenderContext,
  cures: GivenCures,
): string {
  const { palette, width, dates } = context;
  const name = formatRecordName(file, result);
  const paint = palette.outcome[getPartColor(getHeadlinePart(result))];
  const rows = formatRowName(file, result.row).toLowerCase();
  return [
    wrapText(`${palette.strong(`${name}:`)} ${paint(describeVerdict(result, dates))}`, width, '', 2),
    ...sortBySeverity(findings).map((finding) => renderFinding(finding, file, context, { cures, rows })),
    ...(result.failedRules ?? []).map((rule) =>
      wrapText(palette.outcome.closed(describeFailedRule(rule)), width, '  ', 4),
    ),
    ...grouped
      .filter(({ section }) => section !== 'notes')
      .map((group) => wrapText(describeGrouped(group, file), width, '  ', 4)),
    wrapText(palette.strong(describeNextStep(result, file.kind, dates)), width, '  ', 4),
  ].join('');
}

/** The same finding on several records: once, with their rows, and each record's day where the days differ. */
export function renderGroup(
  group: FindingGroup,
  file: FileReport,
  context: RenderContext,
  cures: GivenCures,
): string {
  const { palette, width } = context;
  const rows = formatGroupRows(group, file);
  const finding = { ...group.finding, cell: null };
  return [
    wrapText(palette.strong(`${formatCount(group.rows.count, file.kind)}, ${rows}:`), width, '', 2),
    renderFinding(finding, file, context, { cures, rows, message: group.message }),
    ...(group.section === 'notes' ? [] : renderNames(group.named.list(), group.rows.count, file, context)),
  ].join('');
}

/** Records by name with their days; nothing if none of them has a day. */
export function renderNames(
  records: readonly UrgentRecord[],
  count: number,
  file: FileReport,
  { dates, width }: RenderContext,
): string[] {
  const lines = records.map((record) => {
    const days = describeShortStep(record, dates);
    return days === '' ? '' : `${formatRecordName(file, record.result)}: ${days}`;
  });
  if (lines.every((line) => line === '')) return [];
  const more = count - records.length;
  return [
    ...lines.map((line) => wrapText(line, width, '  ', 4)),
    more > 0 ? wrapText(`… and ${more} more. \`portal-check due\` lists every one.`, width, '  ', 4) : '',
  ];
}

import type { FileReport } from '../../core/model/report.ts';
import { formatCount } from '../content/dates.ts';
import { describeGrouped, describeOtherReasons, describeShortStep } from '../content/entry-text.ts';
import { describeVerdict, getHeadlinePart, getPartColor } from '../content/headline.ts';
import { describeNextStep } from '../content/next-step.ts';
import { formatRecordName, formatRowName } from '../content/record-name.ts';
import type { RenderContext } from '../content/render-context.ts';
import type { UrgentRecord } from '../content/sections.ts';
import { describeFailedRule } from '../content/sentences.ts';
import { type FindingGroup, formatGroupRows, type ListedRecord } from '../content/work-list.ts';
import { wrapText } from '../content/wrap.ts';
import { type PrintedCures, renderFinding, renderFindings } from './finding-block.ts';

/** One record: what would happen to it, its findings with what to do about each, and by when. */
export function renderRecord(
  { result, findings, grouped }: ListedRecord,
  file: FileReport,
  context: RenderContext,
  cures: PrintedCures,
): string {
  const { palette, width, dates } = context;
  const name = formatRecordName(file, result);
  const paint = palette.outcome[getPartColor(getHeadlinePart(result))];
  const rows = formatRowName(file, result.row).toLowerCase();
  return [
    wrapText(`${palette.strong(`${name}:`)} ${paint(describeVerdict(result, dates))}`, width, '', 2),
    renderFindings(findings, file, context, { cures, rows }),
    ...(result.failedRules ?? []).map((rule) =>
      wrapText(palette.outcome.closed(describeFailedRule(rule)), width, '  ', 4),
    ),
    ...grouped
      .filter(({ section }) => section !== 'notes')
      .map((group) => wrapText(describeGrouped(group, file), width, '  ', 4)),
    ...describeOtherReasons(result).map((text) => wrapText(text, width, '  ', 4)),
    wrapText(palette.strong(describeNextStep(result, file.kind, dates)), width, '  ', 4),
  ].join('');
}

/** The same finding on several records: once, with their rows, and each record's day where the days differ. */
export function renderGroup(
  group: FindingGroup,
  file: FileReport,
  context: RenderContext,
  cures: PrintedCures,
): string {
  const { palette, width } = context;
  const rows = formatGroupRows(group, file);
  const isNew = context.isNew(group.finding);
  const finding = { ...group.finding, cell: null, message: group.message };
  return [
    wrapText(palette.strong(`${formatCount(group.rows.count, file.kind)}, ${rows}:`), width, '', 2),
    renderFinding(finding, file, { ...context, isNew: () => isNew }, { cures, rows }),
    ...renderNames(group.named.list(), group.named.count, file, context),
  ].join('');
}

/** Records by name with their days; nothing if none of them has a day. */
export function renderNames(
  records: readonly UrgentRecord[],
  count: number,
  file: FileReport,
  { dates, width }: RenderContext,
): string[] {
  const steps = records.map((record) => describeShortStep(record, dates));
  if (steps.every((step) => step === '')) return [];
  const lines = records.map(({ result }, i) =>
    [formatRecordName(file, result), steps[i]].filter((part) => part !== '').join(': '),
  );
  const more = count - records.length;
  return [
    ...lines.map((line) => wrapText(line, width, '  ', 4)),
    more > 0 ? wrapText(`… and ${more} more. \`portal-check due\` lists every one.`, width, '  ', 4) : '',
  ];
}

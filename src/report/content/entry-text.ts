import type { FileReport, Finding, Result } from '../../core/model/report.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { capitalize } from '../../core/values/text.ts';
import type { RenderOptions } from '../render-options.ts';
import { describeFieldLocation, getRowNoun } from './location.ts';
import { type DateContext, describeNextStep, describeShortWindow } from './next-step.ts';
import { listNameParts } from './record-name.ts';
import { getFileSectionTitle } from './report-sections.ts';
import { RowList } from './row-list.ts';
import type { UrgentRecord } from './sections.ts';
import { removeNoBreakSpaces } from './sentences.ts';
import { type FindingGroup, formatGroupRows } from './work-list.ts';

/** A question ends with what to type, so nothing follows it. */
export const QUESTION_RULE = 'file/column-question';

/** A finding on the whole file that says all in one line: a note, or a question about a column with its answer. */
export function isShortFinding({ rule, outcome }: Finding): boolean {
  return rule === QUESTION_RULE || outcome === 'note';
}

/** What to do about a finding; '' if its rule is unknown. */
export function getCure({ rule, cure }: Finding, findRuleText: RenderOptions['findRuleText']): string {
  return cure ?? findRuleText(rule)?.cure ?? '';
}

/** The days of a record in a list of rows: "by Wed 12/9/2026 (last day Thu 12/10/2026)"; '' without any. */
export function describeShortStep(record: Pick<UrgentRecord, 'result'>, dates: DateContext): string {
  const { nextStep } = record.result;
  return nextStep.action === 'stop' ? describeWayOut(record) : describeShortWindow(nextStep, dates);
}

/** What is still open for a record that is too late, and until when; '' if nothing is. */
function describeWayOut({ result }: Pick<UrgentRecord, 'result'>): string {
  const until = result.findings.find((finding) => finding.until !== undefined)?.until;
  return until === undefined ? '' : `write to the portal team by ${until}`;
}

/** What the user does about a record, in full sentences; if it is too late, also what is still open. */
export function describeFullStep(result: Result, kind: Kind, dates: DateContext): string {
  const wayOut = describeWayOut({ result });
  const step = describeNextStep(result, kind, dates);
  return removeNoBreakSpaces(wayOut === '' ? step : `${step} ${capitalize(wayOut)}.`);
}

/** A finding of a record that its group reports with the remedy: "Also Denial Codes: see rows 4-28." */
export function describeGrouped(group: FindingGroup, file: FileReport): string {
  const location = describeFieldLocation({ ...group.finding, cell: null }, file);
  return `Also ${location === '' ? group.finding.rule : location}: see ${formatGroupRows(group, file)}.`;
}

/**
 * Where the reason is of a verdict that none of the record's own findings explains; nothing if one does.
 * @param where where the section is, if it is not in the same list: "on the first sheet"
 */
export function describeOtherReasons({ verdict, findings, failedRules }: Result, where = ''): string[] {
  const isExplained =
    verdict === 'ready' || failedRules !== undefined || findings.some(({ outcome }) => outcome === verdict);
  if (isExplained) return [];
  const section = [`"${getFileSectionTitle(verdict)}"`, where].filter((part) => part !== '').join(' ');
  return [`The reason concerns the whole file. See ${section}.`];
}

/** "Rows 3-5, 7 and 9" if the records have neither a day nor a name, so that a line for every one says nothing more. */
export function describeBareRows(
  records: readonly Pick<UrgentRecord, 'result'>[],
  file: FileReport,
  dates: DateContext,
): string | undefined {
  const hasMore = records.some(
    (record) => describeShortStep(record, dates) !== '' || listNameParts(record.result.name).length > 0,
  );
  if (hasMore) return undefined;
  const rows = new RowList();
  for (const row of records.map(({ result }) => result.row).sort((a, b) => a - b)) rows.add(row);
  return capitalize(rows.format(getRowNoun(file)));
}

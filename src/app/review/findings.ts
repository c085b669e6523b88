import type { Finding, Result } from '../../core/model/report.ts';
import { capitalize } from '../../core/values/text.ts';
import { formatCellReference } from '../../formats/xlsx/write/cell-reference.ts';
import type { PositionedCell } from '../../formats/xlsx/write/review-style.ts';
import { formatCount } from '../../report/content/dates.ts';
import { describeFullStep, describeGrouped, getCure } from '../../report/content/entry-text.ts';
import { describeVerdict, getHeadlinePart, getPartColor } from '../../report/content/headline.ts';
import { describeFieldLocation } from '../../report/content/location.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import { formatRecordName } from '../../report/content/record-name.ts';
import { describePlain, type ReportSection } from '../../report/content/report-sections.ts';
import type { UrgentRecord } from '../../report/content/sections.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { type FindingGroup, formatGroupRows, type ListedRecord } from '../../report/content/work-list.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { ADDED_COLUMNS } from './columns.ts';
import { VERDICT_COLUMN } from './highlights.ts';
import type { ReviewedInput } from './reviewed-input.ts';
import { buildToDoCells, FINDING_COLUMNS, type ToDo } from './to-do-cells.ts';
import { describeNextStep, getRowDay } from './what-to-do.ts';

/** What the to-do list is written from. */
export interface ToDoContext {
  dates: DateContext;
  findRuleText: RenderOptions['findRuleText'];
  /** Whether a section's title has the name of the sheet. */
  namesSheet: boolean;
}

/** The to-do list of an input, in the order in which to act: a title for each section, then its rows by deadline. */
export function* buildFindingRows(
  reviewed: ReviewedInput,
  { dates, findRuleText, namesSheet }: ToDoContext,
): Generator<PositionedCell[]> {
  const list = new ToDoList(reviewed, dates, findRuleText);
  for (const section of reviewed.list.sections) {
    const title = namesSheet ? `${reviewed.sheet}: ${section.title}` : section.title;
    yield FINDING_COLUMNS.map((_, column) => ({ column, text: column === 0 ? title : '', style: 'section' }));
    for (const toDo of list.listSection(section)) yield buildToDoCells(toDo);
  }
}

/** Turns the entries of a report's sections into lines. */
class ToDoList {
  constructor(
    private readonly reviewed: ReviewedInput,
    private readonly dates: DateContext,
    private readonly findRuleText: RenderOptions['findRuleText'],
  ) {}

  *listSection({ id, fileFindings, entries, plain }: ReportSection): Generator<ToDo> {
    const { file, survey } = this.reviewed;
    for (const finding of fileFindings) {
      const link = this.linkTo(this.reviewed.input.headerRow, finding);
      yield {
        name: 'The whole file',
        link,
        ...this.describe(finding, finding.message),
        step: this.getCure(finding),
      };
    }
    for (const { group, record } of entries) {
      if (group) yield* this.listGroup(group);
      else yield* this.listRecord(record);
    }
    if (!plain || id === 'notes') return;
    const text = describePlain(id, plain, file.kind, plain.count < survey.tally.records);
    const named = id === 'submitted' ? [] : plain.named.list();
    if (named.length < plain.count) yield { name: capitalize(`${text}.`) };
    for (const record of named) yield this.nameRecord(record);
    yield* this.countOthers(named.length === 0 ? 0 : plain.count - named.length);
  }

  private *listGroup(group: FindingGroup): Generator<ToDo> {
    const { file } = this.reviewed;
    const { finding, message, rows, section } = group;
    const named = group.named.list();
    yield {
      day: Number.isFinite(group.day) && section !== 'notes' ? group.day : undefined,
      name: `${formatCount(rows.count, file.kind)}, ${formatGroupRows(group, file)}`,
      link:
        rows.first === undefined
          ? undefined
          : this.linkTo(rows.first + this.reviewed.input.rowShift, finding),
      ...this.describe(finding, message),
      step: this.getCure(finding),
    };
    if (section === 'notes') return;
    for (const record of named) yield this.nameRecord(record, finding);
    yield* this.countOthers(group.named.count - named.length);
  }

  private *listRecord({ result, findings, grouped }: ListedRecord): Generator<ToDo> {
    const { file } = this.reviewed;
    const others = grouped
      .filter(({ section }) => section !== 'notes')
      .map((group) => describeGrouped(group, file));
    const sorted = sortBySeverity(findings);
    const hasCure = sorted.some((finding) => this.getCure(finding) !== '');
    const last = [...others, describeNextStep(result, file.kind, this.dates, hasCure)].join(' ');
    const base = { day: getRowDay(result, this.dates), name: formatRecordName(file, result) };
    if (sorted.length === 0) {
      yield { ...base, link: this.linkTo(this.getRow(result)), ...this.describeVerdict(result), step: last };
    }
    for (const [i, finding] of sorted.entries()) {
      const cure = this.getCure(finding);
      const step = i === sorted.length - 1 ? `${cure} ${last}`.trim() : cure;
      const link = this.linkTo(this.getRow(result), finding);
      yield { ...base, link, ...this.describe(finding, finding.message), step };
    }
  }

  private nameRecord({ result }: UrgentRecord, finding?: Finding): ToDo {
    const { file } = this.reviewed;
    return {
      day: getRowDay(result, this.dates),
      name: formatRecordName(file, result),
      link: this.linkTo(this.getRow(result), finding),
      ...this.describeVerdict(result),
      step: describeFullStep(result, file.kind, this.dates),
    };
  }

  private *countOthers(count: number): Generator<ToDo> {
    if (count > 0)
      yield {
        name: `and ${count} more`,
        step: `See the column Deadline of the sheet "${this.reviewed.sheet}".`,
      };
  }

  private describe(finding: Finding, fault: string): Partial<ToDo> {
    return { location: this.getLocation(finding), fault, finding };
  }

  private describeVerdict(result: Result): Partial<ToDo> {
    const fault = capitalize(`${describeVerdict(result, this.dates)}.`);
    return { fault, style: getPartColor(getHeadlinePart(result)) };
  }

  private getLocation(finding: Finding): string {
    return describeFieldLocation({ ...finding, cell: null }, this.reviewed.file);
  }

  private getCure(finding: Finding): string {
    return getCure(finding, this.findRuleText);
  }

  private getRow({ row }: Result): number {
    return row + this.reviewed.input.rowShift;
  }

  private linkTo(row: number, finding?: Finding): { sheet: string; cell: string } {
    const { input, sheet } = this.reviewed;
    const own = finding && input.findColumn(finding);
    return {
      sheet,
      cell: formatCellReference(own === undefined ? VERDICT_COLUMN : own + ADDED_COLUMNS.length, row),
    };
  }
}

import type { Report } from '../../core/model/report.ts';
import type { DateContext } from '../content/next-step.ts';
import { type ListedFile, listFiles, type SectionList } from '../content/report-sections.ts';
import type { FindingGroup, ListedRecord } from '../content/work-list.ts';

/** Entries on one page: as many as a browser can open and filter without delay. */
export const MAX_ENTRIES_LISTED = 5000;
/** So many rows of one group are named: a page has more room than a terminal. */
const MAX_NAMED_ON_PAGE = 100;

/** What the page keeps of one file. */
export interface HtmlFile extends ListedFile {
  anchors: Anchors;
}

/** Where in the page the listed entries of a file are. */
export class Anchors {
  private readonly groups = new Map<FindingGroup, string>();
  private readonly records = new Map<number, string>();

  constructor(
    readonly file: string,
    { sections }: SectionList,
  ) {
    for (const { group, record } of sections.flatMap(({ entries }) => entries)) {
      if (group) this.groups.set(group, `${file}-g${this.groups.size + 1}`);
      else this.records.set(record.result.record, `${file}-${record.result.record}`);
    }
  }

  /** undefined if the group is not listed. */
  findGroup(group: FindingGroup): string | undefined {
    return this.groups.get(group);
  }

  /** undefined if the record has no entry by itself. */
  findRecord({ result }: Pick<ListedRecord, 'result'>): string | undefined {
    return this.records.get(result.record);
  }
}

/** Counts everything and keeps only what is listed, or twice as much for a while. */
export function surveyReport(report: Report, dates: DateContext, limit = MAX_ENTRIES_LISTED): HtmlFile[] {
  return listFiles(report.files, dates.asOf, limit, MAX_NAMED_ON_PAGE).map(
    (file, i): HtmlFile => ({ ...file, anchors: new Anchors(`f${i + 1}`, file.list) }),
  );
}

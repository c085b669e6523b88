import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Day, Verdict } from '../../core/model/vocabulary.ts';
import { pickWorse } from '../../core/portal/outcome.ts';
import { FindingKinds } from './finding-kinds.ts';
import { getRowNoun } from './location.ts';
import { RowList } from './row-list.ts';
import type { Section, UrgentRecord } from './sections.ts';
import { compareDays, MostUrgent, rankUrgency, SECTIONS } from './sections.ts';

/** A finding on more records than this is reported once, with its rows. */
export const MAX_ALONE = 3;

/** So many records of a group are named one by one, most urgent first, unless a report has room for more. */
export const MAX_NAMED = 10;

/** Kinds of findings that are counted. Messages that name another row never repeat and would fill the table. */
const MAX_KINDS = 10_000;

/** The same finding on several records. */
export interface FindingGroup {
  /** That of the first record. Its days are not those of the others: see `message`. */
  finding: Finding;
  /** The message without days, if those of the records differ in their days. */
  message: string;
  section: Section | 'notes';
  /** The earliest day of its records. */
  day: number;
  rows: RowList;
  /** The most urgent records that no section lists by themselves. */
  named: MostUrgent;
}

/** A record with findings that no group of its own section has. */
export interface ListedRecord extends UrgentRecord {
  findings: Finding[];
  /** Its findings that are reported with a group. */
  grouped: FindingGroup[];
}

/** Records of a section without findings to report. */
export interface PlainRecords {
  count: number;
  /** The worst verdict of those that wait for what is wrong with the whole file; undefined if all can be submitted. */
  heldBy: Verdict | undefined;
  named: MostUrgent;
}

/** What a report for people lists of one file, in the order in which to act. */
export interface WorkList {
  groups: FindingGroup[];
  records: MostUrgent<ListedRecord>;
  /** Records without findings of their own, by section. */
  plain: Map<Section, PlainRecords>;
  /** How many groups and records with findings there are, listed or not. */
  entries: number;
}

type KindCount = { count: number; bySection: number[] };

/** Counts on how many records each finding is. A record that has it twice counts twice. */
export class FindingCounter {
  private readonly kinds = new FindingKinds<KindCount>();

  add(findings: readonly Finding[], section: Section): void {
    for (const finding of findings) {
      let kind = this.kinds.get(finding);
      if (!kind) {
        if (this.kinds.size >= MAX_KINDS) continue;
        kind = { count: 0, bySection: SECTIONS.map(() => 0) };
        this.kinds.add(finding, kind);
      }
      const index = SECTIONS.indexOf(section);
      kind.count += 1;
      kind.bySection[index] = (kind.bySection[index] as number) + 1;
    }
  }

  /**
   * The section in which the finding is reported once: that of most of its records. A question comes with the questions,
   * if its records are in several sections: under "wait" nobody would look for those that are due today. undefined if
   * the finding is on too few records.
   */
  findGroupSection(finding: Finding): Section | undefined {
    const kind = this.kinds.get(finding);
    if (!kind || kind.count <= MAX_ALONE) return undefined;
    const most = Math.max(...kind.bySection);
    if (finding.outcome === 'review' && most < kind.count) return 'questions';
    return SECTIONS[kind.bySection.indexOf(most)];
  }
}

/** How many records a work list keeps: with findings of their own, and by name in a group. */
export interface WorkLimits {
  listed: number;
  named: number;
}

/** Lists what to do about the records: a second walk over the results, after they were counted. */
export function buildWorkList(
  file: FileReport,
  counter: FindingCounter,
  asOf: Day,
  { listed: limit, named }: WorkLimits,
): WorkList {
  const list = {
    records: new MostUrgent<ListedRecord>(limit),
    plain: new Map<Section, PlainRecords>(),
    entries: 0,
  };
  const groups = new FindingKinds<FindingGroup>();
  for (const result of file.results) {
    const { section, day } = rankUrgency(result, asOf);
    // Spreading an object costs more than all the rest, and most records have no finding.
    const urgency: UrgentRecord = { result, section, day };
    if (result.findings.length === 0 && !result.failedRules) {
      addPlain(list.plain, urgency, named);
      continue;
    }
    const record: ListedRecord = { result, section, day, findings: [], grouped: [] };
    for (const finding of result.findings) {
      const group = findGroup(finding, groups, counter, named);
      if (!group) record.findings.push(finding);
      else {
        addToGroup(group, finding, urgency);
        if (!record.grouped.includes(group)) record.grouped.push(group);
      }
    }
    if (isListed(record)) {
      list.records.add(record);
      list.entries += 1;
      continue;
    }
    for (const group of record.grouped) if (group.section === record.section) group.named.add(urgency);
    if (record.grouped.every(({ section }) => section === 'notes')) addPlain(list.plain, urgency, named);
  }
  const sorted = [...groups.values()].sort((a, b) => compareDays(a.day, b.day));
  return { ...list, groups: sorted, entries: list.entries + groups.size };
}

/** The rows of a group: "row 4", "rows 4-28". */
export function formatGroupRows({ rows }: FindingGroup, file: FileReport): string {
  return rows.format(getRowNoun(file));
}

/** A record that a group of its section does not cover. Notes alone do not list a record. */
function isListed({ section, findings, grouped, result }: ListedRecord): boolean {
  if (findings.length > 0 || result.failedRules) return true;
  return (
    grouped.some((group) => group.section !== 'notes') && !grouped.some((group) => group.section === section)
  );
}

function findGroup(
  finding: Finding,
  groups: FindingKinds<FindingGroup>,
  counter: FindingCounter,
  maxNamed: number,
): FindingGroup | undefined {
  const existing = groups.get(finding);
  if (existing) return existing;
  const section = counter.findGroupSection(finding);
  if (section === undefined) return undefined;
  const group: FindingGroup = {
    finding,
    message: finding.message,
    section: finding.outcome === 'note' ? 'notes' : section,
    day: Number.POSITIVE_INFINITY,
    rows: new RowList(),
    named: new MostUrgent(maxNamed),
  };
  groups.add(finding, group);
  return group;
}

function addToGroup(group: FindingGroup, finding: Finding, record: UrgentRecord): void {
  group.rows.add(record.result.row);
  if (record.day < group.day) group.day = record.day;
  if (finding.message !== group.message) group.message = finding.withoutDays ?? finding.message;
}

function addPlain(plain: Map<Section, PlainRecords>, record: UrgentRecord, maxNamed: number): void {
  const records = plain.get(record.section) ?? {
    count: 0,
    heldBy: undefined,
    named: new MostUrgent(maxNamed),
  };
  plain.set(record.section, records);
  records.count += 1;
  const { verdict, nextStep } = record.result;
  if (nextStep.action !== 'submit') records.heldBy = pickWorse(records.heldBy ?? 'ready', verdict);
  records.named.add(record);
}

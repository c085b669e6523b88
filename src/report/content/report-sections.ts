import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Day, Kind, Outcome, Verdict } from '../../core/model/vocabulary.ts';
import { isAtLeast } from '../../core/portal/outcome.ts';
import { compareDays, SECTIONS, type Section } from './sections.ts';
import { divideLimit, sortBySeverity } from './selection.ts';
import { type FileSurvey, surveyFile } from './survey.ts';
import type { FindingGroup, ListedRecord, PlainRecords } from './work-list.ts';

/** A section of a report for people. */
export interface ReportSection {
  id: Section | 'notes';
  title: string;
  /** Findings on the whole file. */
  fileFindings: Finding[];
  entries: Entry[];
  /** Records of the section that have nothing to report. */
  plain: PlainRecords | undefined;
}

/** What a section lists: the same finding on several records, or a record with its findings. */
export type Entry = { group: FindingGroup; record?: never } | { record: ListedRecord; group?: never };

/** The sections of a file, and how many of its entries and whole-file findings they list. */
export interface SectionList {
  sections: ReportSection[];
  listed: number;
  total: number;
}

/** One file of a report: its counts and its sections. */
export interface ListedFile {
  survey: FileSurvey;
  list: SectionList;
}

const TITLES: Record<ReportSection['id'], string> = {
  now: 'Do this today or tomorrow',
  lost: 'Too late: do not submit',
  fix: 'Fix, then submit',
  redirect: 'Not for the portal',
  questions: 'Check, then submit',
  waiting: 'Too early: wait',
  ready: 'Ready to submit',
  submitted: 'Already in the portal',
  notes: 'Good to know',
};

const SOFTENED_RULE = 'file/softened-rule';

/** The counts and sections of files that share a limit of entries; `named`: see `surveyFile`. */
export function listFiles(
  files: readonly FileReport[],
  asOf: Day,
  limit: number,
  named?: number,
): ListedFile[] {
  const surveys = files.map((file) => surveyFile(file, asOf, limit, named));
  const shares = divideLimit(surveys.map(countEntries), limit);
  return surveys.map((survey, i) => ({ survey, list: listSections(survey, shares[i] ?? 0) }));
}

/**
 * The sections in the order in which to act, with at most `limit` entries in all. Notes that the user's settings soften a
 * rule are always listed.
 */
export function listSections(survey: FileSurvey, limit: number): SectionList {
  const { file, work } = survey;
  let left = limit;
  const take = <T>(items: readonly T[]): T[] => {
    const taken = items.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken;
  };
  const records = work.records.list();
  const sections = ([...SECTIONS, 'notes'] as const).map((id): ReportSection => {
    const findings = sortBySeverity(file.findings.filter(({ outcome }) => chooseFileSection(outcome) === id));
    const softened = findings.filter(({ rule }) => rule === SOFTENED_RULE);
    return {
      id,
      title: TITLES[id],
      fileFindings: [...take(findings.filter(({ rule }) => rule !== SOFTENED_RULE)), ...softened],
      entries: take(listEntries(id, work.groups, records)),
      plain: id === 'notes' ? undefined : work.plain.get(id),
    };
  });
  const listed = sections.reduce(
    (sum, { fileFindings, entries }) => sum + fileFindings.length + entries.length,
    0,
  );
  return { sections: sections.filter(hasContent), listed, total: countEntries(survey) };
}

function countEntries({ file, work }: FileSurvey): number {
  return file.findings.length + work.entries;
}

/** What closes, denies or delays the whole file comes with the faults; a question with the questions. */
function chooseFileSection(outcome: Outcome | Verdict): ReportSection['id'] {
  if (isAtLeast(outcome, 'delayed')) return 'fix';
  return outcome === 'note' ? 'notes' : 'questions';
}

/** The title of the section with what gives all records of a file this verdict. */
export function getFileSectionTitle(verdict: Verdict): string {
  return TITLES[chooseFileSection(verdict)];
}

function listEntries(
  id: ReportSection['id'],
  groups: readonly FindingGroup[],
  records: readonly ListedRecord[],
): Entry[] {
  const entries: (Entry & { day: number })[] = [
    ...groups.filter(({ section }) => section === id).map((group) => ({ group, day: group.day })),
    ...records.filter(({ section }) => section === id).map((record) => ({ record, day: record.day })),
  ];
  return entries.sort((a, b) => compareDays(a.day, b.day));
}

function hasContent({ fileFindings, entries, plain }: ReportSection): boolean {
  return fileFindings.length > 0 || entries.length > 0 || plain !== undefined;
}

/** "3 tickets have no fault of their own" or the like: what a section says of records without findings. */
export function describePlain(
  id: Section,
  { count, heldBy }: Pick<PlainRecords, 'count' | 'heldBy'>,
  kind: Kind,
  hasOthers: boolean,
): string {
  const one = count === 1;
  const noun = `${count} ${kind}${one ? '' : 's'}`;
  const wait = `${noun} ${one ? 'waits' : 'wait'} only for what`;
  if (id === 'now' && heldBy) return `${wait} "${getFileSectionTitle(heldBy)}" lists for the whole file`;
  switch (id) {
    case 'now':
    case 'ready':
      // The whole file is one request: one incomplete row may get all of it denied (§4b of the notice).
      return `${noun} can be submitted${kind === 'registration' && hasOthers ? ' without the others' : ''}`;
    case 'waiting':
      return `${noun} ${one ? 'waits for its planned day' : 'wait for their planned day'}`;
    case 'submitted':
      return `${noun} ${one ? 'is' : 'are'} already in the portal`;
    case 'questions':
      return `${wait} is listed above for the whole file`;
    default:
      return `${noun} ${one ? 'has' : 'have'} no other fault`;
  }
}

import type { Notice } from '../../core/model/context.ts';
import type { FileReport, Result } from '../../core/model/report.ts';
import type { Kind, Verdict } from '../../core/model/vocabulary.ts';
import { formatDuration } from '../../core/values/count.ts';
import type { Palette } from './color.ts';
import { formatCount } from './dates.ts';
import { insertNoBreakSpaces } from './wrap.ts';

/** Verdicts as reports count them. Of the closed tickets, those that only wait and those that are lost are counted by themselves. */
export type HeadlinePart = Verdict | 'early' | 'lost' | 'waiting' | 'submitted';

/** The part of the notice that the wording depends on. */
type Extended = Pick<Notice, 'extended'>;

const EXTENSION_PLACEHOLDER = '{longer}';

/** All requests of a split but the last have the same size, so many need not be listed. */
const MAX_LISTED_REQUESTS = 5;

/** How many records of a kind have which verdict. */
export interface Tally {
  kind: Kind;
  records: number;
  parts: Map<HeadlinePart, number>;
  /** The people in each clean registration file, if the user asked to split the request. */
  requests?: readonly number[];
}

/** For registrations, the wait that all records share comes before the faults of some. */
const PART_ORDER: Record<Kind, readonly HeadlinePart[]> = {
  registration: ['delayed', 'denied', 'closed', 'review', 'ready', 'waiting', 'submitted'],
  ticket: ['lost', 'closed', 'denied', 'early', 'delayed', 'review', 'ready', 'waiting', 'submitted'],
};

/** For one record and for several. The placeholder is the longer processing time of large requests (§4d). */
const PART_WORDS: Record<HeadlinePart, readonly [one: string, more: string]> = {
  lost: ['is too late', 'are too late'],
  closed: ['would be closed', 'would be closed'],
  early: ['is too early', 'are too early'],
  denied: ['would be denied', 'would be denied'],
  delayed: [
    `would take up to ${EXTENSION_PLACEHOLDER} longer`,
    `would take up to ${EXTENSION_PLACEHOLDER} longer`,
  ],
  review: ['needs review', 'need review'],
  ready: ['is ready', 'are ready'],
  waiting: ['waits for its planned day', 'wait for their planned day'],
  submitted: ['is already in the portal', 'are already in the portal'],
};

/** The part that counts the record. */
export function getHeadlinePart({
  verdict,
  nextStep: { action },
}: Pick<Result, 'verdict' | 'nextStep'>): HeadlinePart {
  if (verdict === 'closed') return action === 'wait' ? 'early' : action === 'stop' ? 'lost' : verdict;
  if (verdict !== 'ready') return verdict;
  return action === 'none' ? 'submitted' : action === 'wait' ? 'waiting' : 'ready';
}

/** What colors and sorts a part: being early is no fault, only a wait. */
export function getPartColor(part: HeadlinePart): Verdict {
  if (part === 'lost') return 'closed';
  if (part === 'early') return 'delayed';
  return part === 'waiting' || part === 'submitted' ? 'ready' : part;
}

/** Counts the records of a file: a walk over its results. */
export function tallyFile(file: FileReport): Tally {
  const tally = createTally(file);
  for (const result of file.results) addToTally(tally, result);
  return tally;
}

/** A tally of a file without any record. */
export function createTally({ kind, written }: Pick<FileReport, 'kind' | 'written'>): Tally {
  const requests = written?.requests;
  return { kind, records: 0, parts: new Map(), ...(requests && { requests }) };
}

/** Counts one record. */
export function addToTally(tally: Tally, result: Result): void {
  const part = getHeadlinePart(result);
  tally.records += 1;
  tally.parts.set(part, (tally.parts.get(part) ?? 0) + 1);
}

/**
 * The answer in one line: "5 tickets: 2 would be closed, 1 needs review, 2 are ready". If the user asked to
 * split a request, also what the split gives.
 */
export function renderHeadline(tally: Tally, palette: Palette, { extended }: Extended): string {
  const parts = PART_ORDER[tally.kind].flatMap((part) => {
    const count = tally.parts.get(part) ?? 0;
    if (count === 0) return [];
    return [
      palette.outcome[getPartColor(part)](insertNoBreakSpaces(describePart(part, count, tally, extended))),
    ];
  });
  const split = tally.requests ? `. ${describeSplit(tally.requests, extended)}` : '';
  return `${palette.strong(`${formatCount(tally.records, tally.kind)}:`)} ${parts.join(', ')}${split}`;
}

/** "3 requests: 9, 9 and 1 people, none would wait" */
function describeSplit(requests: readonly number[], { individuals, days }: Notice['extended']): string {
  const longer = `would take up to ${formatDuration(days)} longer`;
  const large = requests.filter((people) => people >= individuals).length;
  const [last = 0] = requests.slice(-1);
  if (requests.length === 1) {
    return `1 request: ${last === 1 ? '1 person' : `${last} people`}, ${large === 1 ? longer : 'would not wait'}`;
  }
  const all = requests.slice(0, -1).join(', ');
  const sizes =
    requests.length <= MAX_LISTED_REQUESTS ? `${all} and ${last}` : `${requests[0]} each, the last ${last}`;
  return `${requests.length} requests: ${sizes} people, ${large === 0 ? 'none would wait' : `${large} ${longer}`}`;
}

/** What would happen to one record: "would be denied", "too early", "ready". */
export function describeVerdict(
  result: Pick<Result, 'verdict' | 'nextStep'>,
  { extended }: Extended,
): string {
  return describePart(getHeadlinePart(result), 1, { records: 1 }, extended);
}

/** Adds up the tallies of each kind; kinds keep the order of their first tally. */
export function addTallies(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<Kind, Tally>();
  for (const { kind, records, parts, requests } of tallies) {
    const sum: Tally = sums.get(kind) ?? { kind, records: 0, parts: new Map() };
    sums.set(kind, sum);
    sum.records += records;
    if (requests) sum.requests = [...(sum.requests ?? []), ...requests];
    for (const [part, count] of parts) sum.parts.set(part, (sum.parts.get(part) ?? 0) + count);
  }
  return [...sums.values()];
}

function describePart(
  part: HeadlinePart,
  count: number,
  { records }: Pick<Tally, 'records'>,
  { days }: Notice['extended'],
): string {
  const words = PART_WORDS[part][count === 1 ? 0 : 1].replace(EXTENSION_PLACEHOLDER, formatDuration(days));
  if (count < records) return `${count} ${words}`;
  return count === 1 ? words.replace(/^is /, '') : `all ${words}`;
}

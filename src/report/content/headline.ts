import type { Notice } from '../../core/model/context.ts';
import type { Result } from '../../core/model/report.ts';
import type { Kind, Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { formatDuration } from '../../core/values/count.ts';
import type { Palette } from './color.ts';
import { formatCount } from './dates.ts';
import { insertNoBreakSpaces } from './wrap.ts';

/** Verdicts as the headline counts them: ready records that cannot be submitted today are counted separately. */
export type HeadlinePart = Verdict | 'waiting' | 'submitted';

/** The part of the notice that the wording depends on. */
type Extended = Pick<Notice, 'extended'>;

const EXTENSION_PLACEHOLDER = '{longer}';

/** All requests of a split but the last have the same size, so many need not be listed. */
const MAX_LISTED_REQUESTS = 5;

/** How many records of a kind have which verdict. */
export interface Tally {
  kind: Kind;
  records: number;
  /** How many of the closed records are only too early. */
  early: number;
  parts: Map<HeadlinePart, number>;
  /** The people in each clean registration file, if the user asked to split the request. */
  requests?: readonly number[];
}

/** For registrations, the wait that all records share comes before the faults of some. */
const PART_ORDER: Record<Kind, readonly HeadlinePart[]> = {
  registration: ['delayed', 'denied', 'closed', 'review', 'ready', 'waiting', 'submitted'],
  ticket: [...VERDICTS, 'waiting', 'submitted'],
};

/** For one record and for several. The placeholder is the longer processing time of large requests (§4d). */
const PART_WORDS: Record<HeadlinePart, readonly [one: string, more: string]> = {
  closed: ['would be closed', 'would be closed'],
  denied: ['would be denied', 'would be denied'],
  delayed: [
    `would take up to ${EXTENSION_PLACEHOLDER} longer`,
    `would take up to ${EXTENSION_PLACEHOLDER} longer`,
  ],
  review: ['needs a person to look', 'need a person to look'],
  ready: ['is ready', 'are ready'],
  waiting: ['waits for its planned day', 'wait for their planned day'],
  submitted: ['is in the portal already', 'are in the portal already'],
};

/** The part of the headline that counts the record. */
export function getHeadlinePart({
  verdict,
  nextStep: { action },
}: Pick<Result, 'verdict' | 'nextStep'>): HeadlinePart {
  if (verdict !== 'ready') return verdict;
  return action === 'none' ? 'submitted' : action === 'wait' ? 'waiting' : 'ready';
}

/** Whether a record would be closed only because it is too early. */
export function isTooEarly({ verdict, nextStep }: Pick<Result, 'verdict' | 'nextStep'>): boolean {
  return verdict === 'closed' && nextStep.action === 'wait';
}

/**
 * The answer in one line: "5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready". If the user asked to
 * split a request, also what the split gives.
 */
export function renderHeadline(tally: Tally, palette: Palette, { extended }: Extended): string {
  const parts = PART_ORDER[tally.kind].flatMap((part) => {
    const count = tally.parts.get(part) ?? 0;
    return count === 0
      ? []
      : [choosePaint(palette, part)(insertNoBreakSpaces(describePart(part, count, tally, extended)))];
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

/** What would happen to one record: "would be denied", "ready". */
export function describeVerdict(
  result: Pick<Result, 'verdict' | 'nextStep'>,
  { extended }: Extended,
): string {
  const tally = { kind: 'ticket', records: 1, early: isTooEarly(result) ? 1 : 0, parts: new Map() } as const;
  return describePart(getHeadlinePart(result), 1, tally, extended);
}

/** Adds up the tallies of each kind; kinds keep the order of their first tally. */
export function addTallies(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<Kind, Tally>();
  for (const { kind, records, early, parts, requests } of tallies) {
    const sum: Tally = sums.get(kind) ?? { kind, records: 0, early: 0, parts: new Map() };
    sums.set(kind, sum);
    sum.records += records;
    sum.early += early;
    if (requests) sum.requests = [...(sum.requests ?? []), ...requests];
    for (const [part, count] of parts) sum.parts.set(part, (sum.parts.get(part) ?? 0) + count);
  }
  return [...sums.values()];
}

function describePart(
  part: HeadlinePart,
  count: number,
  { records, early }: Tally,
  { days }: Notice['extended'],
): string {
  const words = getPartWords(part, count).replace(EXTENSION_PLACEHOLDER, formatDuration(days));
  const whole =
    count < records ? `${count} ${words}` : count === 1 ? words.replace(/^is /, '') : `all ${words}`;
  if (part !== 'closed' || early === 0) return whole;
  return early === count ? `${whole} (too early)` : `${whole} (${early} only too early)`;
}

function getPartWords(part: HeadlinePart, count: number): string {
  return PART_WORDS[part][count === 1 ? 0 : 1];
}

function choosePaint(palette: Palette, part: HeadlinePart): (text: string) => string {
  return palette.outcome[part === 'waiting' || part === 'submitted' ? 'ready' : part];
}

import type { Context } from '../../core/model/context.ts';
import type { FileReport } from '../../core/model/report.ts';
import type { Day, Kind } from '../../core/model/vocabulary.ts';
import { formatCount, formatDuration } from '../../core/values/count.ts';
import { BOM } from '../../core/values/csv-line.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { capitalize } from '../../core/values/text.ts';
import { formatDate } from '../../report/content/dates.ts';
import { getRowNoun } from '../../report/content/location.ts';
import { RowList } from '../../report/content/row-list.ts';
import { isLastDay, rankUrgency } from '../../report/content/sections.ts';
import type { PlannedFile } from './clean-or-held.ts';

export const READ_ME_NAME = 'READ ME.txt';

const PORTAL_TEAM = 'HFS.PortalInquiries@Illinois.gov';

/** What the text depends on. */
export interface ReadMeParts {
  kind: Kind;
  files: readonly PlannedFile[];
  /** How many cells were corrected. */
  corrections: number;
  context: Pick<Context, 'asOf' | 'notice'>;
  /** What cannot wait past tomorrow, in sentences. */
  urgent: readonly string[];
}

/** Names the rows that must be submitted today or by tomorrow, whichever file they are in. */
export function describeUrgentRows(
  file: Pick<FileReport, 'file' | 'kind' | 'header' | 'results'>,
  asOf: Day,
): string[] {
  const today = new RowList();
  const soon = new RowList();
  for (const result of file.results) {
    if (rankUrgency(result, asOf).section !== 'now') continue;
    (isLastDay(result, asOf) ? today : soon).add(result.row);
  }
  const name = (rows: RowList) => capitalize(rows.format(getRowNoun(file)));
  return [
    ...(today.count > 0 ? [`TODAY: ${name(today)} of your spreadsheet must be submitted today.`] : []),
    ...(soon.count > 0
      ? [`BY TOMORROW: ${name(soon)} of your spreadsheet should be submitted by tomorrow.`]
      : []),
    ...(today.count + soon.count > 0
      ? ['Do these first. A row in the held file says what to fix or check before you submit it.']
      : []),
  ];
}

/** Renders the text for the person who sends the files: which file goes where, in which order, and what not to do. */
export function renderReadMe(parts: ReadMeParts): string {
  const { kind, urgent } = parts;
  const { asOf, notice } = parts.context;
  const steps = listSteps(parts).map((step, i) => `${i + 1}. ${step}`);
  const lines = [
    `READ ME FIRST. We checked these files for ${formatWrittenDay(asOf)}. On a later day, check again before you submit them.`,
    ...(urgent.length > 0 ? ['', ...urgent] : []),
    '',
    ...(steps.length > 0 ? steps : ['You have nothing to submit today.']),
    '',
    ...listWarnings(parts),
    '',
    `The portal: the HFS notice of ${formatDate(notice.date)} has a link to its home page. ${notice.url}`,
    `Questions about the portal: ${PORTAL_TEAM}`,
    `Read e-mails from the portal at once.${kind === 'ticket' ? ` You have ${formatCount(notice.answerDays, 'business day')} to answer a question about a ticket, or HFS closes it.` : ''}`,
  ];
  // Days have no-break spaces for reports that wrap lines.
  return `${BOM}${lines.map((line) => `${line.replaceAll('\u00a0', ' ')}\r\n`).join('')}`;
}

/** One step for each file that has records, in the order in which they are sent. */
function listSteps({ kind, files }: ReadMeParts): string[] {
  const [clean, claimIssues, held] = (['clean', 'claim-issues', 'held'] as const).map((role) =>
    files.filter((file) => file.role === role && file.records > 0),
  ) as [PlannedFile[], PlannedFile[], PlannedFile[]];
  return [
    ...(kind === 'ticket' ? clean.map(describeTickets) : describeRequests(clean)),
    ...describeClaimIssues(claimIssues),
    ...held.map(({ name, records }) => {
      const rows =
        records === 1
          ? 'Do not submit this row as it is. It'
          : `Do not submit these ${records} rows as they are. Each`;
      return `${name}: ${rows} says why, and what to do. Then check your spreadsheet again.`;
    }),
  ];
}

function describeTickets({ name, records }: PlannedFile): string {
  return `${name}: Submit ${records === 1 ? 'its ticket' : `its ${records} tickets`} in the portal, one ticket for each row.`;
}

function describeRequests(parts: readonly PlannedFile[]): string[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  const one = `${first.name}: Submit it as one request, as the portal's home page says.`;
  if (rest.length === 0) return [one];
  const last = rest.at(-1)?.name ?? '';
  const next = rest.length === 1 ? last : `${rest[0]?.name} ${rest.length === 2 ? 'and' : 'to'} ${last}`;
  return [
    `${one} Submit this file first.`,
    `${next}: Submit one file at a time. Wait until HFS has processed the one before.`,
  ];
}

function describeClaimIssues(files: readonly PlannedFile[]): string[] {
  const [first, ...rest] = files;
  if (!first) return [];
  const claims = files.reduce((sum, { records }) => sum + records, 0);
  if (rest.length === 0)
    return [
      `${first.name}: Submit its ${claims} claims as one ticket, on the portal's Claim-Issue template. Submit no other ticket for them.`,
    ];
  return [
    `claim-issues: Submit each of these ${files.length} files as one ticket, on the portal's Claim-Issue template. Submit no other ticket for their ${claims} claims.`,
  ];
}

function listWarnings({ kind, files, corrections, context }: ReadMeParts): string[] {
  const isSplit = files.filter(({ role, records }) => role === 'clean' && records > 0).length > 1;
  const hasColors =
    corrections > 0 &&
    files.some(({ name, role, official }) => role !== 'held' && !official && name.endsWith('.xlsx'));
  const { days } = context.notice.extended;
  return [
    ...(isSplit
      ? [
          `Do not submit two parts on one day. HFS may count them as one request, which can take up to ${formatDuration(days)} longer.`,
        ]
      : []),
    `Do not submit anything twice.${kind === 'ticket' ? ' Each claim is in only one of these files.' : ''}`,
    'If Excel offers to repair a file, choose No and close it. Do not submit a repaired file.',
    ...(hasColors ? ['We corrected the colored cells. The note on each has your old text.'] : []),
    ...(kind === 'ticket'
      ? ['These files contain health information. Keep them where only your office can open them.']
      : []),
  ];
}

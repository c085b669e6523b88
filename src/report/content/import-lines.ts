import type { Day } from '../../core/model/vocabulary.ts';
import { formatCount } from '../../core/values/count.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { maskLongNumbers, maskPath } from '../../core/values/mask-numbers.ts';
import { replaceControls } from '../../core/values/text.ts';
import type { ImportSummary, LeftOut, PlanDrafts, ReturnedClaims } from './import-summary.ts';
import { RowList } from './row-list.ts';

const REASONS: Readonly<Record<LeftOut, string>> = {
  contract: 'paid by contract',
  patient: "the patient's share",
  'earlier payer': 'settled by an earlier payer',
  capitation: 'capitated',
  reversal: 'taking back an earlier payment',
  reversed: 'taken back by a reversal',
  forwarded: 'forwarded to another payer',
  predetermination: 'estimates before the service',
  unexplained: 'unpaid without a reason code',
  'other payer': 'not from an Illinois Medicaid plan',
  repeated: 'the same claim again',
  'in your file': 'in your file already',
  'sent before': 'submitted before',
};

/** So many names or rows are listed; the others are counted. */
const MAX_LISTED = 8;
const MAX_NAME_LENGTH = 60;

const LEVEL_NOUNS = { provider: 'all claims of a provider', receiver: 'a whole file' } as const;

/** What an import found, in paragraphs. They name no claim and no person. */
export function describeImport(summary: ImportSummary): string[] {
  const { drafts } = summary;
  return [
    describeCounts(summary),
    ...summary.plans.flatMap((plan) => describePlan(plan, summary.asOf)),
    ...describeLeftOut(summary),
    ...summary.returned.flatMap(describeReturned),
    ...describeDoubts(summary),
    ...describeExisting(summary),
    ...(drafts > 0 ? describeGaps(summary) : []),
  ];
}

function describeCounts({ claims, files, drafts, returned }: ImportSummary): string {
  const where = `in ${formatNumber(files, 'file')}`;
  if (claims > 0)
    return `${formatNumber(claims, 'claim')} ${where}: ${formatNumber(drafts, 'ticket draft')}.`;
  return returned.length > 0
    ? `Claims were returned ${where}. There is nothing to draft.`
    : `Nothing was denied or returned ${where}.`;
}

function describePlan({ name, drafts, limitDays, deadlines }: PlanDrafts, asOf: Day): string[] {
  const start = `${name}: ${formatNumber(drafts, 'draft')}.`;
  if (limitDays === undefined) {
    return [`${start} We do not know how long this plan takes disputes. See its provider manual today.`];
  }
  const days = [...deadlines.keys()].sort((a, b) => a - b);
  const next = days.find((day) => day >= asOf);
  const late = days.filter((day) => day < asOf).reduce((sum, day) => sum + (deadlines.get(day) ?? 0), 0);
  const limit = `${limitDays} days after the denial`;
  const sentences = [
    next === undefined ? '' : `File the first dispute with the plan by ${formatWrittenDay(next)}, ${limit}.`,
    late === 0 ? '' : `For ${formatNumber(late, 'claim')} the plan's limit of ${limit} is over.`,
    days.length === 0 ? `File the disputes with the plan within ${limit}.` : '',
  ];
  return [[start, ...sentences].filter((sentence) => sentence !== '').join(' ')];
}

function describeLeftOut({ leftOut, otherPayers }: ImportSummary): string[] {
  const counts = [...leftOut].sort(([, a], [, b]) => b - a);
  if (counts.length === 0) return [];
  const listed = counts.map(([reason, count]) => `${count.toLocaleString('en-US')} ${REASONS[reason]}`);
  const lines = [`Left out: ${listed.join(', ')}.`];
  if (otherPayers.size > 0) lines.push(`Not an Illinois Medicaid plan: ${listPayers(otherPayers)}.`);
  return lines;
}

/** Names of payers, as far as they can be printed. */
function listPayers(payers: ReadonlyMap<string, number>): string {
  const sorted = [...payers].sort(([, a], [, b]) => b - a);
  const names = sorted.slice(0, MAX_LISTED).map(([name, count]) => `${showName(name)} (${count})`);
  const others = sorted.length - names.length;
  return [...names, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}

function showName(name: string): string {
  const shown = maskLongNumbers(replaceControls(name)).slice(0, MAX_NAME_LENGTH);
  return shown === '' ? 'a payer without a name' : shown;
}

function describeReturned({ file, level, code, isRecipientCheck, claims, count }: ReturnedClaims): string[] {
  const what = level === 'claim' ? claims.format('claim') : `${LEVEL_NOUNS[level]} (${count} times)`;
  const who = isRecipientCheck || code === 'A3:21' ? 'returned before the plan saw them' : 'rejected';
  return [
    `${maskPath(file)}, ${what}: ${who}, status ${showCode(code)}. Correct and resubmit. There is nothing to dispute.`,
  ];
}

/** A status code has a category and a number. */
function showCode(code: string): string {
  return /^[A-Z]\d(?::\d{1,4})?$/.test(code) ? code : 'unknown';
}

function describeDoubts(summary: ImportSummary): string[] {
  const { unbalanced, unbalancedPayments, otherSets, otherFiles } = summary;
  return [
    ...unbalanced.map(
      ({ file, claims }) =>
        `${maskPath(file)}: the amounts of ${claims.format('claim')} do not add up. Ask the plan about them.`,
    ),
    ...[...unbalancedPayments].map(
      ([file, count]) =>
        `${maskPath(file)}: ${formatNumber(count, 'payment')} ${count === 1 ? 'differs' : 'differ'} from the sum of its claims. Ask the plan.`,
    ),
    otherSets > 0 ? `Skipped: ${formatNumber(otherSets, 'transaction set')} of another kind.` : '',
    otherFiles > 0 ? `Skipped: ${formatNumber(otherFiles, 'file')} in a .zip, not X12.` : '',
  ].filter((line) => line !== '');
}

function describeExisting({ changed, reversedRows }: ImportSummary): string[] {
  const lines = changed
    .slice(0, MAX_LISTED)
    .map(
      ({ row, headings }) =>
        `Row ${row} of your file is unchanged. The remittance differs in ${headings.join(', ')}.`,
    );
  if (changed.length > lines.length) lines.push(`${changed.length - lines.length} more rows differ, too.`);
  if (reversedRows.length === 0) return lines;
  const rows = new RowList();
  for (const row of reversedRows) rows.add(row);
  return [
    ...lines,
    `The plan has taken back ${rows.format('row')} of your file. See its new decision first.`,
  ];
}

/** What a remittance cannot say. */
function describeGaps({ withoutRin }: ImportSummary): string[] {
  const rins = `${formatNumber(withoutRin, 'draft')} without a RIN: the remittance has none. Look it up in MEDI.`;
  return [
    ...(withoutRin > 0 ? [rins] : []),
    'Fill in the rest: contact, dispute date, tracking number, what the plan decided.',
    'A remittance does not show whether a claim was paid too little within the contract.',
  ];
}

function formatNumber(count: number, noun: string): string {
  return count < 1000 ? formatCount(count, noun) : `${count.toLocaleString('en-US')} ${noun}s`;
}

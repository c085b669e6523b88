import type { Day } from '../../core/model/vocabulary.ts';
import { formatNumber } from '../../core/values/count.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { capitalize, replaceControls } from '../../core/values/text.ts';
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
  'other payer': 'from other payers',
  repeated: 'the same claim again',
  'in your file': 'in your file already',
  'sent before': 'submitted before',
};

/** The status of a claim that the State returned before the plan saw it. */
const BEFORE_THE_PLAN = 'A3:21';

/** So many names or rows are listed; the others are counted. */
const MAX_LISTED = 8;
const MAX_NAME_LENGTH = 60;
const MAX_DIGITS = 3;

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
  const where = formatLargeCount(files, 'file');
  if (claims > 0) {
    const made = drafts === 0 ? 'no ticket draft' : formatLargeCount(drafts, 'ticket draft');
    return `We read ${formatLargeCount(claims, 'claim')} in ${where}, and made ${made}.`;
  }
  return returned.length > 0
    ? `We read ${where} of returned claims. There is nothing to draft.`
    : `We read ${where}. Nothing was denied or returned.`;
}

function describePlan({ name, drafts, limitDays, deadlines }: PlanDrafts, asOf: Day): string[] {
  const start = `We made ${formatLargeCount(drafts, 'draft')} for ${name}.`;
  if (limitDays === undefined) {
    return [`${start} We do not know by when this plan wants disputes. Look in its provider manual today.`];
  }
  const days = [...deadlines.keys()].sort((a, b) => a - b);
  const next = days.find((day) => day >= asOf);
  const late = days.filter((day) => day < asOf).reduce((sum, day) => sum + (deadlines.get(day) ?? 0), 0);
  const limit = `${limitDays} days after the denial`;
  const sentences = [
    next === undefined ? '' : `File the first dispute with the plan by ${formatWrittenDay(next)}, ${limit}.`,
    late === 0 ? '' : `For ${formatLargeCount(late, 'claim')} the plan's limit of ${limit} is over.`,
    days.length === 0 ? `File the disputes with the plan within ${limit}.` : '',
  ];
  return [[start, ...sentences].filter((sentence) => sentence !== '').join(' ')];
}

function describeLeftOut({ leftOut, otherPayers }: ImportSummary): string[] {
  const counts = [...leftOut].sort(([, a], [, b]) => b - a);
  if (counts.length === 0) return [];
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  const listed = counts.map(([reason, count]) => `${formatNumber(count)} ${REASONS[reason]}`);
  const lines = [`We left out ${formatLargeCount(sum, 'claim')}: ${listed.join(', ')}.`];
  if (otherPayers.size > 0) {
    const [they, one] = otherPayers.size === 1 ? ['this payer', 'it'] : ['these payers', 'one of them'];
    lines.push(
      `We do not know ${they} as Illinois Medicaid: ${listPayers(otherPayers)}. If ${one} is, add the name to its plan in your settings.`,
    );
  }
  return lines;
}

/** Names of payers, as far as they can be printed. */
function listPayers(payers: ReadonlyMap<string, number>): string {
  const sorted = [...payers].sort(([, a], [, b]) => b - a);
  const names = sorted
    .slice(0, MAX_LISTED)
    .map(([name, count]) => `${showName(name)} (${formatLargeCount(count, 'claim')})`);
  const others = sorted.length - names.length;
  return [...names, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}

function showName(name: string): string {
  const text = replaceControls(name).slice(0, MAX_NAME_LENGTH);
  // A number may be a person's, as may a day.
  const shown = text.replace(/\D/g, '').length > MAX_DIGITS ? text.replace(/\d/g, '#') : text;
  return shown === '' ? 'a payer without a name' : shown;
}

function describeReturned({ file, level, code, isRecipientCheck, claims, count }: ReturnedClaims): string[] {
  const what = describeReturnedPart(level, claims, count);
  const is = level === 'claim' && count === 1 ? 'was' : 'were';
  const how = isRecipientCheck || code === BEFORE_THE_PLAN ? 'returned before the plan saw them' : 'rejected';
  const them = is === 'was' ? 'it' : 'them';
  return [
    `${what} in ${maskPath(file)} ${is} ${how.replace('them', them)}, with ${showStatus(code)}. Correct and resubmit ${them}. There is nothing to dispute.`,
  ];
}

function describeReturnedPart(level: ReturnedClaims['level'], claims: RowList, count: number): string {
  if (level === 'claim') return capitalize(claims.format('claim'));
  return level === 'provider'
    ? `All claims of ${formatLargeCount(count, 'provider')}`
    : `All claims of ${formatLargeCount(count, 'batch', 'batches')}`;
}

/** A status code has a category and a number. */
function showStatus(code: string): string {
  return /^[A-Z]\d(?::\d{1,4})?$/.test(code) ? `status ${code}` : 'an unknown status';
}

function describeDoubts(summary: ImportSummary): string[] {
  const { unbalanced, unbalancedPayments, otherSets, otherFiles } = summary;
  return [
    ...unbalanced.map(
      ({ file, claims }) =>
        `The amounts of ${claims.format('claim')} in ${maskPath(file)} do not add up. Ask the plan about them.`,
    ),
    ...[...unbalancedPayments].map(([file, count]) =>
      count === 1
        ? `A payment in ${maskPath(file)} differs from the sum of its claims. Ask the plan about it.`
        : `${formatLargeCount(count, 'payment')} in ${maskPath(file)} differ from the sums of their claims. Ask the plan about them.`,
    ),
    otherSets > 0 ? `We skipped ${formatLargeCount(otherSets, 'transaction set')} of another kind.` : '',
    otherFiles > 0
      ? `We skipped ${formatLargeCount(otherFiles, 'file')} in a .zip, since ${otherFiles === 1 ? 'it is' : 'they are'} not X12.`
      : '',
  ].filter((line) => line !== '');
}

function describeExisting({ changed, reversedRows }: ImportSummary): string[] {
  const lines = changed
    .slice(0, MAX_LISTED)
    .map(
      ({ row, headings }) =>
        `Row ${row} of your file is unchanged. The remittance differs in ${headings.join(', ')}.`,
    );
  const others = changed.length - lines.length;
  if (others > 0)
    lines.push(`${formatLargeCount(others, 'more row')} ${others === 1 ? 'differs' : 'differ'}, too.`);
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
  const have = withoutRin === 1 ? 'has' : 'have';
  const rins = `${formatLargeCount(withoutRin, 'draft')} ${have} no RIN, as the remittance has none. Look it up in MEDI.`;
  return [
    ...(withoutRin > 0 ? [rins] : []),
    'Fill in the rest: the contact, the dispute date, the tracking number and what the plan decided.',
    'A remittance does not show whether a claim was paid too little within the contract.',
  ];
}

function formatLargeCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

import { formatSlashedDay } from '../../core/values/day.ts';
import type { ServiceLine } from './claim.ts';
import { type Denial, type DeniedClaim, formatCode } from './judge-claim.ts';

/** So many lines are listed; the others are counted. */
const MAX_LINES = 20;
const MAX_CODES = 8;

/**
 * Says in one sentence what was denied and with which codes; then the lines and the trace number of the payment, as notes.
 * @param memberId the plan's own number of the patient, if the remittance has no RIN
 */
export function describeDenial({ claim, remittance, denials }: DeniedClaim, memberId: string): string {
  const denied = sumDenied(denials);
  const billed = dollars(claim.charge);
  const codes = joinCodes(denials.flatMap(({ adjustments }) => adjustments.map(formatCode)));
  const isWhole = denied >= claim.charge;
  const what = isWhole ? `the whole claim of ${billed}` : `${dollars(denied)} of the ${billed} billed`;
  const main =
    denials.length === 0
      ? `The plan paid ${dollars(claim.paid)} of the ${billed} billed.`
      : `The plan denied ${what} with ${codes}.`;
  const lines = denials.flatMap((denial) => describeLine(denial, claim.lines));
  const others = lines.length - MAX_LINES;
  const listed = [...lines.slice(0, MAX_LINES), ...(others > 0 ? [`and ${others} more`] : [])];
  return [
    main,
    listed.length > 0 ? `Denied lines: ${listed.join('; ')}.` : '',
    remittance.trace === '' ? '' : `Payment trace number: ${remittance.trace}.`,
    memberId === '' ? '' : `The plan's own member number: ${memberId}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function describeLine({ line, adjustments, remarks }: Denial, lines: readonly ServiceLine[]): string[] {
  const service = line === undefined ? undefined : lines[line - 1];
  if (!service) return [];
  const day = service.from === undefined ? '' : ` on ${formatSlashedDay(service.from)}`;
  const codes = [...adjustments.map(formatCode), ...remarks].join(' ');
  return [`line ${line}, ${service.procedure}${day}, ${dollars(service.charge)}, ${codes}`];
}

function sumDenied(denials: readonly Denial[]): number {
  let sum = 0;
  for (const { adjustments } of denials) for (const { cents } of adjustments) sum += cents;
  return sum;
}

function joinCodes(codes: readonly string[]): string {
  const distinct = [...new Set(codes)];
  const others = distinct.length - MAX_CODES;
  return [...distinct.slice(0, MAX_CODES), ...(others > 0 ? [`${others} more codes`] : [])].join(', ');
}

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

function dollars(cents: number): string {
  return DOLLARS.format(cents / 100);
}

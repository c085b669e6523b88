import type { DraftRecord } from '../../core/model/draft.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findDenialCategory } from '../../core/portal/denial-category.ts';
import { findPayerProgram } from '../../core/portal/payers.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { isDigits } from '../../core/values/text.ts';
import { formatCents } from './cents.ts';
import type { Party, Remittance, RemittedClaim } from './claim.ts';
import { describeDenial } from './description.ts';
import { type Denial, type DeniedClaim, formatCode } from './judge-claim.ts';

/** The first and the last day of a service. */
export interface ServiceDays {
  from: Day | undefined;
  to: Day | undefined;
}

const RIN_DIGITS = 9;
/** The qualifiers of a member's id that may be a RIN: MI member, MR Medicaid recipient. */
const MEMBER_QUALIFIERS = new Set(['MI', 'MR']);
const NPI_QUALIFIER = 'XX';

/** Drafts a ticket with all that the remittance says, and nothing that it does not. Empty fields are left out. */
export function draftTicket(denied: DeniedClaim): DraftRecord {
  const { claim, remittance, plan, denials } = denied;
  const { from, to } = findServiceDays(claim);
  const provider = findProvider(claim, remittance);
  const rin = findRin(claim);
  const fields: Record<string, string> = {
    mco: nameMco(denied),
    program: findPayerProgram(plan, claim.contract) ?? '',
    providerName: provider.name,
    npi: provider.npi,
    recipientName: claim.patient?.name || claim.corrected?.name || '',
    rin: rin ?? '',
    claimNumber: claim.number,
    serviceFrom: formatDay(from),
    serviceTo: formatDay(to),
    billedAmount: formatCents(claim.charge),
    paidAmount: formatCents(claim.paid),
    patientAccount: claim.account,
    deniedOn: formatDay(remittance.issuedOn),
    denialCodes: listCodes(claim, denials),
    category: denials.length === 0 ? '' : findDenialCategory(findMainCode(denials)),
    description: describeDenial(denied, rin === undefined ? findMemberId(claim) : ''),
    priorAuthNumber: claim.authNumber,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}

/** The canonical name of the plan, else the payer as it calls itself. */
export function nameMco({ plan, remittance }: Pick<DeniedClaim, 'plan' | 'remittance'>): string {
  return plan?.name ?? remittance.payer.name;
}

/** The RIN, if an id of the patient has its form. Anything else is a member number of the plan's own. */
export function findRin({ patient, corrected }: RemittedClaim): string | undefined {
  return [patient, corrected].find((party) => party && isRin(party))?.id;
}

function isRin({ qualifier, id }: Party): boolean {
  // A corrected id has the qualifier C.
  return (MEMBER_QUALIFIERS.has(qualifier) || qualifier === 'C') && isDigits(id, RIN_DIGITS);
}

function findMemberId({ patient }: RemittedClaim): string {
  return patient && MEMBER_QUALIFIERS.has(patient.qualifier) ? patient.id : '';
}

function findProvider({ provider }: RemittedClaim, { payee }: Remittance): { name: string; npi: string } {
  const npiOf = (party: Party | undefined) => (party?.qualifier === NPI_QUALIFIER ? party.id : '');
  return {
    name: provider?.name || payee?.name || '',
    npi: npiOf(provider) || npiOf(payee),
  };
}

/** The days of the claim, else the first and the last of its lines. */
export function findServiceDays({ from, to, lines }: RemittedClaim): ServiceDays {
  let [first, last] = [from, to];
  for (const line of lines) {
    if (from === undefined && line.from !== undefined && !(first !== undefined && first <= line.from)) {
      first = line.from;
    }
    const end = line.to ?? line.from;
    if (to === undefined && end !== undefined && !(last !== undefined && last >= end)) last = end;
  }
  return { from: first, to: last ?? first };
}

/** CO-197/N54, CO-16/M62: each denying code once, with the remarks of its lines; then the remarks on the whole claim. */
function listCodes(claim: RemittedClaim, denials: readonly Denial[]): string {
  const remarksByCode = new Map<string, Set<string>>();
  for (const { adjustments, remarks } of denials.length > 0 ? denials : [claim, ...claim.lines]) {
    for (const [i, adjustment] of adjustments.entries()) {
      const code = formatCode(adjustment);
      const found = remarksByCode.get(code) ?? new Set();
      // A remark says more about the first code, or about all of them.
      if (i === 0) for (const remark of remarks) found.add(remark);
      remarksByCode.set(code, found);
    }
  }
  const listed = new Set([...remarksByCode.values()].flatMap((remarks) => [...remarks]));
  const others = claim.remarks.filter((remark) => !listed.has(remark));
  const codes = [...remarksByCode].map(([code, remarks]) => [code, ...remarks].join('/'));
  return [...codes, ...new Set(others)].join(', ');
}

/** The code of the largest amount, with its remarks. */
function findMainCode(denials: readonly Denial[]): string {
  const all = denials.flatMap(({ adjustments, remarks }) =>
    adjustments.map((adjustment) => ({ adjustment, remarks })),
  );
  const [first, ...others] = all;
  if (!first) return '';
  const main = others.reduce((a, b) => (b.adjustment.cents > a.adjustment.cents ? b : a), first);
  return `${formatCode(main.adjustment)}${main.remarks.map((remark) => `/${remark}`).join('')}`;
}

function formatDay(day: Day | undefined): string {
  return day === undefined ? '' : formatIsoDay(day);
}

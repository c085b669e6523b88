import { type Candidate, computeCertainty, type OpenColumn } from './candidates.ts';
import { isTellingContent } from './expectations.ts';
import { STRENGTH } from './meaning-table.ts';

/** The columns by what they are: a field, or a part of its name. */
export type TakenSlots = Map<string, number>;

/** What the headers and contents of the open columns say. */
export interface Assignment {
  /** The columns that are read by meaning. */
  readAs: ReadonlyMap<number, Candidate>;
  /** The columns of which two are equally likely for one field, or one for two fields. */
  asked: ReadonlyMap<number, readonly string[]>;
  /** The columns whose header means a field that another column has. */
  duplicates: ReadonlyMap<number, string>;
}

interface Claim {
  column: OpenColumn;
  candidate: Candidate;
  certainty: number;
}

/** The slots that exclude one another: a whole name and its parts. */
const RIVALS: Readonly<Record<string, readonly string[]>> = {
  recipientName: ['recipientName first', 'recipientName last'],
  'recipientName first': ['recipientName'],
  'recipientName last': ['recipientName'],
  contactName: ['contactName first', 'contactName last'],
  'contactName first': ['contactName'],
  'contactName last': ['contactName'],
  'firstName full': ['firstName', 'lastName'],
  firstName: ['firstName full'],
  lastName: ['firstName full'],
};

/** Gives each field to the column that means it most certainly; equal ones are asked about. */
export function assignByMeaning(columns: readonly OpenColumn[], taken: TakenSlots): Assignment {
  const readAs = new Map<number, Candidate>();
  const asked = new Map<number, readonly string[]>();
  const closed = new Set<string>();
  for (;;) {
    const open = columns.filter(({ index }) => !readAs.has(index) && !asked.has(index));
    const claims = open.flatMap((column) => listBestClaims(column, taken, closed));
    const best = Math.max(0, ...claims.map(rankClaim));
    if (best === 0) break;
    const leading = claims.filter((claim) => rankClaim(claim) === best);
    for (const [index, fields] of findUndecided(leading)) asked.set(index, fields);
    for (const { column, candidate } of leading) {
      if (asked.has(column.index)) closed.add(candidate.slot);
      else {
        readAs.set(column.index, candidate);
        taken.set(candidate.slot, column.index);
      }
    }
  }
  return { readAs, asked, duplicates: findDuplicates(columns, taken, readAs, asked) };
}

/** The most certain fields of a column that are still free; several if they are equally certain. */
function listBestClaims(column: OpenColumn, taken: TakenSlots, closed: ReadonlySet<string>): Claim[] {
  const claims = column.candidates
    .filter(({ slot }) => isFree(slot, taken) && !closed.has(slot))
    .map((candidate) => ({ column, candidate, certainty: computeCertainty(candidate, column.index, taken) }))
    .filter(({ certainty }) => certainty >= STRENGTH.fitting);
  const best = Math.max(0, ...claims.map(rankClaim));
  return claims.filter((claim) => rankClaim(claim) === best);
}

/** Of two equally certain ones, the one whose content fits, then the one whose header says it more clearly. */
function rankClaim({ certainty, candidate }: Claim): number {
  return (
    certainty * 2 +
    (candidate.fit === 'fits' ? (isTellingContent(candidate.slot) ? 1.5 : 1) : 0) +
    candidate.strength / 10
  );
}

function isFree(slot: string, taken: TakenSlots): boolean {
  return !taken.has(slot) && !(RIVALS[slot] ?? []).some((rival) => taken.has(rival));
}

/** The columns among equally certain claims that claim two fields, or a field that another one claims too. */
function findUndecided(claims: readonly Claim[]): Map<number, string[]> {
  const undecided = new Map<number, string[]>();
  const columnsBySlot = new Map<string, Set<OpenColumn>>();
  const slotsByColumn = new Map<OpenColumn, Set<string>>();
  for (const { column, candidate } of claims) {
    columnsBySlot.set(candidate.slot, (columnsBySlot.get(candidate.slot) ?? new Set()).add(column));
    slotsByColumn.set(column, (slotsByColumn.get(column) ?? new Set()).add(candidate.slot));
  }
  for (const { column, candidate } of claims) {
    const isShared = (columnsBySlot.get(candidate.slot)?.size ?? 0) > 1;
    const isDouble = (slotsByColumn.get(column)?.size ?? 0) > 1;
    if (!isShared && !isDouble) continue;
    const fields = undecided.get(column.index) ?? [];
    if (!fields.includes(candidate.field)) fields.push(candidate.field);
    undecided.set(column.index, fields);
  }
  return undecided;
}

function findDuplicates(
  columns: readonly OpenColumn[],
  taken: TakenSlots,
  readAs: ReadonlyMap<number, Candidate>,
  asked: ReadonlyMap<number, readonly string[]>,
): Map<number, string> {
  const duplicates = new Map<number, string>();
  for (const { index, candidates } of columns) {
    if (readAs.has(index) || asked.has(index)) continue;
    const same = candidates.find((candidate, i) => taken.has(candidate.slot) && isClear(candidate, i === 0));
    if (same) duplicates.set(index, same.field);
  }
  return duplicates;
}

/** Whether the header says it, or it fits the header and the content says it: "Medicaid #" of 9 digits is a RIN. */
function isClear({ strength, fit, slot }: Candidate, isFirst: boolean): boolean {
  if (isFirst && strength >= STRENGTH.clear) return true;
  return strength >= STRENGTH.fitting && fit === 'fits' && isTellingContent(slot);
}

import type { Dictionary } from '../model/field.ts';
import type { TakenSlots } from './assign.ts';
import type { OpenColumn } from './candidates.ts';
import { CONTENT, type ColumnContent, computeShare } from './content.ts';

/** A column's field by its content: used if nothing else can have it, otherwise asked about. */
export type ContentAnswer = { field: string } | { question: readonly string[] };

const MIN_SHARE = 0.7;

/** What content alone may say, by kind of file. A field that is `sure` is used if only one column can be it. */
const BY_CONTENT = {
  ticket: [
    { bits: CONTENT.email, fields: ['contactEmail'], isSure: true },
    { bits: CONTENT.plan, fields: ['mco'], isSure: true },
    { bits: CONTENT.npi, fields: ['npi'], isSure: true },
    { bits: CONTENT.nineDigits, fields: ['rin'], isSure: false },
    { bits: CONTENT.twelveDigits, fields: ['medicaidId', 'claimNumber', 'trackingNumber'], isSure: false },
  ],
  registration: [
    { bits: CONTENT.email, fields: ['email'], isSure: true },
    { bits: CONTENT.npi, fields: ['npi'], isSure: true },
    { bits: CONTENT.twelveDigits, fields: ['medicaidId'], isSure: false },
    { bits: CONTENT.phone, fields: ['phone'], isSure: false },
  ],
} as const;

/** The fields that a column's header may mean and that the file still lacks; only those that it needs, unless the header is vague. */
export function listQuestions(column: OpenColumn, taken: TakenSlots, dictionary: Dictionary): string[] {
  const fields = column.candidates
    .filter(({ field, isDoubt }) => (isDoubt ? !isTaken(field, taken) : isWanted(field, taken, dictionary)))
    .map(({ field }) => field);
  return [...new Set(fields)];
}

/** What a column is by content alone, if its header says nothing: it is blank, or of words that nobody foresaw. */
export function findByContent(
  column: OpenColumn,
  columns: readonly OpenColumn[],
  taken: TakenSlots,
  dictionary: Dictionary,
): ContentAnswer | undefined {
  if (!column.isUnexplained) return undefined;
  for (const { bits, fields, isSure } of BY_CONTENT[dictionary.kind]) {
    if (!holdsMostly(column.content, bits)) continue;
    if (isSure) {
      const [field] = fields;
      const isOnly = columns.every((other) => other === column || !holdsMostly(other.content, bits));
      if (isOnly && !taken.has(field)) return { field };
      return undefined;
    }
    const question = fields.filter((field) => isWanted(field, taken, dictionary));
    return question.length > 0 ? { question } : undefined;
  }
  return undefined;
}

function holdsMostly(content: ColumnContent, bits: number): boolean {
  return computeShare(content, bits) >= MIN_SHARE;
}

/** Whether the file lacks a field that it needs; of NPI and Medicaid ID a ticket needs one. */
function isWanted(field: string, taken: TakenSlots, dictionary: Dictionary): boolean {
  if (isTaken(field, taken)) return false;
  if (dictionary.kind === 'ticket' && (field === 'npi' || field === 'medicaidId'))
    return !taken.has('npi') && !taken.has('medicaidId');
  return dictionary.fields.some(({ name, required }) => name === field && required !== undefined);
}

function isTaken(field: string, taken: TakenSlots): boolean {
  return [...taken.keys()].some((slot) => slot === field || slot.startsWith(`${field} `));
}

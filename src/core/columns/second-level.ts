import { readHeaderWords } from './header-words.ts';
import type { ReadColumn } from './reading.ts';

const SECOND_LEVEL = /\b(?:2nd|second|l(?:e?ve?l)?[. _-]?(?:2|two|ii))(?![a-z\d])/i;

/** What there is of each dispute, and the words beside "dispute" or "level" that say so. */
const PARTS = [
  { field: 'disputeFiledOn', words: ['filed', 'date'] },
  { field: 'trackingNumber', words: ['number', 'id', 'reference', 'tracking', 'case', 'log'] },
];

/** Asks which column it is if there is a first and a second dispute with the plan: only the user knows. */
export function askForLevel(columns: ReadColumn[], headers: readonly string[]): void {
  for (const { field, words } of PARTS) {
    const index = columns.findIndex((column) => column.field === field && column.by === 'meaning');
    const second = headers.findIndex((header, i) => i !== index && isOfSecondDispute(header, words));
    if (index < 0 || second < 0 || columns[second]?.field) continue;
    for (const i of [index, second]) columns[i] = { field: null, by: null, question: [field] };
  }
}

function isOfSecondDispute(header: string, wanted: readonly string[]): boolean {
  if (!SECOND_LEVEL.test(header)) return false;
  const words = readHeaderWords(header.replace(SECOND_LEVEL, ' level '))?.words ?? [];
  return (
    (words.includes('dispute') || words.includes('level')) && wanted.some((word) => words.includes(word))
  );
}

const WORDS = new Set([
  'na',
  'none',
  'nil',
  'pending',
  'tbd',
  'unknown',
  'called',
  'seenotes',
  'seeattached',
  '',
  '0',
]);

/** Whether a cell says that there is nothing (facts: n/a, none, pending, see attached, -, ?, 0). */
export function isPlaceholder(text: string): boolean {
  if (text.length > 16) return false;
  return WORDS.has(text.toLowerCase().replace(/[\s./\\?_-]/g, ''));
}

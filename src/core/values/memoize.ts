/** Distinct texts remembered; columns repeat, and a million rows must stay small. */
export const MAX_MEMOIZED_TEXTS = 5_000;

/** A longer text is prose, which hardly ever comes twice. */
export const MAX_MEMOIZED_LENGTH = 200;

/**
 * A pure function of a text that remembers what it gave. Only for columns that repeat, such as plans and codes; what it
 * gives is shared and must not be changed.
 */
export function memoize<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || text.length > MAX_MEMOIZED_LENGTH) return found ?? find(text);
    if (known.size >= MAX_MEMOIZED_TEXTS) known.clear();
    const value = find(text);
    known.set(copyText(text), value);
    return value;
  };
}

/** The text in memory of its own: cut out of a larger one, it would keep all of that. */
export function copyText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

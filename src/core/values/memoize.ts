/** Columns repeat their texts, and a million rows must stay small. */
export const MAX_MEMOIZED_ENTRIES = 5_000;

/** A longer text is prose, which hardly ever repeats. */
export const MAX_MEMOIZED_LENGTH = 200;

/**
 * A pure function that caches its results. Only for keys that repeat, such as plans, codes and days. Callers share the
 * results and must not change them; a result of undefined is not cached.
 */
export function memoize<V, K extends string | number = string>(
  compute: (key: K) => V,
  { maxEntries = MAX_MEMOIZED_ENTRIES }: { maxEntries?: number } = {},
): (key: K) => V {
  const cache = new Map<K, V>();
  // Several rules in turn ask about the same cell of a row: comparing costs less than a lookup.
  let lastKey: K | undefined;
  let lastValue: V | undefined;
  return (key) => {
    if (key === lastKey && lastValue !== undefined) return lastValue;
    const cached = cache.get(key);
    if (cached !== undefined) {
      lastKey = key;
      lastValue = cached;
      return cached;
    }
    const value = compute(key);
    lastValue = value;
    lastKey = key;
    if (typeof key === 'string') {
      // Prose is kept until the next text only: a workbook may have one long text in every cell.
      if (key.length > MAX_MEMOIZED_LENGTH) return value;
      lastKey = copyText(key) as K;
    }
    if (cache.size >= maxEntries) cache.clear();
    cache.set(lastKey, value);
    return value;
  };
}

/** A pure function that keeps its last result: several rules in turn ask about the same cell of a row. */
export function memoizeLast<V>(compute: (text: string) => V): (text: string) => V {
  let last: { text: string; value: V } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
  };
}

/**
 * The same text in its own memory. V8 keeps a text that was cut out of a larger one as a reference into it, which would
 * keep all of the larger one in memory; parsing builds a new text. Well-formed JSON keeps lone surrogates too.
 */
export function copyText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

/** Creates a value on first use and keeps it: for tables that most runs do not need. */
export function createOnce<T extends object>(create: () => T): () => T {
  let created: T | undefined;
  return () => {
    created ??= create();
    return created;
  };
}

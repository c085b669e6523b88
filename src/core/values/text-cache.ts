import { MAX_MEMOIZED_LENGTH } from './memoize.ts';

/** Most columns repeat a few texts, and a million rows must stay small. */
export const MAX_CACHED_TEXTS = 2_000;

/**
 * What was made of the texts of one column. It stops storing once hardly any text has repeated, as in a column of claim
 * numbers. The last text is always kept.
 */
export class TextCache<T> {
  private readonly values = new Map<string, T>();
  private lastText: string | undefined;
  private lastValue: T | undefined;
  private repeats = 0;
  private isMostlyUnique = false;

  /** `countsAdjacent`: whether a text that repeats the one before it suggests that texts of this column repeat. */
  constructor(private readonly countsAdjacent: boolean) {}

  find(text: string): T | undefined {
    // Comparing with the last text costs less than a lookup.
    if (text === this.lastText) {
      if (this.countsAdjacent) this.repeats += 1;
      return this.lastValue;
    }
    if (!this.accepts(text)) return undefined;
    const value = this.values.get(text);
    if (value === undefined) return undefined;
    this.repeats += 1;
    this.setLast(text, value);
    return value;
  }

  /** Whether `store` would keep the text beyond the next one: then it should be a copy in its own memory. */
  accepts(text: string): boolean {
    return !this.isMostlyUnique && text.length <= MAX_MEMOIZED_LENGTH;
  }

  store(text: string, value: T): T {
    this.setLast(text, value);
    if (!this.accepts(text)) return value;
    if (this.values.size >= MAX_CACHED_TEXTS) {
      this.isMostlyUnique = this.repeats < MAX_CACHED_TEXTS;
      this.repeats = 0;
      this.values.clear();
    }
    this.values.set(text, value);
    return value;
  }

  private setLast(text: string, value: T): void {
    this.lastText = text;
    this.lastValue = value;
  }
}

import { extractText } from '../../report/html/markup.ts';
import type { ReportEntry } from '../messages.ts';

/** HTML that is in the document only while it is shown: as elements it takes ten times the memory. */
export class Row {
  /** The row of the file, by which it can be sorted. */
  readonly row: number;
  private text: string | undefined;

  constructor(readonly html: string) {
    this.row = Number(/data-row="(\d+)"/.exec(html)?.[1]);
  }

  /** Whether its text contains a word in lower case. The text is kept when first needed. */
  contains(word: string): boolean {
    this.text ??= extractText(this.html.replace(/<button [^<>]*>[^<]*<\/button>/, '')).toLowerCase();
    return this.text.includes(word);
  }
}

/** An entry of the report; its HTML has an empty list if it has rows. */
export class Entry extends Row {
  readonly rows: readonly Row[];

  constructor({ html, rows, end }: ReportEntry) {
    super(html + end);
    this.rows = rows.map((row) => new Row(row));
  }

  /** The anchor of links to it, if it has one. */
  get id(): string | undefined {
    return /^<[^>]* id="([^"]*)"/.exec(this.html)?.[1];
  }
}

/** What to find, and how to sort it. */
export interface Filter {
  /** In lower case; all must be in the text. */
  words: readonly string[];
  /** By the rows of the file instead of the order of the report. */
  isByRow: boolean;
}

/** An entry with those of its rows that were found. */
export interface FoundEntry {
  entry: Entry;
  rows: readonly Row[];
}

/** Finds entries that contain all words. One that has rows must contain them together with a row. */
export function findEntries(entries: readonly Entry[], { words, isByRow }: Filter): readonly FoundEntry[] {
  const sort = <T>(items: readonly T[], getRow: (item: T) => number): readonly T[] =>
    isByRow ? items.toSorted((a, b) => getRow(a) - getRow(b)) : items;
  const found = entries.flatMap((entry): FoundEntry[] => {
    const missing = words.filter((word) => !entry.contains(word));
    if (entry.rows.length === 0) return missing.length === 0 ? [{ entry, rows: [] }] : [];
    const rows = entry.rows.filter((row) => missing.every((word) => row.contains(word)));
    return rows.length === 0 ? [] : [{ entry, rows: sort(rows, ({ row }) => row) }];
  });
  return sort(found, ({ entry }) => entry.row);
}

/** How many rows there are, an entry without rows counting as one. */
export function countRows(found: readonly FoundEntry[]): number {
  return found.reduce((sum, { rows }) => sum + (rows.length || 1), 0);
}

/** How a text is split into cells. */
export interface Dialect {
  delimiter: string;
  /** The line `sep=;` that Excel writes and reads, with its line break; it is not a row. Empty if there is none. */
  separatorLine: string;
}

/** On a tie the first one wins: a tab is hardly ever part of a text. */
const CANDIDATES = ['\t', ',', ';', '|'] as const;

const SEPARATOR_LINE = /^"?sep=([^"\r\n\ud800-\udfff])"?(?:\r\n|\n|\r|$)/i;

const MAX_LINES = 200;

/**
 * Detects the delimiter from the beginning of a text.
 * @param fixed the delimiter that the file name extension implies; only a `sep=` line overrides it
 */
export function detectDialect(head: string, fixed?: string): Dialect {
  const separatorMatch = SEPARATOR_LINE.exec(head);
  if (separatorMatch) return { delimiter: separatorMatch[1] ?? ',', separatorLine: separatorMatch[0] };
  return { delimiter: fixed ?? guessDelimiter(head), separatorLine: '' };
}

interface DelimiterScore {
  delimiter: string;
  /** Lines with the delimiter, lines with the most common count of it, and that count. */
  ranks: [lines: number, equalLines: number, count: number];
}

function guessDelimiter(head: string): string {
  const lines = countDelimiters(head);
  const scores = CANDIDATES.map((delimiter, i) =>
    scoreDelimiter(
      delimiter,
      lines.map((counts) => counts[i] ?? 0),
    ),
  );
  const best = scores.reduce((a, b) => (isBetter(b, a) ? b : a));
  return best.ranks[0] > 0 ? best.delimiter : ',';
}

function scoreDelimiter(delimiter: string, counts: readonly number[]): DelimiterScore {
  const linesByCount = new Map<number, number>();
  for (const count of counts) if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  const [count, lines] = [...linesByCount].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { delimiter, ranks: [counts.filter((n) => n > 0).length, lines, count] };
}

function isBetter(a: DelimiterScore, b: DelimiterScore): boolean {
  const differing = a.ranks.findIndex((rank, i) => rank !== b.ranks[i]);
  return differing >= 0 && (a.ranks[differing] ?? 0) > (b.ranks[differing] ?? 0);
}

/**
 * Counts each candidate outside quotes, line by line. Empty lines are left out. A pattern finds the characters that matter:
 * a loop over all characters of a short file takes longer to become fast than to end.
 */
function countDelimiters(head: string): number[][] {
  const lines: number[][] = [];
  let counts: number[] = CANDIDATES.map(() => 0);
  let lineStart = 0;
  let cellStart = 0;
  let quoted = false;
  let innerQuote = 0;
  for (const { 0: char, index } of head.matchAll(/[\t,;|"\r\n]/g)) {
    if (quoted) {
      if (char !== '"' || index === innerQuote) continue;
      // A doubled quote is part of the cell.
      if (head.charAt(index + 1) === '"') innerQuote = index + 1;
      else quoted = false;
    } else if (char === '"') {
      // A quote inside a cell is an inch mark, or a fault that the reader reports.
      quoted = index === cellStart;
    } else if (char === '\n' || char === '\r') {
      if (index > lineStart) lines.push(counts);
      if (lines.length === MAX_LINES) break;
      counts = CANDIDATES.map(() => 0);
      lineStart = index + 1;
      cellStart = index + 1;
    } else {
      const candidate = CANDIDATES.indexOf(char as ',');
      counts[candidate] = (counts[candidate] ?? 0) + 1;
      cellStart = index + 1;
    }
  }
  // The last line may be incomplete, so it counts only if it is the only one.
  if (head.length > lineStart && lines.length === 0) lines.push(counts);
  return lines;
}

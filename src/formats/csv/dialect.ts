/** How a text is cut into cells. */
export interface Dialect {
  delimiter: string;
  /** The line `sep=;` that Excel writes and reads, with its line break; it is no row. */
  separatorLine: string;
}

/** In this order where they do as well: a tab is hardly ever part of a text. */
const CANDIDATES = ['\t', ',', ';', '|'] as const;

const SEPARATOR_LINE = /^"?sep=([^"\r\n\ud800-\udfff])"?(?:\r\n|\n|\r|$)/i;

const MAX_LINES = 200;

/** Tells the delimiter from the beginning of a text. `fixed` is what the ending says, which only a `sep=` line outdoes. */
export function detectDialect(head: string, fixed?: string): Dialect {
  const lead = SEPARATOR_LINE.exec(head);
  if (lead) return { delimiter: lead[1] ?? ',', separatorLine: lead[0] };
  return { delimiter: fixed ?? guessDelimiter(head), separatorLine: '' };
}

interface DelimiterScore {
  delimiter: string;
  /** Lines that have it, lines that have it as often as most do, and how often that is. */
  ranks: [lines: number, alike: number, times: number];
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
  const alike = new Map<number, number>();
  for (const count of counts) if (count > 0) alike.set(count, (alike.get(count) ?? 0) + 1);
  const [times, most] = [...alike].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { delimiter, ranks: [counts.filter((count) => count > 0).length, most, times] };
}

function isBetter(a: DelimiterScore, b: DelimiterScore): boolean {
  const differing = a.ranks.findIndex((rank, i) => rank !== b.ranks[i]);
  return differing >= 0 && (a.ranks[differing] ?? 0) > (b.ranks[differing] ?? 0);
}

/** How often each candidate stands outside quotes, line by line; lines without any character are left out. */
function countDelimiters(head: string): number[][] {
  const lines: number[][] = [];
  let counts: number[] = CANDIDATES.map(() => 0);
  let isBlank = true;
  let quoted = false;
  let atStart = true;
  for (let i = 0; i < head.length && lines.length < MAX_LINES; i += 1) {
    const char = head.charAt(i);
    if (quoted) {
      if (char !== '"') continue;
      if (head.charAt(i + 1) === '"') i += 1;
      else quoted = false;
    } else if (char === '\n' || char === '\r') {
      if (!isBlank) lines.push(counts);
      counts = CANDIDATES.map(() => 0);
      isBlank = true;
      atStart = true;
    } else {
      const place = CANDIDATES.indexOf(char as ',');
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
      // Elsewhere than at a cell's start it is an inch mark, or a fault that the reader tells.
      quoted = char === '"' && atStart;
      atStart = place >= 0;
      isBlank = false;
    }
  }
  // The last line may be cut off, unless it is all there is.
  if (!isBlank && lines.length === 0) lines.push(counts);
  return lines;
}

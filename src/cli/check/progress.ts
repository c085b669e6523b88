import type { Progress } from '../../app/check/check-file.ts';
import { showFile } from '../../core/values/mask.ts';
import { type Io, isSet } from '../streams.ts';

/** Milliseconds after which a run is long enough to be watched, and between two lines of it. */
const FIRST_AFTER = 1000;
const GAP = 200;

/** Milliseconds of a file that its time left is told from. */
const ENOUGH = 1000;

/** Where a file stood when it was first heard of, from which its speed is told. */
interface Start {
  file: string;
  at: number;
  share: number;
}

/** What draws the progress of a run, and takes it away. */
export interface ProgressLine {
  tell: (file: string, progress: Progress) => void;
  clear: () => void;
}

/** The progress line of a run; undefined where nobody watches: CI, or asked off. Without a terminal nothing is drawn. */
export function progressOf(
  flags: { quiet?: boolean; progress?: boolean },
  io: Pick<Io, 'stderr' | 'env' | 'now'>,
): ProgressLine | undefined {
  if (flags.quiet || flags.progress === false || isSet(io.env.CI)) return undefined;
  const line = new Line(io);
  return { tell: (file, progress) => line.tell(file, progress), clear: () => line.clear() };
}

/** One line on standard error, written over again and again. */
class Line {
  private readonly io: Pick<Io, 'stderr' | 'now'>;
  private due: number;
  private start: Start | undefined;
  /** Columns that it takes now. */
  private shown = 0;

  constructor(io: Pick<Io, 'stderr' | 'now'>) {
    this.io = io;
    this.due = io.now().getTime() + FIRST_AFTER;
  }

  tell(file: string, { rows, share }: Progress): void {
    const now = this.io.now().getTime();
    if (this.start?.file !== file) this.start = { file, at: now, share: share ?? 0 };
    if (now < this.due) return;
    this.due = now + GAP;
    // Looked at this late, since Node makes the stream when it is asked for, and most runs write none of it.
    if (this.io.stderr.isTTY !== true) return;
    this.draw(file, factsOf(rows, share, secondsLeft(this.start, now, share)));
  }

  clear(): void {
    if (this.shown > 0) this.io.stderr.write(`\r${' '.repeat(this.shown)}\r`);
    this.shown = 0;
  }

  private draw(file: string, facts: string): void {
    const columns = (this.io.stderr.columns ?? 80) - 1;
    const whole = `${showFile(file)}: ${facts}`;
    // The width of other characters is the terminal's own affair, and a line that breaks cannot be taken away.
    const text = /^[ -~]*$/.test(whole) && whole.length <= columns ? whole : facts.slice(0, columns);
    this.io.stderr.write(`\r${text.padEnd(this.shown)}`);
    this.shown = Math.max(this.shown, text.length);
  }
}

/** "120,000 rows, 45 %, 1 min 5 s left". */
function factsOf(rows: number, share: number | undefined, left: number | undefined): string {
  // Not toLocaleString: its first call takes as long as some thousand rows.
  const parts = [`${String(rows).replace(/\B(?=(\d{3})+$)/g, ',')} rows checked`];
  if (share !== undefined) parts.push(`${Math.floor(share * 100)} %`);
  if (left !== undefined) parts.push(`${timeWords(left)} left`);
  return parts.join(', ');
}

/** By the speed so far; undefined where there is none to go by. */
function secondsLeft(start: Start, now: number, share: number | undefined): number | undefined {
  if (share === undefined || share <= start.share || now - start.at < ENOUGH) return undefined;
  return Math.ceil(((now - start.at) * (1 - share)) / (share - start.share) / 1000);
}

function timeWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

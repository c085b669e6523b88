import type { Progress } from '../../app/check/check-file.ts';
import { formatNumber } from '../../core/values/count.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { isBuildServer } from '../build-server.ts';
import type { Io } from '../streams.ts';

/** Milliseconds before the line appears, and between two updates of it. */
const FIRST_DELAY_MS = 1000;
const REDRAW_INTERVAL_MS = 200;

/** The time left is estimated after so many milliseconds of a file. */
const MIN_SAMPLE_MS = 1000;

/** The first progress of a file, to measure its speed from. */
interface ProgressStart {
  file: string;
  startedAt: number;
  share: number;
}

/** Draws the progress of a run. */
export interface ProgressLine {
  update: (file: string, progress: Progress) => void;
  clear: () => void;
}

/** The progress line of a run; undefined on a build server, or if the user wants none. Without a terminal nothing is drawn. */
export function createProgressLine(
  flags: { quiet?: boolean; progress?: boolean },
  io: Pick<Io, 'stderr' | 'env' | 'now'>,
): ProgressLine | undefined {
  if (flags.quiet || flags.progress === false || isBuildServer(io.env)) return undefined;
  const line = new TerminalLine(io);
  return { update: (file, progress) => line.update(file, progress), clear: () => line.clear() };
}

/** One line on standard error that is overwritten again and again. */
class TerminalLine {
  private readonly io: Pick<Io, 'stderr' | 'now'>;
  private nextDrawAt: number;
  private start: ProgressStart | undefined;
  /** The columns that the line takes now. */
  private shownWidth = 0;

  constructor(io: Pick<Io, 'stderr' | 'now'>) {
    this.io = io;
    this.nextDrawAt = io.now().getTime() + FIRST_DELAY_MS;
  }

  update(file: string, { rows, share }: Progress): void {
    const now = this.io.now().getTime();
    if (this.start?.file !== file) this.start = { file, startedAt: now, share: share ?? 0 };
    if (now < this.nextDrawAt) return;
    this.nextDrawAt = now + REDRAW_INTERVAL_MS;
    // Checked this late because Node creates the stream on first use, and most runs write nothing to it.
    if (this.io.stderr.isTTY !== true) return;
    this.draw(file, describeProgress(rows, share, estimateSecondsLeft(this.start, now, share)));
  }

  clear(): void {
    if (this.shownWidth > 0) this.io.stderr.write(`\r${' '.repeat(this.shownWidth)}\r`);
    this.shownWidth = 0;
  }

  private draw(file: string, counts: string): void {
    const columns = (this.io.stderr.columns ?? 80) - 1;
    const whole = `${maskPath(file)}: ${counts}`;
    // How wide other characters are is up to the terminal, and a line that wraps cannot be cleared.
    const text = /^[ -~]*$/.test(whole) && whole.length <= columns ? whole : counts.slice(0, columns);
    this.io.stderr.write(`\r${text.padEnd(this.shownWidth)}`);
    this.shownWidth = Math.max(this.shownWidth, text.length);
  }
}

/** "120,000 rows, 45 %, 1 min 5 s left". */
function describeProgress(rows: number, share: number | undefined, left: number | undefined): string {
  const parts = [`${formatNumber(rows)} rows checked`];
  if (share !== undefined) parts.push(`${Math.floor(share * 100)} %`);
  if (left !== undefined) parts.push(`${formatSeconds(left)} left`);
  return parts.join(', ');
}

/** From the speed so far; undefined if it cannot be measured yet. */
function estimateSecondsLeft(
  start: ProgressStart,
  now: number,
  share: number | undefined,
): number | undefined {
  if (share === undefined || share <= start.share || now - start.startedAt < MIN_SAMPLE_MS) return undefined;
  return Math.ceil(((now - start.startedAt) * (1 - share)) / (share - start.share) / 1000);
}

function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

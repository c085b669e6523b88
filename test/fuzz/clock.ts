import { Violation } from './law.ts';

/** An input may cost this many times what inputs of its length cost in the middle. */
const MAX_SHARES = 20;
/** Microseconds that any input may cost: the garbage of others may be collected while it runs. */
const FLOOR = 300_000;
/** Shorter inputs cost as much as this many bytes: most of it does not depend on the input. */
const MIN_BYTES = 1000;
/** So many inputs say what is usual. */
const MIN_SAMPLES = 100;
const MAX_SAMPLES = 1000;
/** A slow input runs so often, and the fastest run counts. */
const RUNS = 3;

/** Runs an input and returns its outcome. */
export type Run = (bytes: Buffer) => Promise<string>;

/**
 * Finds inputs that cost far more than others of their length. It measures processor time, which a busy machine hardly
 * changes.
 */
export class Clock {
  /** Microseconds per byte of the inputs before. */
  private readonly shares: number[] = [];
  private next = 0;

  constructor(private readonly readCpu: () => number = readCpuTime) {}

  /** The same run, which violates the law if it costs too much. */
  time(run: Run): Run {
    return async (bytes) => {
      const length = Math.max(bytes.length, MIN_BYTES);
      const { outcome, cost } = await this.measure(run, bytes);
      let least = cost;
      for (let i = 1; i < RUNS && this.isTooMuch(least, length); i += 1)
        least = Math.min(least, (await this.measure(run, bytes)).cost);
      if (this.isTooMuch(least, length))
        throw new Violation('slow', `${Math.round(least / 1000)} ms for ${bytes.length} bytes`);
      this.add(least / length);
      return outcome;
    };
  }

  private async measure(run: Run, bytes: Buffer): Promise<{ outcome: string; cost: number }> {
    const start = this.readCpu();
    const outcome = await run(bytes);
    return { outcome, cost: this.readCpu() - start };
  }

  private isTooMuch(cost: number, length: number): boolean {
    if (cost <= FLOOR || this.shares.length < MIN_SAMPLES) return false;
    const median = [...this.shares].sort((a, b) => a - b)[this.shares.length >> 1] as number;
    return cost > MAX_SHARES * median * length;
  }

  private add(share: number): void {
    this.shares[this.next] = share;
    this.next = (this.next + 1) % MAX_SAMPLES;
  }
}

function readCpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

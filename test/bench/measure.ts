import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Node process to measure. */
export interface Command {
  name: string;
  /** The arguments of `node`. */
  args: readonly string[];
  /** The expected exit status if not 0. */
  status?: number;
  env?: Readonly<Record<string, string>>;
  /** Runs before each measured run. */
  before?: () => void;
}

/** The cost of one run: elapsed milliseconds, processor milliseconds of all threads, peak memory in bytes. */
export interface Cost {
  wall: number;
  cpu: number;
  memory: number;
}

/** How runs are compared: short ones by their minimum (noise only adds), long ones by the median of several. */
export type Statistic = 'min' | 'median';

const PROBE = join(process.cwd(), 'test/bench/probe.cjs');

/** Runs of at least this many milliseconds vary so little that three are enough. */
const LONG = 10_000;

/** Runs the commands in turn, this many times each, and returns the costs by command. */
export function runInTurn(commands: readonly Command[], times: number, isProbed = true): Cost[][] {
  const costs: Cost[][] = commands.map(() => []);
  for (let time = 0; time < times; time += 1) {
    if (time === 3 && costs.flat().every(({ wall }) => wall > LONG)) break;
    commands.forEach((command, i) => {
      const cost = runOnce(command, isProbed);
      costs[i]?.push(cost);
      // Short runs are not worth a line each.
      if (isProbed && cost.wall > 2000)
        say(`    ${command.name}: ${(cost.wall / 1000).toFixed(1)} s, ${megabytes(cost.memory)}\n`);
    });
  }
  return costs;
}

/** The cost of our runs divided by the cost of theirs. */
export function ratio(
  ours: readonly Cost[],
  theirs: readonly Cost[],
  what: keyof Cost,
  statistic: Statistic,
): number {
  if (statistic === 'min') return min(ours.map((cost) => cost[what])) / min(theirs.map((cost) => cost[what]));
  // Pair by pair: a disturbance affects neighboring runs alike.
  return median(ours.map((cost, i) => cost[what] / (theirs[i] as Cost)[what]));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** The median peak memory in bytes. */
export function peak(costs: readonly Cost[]): number {
  return median(costs.map(({ memory }) => memory));
}

export function min(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

/** Prints progress. */
export function say(text: string): void {
  process.stdout.write(text);
}

/** @throws Error if the exit status is not the expected one: a run that fails early is fast */
function runOnce({ name, args, status = 0, env = {}, before }: Command, isProbed: boolean): Cost {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), 'portal-check-cost-'));
  const path = join(folder, 'cost.json');
  const probe = isProbed ? ['--require', PROBE] : [];
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, [...probe, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: '', NO_COLOR: '1', ...env, PORTAL_CHECK_BENCH_COST: path },
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.status !== status) throw new Error(`${name}: exit status ${run.status}\n${run.stderr}`);
  const { cpu, memory } = isProbed
    ? (JSON.parse(readFileSync(path, 'utf8')) as Omit<Cost, 'wall'>)
    : { cpu: Number.NaN, memory: Number.NaN };
  rmSync(folder, { recursive: true });
  return { wall, cpu, memory };
}

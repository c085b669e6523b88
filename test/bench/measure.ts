import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A whole process of Node that is measured. */
export interface Command {
  name: string;
  /** What stands behind `node`. */
  args: readonly string[];
  /** Its exit status, where not 0. */
  status?: number;
  env?: Readonly<Record<string, string>>;
  /** Made ready before each run, and not measured. */
  before?: () => void;
}

/** What one run cost: milliseconds, milliseconds of all threads, bytes at the peak. */
export interface Cost {
  wall: number;
  cpu: number;
  memory: number;
}

/** What is compared: of short processes the least (noise only adds), of long ones the middle of several. */
export type Way = 'least' | 'middle';

const PROBE = join(process.cwd(), 'test/bench/probe.cjs');

/** Milliseconds from which on a run varies so little that three are enough. */
const LONG = 10_000;

/** Runs each command so many times, one after the other in turn, and gives the costs by command. */
export function inTurn(commands: readonly Command[], times: number, isProbed = true): Cost[][] {
  const costs: Cost[][] = commands.map(() => []);
  for (let time = 0; time < times; time += 1) {
    if (time === 3 && costs.flat().every(({ wall }) => wall > LONG)) break;
    commands.forEach((command, i) => {
      const cost = runOnce(command, isProbed);
      costs[i]?.push(cost);
      // Of short runs nobody wants to be told each.
      if (isProbed && cost.wall > 2000)
        say(`    ${command.name}: ${(cost.wall / 1000).toFixed(1)} s, ${megabytes(cost.memory)}\n`);
    });
  }
  return costs;
}

/** How many times as much the first costs as the second. */
export function ratio(ours: readonly Cost[], theirs: readonly Cost[], what: keyof Cost, way: Way): number {
  if (way === 'least') return least(ours.map((cost) => cost[what])) / least(theirs.map((cost) => cost[what]));
  // Pair by pair: what disturbs one run disturbs its neighbour, too.
  return middle(ours.map((cost, i) => cost[what] / (theirs[i] as Cost)[what]));
}

export function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Bytes. */
export function peak(costs: readonly Cost[]): number {
  return middle(costs.map(({ memory }) => memory));
}

export function least(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

/** Tells whoever waits how far it is. */
export function say(text: string): void {
  process.stdout.write(text);
}

/** @throws where the process ends otherwise than it should: what fails early is fast */
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

import { rmSync } from 'node:fs';
import { checkOf, NOTHING } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { inTurn, megabytes, middle, say } from './measure.ts';

const SIZES = [10_000, 100_000, 1_000_000];

/** How processor seconds and memory grow with the rows of a .csv: 1 is in step with them. Without what starting costs. */
export async function measureGrowth(folder: string, times: number): Promise<string> {
  say('Growth\n');
  const start = middleOf(inTurn([NOTHING], times)[0] ?? []);
  const points: { rows: number; cpu: number; memory: number }[] = [];
  const lines = ['| rows | processor seconds | peak memory |', '| ---- | ---- | ---- |'];
  for (const rows of SIZES) {
    const path = await makeTicketsCsv(folder, rows);
    const { cpu, memory } = middleOf(inTurn([checkOf(path)], times)[0] ?? []);
    rmSync(path);
    points.push({ rows, cpu: cpu - start.cpu, memory: memory - start.memory });
    lines.push(`| ${rows} | ${(cpu / 1000).toFixed(2)} | ${megabytes(memory)} |`);
  }
  const time = exponent(points.map(({ rows, cpu }) => [rows, cpu]));
  const memory = exponent(points.map(({ rows, memory: bytes }) => [rows, bytes]));
  lines.push('', `Processor time grows as rows^${time.toFixed(2)}, memory as rows^${memory.toFixed(2)}.`);
  return `${lines.join('\n')}\n`;
}

function middleOf(costs: readonly { cpu: number; memory: number }[]): { cpu: number; memory: number } {
  return { cpu: middle(costs.map(({ cpu }) => cpu)), memory: middle(costs.map(({ memory }) => memory)) };
}

/** The slope of the straight line that fits best, both scales logarithmic. */
function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x0, y0] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean(([x, y]) => (x - x0) * (y - y0)) / mean(([x]) => (x - x0) ** 2);
}

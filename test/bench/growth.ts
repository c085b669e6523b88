import { rmSync } from 'node:fs';
import { checkOf, NOTHING } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { median, megabytes, runInTurn, say } from './measure.ts';

const SIZES = [10_000, 100_000, 1_000_000];

/** How processor time and memory grow with the rows of a .csv, without the cost of starting; 1 is linear growth. */
export async function measureGrowth(folder: string, times: number): Promise<string> {
  say('Growth\n');
  const start = medianOf(runInTurn([NOTHING], times)[0] ?? []);
  const points: { rows: number; cpu: number; memory: number }[] = [];
  const lines = ['| rows | processor seconds | peak memory |', '| ---- | ---- | ---- |'];
  for (const rows of SIZES) {
    const path = await makeTicketsCsv(folder, rows);
    const { cpu, memory } = medianOf(runInTurn([checkOf(path)], times)[0] ?? []);
    rmSync(path);
    points.push({ rows, cpu: cpu - start.cpu, memory: memory - start.memory });
    lines.push(`| ${rows} | ${(cpu / 1000).toFixed(2)} | ${megabytes(memory)} |`);
  }
  const time = exponent(points.map(({ rows, cpu }) => [rows, cpu]));
  const memory = exponent(points.map(({ rows, memory: bytes }) => [rows, bytes]));
  lines.push('', `Processor time grows as rows^${time.toFixed(2)}, memory as rows^${memory.toFixed(2)}.`);
  return `${lines.join('\n')}\n`;
}

function medianOf(costs: readonly { cpu: number; memory: number }[]): { cpu: number; memory: number } {
  return { cpu: median(costs.map(({ cpu }) => cpu)), memory: median(costs.map(({ memory }) => memory)) };
}

/** The slope of the best-fit line on logarithmic scales. */
function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x0, y0] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean(([x, y]) => (x - x0) * (y - y0)) / mean(([x]) => (x - x0) ** 2);
}

import { readFileSync } from 'node:fs';
import { cpus, release, type as system, totalmem } from 'node:os';

/** A ratio to another program, or megabytes, or milliseconds. */
type Unit = 'x' | 'MB' | 'ms';

/** What was measured, and the goal that it should not exceed. */
export interface Measure {
  value: number;
  goal: number;
  unit: Unit;
}

/** One line of the table: what was measured, and compared with what. */
export interface Line {
  what: string;
  than: string;
  time?: Measure;
  cpu?: Measure;
  memory?: Measure;
}

/** What one run of the bench measured. `at` is an ISO time. */
export interface BenchRun {
  at: string;
  machine: string;
  lines: Line[];
}

const RESULTS = ['time', 'cpu', 'memory'] as const;
const HEADERS = ['what', 'compared with', 'time', 'processor time', 'memory'];

/** A ratio to another program and its goal. */
export function times(value: number, goal: number): Measure {
  return { value, goal, unit: 'x' };
}

/** Memory and its goal in megabytes. */
export function inMegabytes(bytes: number, goal: number): Measure {
  return { value: bytes / 1_000_000, goal, unit: 'MB' };
}

export function inMilliseconds(value: number, goal: number): Measure {
  return { value, goal, unit: 'ms' };
}

/** The lines of the last run as Markdown, each with what all runs measured, followed by the machine and the versions. */
export function tableOf(runs: readonly BenchRun[]): string {
  const last = runs.at(-1);
  if (!last) throw new Error('no run');
  const rows = last.lines.map((line) => {
    const same = runs.flatMap(({ lines }) => lines.filter((other) => isSameLine(other, line)));
    return [
      line.what,
      line.than,
      ...RESULTS.map((result) => formatMeasures(same.map((other) => other[result]))),
    ];
  });
  const all = [HEADERS, ...rows];
  const widths = HEADERS.map((_, i) => Math.max(...all.map((cells) => cells[i]?.length ?? 0)));
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [
    ...[HEADERS, widths.map((width) => '-'.repeat(width)), ...rows].map(format),
    '',
    `${last.machine}; measured ${runs.map(({ at }) => at.slice(0, 16).replace('T', ' ')).join(' and ')} UTC.`,
    '',
  ].join('\n');
}

function isSameLine(a: Line, b: Line): boolean {
  return a.what === b.what && a.than === b.than;
}

/** "1.38-1.45 of 1.5", and whether all or some exceed the goal. */
function formatMeasures(measures: readonly (Measure | undefined)[]): string {
  const measured = measures.filter((measure) => measure !== undefined);
  const [first] = measured;
  if (!first) return '';
  const { goal, unit } = first;
  const texts = [
    ...new Set(
      measured
        .map(({ value }) => value)
        .sort((a, b) => a - b)
        .map((value) => formatValue(value, unit)),
    ),
  ];
  const range = texts.length > 1 ? `${texts[0]}-${texts.at(-1)}` : texts[0];
  const exceeding = measured.filter(({ value }) => Number(formatValue(value, unit)) > goal).length;
  const remark = exceeding === 0 ? '' : exceeding === measured.length ? ', not reached' : ', not always';
  return `${range} of ${goal}${unit === 'x' ? '' : ` ${unit}`}${remark}`;
}

function formatValue(value: number, unit: Unit): string {
  if (unit === 'x') return value.toFixed(2);
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** The processors, the system and the versions. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions = ['csv-parse', 'exceljs', '@e965/xlsx'].map((name) => `${name} ${versionOf(name)}`);
  return [
    `${cpus().length} x ${model}, ${memory} GiB, ${system()} ${release().split('-')[0]}`,
    `Node ${process.versions.node}`,
    ...versions,
  ].join(', ');
}

function versionOf(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

import { readFileSync } from 'node:fs';
import { cpus, release, type as system, totalmem } from 'node:os';

/** One line of the table: what is measured, its limit, and the result. */
export interface Line {
  what: string;
  limit: string;
  measured: string;
  isWithinLimit: boolean;
}

/** A ratio and its maximum. */
export function ratioLine(what: string, measured: number, max: number, than: string): Line {
  return {
    what,
    limit: `${max} x ${than}`,
    measured: measured.toFixed(2),
    isWithinLimit: measured <= max,
  };
}

/** Memory and its maximum in megabytes. */
export function memoryLine(what: string, bytes: number, max: number): Line {
  const measured = Math.round(bytes / 1_000_000);
  return { what, limit: `${max} MB`, measured: `${measured} MB`, isWithinLimit: measured <= max };
}

/** The table as Markdown, followed by the machine and the versions. */
export function tableOf(lines: readonly Line[], day: Date): string {
  const rows = lines.map(({ what, limit, measured, isWithinLimit }) => [
    what,
    limit,
    `${measured}${isWithinLimit ? '' : ' (not reached)'}`,
  ]);
  const all = [['what', 'at most', 'measured'], ...rows];
  const widths = [0, 1, 2].map((i) => Math.max(...all.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [
    ...[all[0] ?? [], widths.map((width) => '-'.repeat(width)), ...rows].map(line),
    '',
    `${machine()}, ${day.toISOString().slice(0, 10)}.`,
    '',
  ].join('\n');
}

function machine(): string {
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

import { readFileSync, writeFileSync } from 'node:fs';
import { type BenchRun, describeMachine, type Line, tableOf } from './table.ts';

const RUNS = 'test/bench/results.json';
const TABLE = 'test/bench/results.md';

/** One run says little on a machine that is not ours alone. */
const KEPT_RUNS = 2;

/** Keeps what was measured with the last run on the same machine, and writes the table of both. */
export function keepResults(lines: Line[]): void {
  const run: BenchRun = { at: new Date().toISOString(), machine: describeMachine(), lines };
  const earlier = (JSON.parse(readFileSync(RUNS, 'utf8')) as BenchRun[]).filter(
    ({ machine }) => machine === run.machine,
  );
  const runs = [...earlier, run].slice(-KEPT_RUNS);
  writeFileSync(RUNS, `${JSON.stringify(runs, null, 2)}\n`);
  writeFileSync(TABLE, tableOf(runs));
}

/** The table of one run that is not kept. */
export function showResults(lines: Line[]): string {
  return tableOf([{ at: new Date().toISOString(), machine: describeMachine(), lines }]);
}

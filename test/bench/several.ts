import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { type Command, peak, ratio, runInTurn, say } from './measure.ts';
import { inMegabytes, type Line, times } from './table.ts';

const FILES = 4;
const ONE_PROCESSOR = join(process.cwd(), 'test/bench/one-processor.cjs');

/** Compares checking files at once with checking them one after the other; each has this many rows. */
export async function measureSeveral(folder: string, rows: number, runs: number): Promise<Line> {
  const what = `${FILES} x ${rows.toLocaleString('en-US')} drafts .csv at once`;
  say(`${what}\n`);
  const first = await makeTicketsCsv(folder, rows);
  const others = Array.from({ length: FILES - 1 }, (_, i) => join(folder, `more-${i + 1}.csv`));
  for (const path of others) copyFileSync(first, path);
  const atOnce = checkOf(first, ...others);
  const inOrder: Command = {
    ...atOnce,
    name: `${atOnce.name}, one after the other`,
    args: ['--require', ONE_PROCESSOR, ...atOnce.args],
  };
  const [one = [], all = []] = runInTurn([inOrder, atOnce], runs);
  for (const path of [first, ...others]) rmSync(path);
  return {
    what,
    than: 'one after the other',
    time: times(ratio(all, one, 'wall', 'median'), 0.7),
    cpu: times(ratio(all, one, 'cpu', 'median'), 1),
    memory: inMegabytes(peak(all), 300),
  };
}

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { makeCharges } from './charges.ts';
import { checkOf, program } from './commands.ts';
import { makeRegistrationsCsv } from './data.ts';
import { type Command, inTurn, peak, ratio, say } from './measure.ts';
import { type Line, ratioLine, tableOf } from './table.ts';

const ROWS = 100_000;

/** Of the template; in force since 2026. */
const VERSION = 'v3.0';

/** What is compared: neither program reads the other's format. */
const ABOUT = `
Ours: made-up registrations, 20 columns, nearly all cells filled; 30 % of the rows have a fault, and each is reported.
The peer's: made-up charges in the tall form of CMS's template 3.0, 26 columns, a third of the cells empty as in files of
hospitals, and no fault, since it gives up after 1,000. As many rows, and nearly as many bytes. Each program does its own
work on its own file: the ratios say how long somebody waits, not whose work is greater.
`;

/**
 * The nearest peer, CMSgov/hpt-validator-cli, against us. `path` is its built dist/index.js, in whose version.js the
 * question for the newest version is taken out; it asks that at every start.
 */
export async function measurePeer(folder: string, path: string): Promise<string> {
  say('The peer\n');
  const start = inTurn([program('--help'), { name: 'the peer --help', args: [path, '--help'] }], 25, false);
  const ours = await makeRegistrationsCsv(folder, ROWS);
  const theirs = await makeCharges(folder, ROWS);
  demandValid(path, theirs);
  const peer: Command = { name: 'the peer', args: [path, theirs, VERSION] };
  const [we = [], they = []] = inTurn([checkOf(ours), peer], 5);
  const [size, theirSize] = [ours, theirs].map((each) => `${(statSync(each).size / 1e6).toFixed(1)} MB`);
  const what = `${ROWS.toLocaleString('en-US')} rows, ${size}, peer ${theirSize}`;
  const lines: Line[] = [
    ratioLine('`--help`', ratio(start[0] ?? [], start[1] ?? [], 'wall', 'least'), 0.35, "the peer's"),
    ratioLine(what, ratio(we, they, 'wall', 'middle'), 0.6, "the peer's"),
    ratioLine(`${what}, processor time`, ratio(we, they, 'cpu', 'middle'), 0.6, "the peer's"),
    ratioLine(`${what}, peak memory`, peak(we) / peak(they), 0.9, "the peer's"),
  ];
  return `${ABOUT}\n${tableOf(lines, new Date())}`;
}

/** A file that the peer refuses at its head would be fast; its exit status is 0 even then. */
function demandValid(path: string, file: string): void {
  const { stdout } = spawnSync(process.execPath, [path, file, VERSION], { encoding: 'utf8' });
  if (!stdout.includes('No errors found')) throw new Error(`the peer finds errors in its file:\n${stdout}`);
}

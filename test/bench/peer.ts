import { statSync } from 'node:fs';
import { makeCharges } from './charges.ts';
import { checkOf, program } from './commands.ts';
import { makeRegistrationsCsv } from './data.ts';
import { type Command, inTurn, peak, ratio, say } from './measure.ts';
import { type Line, ratioLine, tableOf } from './table.ts';

const ROWS = 100_000;

/** What is compared: neither program reads the other's format. */
const ABOUT = `
Ours: made-up registrations, 20 columns, nearly all filled; 30 % of the rows have a fault, each of which is reported.
The peer's: made-up charges in the tall form of CMS's template 3.0, 26 columns, of which a third is empty in most rows
as in hospitals' files; no row has a fault, since it gives up after 1,000 of them. As many rows, and as many bytes to
within some percent. Each program does its own work on its own file: the ratios say how long a user waits, not more.
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
  const peer: Command = { name: 'the peer', args: [path, theirs, 'v3.0'] };
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

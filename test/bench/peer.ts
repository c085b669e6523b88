import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { makeCharges } from './charges.ts';
import { checkOf, program } from './commands.ts';
import { makeRegistrationsCsv } from './data.ts';
import { type Command, peak, ratio, runInTurn, say } from './measure.ts';
import { type Line, times } from './table.ts';

const ROWS = 100_000;

/** The template's version, in force since 2026. */
const VERSION = 'v3.0';

const PEER = 'hpt-validator-cli';

/**
 * Compares us with the nearest peer, CMSgov/hpt-validator-cli. `path` is its built dist/index.js; its check for the
 * newest version, which it makes at every start, must be removed from its version.js. Neither program reads the other's
 * format. Ours: made-up registrations, 20 columns, nearly all cells filled; 30 % of the rows have a fault, and each is
 * reported. The peer's: as many rows and nearly as many bytes of made-up charges in the tall form of CMS's template 3.0,
 * 26 columns, a third of the cells empty as in files of hospitals, and no fault, since it gives up after 1,000.
 */
export async function measurePeer(folder: string, path: string): Promise<Line[]> {
  say('The peer\n');
  const start = runInTurn(
    [program('--help'), { name: 'the peer --help', args: [path, '--help'] }],
    25,
    false,
  );
  const ours = await makeRegistrationsCsv(folder, ROWS);
  const theirs = await makeCharges(folder, ROWS);
  assertValid(path, theirs);
  const peer: Command = { name: 'the peer', args: [path, theirs, VERSION] };
  const [we = [], they = []] = runInTurn([checkOf(ours), peer], 5);
  const [size, theirSize] = [ours, theirs].map((file) => `${(statSync(file).size / 1e6).toFixed(1)} MB`);
  const what = `${ROWS.toLocaleString('en-US')} rows, ${size}, peer ${theirSize}`;
  return [
    { what: '`--help`', than: PEER, time: times(ratio(start[0] ?? [], start[1] ?? [], 'wall', 'min'), 0.35) },
    {
      what,
      than: PEER,
      time: times(ratio(we, they, 'wall', 'median'), 0.7),
      cpu: times(ratio(we, they, 'cpu', 'median'), 0.7),
      memory: times(peak(we) / peak(they), 1),
    },
  ];
}

/** The peer would be fast on a file that it rejects at once, and its exit status is 0 even then. */
function assertValid(path: string, file: string): void {
  const { stdout } = spawnSync(process.execPath, [path, file, VERSION], { encoding: 'utf8' });
  if (!stdout.includes('No errors found')) throw new Error(`the peer finds errors in its file:\n${stdout}`);
}

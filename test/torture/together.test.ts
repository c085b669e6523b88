import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBin } from '../support/bin.ts';
import { manifestIn, testFolder } from '../support/out-files.ts';
import { ROOT } from '../support/rule-files.ts';

// Two simultaneous runs into the same folder (npm run build first).

const home = testFolder();
const TICKETS = join(ROOT, 'templates/examples/tickets.csv');
const DAYS = ['2026-11-24', '2026-11-30'];
const ROUNDS = 10;

function expectWhole(out: string): void {
  for (const { file, sha256 } of manifestIn(out).files)
    expect(
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex'),
      file,
    ).toBe(sha256);
}

it.each(['a new folder', 'an existing one'])(
  'writes a complete set of a single run when two runs write to %s',
  async (how) => {
    let written = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = join(home, `${how} ${round}`);
      const out = join(folder, 'ready');
      mkdirSync(folder);
      const args = [TICKETS, '--out', out, '--quiet', '--fail-on', 'never'];
      if (how !== 'a new folder') expect((await runBin([...args, '--as-of', '2026-11-20'])).status).toBe(0);
      const force = how === 'a new folder' ? [] : ['--force'];
      const runs = await Promise.all(DAYS.map((day) => runBin([...args, ...force, '--as-of', day])));
      for (const { status, stderr } of runs) {
        expect([0, 2]).toContain(status);
        if (status === 2)
          expect(stderr).toMatch(
            /^portal-check: --out [^\n]+: (?:Another run is writing there|A folder of this name has just appeared.|This file already exists)[^\n]*\n$/,
          );
      }
      const done = runs.filter(({ status }) => status === 0).length;
      written += done;
      expect(readdirSync(folder)).toEqual(existsSync(out) ? ['ready'] : []);
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
      expectWhole(out);
      if (done === 0) expect(manifestIn(out).asOf).toBe('2026-11-20');
      else expect(DAYS).toContain(manifestIn(out).asOf);
    }
    expect(written).toBeGreaterThan(how === 'a new folder' ? ROUNDS - 1 : 0);
  },
);

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/rule-files.ts';
import { HOSTILE, type Hostile } from './hostile.ts';

/** Megabytes of memory at most, whatever the file. */
const MOST_MB = 300;

/** Only a hang takes as long. */
const SECONDS = 100;

/**
 * Ends standard error with the most memory that was in use, in kilobytes. Linux counts what the parent had before it
 * became this process into maxRSS, and not into VmHWM.
 */
const MEMORY = `data:text/javascript,
  import { readFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const own = process.platform === 'linux' && readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\\s+(\\d+)/)[1];
    process.stderr.write('RSS ' + (own || process.resourceUsage().maxRSS));
  });`;

const folder = mkdtempSync(join(tmpdir(), 'torture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'draft.json'), '{"mco":"Molina"}');

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  megabytes: number;
}

/** Runs the built program (npm run build) on the file in a process of its own. */
function run({ name, make, option }: Hostile): Ended {
  const path = join(folder, name);
  writeFileSync(path, make());
  const given = option ? ['draft.json', `--${option}`, name] : [name];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', MEMORY, `${ROOT}bin/portal-check.js`, ...given, '--as-of', '2026-11-24'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { NO_COLOR: '1', PATH: process.env.PATH ?? '' },
      timeout: SECONDS * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
    },
  );
  rmSync(path);
  const [told = '', memory = ''] = stderr.split('RSS ');
  return { status, stdout, stderr: told, megabytes: Math.round(Number(memory) / 1024) };
}

describe('a hostile file ends in time, in little memory, with one line', () => {
  it.each(HOSTILE.map((each) => [each.name, each] as const))('%s', (name, hostile) => {
    const { status, stdout, stderr, megabytes } = run(hostile);
    process.stdout.write(
      `${String(megabytes).padStart(5)} MB  ${name}: ${stderr.slice(0, 150).trim() || status}\n`,
    );
    if (typeof hostile.ends === 'number') {
      expect([status, stderr]).toEqual([hostile.ends, '']);
    } else {
      const [line = '', ...more] = stderr.trimEnd().split('\n');
      expect([status, stdout]).toEqual([2, '']);
      expect(more.every((each) => each.startsWith('portal-check: '))).toBe(true);
      expect(line.replace(/^portal-check: (?:--\w+ )?/, '').replace(`${name}: `, '')).toMatch(hostile.ends);
      expect(line.length).toBeLessThan(250);
    }
    expect(megabytes).toBeGreaterThan(20);
    expect(megabytes).toBeLessThan(hostile.most ?? MOST_MB);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/rule-files.ts';
import { HOSTILE, type Hostile } from './hostile.ts';

/** Maximum megabytes of memory for any file. */
const MAX_MEGABYTES = 300;

/** Only a hang takes this long. */
const TIMEOUT_SECONDS = 100;

/**
 * Prints the peak memory in kilobytes at the end of standard error. On Linux, maxRSS includes the memory of the parent
 * process, but VmHWM does not.
 */
const MEMORY = `data:text/javascript,
  import { readFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const own = process.platform === 'linux' && readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\\s+(\\d+)/)[1];
    const { user, system } = process.cpuUsage();
    process.stderr.write('RSS ' + (own || process.resourceUsage().maxRSS) + ' ' + (user + system) / 1e6);
  });`;

const folder = mkdtempSync(join(tmpdir(), 'torture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'draft.json'), '{"mco":"Molina"}');

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  megabytes: number;
  seconds: number;
}

/** Runs the built program (npm run build) on the file in a separate process. */
function run({ name, make, option, beside = {}, command = [], args: others = [] }: Hostile): Ended {
  const path = join(folder, name);
  writeFileSync(path, make());
  for (const [other, content] of Object.entries(beside))
    writeFileSync(join(folder, other), typeof content === 'string' ? content : content());
  const asOf = command.length > 0 ? [] : ['--as-of', '2026-11-24'];
  const args = [...command, ...(option ? ['draft.json', `--${option}`, name] : [name]), ...others, ...asOf];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', MEMORY, `${ROOT}bin/portal-check.js`, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { NO_COLOR: '1', PATH: process.env.PATH ?? '' },
      timeout: TIMEOUT_SECONDS * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
    },
  );
  rmSync(path);
  rmSync(join(folder, 'ready'), { recursive: true, force: true });
  const [message = '', measured = ''] = stderr.split('RSS ');
  const [memory = 0, seconds = 0] = measured.split(' ').map(Number);
  return { status, stdout, stderr: message, megabytes: Math.round(memory / 1024), seconds };
}

describe('a hostile file', () => {
  it.each(HOSTILE.map((file) => [file.name, file] as const))(
    'ends in time, with little memory and one line: %s',
    (name, hostile) => {
      const { status, stdout, stderr, megabytes, seconds } = run(hostile);
      process.stdout.write(
        `${String(megabytes).padStart(5)} MB ${seconds.toFixed(1).padStart(5)} s  ${name}: ${stderr.slice(0, 150).trim() || status}\n`,
      );
      if (typeof hostile.ends === 'number') {
        expect(status, stderr).toBe(hostile.ends);
        if (!hostile.command) expect(stderr).toBe('');
      } else {
        const [line = '', ...more] = stderr.trimEnd().split('\n');
        expect([status, stdout]).toEqual([2, '']);
        expect(more.every((next) => next.startsWith('portal-check: '))).toBe(true);
        expect(line.replace(/^portal-check: (?:--\w+ )?/, '').replace(`${name}: `, '')).toMatch(hostile.ends);
        expect(line.length).toBeLessThan(250);
      }
      expect(megabytes).toBeGreaterThan(20);
      expect(megabytes).toBeLessThan(hostile.maxMegabytes ?? MAX_MEGABYTES);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(hostile.maxSeconds ?? TIMEOUT_SECONDS);
    },
  );
});

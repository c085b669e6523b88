import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/streams.ts';
import { readAll } from '../support/read-all.ts';
import { runCli } from '../support/run-cli.ts';

describe('main', () => {
  const draft = 'templates/examples/draft.json';
  it('prints colors on a terminal only', async () => {
    const plain = await runCli([draft, '--as-of', '2026-11-24']);
    const colored = await runCli([draft, '--as-of', '2026-11-24'], { tty: true });
    expect(colored.stdout).toContain('\u001b[');
    expect(plain.stdout).not.toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes are removed
    expect(colored.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });
  it('prints help within 80 columns and its version', async () => {
    const help = await runCli(['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect((await runCli(['ticket', '--help'])).stdout).toContain('--as-of');
  });
  it.each([
    [['--as-of', '2026-10-15', 'ticket', draft], '--as-of', 'ticket'],
    [['--no-days', '--quiet', 'due', draft], '--no-days', 'due'],
    [['--no-days', 'calendar', draft], '--no-days', 'calendar'],
    [['--no-color', 'new', 'ticket'], '--no-color', 'new ticket'],
  ])('refuses options before the command: %j', async (args, flag, command) => {
    const { status, stdout, stderr } = await runCli(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `portal-check: ${flag}: Type the command before its options, like this: portal-check ${command} ${flag}\n`,
    );
  });
  it('prints the stack of an error only for PORTAL_CHECK_DEBUG', async () => {
    const debug = await runCli(['no-such.csv'], { env: { PORTAL_CHECK_DEBUG: '1' } });
    expect(debug.stderr).toMatch(
      /^portal-check: no-such\.csv: There is no such file in [^\n]+\nInputError: [\s\S]*\n\s+at /,
    );
    expect((await runCli(['no-such.csv'])).stderr).toBe(
      `portal-check: no-such.csv: There is no such file in ${process.cwd()}. Check its name.\n`,
    );
  });
  it('returns 3 for an unexpected error, and does not print its message', async () => {
    const io = {
      env: {},
      stdout: { write: () => true },
      stderr: new PassThrough(),
      stdin: new PassThrough(),
    };
    const broken = {
      ...io,
      now: () => {
        throw new TypeError('MADEUP-SECRET');
      },
    } as unknown as Io;
    expect(await main([draft], broken)).toBe(3);
    expect(readAll(io.stderr)).toBe(
      'portal-check: This is an internal error, a defect of portal-check. Set PORTAL_CHECK_DEBUG=1 to see where.\n',
    );
    expect(await main([draft], { ...broken, env: { PORTAL_CHECK_DEBUG: '1' } })).toBe(3);
    expect(readAll(io.stderr)).not.toContain('MADEUP-SECRET');
  });
  it('does not open standard input to check a file', async () => {
    const refused = {
      env: {},
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      now: () => new Date('2026-11-24T12:00:00Z'),
      get stdin(): never {
        throw new Error('standard input was opened');
      },
    } as unknown as Io;
    expect(await main([draft, '--no-progress'], refused)).toBe(1);
    expect(await main(['-'], refused)).toBe(3);
  });
  it('refuses an option that is not a whole number in one line', async () => {
    const run = await runCli([draft, '--max-findings', 'many']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^portal-check: --max-findings: Type a whole number, like 20\.\n$/);
  });
});

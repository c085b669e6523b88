import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { CommanderError } from '../../src/cli/commander.ts';
import { reportError } from '../../src/cli/report-error.ts';
import { InputError, OutputError, SettingsError } from '../../src/core/model/errors.ts';
import { nameOption } from '../../src/core/model/option-name.ts';
import { readAll } from '../support/read-all.ts';

function report(error: unknown, env: Record<string, string> = {}): { status: number; stderr: string } {
  const stderr = new PassThrough();
  const status = reportError(error, { stderr, env });
  return { status, stderr: readAll(stderr) };
}

it('prints a line for each fault, with flags for options, and returns 2', () => {
  const text = `${nameOption('roster')} a.csv: empty\n${nameOption('history')} b.csv: use ${nameOption('inputFormat')} csv`;
  expect(report(new InputError(text))).toEqual({
    status: 2,
    stderr: 'portal-check: --roster a.csv: empty\nportal-check: --history b.csv: use --input-format csv\n',
  });
});
it.each([SettingsError, OutputError])('returns 2 for %o', (Class) => {
  expect(report(new Class('why'))).toEqual({ status: 2, stderr: 'portal-check: why\n' });
});
it('masks a long number', () => {
  expect(report(new InputError('1234567890.csv: empty')).stderr).toBe(
    'portal-check: ##########.csv: empty\n',
  );
});
it('prints the stack, with flags, for PORTAL_CHECK_DEBUG', () => {
  const { stderr } = report(new SettingsError(`${nameOption('asOf')}: why`), { PORTAL_CHECK_DEBUG: '1' });
  expect(stderr).toMatch(/^portal-check: --as-of: why\nSettingsError: --as-of: why\n\s+at /);
});
it.each([
  [{ code: 'ENOENT', syscall: 'uv_cwd' }, 'The folder you are in is gone. Go to another one (cd).'],
  [
    { code: 'EIO', syscall: 'setRawMode' },
    'The terminal is gone. What you typed before the last question is kept.',
  ],
  [
    { code: 'EIO', syscall: 'read' },
    'The terminal is gone. What you typed before the last question is kept.',
  ],
  [
    { code: 'ERR_ACCESS_DENIED' },
    'Node was started without a right that this needs. See --allow-fs-read and --allow-fs-write.',
  ],
])('says what is wrong where the program runs, and returns 2: %o', (error, expected) => {
  expect(report(Object.assign(new Error('MADEUP-SECRET'), error))).toEqual({
    status: 2,
    stderr: `portal-check: ${expected}\n`,
  });
});
it('prints no message of an unexpected error, and returns 3', () => {
  expect(report(new TypeError('MADEUP-SECRET'))).toEqual({
    status: 3,
    stderr:
      'portal-check: This is an internal error, a defect of portal-check. Set PORTAL_CHECK_DEBUG=1 to see where.\n',
  });
  const { stderr } = report(new TypeError('MADEUP-SECRET'), { PORTAL_CHECK_DEBUG: '1' });
  expect(stderr).toMatch(/\nTypeError\n\s+at /);
  expect(stderr).not.toContain('MADEUP-SECRET');
});
it('prints nothing after commander has, and returns 2, or 0 after help', () => {
  expect(report(new CommanderError(1, 'commander.unknownOption', 'why'))).toEqual({ status: 2, stderr: '' });
  expect(report(new CommanderError(0, 'commander.help', 'help'))).toEqual({ status: 0, stderr: '' });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { workbook, worksheet } from '../../formats/xlsx/package.ts';
import { check } from '../../support/check.ts';
import { testFolder } from '../../support/out-files.ts';
import { VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();
const NOT_DONE =
  'timeout: The check was not done after 10 seconds. Nothing was written. Allow more seconds, or split the file.';

/** A clock that advances by a second with every call, and counts the calls. */
function clock(): { now: () => Date; calls: () => number } {
  const start = Date.UTC(2026, 10, 24, 18);
  let calls = 0;
  return {
    now: () => {
      calls += 1;
      return new Date(start + calls * 1000);
    },
    calls: () => calls,
  };
}

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rows = (count: number) => ({ kind: 'ticket' as const, rows: Array(count).fill(VALID_TICKET) });

describe('the time that a check may take', () => {
  it('is tested every 1,000 rows', async () => {
    const { now, calls } = clock();
    await check(rows(4_000), { timeout: 600 }, { now });
    expect(calls()).toBe(6);
  });

  it('ends a check of many rows, and not one of few', async () => {
    const late = check(rows(12_000), { timeout: 10 }, { now: clock().now });
    await expect(late).rejects.toThrow(NOT_DONE);
    await expect(late).rejects.toBeInstanceOf(SettingsError);
    await check(rows(5_000), { timeout: 10 }, { now: clock().now });
  });

  it.each([
    ['text that is read for its encoding', 'long.csv', `MCO,RIN\n${'x,1\n'.repeat(300_000)}`],
    ['a .json without a record yet', 'long.json', `{"x":"${'y'.repeat(5_000_000)}"}`],
    ['a workbook whose rows are empty', 'long.xlsx', workbook(worksheet(noise()))],
  ])('is tested while no row is read: %s', async (_, name, content) => {
    await expect(check(written(name, content), { timeout: 10 }, { now: clock().now })).rejects.toThrow(
      NOT_DONE,
    );
  });

  it.each([{}, { timeout: 0 }])('is not tested without a limit: %j', async (options) => {
    const { now, calls } = clock();
    await check(rows(5000), options, { now });
    expect(calls()).toBe(1);
  });

  it.each([-1, Number.NaN])('is refused if it is %d seconds', async (timeout) => {
    await expect(check(rows(1), { timeout })).rejects.toThrow(
      'timeout: Type a number of seconds, or 0 for no limit.',
    );
  });

  it('ends the program with one line and status 2, and writes nothing', async () => {
    const path = written('slow.csv', `MCO,RIN\n${'Molina,100200301\n'.repeat(200_000)}`);
    const start = Date.now();
    const { status, stdout, stderr } = await runCli([path, '--timeout', '1', '--as-of', '2026-11-24'], {
      clock: () => new Date(start + (Date.now() - start) * 1000),
    });
    const line =
      'portal-check: --timeout: The check was not done after 1 second. Nothing was written. Allow more seconds, or split the file.\n';
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line });
  });

  it.each(['soon', '-1'])('is refused on the command line: %s', async (seconds) => {
    const { status, stderr } = await runCli(['a.csv', `--timeout=${seconds}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^portal-check: --timeout: Type a whole number, like 20\.\n$/);
  });
});

/** Rows without a cell, which compress badly, so that no other limit ends the check. */
function noise(): string {
  return Array.from({ length: 150_000 }, (_, i) => `<row r="${i + 1}" ht="${(i * 7919) % 10_007}"/>`).join(
    '',
  );
}

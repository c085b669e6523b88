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
const NOT_DONE = 'timeout: not done after 10 seconds; nothing was written';

/** A clock that goes on by a second at each look; it counts them. */
function clock(): { now: () => Date; looks: () => number } {
  const start = Date.UTC(2026, 10, 24, 18);
  let looks = 0;
  return {
    now: () => {
      looks += 1;
      return new Date(start + looks * 1000);
    },
    looks: () => looks,
  };
}

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rows = (count: number) => ({ kind: 'ticket' as const, rows: Array(count).fill(VALID_TICKET) });

describe('the time that a check may take', () => {
  it('is looked at every 1,000 rows', async () => {
    const { now, looks } = clock();
    await check(rows(4_000), { timeout: 600 }, { now });
    expect(looks()).toBe(6);
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
  ])('is looked at without a row: %s', async (_, name, content) => {
    await expect(check(written(name, content), { timeout: 10 }, { now: clock().now })).rejects.toThrow(
      NOT_DONE,
    );
  });

  it('is not looked at unless given', async () => {
    const { now, looks } = clock();
    await check(rows(5000), {}, { now });
    expect(looks()).toBe(1);
  });

  it.each([0, -1, Number.NaN])('of %d seconds is refused', async (timeout) => {
    await expect(check(rows(1), { timeout })).rejects.toThrow(
      'timeout: a number of seconds above 0 expected',
    );
  });

  it('ends the program with one line and status 2, and writes nothing', async () => {
    const path = written('slow.csv', `MCO,RIN\n${'Molina,100200301\n'.repeat(200_000)}`);
    const start = Date.now();
    const { status, stdout, stderr } = await runCli([path, '--timeout', '1', '--as-of', '2026-11-24'], {
      clock: () => new Date(start + (Date.now() - start) * 1000),
    });
    const line = 'portal-check: --timeout: not done after 1 second; nothing was written\n';
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line });
  });

  it.each(['0', 'soon', '-1'])('is no %s', async (seconds) => {
    const { status, stderr } = await runCli(['a.csv', `--timeout=${seconds}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^portal-check: option '--timeout <seconds>' argument '.*' is invalid\. [^\n]+\n$/,
    );
  });
});

/** Rows without a cell, which pack badly, so that no limit ends them. */
function noise(): string {
  return Array.from({ length: 150_000 }, (_, i) => `<row r="${i + 1}" ht="${(i * 7919) % 10_007}"/>`).join(
    '',
  );
}

import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

const AS_OF = ['--as-of', '2026-11-24'];

async function runWindow(date: string, ...more: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCli(['window', date, ...AS_OF, ...more], { columns: 400 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

async function runRefused(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCli(['window', ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('window', () => {
  it('prints the first, safe and last day, and how many days are left', async () => {
    const lines = (await runWindow('2026-10-10')).split('\n');
    expect(lines).toContain('First day  Mon 11/9/2026, 15 days ago');
    expect(lines).toContain('Safe day   Tue 12/8/2026, 14 days left');
    expect(lines).toContain('Last day   Wed 12/9/2026, 15 days left');
    expect(lines).toContain('You can submit a ticket today.');
  });

  it('prints exactly these keys as JSON', async () => {
    expect(JSON.parse(await runWindow('2026-10-10', '--json'))).toStrictEqual({
      disputeFiledOn: '2026-10-10',
      asOf: '2026-11-24',
      on: '2026-11-09',
      by: '2026-12-09',
      safeBy: '2026-12-08',
      daysLeft: 15,
    });
  });

  it('prints the same JSON if a plan is named', async () => {
    const alone = await runWindow('2026-10-10', '--json');
    expect(await runWindow('2026-10-10', '--json', '--mco', 'CountyCare')).toBe(alone);
  });

  it('counts from today in Chicago without --as-of', async () => {
    const { stdout } = await runCli(['window', '2026-10-10', '--json'], { now: '2026-11-24T04:00:00Z' });
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2026-11-23', daysLeft: 16 });
  });

  it.each([
    ['10/15/2026'],
    ['10/15/26'],
    ['15-Oct-26'],
    ['Oct 15, 2026'],
    ['20261015'],
    [' 2026-10-15 '],
    ['Thu 10/15/2026'],
  ])('reads %j', async (date) => {
    expect(JSON.parse(await runWindow(date, '--json'))).toMatchObject({ disputeFiledOn: '2026-10-15' });
  });

  it('reads a date of several words', async () => {
    const { stdout } = await runCli(['window', 'Oct', '15,', '2026', '--json', ...AS_OF]);
    expect(JSON.parse(stdout)).toMatchObject({ disputeFiledOn: '2026-10-15' });
  });

  it.each([['someday'], ['2026-02-30'], ['31.12.2026']])('refuses %s in one line', async (date) => {
    expect(await runRefused(date)).toBe(
      'portal-check: window: This day cannot be read. Type the date like 11/30/2026.\n',
    );
  });

  it('explains that the month comes first if the day does', async () => {
    expect(await runRefused('15/10/2026')).toMatch(/^portal-check: window: The month comes first..*\n$/);
  });

  it('refuses an invalid as-of day', async () => {
    expect(await runRefused('2026-10-10', '--as-of', 'today')).toMatch(/^portal-check: --as-of: .*\n$/);
  });

  it('fits the terminal', async () => {
    const { stdout } = await runCli(['window', '2026-10-10', '--mco', 'CountyCare', ...AS_OF], {
      columns: 60,
    });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(60);
  });
});

describe('the as-of day', () => {
  it.each([
    ['2026-10-26', 'Too early'],
    ['2026-10-25', 'You can submit from today on. For Aetna, wait until tomorrow'],
    ['2026-10-24', 'You can submit a ticket today.'],
    ['2026-09-26', 'You can submit a ticket today.'],
    ['2026-09-25', 'Today is the last day. Submit the ticket today.'],
    ['2026-09-24', 'Too late. No later date helps.'],
    ['2026-11-24', 'Too early'],
    ['2026-11-25', 'The dispute date is after Tue 11/24/2026'],
  ])('filed %s: %s', async (date, words) => {
    expect((await runWindow(date)).split('\n').find((line) => line.startsWith(words))).toBeDefined();
  });

  it('counts no day from a dispute after it', async () => {
    expect(JSON.parse(await runWindow('2027-10-10', '--json'))).toStrictEqual({
      disputeFiledOn: '2027-10-10',
      asOf: '2026-11-24',
      on: null,
      by: null,
      safeBy: null,
      daysLeft: null,
    });
    const text = await runWindow('2027-10-10', '--mco', 'CountyCare');
    expect(text).not.toMatch(/First day|Safe day|Last day|until/);
    expect(text).toContain('We cannot count from it');
  });

  it('after the last safe day is open only by some readings', async () => {
    // Day 59 is a Saturday.
    const { stdout } = await runCli(['window', '2026-10-07', '--as-of', '2026-12-05'], { columns: 400 });
    expect(stdout).toContain('the safe day has passed. Submit the ticket now.');
  });

  it('on the last day has no safe day, and no days left', async () => {
    expect(JSON.parse(await runWindow('2026-09-25', '--json'))).toMatchObject({
      by: '2026-11-24',
      safeBy: null,
      daysLeft: 0,
    });
    const text = await runWindow('2026-09-25');
    expect(text).toContain('Last day   Tue 11/24/2026, today\n');
    expect(text).toContain('Safe day   none\n');
  });

  it('after the last day counts below zero', async () => {
    expect(JSON.parse(await runWindow('2026-09-20', '--json'))).toMatchObject({ safeBy: null, daysLeft: -5 });
    expect(await runWindow('2026-09-20')).toContain('Last day   Thu 11/19/2026, 5 days ago\n');
  });

  it.each([
    ['2026-10-28', 'Sun 12/27/2026', '2026-12-24'],
    ['2026-10-26', 'Fri 12/25/2026', '2026-12-24'],
  ])('a last day that is no business day does not move: %s', async (date, last, safe) => {
    const text = await runWindow(date);
    expect(text).toContain(`Last day   ${last}`);
    expect(text).toContain('does not move. Days 30 and 60 are calendar days.');
    expect(JSON.parse(await runWindow(date, '--json'))).toMatchObject({ safeBy: safe });
  });

  it('does not mention weekends if the last day is a business day', async () => {
    expect(await runWindow('2026-10-10')).not.toContain('does not move');
  });
});

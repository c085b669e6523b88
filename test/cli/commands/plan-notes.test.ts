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

describe('window --mco', () => {
  it('prints how long CountyCare may take, by its own pages', async () => {
    const text = await runWindow('2026-10-01', '--mco', 'county care');
    // 30 business days without October 12, November 3 and November 11.
    expect(text).toContain('CountyCare may take 30 business days');
    expect(text).toContain('until Tue 2026-11-17, 47 calendar days (CountyCare, provider pages');
    expect(text).toContain('CountyCare takes a dispute within 60 days after the denial');
  });

  it('counts the 30 days of Meridian as calendar days', async () => {
    const text = await runWindow('2026-10-10', '--mco', 'Meridian');
    expect(text).toContain('may take 30 calendar days to answer a dispute, until Mon 2026-11-09 (Meridian');
  });

  it('prints that nothing is known about a plan', async () => {
    expect(await runWindow('2026-10-10', '--mco', 'Molina')).toContain(
      'Molina Healthcare of Illinois: how long it takes to answer a dispute is not known to us',
    );
  });

  it.each([
    ['Medicare', "the plan's Medicare side, or CMS"],
    ['Public Aid', 'HFS, 877-782-5565'],
    ['Ambetter', 'no Illinois Medicaid MCO'],
  ])('prints that the portal is not for %s', async (mco, words) => {
    expect(await runWindow('2026-10-10', '--mco', mco)).toContain(words);
  });

  it.each([
    ['Wellcare Meridian Dual Align', 'the portal takes the Medicaid portion only'],
    ['MeridianComplete', 'ended on 2025-12-31; its members went to Wellcare Meridian Dual Align'],
    ['Humana', 'has members only from 2027-01-01'],
  ])('prints the status of %s on the as-of day', async (mco, words) => {
    expect(await runWindow('2026-10-10', '--mco', mco)).toContain(words);
  });

  it.each([
    ['Meridan', 'nearest: Meridian Health Plan of Illinois'],
    ['zzzz', 'there are Aetna, BCBS, CountyCare, Meridian, Molina, YouthCare'],
  ])('refuses %s with possible names', async (mco, names) => {
    expect(await runRefused('2026-10-10', ...AS_OF, '--mco', mco)).toBe(
      `portal-check: --mco: matches no plan that we know; ${names}\n`,
    );
  });
});

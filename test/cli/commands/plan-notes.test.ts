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
    expect(text).toContain('until Tue 11/17/2026, 47 calendar days (CountyCare, provider pages');
    expect(text).toContain('CountyCare takes a dispute within 60 days after the denial');
  });

  it('counts the 30 days of Meridian as calendar days', async () => {
    const text = await runWindow('2026-10-10', '--mco', 'Meridian');
    expect(text).toContain('may take 30 calendar days to answer a dispute, until Mon 11/9/2026 (Meridian');
  });

  it('prints that nothing is known about a plan', async () => {
    expect(await runWindow('2026-10-10', '--mco', 'Molina')).toContain(
      'We do not know how long Molina Healthcare of Illinois may take to answer a dispute.',
    );
  });

  it.each([
    ['Medicare', "the plan's Medicare side, or CMS"],
    ['Public Aid', 'HFS, 877-782-5565'],
    ['Ambetter', 'not an Illinois Medicaid plan'],
  ])('prints that the portal is not for %s', async (mco, words) => {
    expect(await runWindow('2026-10-10', '--mco', mco)).toContain(words);
  });

  it.each([
    ['Wellcare Meridian Dual Align', 'The portal takes the Medicaid part only'],
    ['MeridianComplete', 'ended on Wed 12/31/2025. Its members went to Wellcare Meridian Dual Align'],
    ['Humana', 'has members only from Fri 1/1/2027 on'],
  ])('prints the status of %s on the as-of day', async (mco, words) => {
    expect(await runWindow('2026-10-10', '--mco', mco)).toContain(words);
  });

  it.each([
    ['Meridan', 'Did you mean Meridian Health Plan of Illinois?'],
    ['zzzz', 'The plans are Aetna, BCBS, CountyCare, Meridian, Molina, YouthCare.'],
  ])('refuses %s with possible names', async (mco, names) => {
    expect(await runRefused('2026-10-10', ...AS_OF, '--mco', mco)).toBe(
      `portal-check: --mco: We do not know this plan. ${names}\n`,
    );
  });
});

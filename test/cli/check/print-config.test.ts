import { describe, expect, it } from 'vitest';
import { createOffices } from '../../support/office.ts';
import { runCli } from '../../support/run-cli.ts';

const { folder, office } = createOffices();

describe('printConfig', () => {
  it('prints each setting and its source, without a file to check', async () => {
    office({
      failOn: 'review',
      closedDays: ['2026-12-24'],
      rules: { 'ticket/too-late': { set: 'review', reason: 'checked by hand' } },
    });
    const { status, stdout } = await runCli(['--print-config', '--as-of', '2026-11-24']);
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    const path = expect.stringMatching(/portal-check\.config\.json$/);
    expect(rows).toEqual([
      ['settings file', path],
      ['day to check for', 'Tue 11/24/2026', 'the command line'],
      ['HFS notice', '2/22/2023', 'in force on that day'],
      ['layout', 'none', 'default'],
      ['roster', 'none', 'default'],
      ['history', 'none', 'default'],
      ['fail on', 'review', path],
      ['days in reports', 'in every format but sarif, junit, github', 'default'],
      ['closed days', '12/24/2026', path],
      ['plans', 'as we know them', 'default'],
      ['ticket/too-late', 'review: checked by hand', path],
    ]);
  });
  it('prints the plans, and the command line as a source', async () => {
    office({
      plans: [
        { name: 'Sixth', program: 'MMAI', from: '2025-01-01', to: '2025-12-31', successor: 'Seventh' },
        { name: 'BCBS', aliases: ['BC', 'BX'], filingLimitDays: 90, trackingNumbers: ['A#', '@#'] },
        { name: 'Molina' },
      ],
    });
    const { stdout } = await runCli(['--print-config', '--rulebook', '2023-02-22', '--layout', 'own.json']);
    const path = String.raw`\S+portal-check\.config\.json`;
    for (const line of [
      '^HFS notice +2/22/2023 +the command line$',
      '^layout +own.json +the command line$',
      `^plan Sixth +MMAI, your own; from 2025-01-01; to 2025-12-31; then Seventh +${path}$`,
      `^plan BCBS +also BC, BX; filing limit 90 days; tracking numbers A# or @# +${path}$`,
      `^plan Molina +as we know it +${path}$`,
    ]) {
      expect(stdout).toMatch(new RegExp(line, 'm'));
    }
    expect(stdout).not.toMatch(/^plans /m);
  });
  it('prints the defaults and columns of the office, without what says who a person is', async () => {
    office({
      defaults: {
        ticket: { npi: '1234567893', contactName: 'Maren Testwell' },
        registration: { state: 'IL' },
      },
      columns: { 'Ref #': 'trackingNumber', 'Box 901200300': 'ignore' },
    });
    const { stdout } = await runCli(['--print-config', '--as-of', '2026-11-24']);
    for (const line of [
      '^default ticket.npi +1234567893 +\\S+portal-check.config.json$',
      '^default ticket.contactName +set, not shown +\\S+$',
      '^default registration.state +IL +\\S+$',
      '^column "Ref #" +trackingNumber +\\S+$',
      '^column "Box #########" +ignore +\\S+$',
    ]) {
      expect(stdout).toMatch(new RegExp(line, 'm'));
    }
    expect(stdout).not.toContain('Maren');
  });
  it('names the file as the source of an empty list', async () => {
    office({ history: [], limits: { rows: 5 } });
    const { stdout } = await runCli(['--print-config', '--as-of', '2026-11-24']);
    expect(stdout).toMatch(/^history +none +\S+portal-check\.config\.json$/m);
    expect(stdout).toMatch(/^limit rows +5 +\S+portal-check\.config\.json$/m);
  });
  it('refuses a day whose notice is not known well enough', async () => {
    office({});
    const { status, stderr } = await runCli(['--print-config', '--as-of', '2022-01-01']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('We do not know enough about the HFS notice of'),
    ]);
  });
  it('says that there is no settings file', async () => {
    process.chdir(folder);
    const { stdout } = await runCli(['--print-config', '--fail-on', 'never']);
    expect(stdout).toMatch(/^settings file +none; no portal-check\.config\.json here or above$/m);
    expect(stdout).toMatch(/^day to check for +Tue 11\/24\/2026 +today in Chicago$/m);
    expect(stdout).toMatch(/^fail on +never +the command line$/m);
  });
});

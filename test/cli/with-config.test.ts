import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyConfig } from '../../src/cli/with-config.ts';
import { createOffices, EARLY } from '../support/office.ts';
import { writeCsv } from '../support/out-files.ts';
import { VALID_TICKET } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';

const { folder, office } = createOffices();

describe('applyConfig', () => {
  const settings = {
    failOn: 'review',
    roster: 'people.csv',
    closedDays: ['2026-12-24'],
    limits: { rows: 5 },
  };

  it('returns the flags alone if there is no settings file', async () => {
    process.chdir(folder);
    expect(await applyConfig({ failOn: 'closed' }, () => false)).toEqual({
      flags: { failOn: 'closed' },
      config: undefined,
    });
  });
  it('adds every setting of the file, and its path', async () => {
    const path = office(settings);
    const { flags } = await applyConfig({ failOn: 'delayed' }, () => false);
    expect(flags).toEqual({
      failOn: 'review',
      roster: join(path, 'people.csv'),
      closedDays: ['2026-12-24'],
      limits: { rows: 5 },
      plans: [],
      ruleSettings: new Map(),
      config: join(path, 'portal-check.config.json'),
    });
  });
  it('keeps an option of the command line', async () => {
    office(settings);
    const { flags } = await applyConfig({ failOn: 'closed' }, (key) => key === 'failOn');
    expect(flags).toMatchObject({ failOn: 'closed', closedDays: ['2026-12-24'] });
  });
});

describe('settings of due, calendar and window', () => {
  const asked = {
    ticketNumber: 'MADEUP-1',
    submittedOn: '2026-11-20',
    status: 'open',
    infoRequestedOn: '2026-11-20',
  };
  const command = (name: string, ...args: string[]) =>
    runCli([name, ...args, '--as-of', '2026-11-24'], { columns: 300 });
  it('count with the closed days of a settings file above, or of --config', async () => {
    const at = office({ closedDays: ['2026-11-30', '2026-12-08'] }, asked);
    writeFileSync(join(at, 'none.json'), '{}');
    const calendar = async (...args: string[]) => (await command('calendar', 'tickets.csv', ...args)).stdout;
    expect(await calendar()).toContain('the last day is Wed 12/2/2026');
    expect(await calendar('--config', '../none.json')).not.toContain('the last day is Wed 12/2/2026');
    const window = async (...args: string[]) =>
      JSON.parse((await command('window', '2026-10-10', '--json', ...args)).stdout);
    expect(await window()).toMatchObject({ by: '2026-12-09', safeBy: '2026-12-07' });
    expect(await window('--config', '../none.json')).toMatchObject({ safeBy: '2026-12-08' });
    // Monday to Friday the answer is due on 11-27, a holiday; both find the day before the holidays.
    const due = JSON.parse((await command('due', 'tickets.csv', '--json')).stdout);
    expect(due.items).toContainEqual(expect.objectContaining({ kind: 'answer', day: '2026-11-25' }));
  });
  it('use the plans', async () => {
    office({
      plans: [
        { name: 'Sixth Plan', program: 'HealthChoice Illinois', from: '2027-01-01', filingLimitDays: 77 },
      ],
    });
    const { stdout } = await command('window', '2026-10-10', '--mco', 'sixth plan');
    expect(stdout).toContain('Sixth Plan takes a dispute within 77 days after the denial (Your settings)');
    expect(stdout).toContain('Sixth Plan has members only from 2027-01-01');
    const { stderr } = await command('window', '2026-10-10', '--mco', 'Sixt Plan');
    expect(stderr).toContain('nearest: Sixth Plan');
  });
  it('name the plan in the calendar', async () => {
    office({ plans: [{ name: 'Meridian', aliases: ['Mer IL'] }] }, { mco: 'Mer IL' });
    const { stdout } = await command('calendar', 'tickets.csv');
    expect(stdout).toContain('Meridian Health Plan of Illinois');
  });
  it('make due fail by failOn and by the rules that are left', async () => {
    const status = async () => (await command('due', 'tickets.csv')).status;
    office({}, EARLY);
    expect(await status()).toBe(1);
    office({ failOn: 'never' }, EARLY);
    expect(await status()).toBe(0);
    office({ rules: { 'ticket/too-early': { set: 'review', reason: 'by hand' } } }, EARLY);
    expect(await status()).toBe(0);
    office({ failOn: 'review' }, { mco: 'Qqqq' });
    expect(await status()).toBe(1);
  });
  it('read layout, roster and history as a check does', async () => {
    const at = office({ roster: 'people.csv', history: ['old.csv'], layout: 'layout.json' });
    writeFileSync(join(at, 'people.csv'), 'NPI\n2000000002\n');
    writeCsv(join(at, 'old.csv'), [Object.keys(VALID_TICKET), Object.values(VALID_TICKET)]);
    writeFileSync(
      join(at, 'layout.json'),
      JSON.stringify({ kind: 'ticket', columns: [{ header: 'Fax', required: true }] }),
    );
    const kinds = async () =>
      JSON.parse((await command('due', 'tickets.csv', '--json')).stdout).items.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await kinds()).toEqual(['fix']);
    writeFileSync(join(at, 'portal-check.config.json'), JSON.stringify({ history: ['old.csv'] }));
    expect(await kinds()).toEqual(['check']);
    writeFileSync(join(at, 'portal-check.config.json'), JSON.stringify({ layout: 'none.json' }));
    for (const name of ['due', 'calendar']) {
      expect((await command(name, 'tickets.csv')).stderr).toMatch(/none\.json: no such file/);
    }
  });
  it.each([
    ['due', 'tickets.csv'],
    ['calendar', 'tickets.csv'],
    ['window', '2026-10-10'],
  ])('make %s report what is wrong with them', async (...args) => {
    office({ failon: 'review' });
    const { status, stdout, stderr } = await command(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/unknown: "failon"; did you mean failOn\n$/);
  });
});

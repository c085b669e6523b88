import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { applyConfig } from '../../src/cli/with-config.ts';
import { createOffices, EARLY } from '../support/office.ts';
import { writeCsv } from '../support/out-files.ts';
import { readAll } from '../support/read-all.ts';
import { VALID_TICKET } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { HAS_MODES, IS_UNIX } from '../support/system.ts';

const { folder, office } = createOffices();
const io = { stderr: new PassThrough() } as never;

describe('applyConfig', () => {
  const settings = {
    failOn: 'review',
    roster: 'people.csv',
    closedDays: ['2026-12-24'],
    limits: { rows: 5 },
  };

  it('returns the flags alone if there is no settings file', async () => {
    process.chdir(folder);
    expect(await applyConfig({ failOn: 'closed' }, () => false, io)).toEqual({
      flags: { failOn: 'closed' },
      config: undefined,
      named: { file: null, layout: null },
    });
  });
  it('adds every setting of the file, and its path', async () => {
    const path = office(settings);
    const { flags } = await applyConfig({ failOn: 'delayed' }, () => false, io);
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
    const { flags } = await applyConfig({ failOn: 'closed' }, (key) => key === 'failOn', io);
    expect(flags).toMatchObject({ failOn: 'closed', closedDays: ['2026-12-24'] });
  });
});

describe('a settings file of others', () => {
  it.runIf(HAS_MODES)(
    'does not apply, and is named in one line, unless the user names it (needs file modes)',
    async () => {
      const at = office({ failOn: 'never' }, EARLY);
      const path = join(at, 'portal-check.config.json');
      chmodSync(path, 0o666);
      const run = (...args: string[]) => runCli(['tickets.csv', '--as-of', '2026-11-24', ...args]);
      const line = `portal-check: ${path}: These settings were not used. Other users can change it (chmod go-w ends that). Name the settings with --config.\n`;
      expect(await run()).toMatchObject({ status: 1, stderr: line });
      expect(await run('--quiet')).toMatchObject({ status: 1, stderr: '' });
      expect(await run('--config', path)).toMatchObject({ status: 0, stderr: '' });
      chmodSync(path, 0o644);
      expect(await run()).toMatchObject({ status: 0, stderr: '' });
    },
  );
  it.runIf(HAS_MODES)(
    'is named once, however often the settings are applied in a run (needs file modes)',
    async () => {
      const at = office({ failOn: 'never' });
      chmodSync(join(at, 'portal-check.config.json'), 0o666);
      const stderr = new PassThrough();
      const same = { stderr } as never;
      for (let i = 0; i < 3; i += 1) await applyConfig({}, () => false, same);
      expect(readAll(stderr).split('These settings were not used')).toHaveLength(2);
    },
  );
  it.runIf(IS_UNIX).each(['--config', '--layout'])(
    'a pipe or a device after %s ends the check at once (needs named pipes)',
    async (option) => {
      office({});
      execFileSync('mkfifo', ['pipe.json']);
      for (const path of ['pipe.json', '/dev/zero']) {
        const run = await runCli(['tickets.csv', '--as-of', '2026-11-24', option, path]);
        const stderr = `portal-check: ${option} ${path}: This is a pipe or a device. Name a file.\n`;
        expect(run).toEqual({ status: 2, stdout: '', stderr });
      }
    },
  );
});

describe('a report', () => {
  const layout = { kind: 'ticket', columns: [{ header: 'RIN', field: 'rin' }] };
  const run = (...args: string[]) =>
    runCli(['tickets.csv', '--as-of', '2026-11-24', ...args], { columns: 300 });
  const format = async (name: string, ...args: string[]) => (await run('--format', name, ...args)).stdout;

  it('in each format names the settings, the layout, what fails and the closed days that applied', async () => {
    const at = office({ layout: 'layout.json', failOn: 'review', closedDays: ['2026-12-24', '2026-12-23'] });
    writeFileSync(join(at, 'layout.json'), JSON.stringify(layout));
    const settings = {
      file: join('..', 'portal-check.config.json'),
      layout: join('..', 'layout.json'),
      failOn: 'review',
      closedDays: ['2026-12-23', '2026-12-24'],
    };
    expect(JSON.parse(await format('json'))).toMatchObject({ settings });
    const last = (await format('ndjson')).trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ settings });
    expect(JSON.parse(await format('sarif')).runs[0].properties).toMatchObject({ settings });
    const line = `ettings ${settings.file}, layout ${settings.layout}, fails on review, offices also closed Wed 12/23/2026, Thu 12/24/2026`;
    expect(await format('pretty')).toContain(`\nS${line}\n`);
    for (const name of ['csv', 'github']) expect(await format(name)).toContain(`s${line}`);
    expect((await format('html')).replace(/<.?span[^>]*>/g, '')).toContain(`S${line}`);
    expect((await format('markdown')).replaceAll(/\\(?=[^\w])/g, '')).toContain(`S${line}`);
    const junit = await format('junit');
    for (const [name, value] of [
      ['settings', settings.file],
      ['layout', settings.layout],
      ['failOn', 'review'],
      ['closedDays', '2026-12-23 2026-12-24'],
    ]) {
      expect(junit).toContain(`<property name="${name}" value="${value}"/>`);
    }
  });
  it('names what the command line set, and in pretty nothing if neither settings nor a layout applied', async () => {
    const at = office({});
    writeFileSync(join(at, 'layout.json'), JSON.stringify(layout));
    rmSync(join(at, 'portal-check.config.json'));
    const args = ['--fail-on', 'never', '--layout', '../layout.json'];
    expect(JSON.parse(await format('json', ...args)).settings).toEqual({
      file: null,
      layout: '../layout.json',
      failOn: 'never',
      closedDays: [],
    });
    expect(await format('pretty', ...args)).toContain('\nLayout ../layout.json, never fails\n');
    expect(await format('pretty')).not.toMatch(/settings|layout|fails/i);
    expect(await format('csv')).toContain('; fails on delayed');
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
    const calendar = async (...args: string[]) =>
      (await command('calendar', 'tickets.csv', ...args)).stdout.replaceAll('\r\n ', '');
    expect(await calendar()).toContain('The last day is Wed 12/2/2026');
    expect(await calendar('--config', '../none.json')).not.toContain('The last day is Wed 12/2/2026');
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
    expect(stdout).toContain('Sixth Plan has members only from Fri 1/1/2027 on');
    const { stderr } = await command('window', '2026-10-10', '--mco', 'Sixt Plan');
    expect(stderr).toContain('Did you mean Sixth Plan?');
  });
  it('name the plan in the calendar', async () => {
    office({ plans: [{ name: 'Meridian', aliases: ['Mer IL'] }] }, { mco: 'Mer IL' });
    const { stdout } = await command('calendar', 'tickets.csv');
    expect(stdout).toContain('SUMMARY:Submit 1 ticket: Meridian');
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
      expect((await command(name, 'tickets.csv')).stderr).toMatch(/none\.json: There is no such file/);
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
    expect(stderr).toMatch(/We do not know "failon"\..* Did you mean failOn\?\n$/);
  });
});

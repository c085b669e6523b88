import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanSetting } from '../../../src/core/model/context.ts';
import { FORMAT_NAMES } from '../../../src/report/formats.ts';
import { check } from '../../support/check.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';
import { VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();
const home = process.cwd();
let count = 0;
afterEach(() => process.chdir(home));

/** A folder of an office: its settings, and below it a ticket with these cells. */
function office(config: unknown, cells: Readonly<Record<string, string>> = {}): string {
  count += 1;
  const at = join(folder, `office-${count}`);
  mkdirSync(join(at, 'drafts'), { recursive: true });
  const ticket = { ...VALID_TICKET, ...cells };
  writeCsv(join(at, 'drafts', 'tickets.csv'), [Object.keys(ticket), Object.values(ticket)]);
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  writeFileSync(join(at, 'portal-check.config.json'), text);
  process.chdir(join(at, 'drafts'));
  return at;
}

const run = (...args: string[]) => runCli(['tickets.csv', '--as-of', '2026-11-24', ...args]);
const EARLY = { disputeFiledOn: '2026-11-10', mcoDecidedOn: '2026-11-20' };

describe('settings', () => {
  it('are found in a folder above, and the command line goes before them', async () => {
    office({ failOn: 'never' }, EARLY);
    expect((await run()).status).toBe(0);
    expect((await run('--fail-on', 'delayed')).status).toBe(1);
  });
  it('name their files from where they stand', async () => {
    const at = office({ layout: 'own/layout.json' });
    mkdirSync(join(at, 'own'));
    writeFileSync(join(at, 'own', 'layout.json'), '{"kind":"ticket","columns":[]}');
    const { status, stderr } = await run();
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('layout.json: columns: at least 1 element'),
    ]);
  });
  it('add days on which offices are closed', async () => {
    // The fifth business day after Mon 2026-11-30 is Mon 2026-12-07.
    const asked = {
      ticketNumber: 'MADEUP-1',
      submittedOn: '2026-11-20',
      status: 'open',
      infoRequestedOn: '2026-11-20',
    };
    const answerBy = async () => {
      const report = JSON.parse((await run('--format', 'json')).stdout);
      return report.files[0].results[0].nextStep;
    };
    office({}, asked);
    expect(await answerBy()).toMatchObject({ action: 'answer', by: '2026-12-01' });
    office({ closedDays: ['2026-11-30'] }, asked);
    expect(await answerBy()).toMatchObject({ action: 'answer', by: '2026-12-02' });
  });
  it('given by --config are the only ones', async () => {
    const at = office({ failOn: 'never' }, EARLY);
    writeFileSync(join(at, 'other.json'), '{}');
    expect((await run('--config', '../other.json')).status).toBe(1);
  });
});

describe('a rule in the settings', () => {
  const reason = 'the office checks it by hand';
  const verdictOf = async () => {
    const { stdout } = await run('--format', 'json');
    const [file] = JSON.parse(stdout).files;
    return { file, result: file.results[0] };
  };
  it('that is off says nothing', async () => {
    office({ rules: { 'ticket/too-early': { set: 'off', reason } } }, EARLY);
    const { file, result } = await verdictOf();
    expect(file.findings).toEqual([
      expect.objectContaining({
        rule: 'file/softened-rule',
        outcome: 'note',
        message: `your settings set ticket/too-early to off: ${reason}`,
      }),
    ]);
    expect(result.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('ticket/too-early');
    expect(result.verdict).not.toBe('closed');
  });
  it('that is set to review is no harder, and a person looks', async () => {
    office({ rules: { 'ticket/too-early': { set: 'review', reason } } }, EARLY);
    const { result } = await verdictOf();
    expect(result).toMatchObject({ verdict: 'review', nextStep: { action: 'check' } });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'ticket/too-early', outcome: 'review', basis: 'notice' }),
    );
  });
});

describe('a reason why a rule is softened', () => {
  const reason = 'the office looks at each of these by hand';
  const soften = () =>
    office({ rules: { 'ticket/too-early': { set: 'off', reason } } }, { ...EARLY, rin: '1', mco: 'Qqqq' });
  const sentence = `your settings set ticket/too-early to off: ${reason}`;
  const said = (text: string) =>
    text.replace(/<wbr>/g, '').replace(/\s+/g, ' ').replace('Your settings set', 'your settings set');
  it.each(FORMAT_NAMES)('stands in %s', async (format) => {
    soften();
    const { stdout } = await run('--format', format);
    expect(said(stdout)).toContain(sentence);
    expect(stdout).toContain('file/softened-rule');
  });
  it('stands in pretty, however few findings are asked for', async () => {
    soften();
    const { stdout } = await run('--max-findings', '0');
    expect(said(stdout)).toContain(sentence);
    expect(stdout).toContain('Showing 1 of 3 findings');
  });
  it('stands in the annotated workbook', async () => {
    const at = soften();
    await run('--report', 'review.xlsx', '--quiet');
    const book = read(readFileSync(join(at, 'drafts', 'review.xlsx')));
    const texts = Object.values(book.Sheets).map((sheet) => utils.sheet_to_csv(sheet));
    expect(texts.join('\n')).toContain(sentence);
  });
});

describe('plans in the settings', () => {
  const plans = [
    { name: 'Sample Health Plan', program: 'HealthChoice Illinois', from: '2026-01-01', aliases: ['SHP'] },
    {
      name: 'Meridian',
      aliases: ['Mer IL'],
      filingLimitDays: 10,
      trackingNumbers: ['MER-######', '##########'],
    },
  ];
  const found = async () => {
    const report = JSON.parse((await run('--format', 'json')).stdout);
    return report.files[0].results[0].findings.map(({ rule, message, source }: Record<string, string>) => [
      rule,
      message,
      source,
    ]);
  };
  it('are known to every rule', async () => {
    office({}, { mco: 'SHP' });
    expect((await found())[0]).toEqual(['ticket/unknown-mco', expect.any(String), expect.any(String)]);
    office({ plans }, { mco: 'SHP' });
    expect(await found()).toEqual([]);
    office({ plans }, { mco: 'SHP', serviceFrom: '2025-12-31' });
    expect(await found()).toEqual([
      [
        'ticket/plan-not-active',
        'Sample Health Plan began 2026-01-01, after the date of service',
        'Your settings',
      ],
    ]);
    office({ plans }, { mco: 'Samle Health Plan' });
    expect((await found())[0][1]).toBe('matches no plan that we know; nearest: Sample Health Plan');
  });
  it('have their filing limit and the forms of their numbers', async () => {
    office({ plans }, { mco: 'Mer IL', trackingNumber: 'MADEUP-77' });
    const name = 'Meridian Health Plan of Illinois';
    expect(await found()).toEqual([
      [
        'ticket/plan-filing-limit',
        `disputed 15 days after the denial; ${name} takes a dispute within 10`,
        'Your settings',
      ],
      [
        'ticket/tracking-number-suspect',
        `not of the form that your settings give for the numbers of ${name}`,
        'Your settings',
      ],
    ]);
    office({ plans }, { mco: 'Mer IL', trackingNumber: 'mer 123456', deniedOn: '2026-09-30' });
    expect(await found()).toEqual([]);
  });
  it('make one of two names for it, in the clean files and in what is the same', async () => {
    const at = office({ plans }, {});
    const tickets = ['Mer IL', 'MHP'].map((mco) => ({
      ...VALID_TICKET,
      mco,
      trackingNumber: 'MER-123456',
      deniedOn: '2026-09-30',
    }));
    writeCsv(join(at, 'drafts', 'tickets.csv'), [
      Object.keys(VALID_TICKET),
      ...tickets.map((each) => Object.values(each)),
    ]);
    const report = JSON.parse((await run('--format', 'json', '--out', 'ready')).stdout);
    const rules = report.files[0].results.map(({ findings }: { findings: { rule: string }[] }) =>
      findings.map(({ rule }) => rule),
    );
    expect(rules).toEqual([[], ['ticket/duplicate']]);
    expect(readFileSync(join(at, 'drafts', 'ready', 'tickets.clean.csv'), 'utf8')).toContain(
      'Meridian Health Plan of Illinois',
    );
    // As a history, too.
    writeCsv('old.csv', [Object.keys(VALID_TICKET), Object.values({ ...VALID_TICKET, mco: 'Meridian' })]);
    const again = JSON.parse((await run('--format', 'json', '--history', 'old.csv')).stdout);
    expect(again.files[0].results[0].findings).toEqual([
      expect.objectContaining({ rule: 'ticket/duplicate' }),
    ]);
  });
  it('are given to the library, which tells the first fault', async () => {
    const rows = [{ ...VALID_TICKET, mco: 'SHP' }];
    const options = { asOf: '2026-11-24', plans: plans as PlanSetting[] };
    const report = await check({ kind: 'ticket', rows }, options);
    expect([...(report.files[0]?.results ?? [])].map(({ verdict }) => verdict)).toEqual(['ready']);
    await expect(check({ kind: 'ticket', rows }, { plans: [{ name: 'Meridan Health' }] })).rejects.toThrow(
      'plans[0].name: no plan that we know; did you mean Meridian Health Plan of Illinois',
    );
  });
});

describe('due, calendar and window', () => {
  const asked = {
    ticketNumber: 'MADEUP-1',
    submittedOn: '2026-11-20',
    status: 'open',
    infoRequestedOn: '2026-11-20',
  };
  const command = (name: string, ...args: string[]) =>
    runCli([name, ...args, '--as-of', '2026-11-24'], { columns: 300 });
  it('heed closed days that are found upward, or by --config', async () => {
    const at = office({ closedDays: ['2026-11-30', '2026-12-08'] }, asked);
    writeFileSync(join(at, 'none.json'), '{}');
    const calendar = async (...args: string[]) => (await command('calendar', 'tickets.csv', ...args)).stdout;
    expect(await calendar()).toContain('DTSTART;VALUE=DATE:20261202');
    expect(await calendar('--config', '../none.json')).not.toContain('DTSTART;VALUE=DATE:20261202');
    const window = async (...args: string[]) =>
      JSON.parse((await command('window', '2026-10-10', '--json', ...args)).stdout);
    expect(await window()).toMatchObject({ by: '2026-12-09', safeBy: '2026-12-07' });
    expect(await window('--config', '../none.json')).toMatchObject({ safeBy: '2026-12-08' });
    // Monday to Friday the answer is due on 11-27, which both find.
    const due = JSON.parse((await command('due', 'tickets.csv', '--json')).stdout);
    expect(due.items).toContainEqual(expect.objectContaining({ kind: 'answer', day: '2026-11-27' }));
  });
  it('know the plans', async () => {
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
  it('due fails by what the settings fail on, and what rules they leave', async () => {
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
  ])('%s tells what is wrong with the settings', async (...args) => {
    office({ failon: 'review' });
    const { status, stdout, stderr } = await command(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/unknown: "failon"; did you mean failOn\n$/);
  });
});

describe('the settings file', () => {
  it('is never written over', async () => {
    const at = office({});
    writeFileSync(join(at, 'settings.json'), JSON.stringify({}));
    const { status, stderr } = await run('--config', '../settings.json', '--report', '../settings.json');
    expect([status, stderr]).toEqual([2, expect.stringContaining('is an input, which is never replaced')]);
  });
});

describe('settings that cannot be', () => {
  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"failOn": nothing}', /: line 1, column 12: not JSON from here on$/],
    ['a misspelt setting', { failon: 'review' }, /: unknown: "failon"; did you mean failOn$/],
    ['a setting unlike any', { colours: 1 }, /: unknown: "colours"$/],
    ['a value that there is not', { failOn: 'denial' }, /: failOn: closed, denied, .* or never expected$/],
    [
      'a day of another form',
      { closedDays: ['11/30/2026'] },
      /: closedDays\[0\]: a day as YYYY-MM-DD expected$/,
    ],
    [
      'a misspelt rule',
      { rules: { 'ticket/to-late': 'off' } },
      /no such rule; did you mean ticket\/too-late$/,
    ],
    ['a rule unlike any', { rules: { hurry: 'off' } }, /no such rule; portal-check rules lists them$/],
    [
      'the rule that lists them',
      { rules: { 'file/softened-rule': 'off' } },
      /lists what is softened, and stays$/,
    ],
    ['a rule set otherwise', { rules: { 'ticket/too-late': 'of' } }, /: review or off expected, or \{/],
    [
      'a rule of the notice without a reason',
      { rules: { 'ticket/too-late': 'off' } },
      /a written reason expected/,
    ],
    [
      'a reason of two lines',
      { rules: { 'ticket/too-late': { set: 'off', reason: 'a\nb' } } },
      /: rules\.ticket\/too-late\.reason: one line expected$/,
    ],
    [
      'a misspelt plan',
      { plans: [{ name: 'Meridan Health' }] },
      /: plans\[0\]\.name: no plan that we know; did you mean Meridian Health Plan of Illinois; one of your own needs program and from$/,
    ],
    [
      'a misspelt key of a plan',
      { plans: [{ name: 'Meridian', alias: ['Mer IL'] }] },
      /: plans\[0\]: unknown: "alias"; did you mean aliases$/,
    ],
    [
      'a program that there is not',
      { plans: [{ name: 'Sixth', program: 'HealthChoice', from: '2027-01-01' }] },
      /: plans\[0\]\.program: HealthChoice Illinois, YouthCare, MMAI or FIDE SNP expected$/,
    ],
    [
      'a limit of no days',
      { plans: [{ name: 'BCBS', filingLimitDays: 0 }] },
      /: plans\[0\]\.filingLimitDays: at least 1 expected$/,
    ],
    [
      'a form of blanks',
      { plans: [{ name: 'BCBS', trackingNumbers: ['- -'] }] },
      /: plans\[0\]\.trackingNumbers\[0\]: a form such as AP-###### expected$/,
    ],
    ['a name of two lines', { plans: [{ name: 'a\nb' }] }, /: plans\[0\]\.name: one line expected$/],
  ])('%s', async (_, config, line) => {
    office(config);
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr).toMatch(/^portal-check: --config .*portal-check\.config\.json: /);
  });
  it('a file that is not there', async () => {
    office({});
    expect(await run('--config', 'none.json')).toMatchObject({
      status: 2,
      stderr: 'portal-check: --config none.json: no such file\n',
    });
  });
});

describe('--print-config', () => {
  it('tells what applies, and where from, without a file to check', async () => {
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
      ['as of', '2026-11-24', 'the command line'],
      ['rulebook', '2023-02-22', 'in force on that day'],
      ['layout', 'none', 'default'],
      ['roster', 'none', 'default'],
      ['history', 'none', 'default'],
      ['fail on', 'review', path],
      ['closed days', '2026-12-24', path],
      ['plans', 'as we know them', 'default'],
      ['ticket/too-late', 'review: checked by hand', path],
    ]);
  });
  it('tells the plans, and what comes from the command line', async () => {
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
      '^rulebook +2023-02-22 +the command line$',
      '^layout +own.json +the command line$',
      `^plan Sixth +MMAI, your own; from 2025-01-01; to 2025-12-31; then Seventh +${path}$`,
      `^plan BCBS +also BC, BX; filing limit 90 days; tracking numbers A# or @# +${path}$`,
      `^plan Molina +as we know it +${path}$`,
    ]) {
      expect(stdout).toMatch(new RegExp(line, 'm'));
    }
    expect(stdout).not.toMatch(/^plans /m);
  });
  it('tells that no notice is known well enough', async () => {
    office({});
    const { status, stderr } = await runCli(['--print-config', '--as-of', '2022-01-01']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is not known well enough to check by')]);
  });
  it('tells that there is no settings file', async () => {
    process.chdir(folder);
    const { stdout } = await runCli(['--print-config', '--fail-on', 'never']);
    expect(stdout).toMatch(/^settings file +none; no portal-check\.config\.json here or above$/m);
    expect(stdout).toMatch(/^as of +2026-11-24 +today in Chicago$/m);
    expect(stdout).toMatch(/^fail on +never +the command line$/m);
  });
});

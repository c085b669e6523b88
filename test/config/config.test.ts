import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { testFolder, writeCsv } from '../support/out-files.ts';
import { VALID_TICKET } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';

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
        message: `ticket/too-early is set to off by your settings: ${reason}`,
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
  it('tells that there is no settings file', async () => {
    process.chdir(folder);
    const { stdout } = await runCli(['--print-config', '--fail-on', 'never']);
    expect(stdout).toMatch(/^settings file +none; no portal-check\.config\.json here or above$/m);
    expect(stdout).toMatch(/^as of +2026-11-24 +today in Chicago$/m);
    expect(stdout).toMatch(/^fail on +never +the command line$/m);
  });
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { CTRL_C, type Step, scripted } from '../../support/scripted-asker.ts';

const NAME = 'portal-check.config.json';
const folder = testFolder();
const home = process.cwd();
afterEach(() => process.chdir(home));

function office(): string {
  const here = mkdtempSync(join(folder, 'office-'));
  writeFileSync(join(here, 'layout.json'), '{"kind":"ticket","columns":[{"header":"Plan","field":"mco"}]}');
  writeFileSync(join(here, 'registered.csv'), 'Medicaid ID,Email\n111222333001,a@clinic.example\n');
  writeFileSync(join(here, 'sent.csv'), 'Plan,Claim Number,DOS\nAetna,MADEUP-1,9/1/2026\n');
  process.chdir(here);
  return here;
}

async function init(steps: readonly Step[]) {
  const asker = scripted(steps);
  return { ...(await runCli(['init'], { asker })), asker };
}

const settings = (here: string) => JSON.parse(readFileSync(join(here, NAME), 'utf8')) as object;
const LACKS =
  '--history registered.csv: There is no column for MCO, Claim Number or Date of Service From. We find earlier tickets by it, so add it.';
const NO_OFFICE: readonly Step[] = [
  ['Office name:', ''],
  ['NPI:', ''],
  ['Contact name:', ''],
  ['Contact e-mail:', ''],
];
const NOTHING: readonly Step[] = [
  ...NO_OFFICE,
  ['Portal template:', ''],
  ['Roster:', ''],
  ['Earlier tickets:', ''],
  ['Closed day:', ''],
  ['Fail on:', 'Enter'],
];

describe('portal-check init', () => {
  it('writes the answers, and a check applies them', async () => {
    const here = office();
    const run = await init([
      ['Office name:', 'Made-Up Clinic'],
      ['NPI:', '1234567893'],
      ['Contact name:', 'Maren Testwell'],
      ['Contact e-mail:', 'maren.testwell@clinic.example'],
      ['Portal template:', 'layout.json'],
      ['Roster:', 'registered.csv'],
      ['Earlier tickets:', 'sent.csv'],
      ['Earlier tickets:', ''],
      ['Closed day:', '12/24/2026'],
      ['Closed day:', 'Dec 31, 2026'],
      ['Closed day:', ''],
      ['Fail on:', 'review'],
    ]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.stderr).toBe(
      `portal-check: Wrote ${NAME}. To see what applies: portal-check --print-config\n`,
    );
    expect(settings(here)).toEqual({
      defaults: {
        ticket: {
          providerName: 'Made-Up Clinic',
          npi: '1234567893',
          contactName: 'Maren Testwell',
          contactEmail: 'maren.testwell@clinic.example',
        },
        registration: { organization: 'Made-Up Clinic', npi: '1234567893' },
      },
      layout: 'layout.json',
      roster: 'registered.csv',
      history: ['sent.csv'],
      failOn: 'review',
      closedDays: ['2026-12-24', '2026-12-31'],
    });
    const { stdout } = await runCli(['--print-config']);
    expect(stdout).toMatch(/^fail on +review/m);
    expect(stdout).toMatch(/^closed days +12\/24\/2026, 12\/31\/2026/m);
  });
  it('leaves out skipped answers', async () => {
    const here = office();
    expect((await init(NOTHING)).status).toBe(0);
    expect(settings(here)).toEqual({});
  });
  it('asks again if a file or a day is not usable', async () => {
    const here = office();
    const run = await init([
      ...NO_OFFICE,
      [
        'Portal template:',
        'none.json',
        `--layout none.json: There is no such file in ${process.cwd()}. Check its name.`,
      ],
      ['Portal template:', ''],
      [
        'Roster:',
        'none.csv',
        `--roster none.csv: There is no such file in ${process.cwd()}. Check its name.`,
      ],
      ['Roster:', ' registered.csv '],
      ['Earlier tickets:', 'registered.csv', LACKS],
      ['Earlier tickets:', ''],
      ['Closed day:', '31/12/2026', 'Type the date like 10/15/2026.'],
      ['Closed day:', ''],
      ['Fail on:', 'Enter'],
    ]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(settings(here)).toEqual({ roster: 'registered.csv' });
  });
  it('replaces no settings without asking', async () => {
    const here = office();
    writeFileSync(join(here, NAME), '{"failOn":"never"}');
    const left = await init([['What now?', 'Enter']]);
    expect([left.status, left.stderr]).toEqual([0, 'portal-check: Stopped. Nothing was written.\n']);
    expect(settings(here)).toEqual({ failOn: 'never' });
    const broken = await init([
      ['What now?', 'replace'],
      ['Office name:', CTRL_C],
    ]);
    expect([broken.status, broken.stderr]).toEqual([2, 'portal-check: Stopped. Nothing was written.\n']);
    expect(settings(here)).toEqual({ failOn: 'never' });
    expect((await init([['What now?', 'replace'], ...NOTHING])).status).toBe(0);
    expect(settings(here)).toEqual({});
    expect(readdirSync(here)).toHaveLength(4);
  });
});

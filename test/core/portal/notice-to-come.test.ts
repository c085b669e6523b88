import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { read } from '@e965/xlsx';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../src/core/model/context.ts';
import { FORMAT_NAMES } from '../../../src/report/formats.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const MADE_UP = '2027-01-04';

// A made-up notice, added as data only. None of its numbers is the same as in the notice before.
vi.mock('../../../src/core/portal/published-notices.ts', async (original) => {
  const { NOTICES } = await original<typeof import('../../../src/core/portal/published-notices.ts')>();
  const last = NOTICES.at(-1) as Notice;
  const made: Notice = {
    ...last,
    date: '2027-01-04',
    inForce: '2027-02-01',
    url: 'https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/made-up.aspx',
    sections: { ...last.sections, '§4d': '§11', '§6': '§3b' },
    window: { first: 20, last: 45 },
    extended: { individuals: 4, days: 12 },
    registrationDays: 3,
    answerDays: 7,
    resolveDays: 25,
  };
  return { NOTICES: [...NOTICES, made] };
});

const folder = mkdtempSync(`${tmpdir()}/portal-check-notice-`);
afterAll(() => rmSync(folder, { recursive: true }));
const save = (name: string, rows: readonly object[]): string => {
  writeFileSync(`${folder}/${name}`, JSON.stringify(rows));
  return `${folder}/${name}`;
};
const AS_OF = ['--as-of', '2027-03-01'];
/** The day `back` days before 2027-03-01. */
const filed = (back: number): string => new Date(Date.UTC(2027, 2, 1 - back)).toISOString().slice(0, 10);
const ticket = (back: number, more: object = {}) => ({
  ...VALID_TICKET,
  mco: 'Aetna',
  disputeFiledOn: filed(back),
  deniedOn: filed(back),
  mcoDecision: 'none',
  mcoDecidedOn: '',
  claimNumber: `MADEUP-CLM-${back}`,
  trackingNumber: `MADEUP-TRK-${back}`,
  category: '',
  ...more,
});
/** In one line, and without the 30 days of 140.75(b)(2), which no notice changes. */
const plain = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/30 days (of|after) the .{0,12}decision/g, 'DECISION');
/** The numbers and the date of the notice before, which would be wrong here. */
const BEFORE = /2023-02-22|2\/22\/2023|\bday (30|60)\b|(30|60) (calendar )?days|3 weeks/;

describe('a future notice', () => {
  const days = [19, 20, 21, 44, 45, 46];
  const tickets = save(
    'tickets.json',
    days.map((back) => ticket(back)),
  );

  it('is in force from its day on, with its own window', async () => {
    const { stdout } = await runCli([tickets, ...AS_OF, '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(report.rulebook).toBe(MADE_UP);
    const results = report.files[0].results.map(
      ({
        findings,
        nextStep,
      }: {
        findings: { rule: string; source: string }[];
        nextStep: { on: string; by: string };
      }) => [findings.map(({ rule, source }) => `${rule} by ${source}`).join(), nextStep.on, nextStep.by],
    );
    const edge = "ticket/window-edge by Aetna's provider form; 89 Ill. Adm. Code 140.75(b)(2)";
    expect(results).toEqual([
      ['ticket/too-early by 2027-01-04 §3b', '2027-03-02', '2027-03-27'],
      [edge, '2027-03-01', '2027-03-26'],
      ['', '2027-02-28', '2027-03-25'],
      ['', '2027-02-05', '2027-03-02'],
      [`ticket/window-edge by 2027-01-04 §3b,${edge}`, '2027-02-04', '2027-03-01'],
      ['ticket/too-late by 2027-01-04 §3b', '2027-02-03', '2027-02-28'],
    ]);
  });

  it('is not in force before that day, nor if the user names another', async () => {
    const rulebook = async (...args: string[]) =>
      JSON.parse((await runCli([tickets, '--format', 'json', ...args])).stdout).rulebook;
    expect(await rulebook('--as-of', '2027-01-31')).toBe('2023-02-22');
    expect(await rulebook('--as-of', '2027-02-01')).toBe(MADE_UP);
    expect(await rulebook('--as-of', '2027-02-01', '--rulebook', '2023-02-22')).toBe('2023-02-22');
    expect(await rulebook('--as-of', '2026-11-24', '--rulebook', MADE_UP)).toBe(MADE_UP);
  });

  it.each(FORMAT_NAMES)('speaks in %s, and no other does', async (format) => {
    const answered = { status: 'open', submittedOn: filed(20), infoRequestedOn: filed(15) };
    const all = save('all.json', [...days.map((back) => ticket(back)), ticket(50, answered), { mco: '' }]);
    const { stdout, stderr } = await runCli([all, ...AS_OF, '--days', '--format', format]);
    expect(stderr).toBe('');
    expect(plain(stdout)).toMatch(/2027-01-04|1\/4\/2027/);
    expect(plain(stdout)).toContain(
      'day 20 exactly. Aetna Better Health of Illinois wants more than 20 days',
    );
    expect(plain(stdout)).toContain(
      'day 45 exactly. Aetna Better Health of Illinois wants fewer than 45 days',
    );
    expect(plain(stdout)).toContain('past the 7 business days');
    expect(plain(stdout)).not.toMatch(BEFORE);
  });

  it.each(['pretty', 'json', 'markdown', 'html'])(
    'counts registrations its own way in %s',
    async (format) => {
      const people = [1, 2, 3, 4].map((n) => ({
        ...VALID_REGISTRATION,
        email: `person.${n}@clinic.example`,
      }));
      const rows = [Object.keys(VALID_REGISTRATION), ...people.map(Object.values)];
      writeFileSync(`${folder}/people.csv`, rows.map((cells) => cells.join(',')).join('\n'));
      const { stdout } = await runCli([`${folder}/people.csv`, ...AS_OF, '--format', format]);
      expect(plain(stdout)).toContain(
        'This request has 4 people, so it would be delayed. HFS may take up to 12 days longer.',
      );
      expect(plain(stdout)).toMatch(/2027-01-04 §11|1\/4\/2027 §11/);
      expect(plain(stdout)).toMatch(/2027-03-04|3\/4\/2027/);
      expect(plain(stdout)).not.toMatch(BEFORE);
      if (format !== 'json') expect(plain(stdout)).toContain('would take up to 12 days longer');
    },
  );

  it('counts in window, due and calendar', async () => {
    const window = await runCli(['window', filed(19), ...AS_OF], { columns: 300 });
    expect(window.stdout).toContain('by the HFS notice of 1/4/2027');
    expect(window.stdout).toContain('First day  Tue 3/2/2027, 1 day left');
    expect(window.stdout).toContain('Last day   Sat 3/27/2027, 26 days left');
    expect(window.stdout).toContain('Days 20 and 45 are calendar days');
    const due = await runCli(['due', tickets, ...AS_OF], { columns: 300 });
    expect(due.stdout).toContain('by the HFS notice of 1/4/2027');
    const open = save('open.json', [ticket(50, { status: 'open', submittedOn: filed(1) }), ticket(30)]);
    const calendar = (await runCli(['calendar', open, ...AS_OF])).stdout.replace(/\r\n /g, '');
    expect(calendar).toContain('Then the plan has 25 days to answer');
    expect(calendar).toContain('by the HFS notice of 1/4/2027');
    expect(plain(window.stdout + due.stdout + calendar)).not.toMatch(BEFORE);
  });

  it('is what explain and rules cite on its days, beside the sections of the others', async () => {
    const { stdout } = await runCli(['explain', 'ticket/too-early', '--rulebook', MADE_UP]);
    expect(plain(stdout)).toContain('it is before day 20 after the dispute');
    expect(plain(stdout)).toContain('closed: HFS notice of 1/4/2027 §3b');
    expect(plain(stdout)).toContain(
      'By HFS notice 2/21/2020: unknown 3/2/2021: unknown 2/22/2023: §6 1/4/2027: §3b',
    );
    const now = await runCli(['explain', 'ticket/too-early'], { now: '2027-01-31T18:00:00Z' });
    expect(plain(now.stdout)).toContain('it is before day 30 after the dispute');
    for (const how of ['--json', '--markdown']) {
      const rules = await runCli(['rules', how, '--rulebook', MADE_UP]);
      expect(rules.stdout).toContain('day 20 after the dispute');
      expect(rules.stdout.replaceAll('"notice": "2023-02-22"', '')).not.toMatch(
        /2023-02-22|\bday (30|60)\b|3 weeks|\{\w+\}|notice §/,
      );
    }
    expect(await runCli(['rules', '--rulebook', '2021-03-02'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the HFS notice of 3/2/2021 to check by it'),
    });
  });
});

describe('before a future notice is in force', () => {
  const citedOn = async (now: string): Promise<string[]> => {
    const path = `${folder}/people-${now}.xlsx`;
    await runCli(['template', 'registrations', path], { now: `${now}T18:00:00Z` });
    const { SheetNames, Sheets } = read(readFileSync(path));
    const texts = Object.values(Sheets[SheetNames[1] ?? ''] ?? {}).map((cell) => String(cell.v));
    return texts.flatMap((text) => /the notice of ([\d-]+)/.exec(text)?.[1] ?? []);
  };
  it('a template cites the notice in force', async () => {
    expect(await citedOn('2027-01-31')).toEqual(['2023-02-22']);
    expect(await citedOn('2027-02-01')).toEqual([MADE_UP]);
  });
  it('rules cites the notice in force', async () => {
    for (const how of ['--json', '--markdown']) {
      const catalog = await runCli(['rules', how], { now: '2027-01-31T18:00:00Z' });
      expect(catalog.stdout.replaceAll(`"notice": "${MADE_UP}"`, '')).not.toContain(MADE_UP);
      expect(catalog.stdout).toContain('2023-02-22 §6');
    }
  });
});

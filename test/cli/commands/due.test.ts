import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPEN, rowFiles, SECRETS } from '../../support/deadlines.ts';
import { testFolder } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const write = rowFiles();

interface Item {
  file: string;
  row: number | null;
  kind: string;
  day: string;
  daysLeft: number;
  action: string;
}

async function due(files: string | string[], ...more: string[]): Promise<{ status: number; items: Item[] }> {
  const run = await runCli(['due', ...[files].flat(), '--as-of', AS_OF, '--json', ...more]);
  expect(run.stderr).toBe('');
  const { asOf, items } = JSON.parse(run.stdout) as { asOf: string; items: Item[] };
  expect(asOf).toBe(AS_OF);
  return { status: run.status, items };
}

const short = ({ row, kind, day, daysLeft }: Item) => [row, kind, day, daysLeft];

describe('due', () => {
  it('lists what has a date, most urgent first and overdue on top', async () => {
    const path = write.csv('all.csv', [
      {},
      { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', mcoDecision: 'none', claimNumber: 'MADEUP-2' },
      { disputeFiledOn: '2026-09-23', mcoDecidedOn: '', claimNumber: 'MADEUP-3', serviceFrom: '2026-08-01' },
      { rin: '12345678', disputeFiledOn: '2026-10-05', mcoDecidedOn: '', claimNumber: 'MADEUP-4' },
      { ...OPEN, claimNumber: 'MADEUP-5', infoRequestedOn: '2026-11-20' },
      { mco: 'Public Aid', claimNumber: 'MADEUP-6' },
    ]);
    const { status, items } = await due(path);
    expect(status).toBe(1);
    expect(items.map(short)).toEqual([
      [4, 'stop', '2026-11-22', -2],
      [6, 'answer', '2026-11-25', 1],
      [5, 'fix', '2026-12-03', 9],
      [2, 'submit', '2026-12-04', 10],
      [3, 'wait', '2026-12-30', 36],
      [6, 'decision', '2027-01-01', 38],
    ]);
    expect(items.map(({ action }) => action)).toEqual([
      'Too late to submit',
      'Answer in the portal',
      'Fix, then submit',
      'Submit',
      'Wait until Tue 12/1',
      "Plan's answer is due",
    ]);
    expect(items.every(({ file }) => file === path)).toBe(true);
  });

  it('names the tickets without a day, which may be late already', async () => {
    const path = write.csv('undated.csv', [
      {},
      { disputeFiledOn: '', claimNumber: 'MADEUP-2' },
      { disputeFiledOn: '15.10.2026', claimNumber: 'MADEUP-3' },
      { disputeFiledOn: '', mco: 'Public Aid', claimNumber: 'MADEUP-4' },
      { ...OPEN, disputeFiledOn: '', claimNumber: 'MADEUP-5' },
    ]);
    const line =
      'undated.csv: 2 tickets have no deadline. Fill in the MCO Dispute Date in rows 3-4. It cannot be in the future.';
    const run = await runCli(['due', path, '--as-of', AS_OF]);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain(line);
    const json = await runCli(['due', path, '--as-of', AS_OF, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      undated: [
        { file: path, row: 3 },
        { file: path, row: 4 },
      ],
    });
    const calendar = await runCli(['calendar', path, '--as-of', AS_OF]);
    expect(calendar.stderr).toMatch(new RegExp(`^portal-check: .*${line}\\n$`));
  });

  it('names rows that follow each other as one range', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ disputeFiledOn: '', claimNumber: `MADEUP-${i}` }));
    const { stdout } = await runCli(['due', write.csv('twelve.csv', rows), '--as-of', AS_OF]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('in rows 2-13. It');
  });

  it('prints a table with day, days left, what to do, row, plan and dollars, by weeks', async () => {
    const path = write.csv('table.csv', [{}, { ...OPEN, claimNumber: 'MADEUP-2' }]);
    const { status, stdout } = await runCli(['due', path, '--as-of', AS_OF], { columns: 300 });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2 dates\. Checked for Tue 11\/24\/2026 by the HFS notice of 2\/22\/2023\.\n/);
    expect(stdout.split('\n\n').slice(1)).toEqual([
      'Next week, from Mon 11/30/2026\n  Fri 12/4      10 days  Row 2, Meridian, $120.00  Submit',
      "Week of Mon 12/28/2026\n  Fri 1/1/2027  38 days  Row 3, Meridian, $120.00  Plan's answer is due",
      "The plan's answer may take until its day: HFS has 10 business days, then the plan has 30 days.\n",
    ]);
  });

  it('puts what to do on the next line if the terminal is narrow', async () => {
    const path = write.csv('narrow.csv', [{}]);
    const { stdout } = await runCli(['due', path, '--as-of', AS_OF], { columns: 60 });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(60);
    expect(stdout).toMatch(/\n {2}Fri 12\/4 {2}10 days {2}Row 2, Meridian, \$120\.00\n {21}Submit\n/);
  });

  it('names the last day if no safe one is left', async () => {
    const path = write.csv('last.csv', [{ disputeFiledOn: '2026-09-25', mcoDecidedOn: '' }]);
    const { items } = await due(path);
    expect(items.map(short)).toEqual([[2, 'submit', '2026-11-24', 0]]);
    const { stdout } = await runCli(['due', path, '--as-of', AS_OF], { columns: 300 });
    expect(stdout).toMatch(/^1 date\. /);
    expect(stdout).toMatch(/^ {2}Tue 11\/24 {2}today {2}Row 2, .* {2}Submit$/m);
  });

  it('asks for the column of the dispute date, and fails', async () => {
    const path = write.csv('column.csv', [{}, { claimNumber: 'MADEUP-2' }]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('MCO Dispute Date', 'Ref date'));
    const { status, stdout } = await runCli(['due', path, '--as-of', AS_OF], { columns: 300 });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^No deadline can be counted\. Checked for Tue 11\/24\/2026/);
    expect(stdout).toContain(
      "2 tickets have no deadline. Which column is the MCO Dispute Date? Name it with --map 'Its heading=disputeFiledOn'\n",
    );
  });

  it('fails if a day cannot be counted, even where the check itself does not', async () => {
    const settings = join(testFolder(), 'settings.json');
    writeFileSync(
      settings,
      JSON.stringify({ rules: { 'ticket/date-order': { set: 'off', reason: 'made up' } } }),
    );
    const path = write.csv('future.csv', [{ disputeFiledOn: '2027-10-10' }]);
    const args = ['due', path, '--as-of', AS_OF, '--config', settings, '--within', '14d'];
    const { status, stdout } = await runCli(args);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^No deadline can be counted within 14 days\. /);
    writeFileSync(
      settings,
      JSON.stringify({ rules: { 'ticket/date-order': { set: 'off', reason: 'made up' } }, failOn: 'never' }),
    );
    expect((await runCli(args)).status).toBe(0);
  });

  it('reports that the planned day is too late, but today is not', async () => {
    const path = write.csv('planned.csv', [{ submitOn: '2026-12-20', mcoDecidedOn: '' }]);
    expect((await due(path)).items).toMatchObject([
      { kind: 'fix', day: '2026-12-08', daysLeft: 14, action: 'Fix, then submit' },
    ]);
  });

  it('names the first day beside what is to be fixed', async () => {
    const path = write.csv('early.csv', [
      { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', rin: '12345678' },
    ]);
    expect((await due(path)).items).toMatchObject([
      { kind: 'fix', action: 'Fix, then submit from Tue 12/1' },
    ]);
  });

  it('reads JSON, and standard input', async () => {
    const path = write.json('draft.json', [{}]);
    expect((await due(path)).items.map(short)).toEqual([[1, 'submit', '2026-12-04', 10]]);
    const args = ['due', '-', '--kind', 'ticket', '--input-format', 'csv', '--json', '--as-of', AS_OF];
    const csv = readFileSync(write.csv('in.csv', [{}]));
    const { stdout } = await runCli(args, { stdin: csv });
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ file: '-', row: 2, kind: 'submit' }] });
  });

  it('sorts over all files', async () => {
    const later = write.csv('later.csv', [{ mcoDecidedOn: '' }]);
    const sooner = write.csv('sooner.csv', [{}]);
    expect((await due([later, sooner])).items.map(({ file }) => file)).toEqual([sooner, later]);
  });

  it('reports if nothing has a date', async () => {
    const path = write.csv('none.csv', [{ mco: 'Public Aid' }]);
    const { status, stdout } = await runCli(['due', path, '--as-of', AS_OF]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Nothing is due\. Checked for Tue 11\/24\/2026/);
  });

  it('reports a file that cannot be read in one line', async () => {
    const { status, stdout, stderr } = await runCli(['due', 'no-such.csv', '--as-of', AS_OF]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^portal-check: no-such\.csv: .*\n$/);
  });

  it('prints no health information', async () => {
    const path = write.csv('secrets.csv', [{ ...SECRETS }, { ...SECRETS, ...OPEN, mco: 'zqplan7zq' }]);
    for (const more of [[], ['--json']]) {
      const run = await runCli(['due', path, '--as-of', AS_OF, ...more]);
      expect(run.stdout).toMatch(/Fri 1\/1|2027-01-01/);
      expect(run.stdout + run.stderr).not.toContain('zq');
    }
  });
});

describe('what is in the portal', () => {
  const kinds = async (name: string, cells: Record<string, string>) =>
    (await due(write.csv(name, [{ ...OPEN, ...cells }]))).items.map(short);

  it('has the day until which the MCO is to resolve it', async () => {
    expect(await kinds('open.csv', {})).toEqual([[2, 'decision', '2027-01-01', 38]]);
  });

  it('is overdue after the day of the MCO has passed', async () => {
    const path = write.csv('had.csv', [{ ...OPEN, disputeFiledOn: '2026-09-10', submittedOn: '2026-10-05' }]);
    const { items } = await due(path);
    expect(items).toMatchObject([
      {
        kind: 'decision',
        day: '2026-11-19',
        daysLeft: -5,
        action: "Plan's answer was due",
      },
    ]);
    const { stdout } = await runCli(['due', path, '--as-of', AS_OF], { columns: 300 });
    expect(stdout).toMatch(/^1 date, 1 past\. /);
    expect(stdout).toMatch(/^ {2}Thu 11\/19 {2}5 days ago /m);
  });

  it('has no such day once it is closed, but that for a new ticket', async () => {
    expect(await kinds('closed.csv', { status: 'closed' })).toEqual([[2, 'check', '2026-12-04', 10]]);
  });

  it('has the safe day of an answer, then the last', async () => {
    expect(await kinds('asked.csv', { infoRequestedOn: '2026-11-17' })).toContainEqual([
      2,
      'answer',
      '2026-11-24',
      0,
    ]);
    // Monday to Friday it was due on 11-17; November 11 makes the later reading a day more.
    const path = write.csv('late.csv', [
      { ...OPEN, submittedOn: '2026-11-09', infoRequestedOn: '2026-11-10' },
    ]);
    const { stdout } = await runCli(['due', path, '--as-of', '2026-11-18', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      items: [{ kind: 'answer', day: '2026-11-18', daysLeft: 0, action: 'Answer in the portal' }, {}],
    });
  });

  it('lists an answer that came too late first, with the way out', async () => {
    const path = write.csv('over.csv', [{ ...OPEN, infoRequestedOn: '2026-11-16' }]);
    expect((await due(path)).items).toMatchObject([
      {
        kind: 'answer',
        day: '2026-11-23',
        action: 'Too late to answer',
      },
      { kind: 'fix', day: '2026-12-04', action: 'Fix in a new ticket' },
      { kind: 'decision' },
    ]);
  });

  it('has no window any more once that is over', async () => {
    const over = {
      submittedOn: '2026-10-30',
      disputeFiledOn: '2026-09-20',
      mcoDecidedOn: '',
      rin: '12345678',
    };
    expect(await kinds('past.csv', over)).toEqual([[2, 'decision', '2026-12-17', 23]]);
  });

  it('has no answer due once it was given', async () => {
    const cells = { infoRequestedOn: '2026-11-17', infoAnsweredOn: '2026-11-18' };
    expect(await kinds('answered.csv', cells)).toEqual([[2, 'decision', '2027-01-01', 38]]);
  });
});

describe('due --within', () => {
  const path = write.csv('within.csv', [{}, { mcoDecidedOn: '', claimNumber: 'MADEUP-2' }]);
  const rows = async (within: string) =>
    (await due(path, '--within', within)).items.map(({ daysLeft }) => daysLeft);

  it('includes the last day', async () => {
    expect(await rows('9d')).toEqual([]);
    expect(await rows('10d')).toEqual([10]);
    expect(await rows('13d')).toEqual([10]);
    expect(await rows('14D')).toEqual([10, 14]);
  });

  it('keeps what is overdue', async () => {
    const late = write.csv('overdue.csv', [{ disputeFiledOn: '2026-09-20', mcoDecidedOn: '' }]);
    expect((await due(late, '--within', '0')).items.map(({ daysLeft }) => daysLeft)).toEqual([-5]);
  });

  it('reports if nothing is due', async () => {
    const { stdout } = await runCli(['due', path, '--as-of', AS_OF, '--within', '1d']);
    expect(stdout).toMatch(/^Nothing is due within 1 day\. /);
  });

  it.each([['2w'], [''], ['-1d'], ['d'], ['1.5d']])('refuses %s', async (within) => {
    const run = await runCli(['due', path, `--within=${within}`, '--as-of', AS_OF]);
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'portal-check: --within: Type a number of days, like 14.\n',
    });
  });
});

describe('due on registrations', () => {
  const people = (count: number, cells: Record<string, string> = {}) =>
    Array.from({ length: count }, (_, i) => ({
      email: `maren.${i}@clinic.example`,
      medicaidId: `1112223330${10 + i}`,
      ...cells,
    }));

  it('prints when HFS may be done', async () => {
    const path = write.csv('people.csv', people(2), 'registration');
    const { status, items } = await due(path);
    expect(status).toBe(0);
    expect(items).toEqual([
      {
        file: path,
        row: null,
        kind: 'registration',
        day: '2026-11-30',
        daysLeft: 6,
        action: 'Earliest day HFS is done',
      },
    ]);
  });

  it('prints how long HFS may take for 10 or more people', async () => {
    const { status, items } = await due(write.csv('many.csv', people(10), 'registration'));
    expect(status).toBe(1);
    expect(items).toMatchObject([{ action: 'Earliest day HFS is done. It may take until Mon 12/21/2026' }]);
  });

  it('prints nothing if all registrations are denied', async () => {
    const path = write.csv('denied.csv', people(2, { medicaidId: '' }), 'registration');
    expect(await due(path)).toEqual({ status: 1, items: [] });
  });
});

describe('due --output', () => {
  const path = write.csv('work.csv', [{}, { ...OPEN, claimNumber: 'MADEUP-2' }]);
  const save = (name: string, ...more: string[]) => {
    const output = join(testFolder(), name);
    return { output, run: runCli(['due', path, '--as-of', AS_OF, '--output', output, ...more]) };
  };

  it('writes a .csv that spreadsheets read, with the weeks', async () => {
    const { output, run } = save('due.csv');
    expect(await run).toEqual({ status: 0, stdout: '', stderr: `portal-check: Wrote ${output}.\n` });
    expect(readFileSync(output, 'utf8')).toBe(
      [
        '\ufeffWeek,Day,Days left,Row,Plan,Billed,What to do,Last day',
        '"Next week, from Mon 11/30/2026",12/4/2026,10 days,2,Meridian,$120.00,Submit,12/9/2026',
        "Week of Mon 12/28/2026,1/1/2027,38 days,3,Meridian,$120.00,Plan's answer is due,",
        '',
      ].join('\r\n'),
    );
  });

  it('writes a page and a workbook', async () => {
    const page = save('due.html');
    expect((await page.run).status).toBe(0);
    expect(readFileSync(page.output, 'utf8')).toContain('<h1>What is due: 2 dates.</h1>');
    const workbook = save('due.xlsx');
    expect((await workbook.run).status).toBe(0);
    expect(readFileSync(workbook.output).subarray(0, 2).toString()).toBe('PK');
  });

  it('replaces no file without --force, and never an input', async () => {
    const { output, run } = save('due.csv');
    await run;
    const again = ['due', path, '--as-of', AS_OF, '--output', output];
    expect(await runCli(again)).toMatchObject({ status: 2, stdout: '' });
    expect((await runCli([...again, '--force'])).status).toBe(0);
    expect(await runCli(['due', path, '--output', path, '--force'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuses any other ending before it reads a file', async () => {
    for (const name of ['due.pdf', 'due']) {
      const run = await runCli(['due', 'no-such.csv', '--output', name]);
      expect(run).toEqual({
        status: 2,
        stdout: '',
        stderr: `portal-check: --output ${name}: End the name in .xlsx, .html or .csv.\n`,
      });
    }
    expect((await runCli(['due', path, '--output', 'due.csv', '--json'])).stderr).toBe(
      'portal-check: --output: Leave out --json, which prints to standard output.\n',
    );
  });
});

describe('due --label', () => {
  const path = write.csv('label.csv', [{ patientAccount: 'zq-account' }]);
  const args = ['due', path, '--as-of', AS_OF, '--label', 'Patient Account'];

  it('names rows by a column of the file, in lists and files', async () => {
    const { stdout } = await runCli([...args, '--show-values=always'], { columns: 120 });
    expect(stdout).toContain('Row 2, Meridian, $120.00, zq-account  Submit\n');
    const output = join(testFolder(), 'due.html');
    await runCli([...args, '--show-values=always', '--output', output]);
    const page = readFileSync(output, 'utf8');
    expect(page).toContain('This contains health information.');
    expect(page).toContain('<td>zq-account</td>');
  });

  it('is refused like the values of cells', async () => {
    expect(await runCli(args)).toMatchObject({ status: 2, stdout: '' });
    const run = await runCli([...args, '--show-values=always'], { env: { CI: '1' } });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stdout + run.stderr).not.toContain('zq');
  });
});

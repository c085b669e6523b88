import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../../src/report/formats.ts';
import { check } from '../../support/check.ts';
import { dayText } from '../../support/day-text.ts';
import { writeBook } from '../../support/out-files.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-check-known-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const save = (name: string, text: string | Buffer): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const tickets = (name: string, ...changes: object[]) =>
  save(name, JSON.stringify(changes.map((change) => ({ ...VALID_TICKET, ...change }))));
const run = (...args: string[]) => runCli([...args, '--as-of', '2026-11-24']);
const findingsOf = async (...args: string[]) => {
  const { status, stdout, stderr } = await run(...args, '--format', 'json');
  const report = JSON.parse(stdout || '{"files":[]}');
  const found = report.files.flatMap((file: { results: { findings: object[] }[] }) =>
    file.results.flatMap(({ findings }) => findings),
  ) as { rule: string; outcome: string; message: string }[];
  return { status, stderr, found: found.map(({ rule, message }) => `${rule}: ${message}`) };
};
const refused = (line: string) => ({ status: 2, stdout: '', stderr: `portal-check: ${line}\n` });

const ABSENT = `ticket/provider-not-registered: This provider is not in your roster, so the ticket cannot be entered. Registering takes until ${dayText('2026-11-30')} at least, in time for ${dayText('2026-12-09')}.`;

describe('--roster', () => {
  it.each([
    ['a .csv by Medicaid ID', 'Medicaid ID\n111222333001\n', 'Medicaid ID\n111222333009\n'],
    ['another name of it', 'Name,HFS Provider Number\nA,111222333001\n', 'provider number\n1\n'],
    ['what tickets call it', 'Provider Medicaid ID\n111222333001\n', 'Provider NPI\n2000000002\n'],
    ['below a title', 'Registered\n\nNPI #\n1234567893\n', 'Registered\n\nNPI #\n2000000002\n'],
  ])('reads %s', async (_, one, other) => {
    const draft = tickets('draft.json', {});
    expect(await findingsOf(draft, '--roster', save('in.csv', one))).toEqual({
      status: 0,
      stderr: '',
      found: [],
    });
    const absent = await findingsOf(draft, '--roster', save('other.csv', other));
    expect(absent).toEqual({ status: 1, stderr: '', found: [ABSENT] });
  });

  it('reads a .tsv and a workbook, whose numbers are numbers', async () => {
    const draft = tickets('draft.json', {});
    const tsv = save('people.tsv', 'NPI\tE-mail\n1234567893\tMaren.Testwell@Clinic.example\n');
    expect((await findingsOf(draft, '--roster', tsv)).found).toEqual([]);
    const book = writeBook(at('people.xlsx'), [
      ['Registered in 2026', null],
      ['Medicaid ID', 'Email'],
      [111222333001, 'odell@clinic.example'],
    ]);
    expect((await findingsOf(draft, '--roster', book)).found).toEqual([
      'ticket/provider-not-registered: This contact is not in your roster. The person who submits a ticket must register first.',
    ]);
  });

  it('is for registrations, too', async () => {
    const head = Object.keys(VALID_REGISTRATION).join(',');
    const people = save('new.csv', `${head}\n${Object.values(VALID_REGISTRATION).join(',')}\n`);
    const roster = save('people.csv', 'Email,Medicaid ID\nMAREN.TESTWELL@clinic.example,111222333001\n');
    expect((await findingsOf('registrations', people, '--roster', roster)).found).toEqual([
      'registration/already-registered: This person is already in your roster for this provider. Has something changed?',
    ]);
  });

  it('finds the columns by the names of a layout', async () => {
    const layout = save(
      'layout.json',
      JSON.stringify({ kind: 'registration', columns: [{ header: 'Provider Key', field: 'medicaidId' }] }),
    );
    const roster = save('people.csv', 'Provider Key\n111222333009\n');
    const draft = tickets('draft.json', {});
    expect((await findingsOf(draft, '--roster', roster, '--layout', layout)).found).toEqual([ABSENT]);
  });

  it('finds them in two header rows if the layout has two', async () => {
    const columns = [{ header: 'HFS Key', field: 'medicaidId' }, { header: 'Staff Key' }];
    const layout = save('layout.json', JSON.stringify({ kind: 'registration', headerRows: 2, columns }));
    const roster = save('people.csv', 'HFS,Staff\nKey,Key\n111222333009,111222333001\n');
    const draft = tickets('draft.json', {});
    expect((await findingsOf(draft, '--roster', roster, '--layout', layout)).found).toEqual([ABSENT]);
  });

  it.each([
    [
      'no column that it knows somebody by',
      'Name,Phone\nMARKER,(312) 555-0199\n',
      'No row of headings was found in the first 50 rows. Type headings, for a registration such as Medicaid ID, NPI, Email.',
    ],
    [
      'nobody',
      'Medicaid ID,Email\n',
      'No Medicaid ID, NPI or Email can be read in this file. Add one of these columns.',
    ],
    [
      'placeholders and damage alone',
      'Medicaid ID,Name\nn/a,MARKER\n1.11E+11,MARKER\n',
      'No Medicaid ID, NPI or Email can be read in this file. Add one of these columns.',
    ],
    ['nothing at all', '', 'This file is empty. Export it again.'],
  ])('refuses a file with %s', async (_, text, why) => {
    const draft = tickets('draft.json', {});
    const roster = save('people.csv', text);
    const found = await run(draft, '--roster', roster, '--report', at('report.md'));
    expect(found).toEqual(refused(`--roster ${roster}: ${why}`));
    expect(readdirSync(folder).sort()).toEqual(['draft.json', 'people.csv']);
  });

  it('refuses a .json, a missing file, standard input and the input itself', async () => {
    const draft = tickets('draft.json', {});
    const json = tickets('people.json', {});
    expect((await run(draft, '--roster', json)).stderr).toContain(
      `--roster ${json}: Registrations cannot be read from JSON`,
    );
    expect(await run(draft, '--roster', at('none.csv'))).toEqual(
      refused(`--roster ${at('none.csv')}: There is no such file in ${folder}. Check its name.`),
    );
    expect(await run(draft, '--roster', '-')).toEqual(
      refused('--roster standard input: Name a file. Standard input is for what you check.'),
    );
    linkSync(draft, at('same.csv'));
    expect(await run(draft, '--roster', at('same.csv'))).toEqual(
      refused(
        `--roster ${at('same.csv')}: This is also the file you are checking, so every row would match. Name another file.`,
      ),
    );
  });
});

const HEAD = 'Plan,Claim #,DOS,Tracking #,Status';

describe('--history', () => {
  const rows = [
    'Molina,MADEUP-CLM-0001,9/1/2026,MADEUP-TRK-0009,open',
    'Meridian,madeup-clm-0001,9/1/2026,MADEUP-TRK-0001,closed',
  ];
  it.each([
    ['.csv', () => save('old.csv', [HEAD, ...rows, ''].join('\n'))],
    ['.tsv', () => save('old.tsv', [HEAD, ...rows, ''].join('\n').replaceAll(',', '\t'))],
    [
      '.xlsx',
      () =>
        writeBook(
          at('old.xlsx'),
          [HEAD, ...rows].map((row) => row.split(',')),
        ),
    ],
  ])('reads a %s', async (_, write) => {
    const { status, stderr, found } = await findingsOf(tickets('draft.json', {}), '--history', write());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(found).toEqual([
      'ticket/closed-before: Row 3 of history file 1 is a closed ticket for this claim. Check why. A new, complete ticket is needed.',
    ]);
  });

  it('has a ticket as sent, however late it would be to send it', async () => {
    const late = {
      disputeFiledOn: '2026-09-01',
      deniedOn: '2026-08-31',
      serviceFrom: '2026-08-01',
      serviceTo: '',
    };
    const draft = tickets('draft.json', { ...late, mcoDecidedOn: '' });
    const old = tickets('old.json', { ...late, ticketNumber: 'MADEUP-T-1' });
    expect((await findingsOf(draft, '--history', old)).found).toEqual([]);
    expect((await findingsOf(draft)).found).toEqual([expect.stringMatching(/^ticket\/too-late: /)]);
    const { stdout } = await run(draft, '--history', old, '--format', 'json');
    expect(JSON.parse(stdout).files[0].results[0]).toMatchObject({
      verdict: 'ready',
      nextStep: { action: 'none' },
    });
  });

  it('reads a .json and an .ndjson, and finds tickets of the second file', async () => {
    const one = tickets('one.json', { mco: 'Molina' }, { claimNumber: 'OTHER1' }, { rin: '1' });
    const draft = tickets('draft.json', { trackingNumber: 'MADEUP-TRK-0002' });
    const two = save('two.ndjson', `${JSON.stringify({ ...VALID_TICKET, claimNumber: 'OTHER1' })}\n`);
    const other = tickets('other.json', { claimNumber: 'OTHER1', trackingNumber: 'X1' });
    const found = async (...args: string[]) => (await findingsOf(...args)).found;
    expect(await found(draft, '--history', two, '--history', one)).toEqual([
      'ticket/duplicate: Row 3 of history file 2 has the same plan, claim and service dates, but another tracking number.',
    ]);
    expect(await found(other, '--history', two)).toEqual([
      'ticket/duplicate: Row 1 of history file 1 has the same plan, claim and service dates, but another tracking number.',
    ]);
    expect(await found(draft, '--history', two)).toEqual([]);
  });

  it('can have no records', async () => {
    const empty = save('old.csv', `${HEAD}\n`);
    const list = save('old.json', '[{"reference":"EXAMPLE","mco":"Molina"}]');
    const { status, stderr } = await run(tickets('draft.json', {}), '--history', empty, '--history', list);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['old.csv', 'Plan,Claim #,RIN\nMARKER,MARKER,1\n', 'There is no column for Date of Service From'],
    [
      'old.csv',
      'Tracking #,RIN\nMARKER,1\n',
      'There is no column for MCO, Claim Number or Date of Service From',
    ],
    [
      'old.json',
      '[{"mco":"MARKER","rin":"1"}]',
      'There is no column for Claim Number or Date of Service From',
    ],
    ['old.json', '[{"marker":"MARKER"}]', 'We know none of its keys'],
    ['old.json', '{"mco":', 'line 1'],
    ['old.csv', 'Name\nMARKER\n', 'No row of headings was found'],
    ['old.csv', `${HEAD}\nMolina,"MARKER\n`, 'row 2'],
  ])('refuses %s: %s', async (name, text, why) => {
    const old = save(name, text);
    const { status, stdout, stderr } = await run(tickets('draft.json', {}), '--history', old);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^portal-check: --history [^\n]+\n$/);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('MARKER');
  });

  it('reports each file that is not usable, and writes nothing', async () => {
    const draft = tickets('draft.json', {});
    linkSync(draft, at('same.json'));
    const args = ['--history', at('none.csv'), '--history', at('same.json'), '--roster', at('gone.csv')];
    const { status, stderr } = await run(draft, ...args, '--out', at('out'));
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `portal-check: --roster ${at('gone.csv')}: There is no such file in ${folder}. Check its name.`,
      `portal-check: --history ${at('none.csv')}: There is no such file in ${folder}. Check its name.`,
      `portal-check: --history ${at('same.json')}: This is also the file you are checking, so every row would match. Name another file.`,
    ]);
    expect(readdirSync(folder).sort()).toEqual(['draft.json', 'same.json']);
  });
});

describe('the files of --roster and --history', () => {
  it('are never written over', async () => {
    const draft = tickets('in.json', {});
    const old = tickets('tickets.clean.json', { claimNumber: 'OTHER' });
    const roster = save('report.csv', 'NPI\n1234567893\n');
    const before = [old, roster].map((path) => readFileSync(path, 'utf8'));
    const out = await run(draft, '--history', old, '--out', folder, '--force');
    expect(out.status).toBe(2);
    expect(out.stderr).toContain(`--out ${at('tickets.clean.json')}: This is the file you are checking`);
    const report = await run(draft, '--roster', roster, '--report', roster);
    expect(report).toMatchObject({ status: 2, stdout: '' });
    expect(report.stderr).toContain(
      `--report ${roster}: This is the file you are checking, so it is never replaced`,
    );
    expect([old, roster].map((path) => readFileSync(path, 'utf8'))).toEqual(before);
  });

  it('are never quoted in the output', async () => {
    const people = 'Medicaid ID,NPI,Email,Name\nMARKER1,2000000002,MARKER2@clinic.example,MARKER3\n';
    const roster = save('people.csv', people);
    const old = save('old.csv', `${HEAD},RIN\nMeridian,MADEUP-CLM-0001,9/1/2026,MARKER4,closed,MARKER5\n`);
    const args = [tickets('draft.json', {}), '--roster', roster, '--history', old];
    for (const format of FORMAT_NAMES) {
      const { stdout } = await run(...args, '--format', format);
      expect(stdout).toContain('history file 1');
      expect(stdout).not.toMatch(/MARKER|2000000002|MADEUP-CLM|2026-09-01/);
    }
  });

  it('are printed in the examples of rules', async () => {
    const { stdout } = await runCli(['explain', 'ticket/provider-not-registered']);
    expect(stdout).toContain('  in the roster: Medicaid ID: 111222333002; NPI: 1932104098\n');
  });

  it('are options of the library, too', async () => {
    const rows = [{ ...VALID_TICKET }];
    const history = [tickets('old.json', {})];
    const roster = save('people.csv', 'NPI\n2000000002\n');
    const report = await check({ kind: 'ticket', rows }, { asOf: '2026-11-24', history, roster, limits: {} });
    const rules = [...(report.files[0]?.results ?? [])].flatMap(({ findings }) =>
      findings.map(({ rule }) => rule),
    );
    expect(rules.sort()).toEqual(['ticket/duplicate', 'ticket/provider-not-registered']);
    await expect(check({ kind: 'ticket', rows }, { history: [at('none.csv')] })).rejects.toThrow(
      'no such file',
    );
  });
});

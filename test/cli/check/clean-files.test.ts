import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCleanFiles } from '../../../src/app/clean/write.ts';
import { prepareOutput, stageOutput } from '../../../src/cli/check/clean-files.ts';
import { CleanAssignments } from '../../../src/core/clean/grouping.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { CLAIM_ISSUE_FIELDS } from '../../../src/core/fields/claim-issues.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import type { Result } from '../../../src/core/model/report.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { openInput } from '../../../src/formats/open.ts';
import { openOutFolder } from '../../../src/node/output/out-folder.ts';
import { resolveOutFolder } from '../../../src/node/output/prepare.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import {
  manifestIn,
  runOut,
  sheetJsCells,
  testFolders,
  textsOf,
  writeBook,
  writeCsv,
} from '../../support/out-files.ts';
import { AS_OF, contextAsOf, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { IS_UNIX, OWNER_FILE, OWNER_FOLDER } from '../../support/system.ts';

const fresh = testFolders();

type Cells = Readonly<Record<string, string>>;
const header = (kind: Kind) => getTemplateFields(getDictionary(kind)).map((field) => field.header);
const row = (kind: Kind, cells: Cells = {}) => {
  const valid: Cells = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
  return getTemplateFields(getDictionary(kind)).map(({ name }) => cells[name] ?? valid[name] ?? '');
};
const csvOf = (path: string, kind: Kind, rows: readonly Cells[]) =>
  writeCsv(path, [header(kind), ...rows.map((cells) => row(kind, cells))]);
const TWO: readonly Cells[] = [
  { claimNumber: 'MADEUP-1' },
  { claimNumber: 'MADEUP-2', trackingNumber: 'pending' },
];
const people = (n: number): Cells[] =>
  Array.from({ length: n }, (_, i) => ({ email: `person.${i + 1}@clinic.example` }));
const valuesOf = (path: string) => sheetJsCells(path).map((cells) => cells.map((cell) => cell?.v));

describe('the files of an input', () => {
  it.each<[string, string, string]>([
    ['registrations.csv', 'registration', 'registrations.xlsx'],
    ['tickets.csv', 'ticket', 'tickets.csv'],
    ['tickets.txt', 'ticket', 'tickets.csv'],
    ['tickets.tsv', 'ticket', 'tickets.tsv'],
    ['tickets.xlsx', 'ticket', 'tickets.xlsx'],
    ['tickets.xlsm', 'ticket', 'tickets.xlsx'],
    ['tickets.json', 'ticket', 'tickets.json'],
    ['tickets.jsonl', 'ticket', 'tickets.ndjson'],
  ])('%s', async (name, kind, written) => {
    const folder = fresh();
    const path = join(folder, name);
    const cells = [header(kind as Kind), row(kind as Kind, { firstName: 'Odell' })];
    if (/xls/.test(name)) writeBook(path, cells);
    else if (/json/.test(name)) writeFileSync(path, JSON.stringify(VALID_TICKET));
    else writeCsv(path, cells, name.endsWith('tsv') ? '\t' : ',');
    const { stderr } = await runOut(path, join(folder, 'out'));
    expect(stderr).toBe('');
    const [stem, ending] = written.split('.');
    const names = [`${stem}.clean.${ending}`, `${stem}.held.${ending}`, 'READ ME.txt', 'manifest.json'];
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(names.sort());
  });

  it('are readable by their owner only, and hashed in the manifest', async () => {
    const folder = fresh();
    const input = csvOf(join(folder, 'given-1234567.csv'), 'ticket', TWO);
    const out = join(folder, 'out');
    await runOut(input, out);
    const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(statSync(out).mode & 0o777).toBe(OWNER_FOLDER);
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(OWNER_FILE);
    expect(manifestIn(out)).toEqual({
      manifestVersion: 1,
      tool: { name: 'portal-check', version: expect.stringMatching(/^\d/) },
      asOf: AS_OF,
      rulebook: '2023-02-22',
      input: {
        file: input.replaceAll(/\d{7,}/g, (run) => '#'.repeat(run.length)),
        sha256: hash(input),
        records: 2,
        skipped: 0,
      },
      counts: { clean: 1, held: 1 },
      files: [
        { file: 'tickets.clean.csv', records: 1, sha256: hash(join(out, 'tickets.clean.csv')) },
        { file: 'tickets.held.csv', records: 1, sha256: hash(join(out, 'tickets.held.csv')) },
        { file: 'READ ME.txt', records: 0, sha256: hash(join(out, 'READ ME.txt')) },
      ],
      rows: [
        { row: 2, file: 'tickets.clean.csv', fileRow: 2 },
        { row: 3, file: 'tickets.held.csv', fileRow: 2 },
      ],
      corrections: [{ row: 2, field: 'contactPhone', done: 'written in its plain form' }],
      droppedColumns: [],
      skippedRows: [],
    });
  });

  it('leave no cell value in the manifest', async () => {
    const folder = fresh();
    const input = csvOf(join(folder, 'in.csv'), 'ticket', [{ rin: '100 200 301', serviceFrom: '9/1/26' }]);
    await runOut(input, join(folder, 'out'));
    const text = readFileSync(join(folder, 'out', 'manifest.json'), 'utf8');
    expect(text).toContain('"field":"rin"');
    for (const value of ['100200301', '09/01', 'MADEUP', 'Sample']) expect(text).not.toContain(value);
  });

  it('have reasons and next steps for held records, with the original columns', async () => {
    const folder = fresh();
    const path = join(folder, 'in.csv');
    const own = ['Verdict', 'Own', 'Next Step'];
    writeCsv(path, [
      ['A title'],
      [...header('ticket'), ...own],
      [
        ...row('ticket', { trackingNumber: ' pending ', contactPhone: '(312) 555-0101' }),
        'old',
        '=1+1',
        'old',
        'beyond',
      ],
    ]);
    await runOut(path, join(folder, 'out'));
    const [head = [], cells = []] = await textsOf(join(folder, 'out', 'tickets.held.csv'));
    expect(head).toEqual([...header('ticket'), 'Own', 'Verdict', 'Reasons', 'Next Step']);
    const at = (name: string) => cells[head.indexOf(name)];
    expect([at('MCO Tracking Number'), at('Contact Phone'), at('Own')]).toEqual([
      ' pending ',
      '(312) 555-0101',
      '=1+1',
    ]);
    expect(at('Verdict')).toBe('would be closed');
    expect(at('Reasons')).toMatch(/^MCO Tracking Number: .* \(ticket\/tracking-number-missing\)/);
    expect(at('Next Step')).toMatch(/ Then submit it by Fri 12\/4\/2026/);
    expect(cells.slice(head.length)).toEqual(['beyond']);
  });

  it('have reasons and next steps for held records of a JSON', async () => {
    const folder = fresh();
    writeFileSync(
      join(folder, 'in.json'),
      JSON.stringify({ tickets: [{ ...VALID_TICKET, trackingNumber: '' }], by: 'me' }),
    );
    await runOut(join(folder, 'in.json'), join(folder, 'out'));
    const held = JSON.parse(readFileSync(join(folder, 'out', 'tickets.held.json'), 'utf8')) as {
      tickets: Cells[];
      by: string;
    };
    expect(held.by).toBe('me');
    expect(held.tickets[0]).toEqual({
      ...VALID_TICKET,
      trackingNumber: '',
      verdict: 'closed',
      reasons: expect.stringMatching(/^trackingNumber: .*\(ticket\/tracking-number-missing\)$/),
      nextStep: 'fix, by 2026-12-04',
    });
    expect(readFileSync(join(folder, 'out', 'tickets.clean.json'), 'utf8')).toBe(
      '{"tickets":[],"by":"me"}\n',
    );
  });

  it('of tickets have the columns that are fields, and name the others', async () => {
    const folder = fresh();
    const own = ['Own', 'Start 20261124'];
    writeCsv(join(folder, 'in.csv'), [
      [...header('ticket'), ...own],
      [...row('ticket'), 'mine', 'x'],
    ]);
    await runOut(join(folder, 'in.csv'), join(folder, 'out'));
    expect(manifestIn(join(folder, 'out')).droppedColumns).toEqual([
      'Own',
      expect.stringMatching(/^[A-Z]+$/),
    ]);
    const [head] = await textsOf(join(folder, 'out', 'tickets.clean.csv'));
    expect(head).toEqual(header('ticket'));
    const [heldHead = []] = await textsOf(join(folder, 'out', 'tickets.held.csv'));
    expect(heldHead.slice(0, -3)).toEqual([...header('ticket'), ...own]);
  });

  it('of a JSON have the keys that are fields, and count the others without their names', async () => {
    const folder = fresh();
    const tickets = [
      { own: { a: 1 }, ...VALID_TICKET, verdict: 'old' },
      { own: 2, ...VALID_TICKET, trackingNumber: '' },
    ];
    writeFileSync(join(folder, 'in.json'), JSON.stringify(tickets));
    await runOut(join(folder, 'in.json'), join(folder, 'out'));
    expect(manifestIn(join(folder, 'out')).droppedColumns).toEqual(['a key of your own']);
    const read = (part: string) =>
      JSON.parse(readFileSync(join(folder, 'out', `tickets.${part}.json`), 'utf8')) as Cells[];
    expect(Object.keys(read('clean')[0] ?? {})).toEqual(Object.keys(VALID_TICKET));
    expect(read('held')[0]).toMatchObject({ own: 2 });
  });

  it('of registrations have the columns of the template, and name the columns that it lacks', async () => {
    const folder = fresh();
    const headers = [
      'Medicaid ID',
      'E-mail Address',
      'First Name',
      'Last Name',
      'Phone',
      'Provider or Facility Name',
      'Start 20261124',
      'Own',
      'Email',
    ];
    const cells = [
      '111222333001',
      'x',
      'Maren',
      'Testwell',
      '3125550101',
      'Made-Up Clinic',
      'y',
      'z',
      'maren@clinic.example',
    ];
    writeCsv(join(folder, 'in.csv'), [headers, cells]);
    await runOut(join(folder, 'in.csv'), join(folder, 'out'), '--fail-on=never');
    expect(manifestIn(join(folder, 'out')).droppedColumns).toEqual(['E-mail Address', 'G', 'Own']);
    const [head, first] = valuesOf(join(folder, 'out', 'registrations.clean.xlsx'));
    expect(head).toEqual(header('registration'));
    expect(first?.slice(0, 4)).toEqual(['Maren', 'Testwell', 'maren@clinic.example', '3125550101']);
  });
});

describe('corrected cells of a workbook', () => {
  it('are colored, with the old text as a note', async () => {
    const folder = fresh();
    writeBook(join(folder, 'in.xlsx'), [
      header('ticket'),
      row('ticket', { rin: '100 200 301', serviceFrom: '9/1/26' }),
    ]);
    await runOut(join(folder, 'in.xlsx'), join(folder, 'out'));
    const path = join(folder, 'out', 'tickets.clean.xlsx');
    const [, cells = []] = sheetJsCells(path, { cellStyles: true });
    const noted = cells.filter((cell) => cell?.c).map((cell) => [cell.w ?? cell.v, cell.c?.[0]?.t, cell.s]);
    const color = expect.objectContaining({ fgColor: { rgb: 'FFF2CC' } });
    expect(noted).toContainEqual(['100200301', '100 200 301', color]);
    expect(noted).toContainEqual(['09/01/2026', '9/1/26', color]);
    const { corrections } = manifestIn(join(folder, 'out'));
    expect(noted).toHaveLength(corrections.length);
    expect(cells.filter((cell) => cell?.s?.patternType === 'solid')).toHaveLength(corrections.length);
    const manifest = readFileSync(join(folder, 'out', 'manifest.json'), 'utf8');
    for (const old of ['100 200 301', '9/1/26']) expect(manifest).not.toContain(old);
  });

  it('of registrations and similar complaints are colored, too', async () => {
    const folder = fresh();
    const people = csvOf(join(folder, 'people.csv'), 'registration', [{ phone: '(312) 555-0101' }]);
    await runOut(people, join(folder, 'people'));
    const notesOf = (...path: string[]) =>
      sheetJsCells(join(folder, ...path)).map((cells) => cells.flatMap((cell) => cell?.c?.[0]?.t ?? []));
    expect(notesOf('people', 'registrations.clean.xlsx')).toEqual([
      [],
      expect.arrayContaining(['(312) 555-0101']),
    ]);
    const tickets = [{ claimNumber: 'MADEUP-1' }, { claimNumber: 'MADEUP-2', rin: '100 200 301' }];
    await runOut(csvOf(join(folder, 'in.csv'), 'ticket', tickets), join(folder, 'out'));
    expect(notesOf('out', 'claim-issues.meridian-health-plan-of-illinois.1.xlsx')[2]).toContain(
      '100 200 301',
    );
  });

  it('are none with --no-fix', async () => {
    const folder = fresh();
    const input = csvOf(join(folder, 'in.csv'), 'registration', [{ phone: '(312) 555-0101' }]);
    await runOut(input, join(folder, 'out'), '--no-fix');
    const cells = sheetJsCells(join(folder, 'out', 'registrations.clean.xlsx')).flat();
    expect(cells.filter((cell) => cell?.c)).toEqual([]);
  });
});

describe('similar complaints', () => {
  const MERIDIAN = 'claim-issues.meridian-health-plan-of-illinois';
  const cellsOfTickets: Cells[] = [
    { claimNumber: 'MADEUP-1', category: 'other' },
    { claimNumber: 'MADEUP-2', mco: 'Meridian', serviceFrom: '9/1/26' },
    { claimNumber: 'MADEUP-3', category: 'Underpayment' },
    { claimNumber: 'MADEUP-4', category: 'alone' },
    { claimNumber: 'MADEUP-5', category: 'Other' },
    { claimNumber: 'MADEUP-6', mco: 'CountyCare', category: 'x' },
    { claimNumber: 'MADEUP-7', mco: 'CountyCare', category: 'X' },
    { claimNumber: 'MADEUP-8', mco: 'Molina', category: 'held' },
    { claimNumber: 'MADEUP-9', mco: 'Molina', category: 'held', trackingNumber: '' },
    { claimNumber: 'MADEUP-10', category: '' },
    { claimNumber: 'MADEUP-11', category: '' },
  ];
  const tickets = cellsOfTickets.map((cells, i) => ({ trackingNumber: `MADEUP-TRK-${i}`, ...cells }));

  it('of each group go into a Claim-Issue file, and into no other', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    await runOut(csvOf(join(folder, 'in.csv'), 'ticket', tickets), out);
    const { files, counts, rows } = manifestIn(out);
    expect(files.map(({ file, records }) => `${file} ${records}`)).toEqual([
      'tickets.clean.csv 4',
      'tickets.held.csv 1',
      `${MERIDIAN}.1.xlsx 2`,
      `${MERIDIAN}.2.xlsx 2`,
      'claim-issues.countycare.1.xlsx 2',
      'READ ME.txt 0',
    ]);
    expect(counts).toEqual({ clean: 10, held: 1 });
    expect(rows[4]).toEqual({ row: 6, file: `${MERIDIAN}.1.xlsx`, fileRow: 3 });
    const claimsOf = async (name: string) => {
      const [head = [], ...cells] = await textsOf(join(out, name));
      return cells.map((texts) => texts[head.indexOf('Claim Number')]);
    };
    expect(await claimsOf('tickets.clean.csv')).toEqual(['MADEUP-4', 'MADEUP-8', 'MADEUP-10', 'MADEUP-11']);
    expect(await claimsOf(`${MERIDIAN}.1.xlsx`)).toEqual(['MADEUP-1', 'MADEUP-5']);
    expect(readFileSync(join(out, 'READ ME.txt'), 'utf8')).toContain('Submit each of these 3 files');
  });

  it('go into no file if a finding on the whole file holds all records', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    const path = join(folder, 'in.csv');
    const column = header('ticket').indexOf('Contact Name');
    const cut = (cells: readonly string[]) => cells.filter((_, i) => i !== column);
    writeCsv(path, [cut(header('ticket')), ...tickets.map((cells) => cut(row('ticket', cells)))]);
    await runOut(path, out);
    expect(readdirSync(out).sort()).toEqual([
      'READ ME.txt',
      'manifest.json',
      'tickets.clean.csv',
      'tickets.held.csv',
    ]);
    const [head = [], first = []] = await textsOf(join(out, 'tickets.held.csv'));
    expect(first[head.indexOf('Reasons')]).toMatch(/^Contact Name: /);
    expect(manifestIn(out).files.map(({ records }) => records)).toEqual([0, 11, 0]);
  });

  it('have the columns of the Claim-Issue template', async () => {
    const folder = fresh();
    await runOut(csvOf(join(folder, 'in.csv'), 'ticket', tickets), join(folder, 'out'));
    const cells = sheetJsCells(join(folder, 'out', `${MERIDIAN}.2.xlsx`));
    const headers = CLAIM_ISSUE_FIELDS.map(
      (name) => getDictionary('ticket').fields.find((field) => field.name === name)?.header,
    );
    expect(cells[0]?.map(({ v }) => v)).toEqual(headers);
    const from = headers.indexOf('Date of Service From');
    expect(cells[1]?.[0]?.v).toBe('Meridian Health Plan of Illinois');
    expect(cells[1]?.[from]).toMatchObject({ t: 'n', v: 46266, z: 'mm/dd/yyyy' });
    expect(cells[1]?.[headers.indexOf('RIN')]).toMatchObject({ t: 's', v: '100200301' });
    expect(cells).toHaveLength(3);
  });

  it('of a JSON go into a workbook, below its header', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    const objects = [{ claimNumber: 'MADEUP-1' }, { claimNumber: 'MADEUP-2' }, { category: '' }];
    writeFileSync(
      join(folder, 'in.ndjson'),
      objects.map((cells) => JSON.stringify({ ...VALID_TICKET, ...cells })).join('\n'),
    );
    await runOut(join(folder, 'in.ndjson'), out);
    expect(readFileSync(join(out, 'tickets.clean.ndjson'), 'utf8').trim().split('\n')).toHaveLength(1);
    expect(manifestIn(out).rows).toEqual([
      { row: 1, file: `${MERIDIAN}.1.xlsx`, fileRow: 2 },
      { row: 2, file: `${MERIDIAN}.1.xlsx`, fileRow: 3 },
      { row: 3, file: 'tickets.clean.ndjson', fileRow: 1 },
    ]);
  });
});

describe('--max-individuals', () => {
  it('limits the people in a file, and keeps the rows of a person in one file', async () => {
    const folder = fresh();
    const rows = [
      ...people(5),
      { email: 'person.1@clinic.example', medicaidId: '111222333002' },
      { email: 'person.6@clinic.example', npi: '1' },
    ];
    const out = join(folder, 'out');
    const { report } = await runOut(
      csvOf(join(folder, 'in.csv'), 'registration', rows),
      out,
      '--max-individuals',
      '2',
    );
    const { files, rows: places } = manifestIn(out);
    expect(files.map(({ file, records }) => `${file} ${records}`)).toEqual([
      'registrations.clean.1.xlsx 3',
      'registrations.clean.2.xlsx 2',
      'registrations.clean.3.xlsx 1',
      'registrations.held.xlsx 1',
      'READ ME.txt 0',
    ]);
    expect(places[5]).toEqual({ row: 7, file: 'registrations.clean.1.xlsx', fileRow: 4 });
    expect(valuesOf(join(out, 'registrations.clean.1.xlsx')).map((cells) => cells[2])).toEqual([
      'Email',
      'person.1@clinic.example',
      'person.2@clinic.example',
      'person.1@clinic.example',
    ]);
    const said = report?.files[0]?.findings.map(({ message, outcome, basis }) => [message, outcome, basis]);
    expect(said).toContainEqual([
      'Each clean file has at most 2 people. It is assumed that HFS may still count files sent together as one request.',
      'note',
      'assumed',
    ]);
  });

  it('says what the split gives, and how to send it', async () => {
    const folder = fresh();
    const file = csvOf(join(folder, 'in.csv'), 'registration', people(10));
    const args = [file, '--as-of', AS_OF, '--out', join(folder, 'out'), '--max-individuals=9'];
    const { stdout } = await runCli(args, { columns: 200 });
    expect(stdout.split('\n')[0]).toBe(
      '10 registrations: all would take up to 3 weeks longer. 2 requests: 9 and 1 people, none would wait',
    );
    expect(stdout).toContain(
      '\n  Send one file at a time, and the next when HFS has processed the one before',
    );
  });

  it('writes more files than can be open at a time', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    // Every person has a second row at the end, so that all files would be open at once.
    const elsewhere = { npi: '1932104098', medicaidId: '111222444001' };
    const twice = [...people(100), ...people(100).map((cells) => ({ ...cells, ...elsewhere }))];
    await runOut(csvOf(join(folder, 'in.csv'), 'registration', twice), out, '--max-individuals=1');
    expect(readdirSync(out)).toHaveLength(103);
    const rows = valuesOf(join(out, 'registrations.clean.100.xlsx')).slice(1);
    expect(rows.map((cells) => [cells[2], cells[6]])).toEqual([
      ['person.100@clinic.example', '1234567893'],
      ['person.100@clinic.example', '1932104098'],
    ]);
    const { files, corrections } = manifestIn(out);
    expect(new Set(files.map(({ sha256 }) => sha256.length))).toEqual(new Set([64]));
    expect(corrections).toHaveLength(400);
  });

  it('writes the first file even if it is empty', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    await runOut(csvOf(join(folder, 'in.csv'), 'registration', [{ npi: '1' }]), out, '--max-individuals=1');
    expect(readdirSync(out).sort()).toEqual([
      'READ ME.txt',
      'manifest.json',
      'registrations.clean.1.xlsx',
      'registrations.held.xlsx',
    ]);
  });

  it('assigns nobody to a file if a finding on the whole file holds all records', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    const path = join(folder, 'in.csv');
    const column = header('registration').indexOf('First Name');
    const cut = (cells: readonly string[]) => cells.filter((_, i) => i !== column);
    writeCsv(path, [
      cut(header('registration')),
      ...people(3).map((cells) => cut(row('registration', cells))),
    ]);
    await runOut(path, out, '--max-individuals=1');
    expect(manifestIn(out).files.map(({ file, records }) => [file, records])).toEqual([
      ['registrations.clean.1.xlsx', 0],
      ['registrations.held.xlsx', 3],
      ['READ ME.txt', 0],
    ]);
  });

  it('counts a row without name and e-mail as one person', async () => {
    const folder = fresh();
    const path = join(folder, 'in.csv');
    const nobody = { firstName: '', lastName: '', email: '' };
    csvOf(path, 'registration', [nobody, { ...nobody, npi: '1932104098' }]);
    const notes = new CleanAssignments(1);
    const file = await checkInput(await openInput(path, { platform: createNodePlatform() }), contextAsOf(), {
      kind: undefined,
      rules: [],
      onRecord: notes.observeRecord,
    });
    const target = await resolveOutFolder(join(folder, 'out'), false, []);
    const out = await openOutFolder(target);
    const dates = createDateContext({ asOf: AS_OF, rulebook: '2023-02-22' });
    const words = { dates, findRuleText: () => undefined };
    const set = await writeCleanFiles(file, out, notes, { fix: true, platform: createNodePlatform(), words });
    await out.abandon(undefined);
    expect(set.plan.files.map(({ name }) => name)).toEqual([
      'registrations.clean.1.xlsx',
      'registrations.clean.2.xlsx',
      'registrations.held.xlsx',
    ]);
  });
});

describe('the report on clean files', () => {
  it('lists the corrections of each result', async () => {
    const folder = fresh();
    const input = csvOf(join(folder, 'in.csv'), 'ticket', [
      { contactPhone: '3125550101' },
      { rin: '100 200 301', claimNumber: 'MADEUP-2', category: 'other' },
    ]);
    const { report } = await runOut(input, join(folder, 'out'));
    const results = [...(report?.files[0]?.results ?? [])] as Result[];
    expect('corrections' in (results[0] ?? {})).toBe(false);
    expect(results[1]?.corrections).toEqual([
      { field: 'contactPhone', done: 'written in its plain form' },
      { field: 'rin', done: 'written in its plain form' },
    ]);
    const plain = await runCli([input, '--as-of', AS_OF, '--format', 'json']);
    expect(plain.stdout).not.toContain('corrections');
  });

  it('lists the files below the counts', async () => {
    const folder = fresh();
    const input = csvOf(join(folder, 'in.csv'), 'ticket', TWO);
    const out = join(folder, 'out');
    const run = await runCli([input, '--as-of', AS_OF, '--out', out], { columns: 200 });
    expect(run.stdout.split('\n').slice(-9)).toEqual([
      `Written to ${out}`,
      '  tickets.clean.csv  1 row',
      '  tickets.held.csv   1 row',
      '  READ ME.txt        what to do with each file',
      '  manifest.json      where each row went',
      '  1 correction, listed in manifest.json without values.',
      '',
      `Next: open "${out}/READ ME.txt"`,
      '',
    ]);
    const unfixed = await runCli([input, '--as-of', AS_OF, '--out', `${out}2`, '--no-fix'], { columns: 200 });
    expect(unfixed.stdout).toContain('\n  No cell was corrected.\n');
  });
});

describe('--no-fix', () => {
  it('leaves cells as they were, but guards against formulas', async () => {
    const folder = fresh();
    const cells = {
      rin: ' 100200301',
      reference: '-A',
      description: "'=x",
      serviceFrom: '9/1/26',
      mco: 'Meridian',
    };
    const out = join(folder, 'out');
    await runOut(csvOf(join(folder, 'in.csv'), 'ticket', [cells]), out, '--no-fix');
    const [, clean] = await textsOf(join(out, 'tickets.clean.csv'));
    expect(clean).toEqual(row('ticket', { ...cells, description: '=x' }));
    expect(readFileSync(join(out, 'tickets.clean.csv'), 'utf8')).toContain("\n'-A,Meridian,");
    expect(manifestIn(out).corrections).toEqual([
      { row: 2, field: 'reference', done: 'an apostrophe before it, so that no spreadsheet runs it' },
    ]);
  });

  it('leaves cells of a workbook and a JSON as they were', async () => {
    const folder = fresh();
    writeBook(join(folder, 'in.xlsx'), [header('ticket'), row('ticket', { rin: ' 100200301' })]);
    await runOut(join(folder, 'in.xlsx'), join(folder, 'a'), '--no-fix');
    expect((await textsOf(join(folder, 'a', 'tickets.clean.xlsx')))[1]).toContain(' 100200301');
    writeFileSync(join(folder, 'in.json'), JSON.stringify([{ ...VALID_TICKET, rin: ' 100200301' }]));
    await runOut(join(folder, 'in.json'), join(folder, 'b'), '--no-fix');
    expect(readFileSync(join(folder, 'b', 'tickets.clean.json'), 'utf8')).toContain('"rin": " 100200301"');
  });
});

describe('refuses in one line, and writes nothing:', () => {
  const input = () => csvOf(join(fresh(), 'in.csv'), 'ticket', TWO);
  const folderOf = (file: string) => join(file, '..', 'out');
  const refusals: [string, (file: string) => string[], RegExp][] = [
    [
      'several inputs',
      (file) => [file, file, '--out', folderOf(file)],
      /^portal-check: --out: Name one file only. /,
    ],
    [
      'standard input',
      (file) => ['-', '--out', folderOf(file)],
      /^portal-check: --out: Standard input does not work here\./,
    ],
    [
      '--force alone',
      (file) => [file, '--force'],
      /^portal-check: --force: This option is about clean files. Add --out /,
    ],
    [
      '--no-fix alone',
      (file) => [file, '--no-fix'],
      /^portal-check: --no-fix: This option is about clean files. Add --out /,
    ],
    [
      '--max-individuals alone',
      (file) => [file, '--max-individuals=9'],
      /^portal-check: --max-individuals: This option is about/,
    ],
    [
      'a limit of nobody',
      (file) => [file, '--out=x', '--max-individuals=0'],
      /^portal-check: .*Type a number from 1 up/,
    ],
    [
      'to split tickets',
      (file) => [file, '--out', folderOf(file), '--max-individuals=9'],
      /^portal-check: --max-individuals: Only registrations/,
    ],
    ['no name', (file) => [file, '--out='], /^portal-check: --out: Name a folder./],
    [
      'a file for a folder',
      (file) => [file, '--out', file],
      /^portal-check: --out .*in\.csv: This is a file, not a folder. Name a folder./,
    ],
    ['a missing input', (file) => [`${file}x`, '--out', folderOf(file)], /in\.csvx: There is no such file/],
    [
      'an input that is a folder',
      (file) => [join(file, '..'), '--out', folderOf(file)],
      /This is a folder\. Name the files in it/,
    ],
    [
      'an input that can be read only once',
      (file) => ['/dev/null', '--out', folderOf(file)],
      /^portal-check: \/dev\/null: --out must read a file more than once/,
    ],
  ];
  it.each(refusals)('%s', async (_, args, line) => {
    const file = input();
    const run = await runCli(['--as-of', AS_OF, ...args(file)]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(line);
    expect(run.stderr.split('\n')).toHaveLength(2);
    expect(existsSync(folderOf(file))).toBe(false);
  });

  it('to replace existing files without --force', async () => {
    const file = input();
    const out = folderOf(file);
    await runOut(file, out);
    const before = readFileSync(join(out, 'manifest.json'), 'utf8');
    const again = await runOut(file, out);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toMatch(
      /^portal-check: --out .*READ ME\.txt: This file already exists. Add --force to replace it.\n$/,
    );
    appendFileSync(join(out, 'tickets.held.csv'), 'mine');
    const forced = await runOut(file, out, '--force');
    expect(forced.stderr).toMatch(/: tickets\.held\.csv was changed after it was written\.\n$/);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('to replace the input, under any of its names', async () => {
    const folder = fresh();
    const out = join(folder, 'out');
    mkdirSync(out);
    const file = csvOf(join(folder, 'in.csv'), 'ticket', TWO);
    const before = readFileSync(file, 'utf8');
    linkSync(file, join(out, 'tickets.clean.csv'));
    const run = await runOut(file, out, '--force');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /tickets\.clean\.csv: This is the file you are checking. Name another folder.\n$/,
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(out)).toEqual(['tickets.clean.csv']);
  });
});

describe('an input that changes during the check', () => {
  async function changed(
    before: readonly Cells[],
    after: readonly Cells[],
    kind: Kind = 'ticket',
  ): Promise<string> {
    const folder = fresh();
    const path = csvOf(join(folder, 'in.csv'), kind, before);
    const run = await prepareOutput([path], { out: join(folder, 'out') }, {
      stderr: process.stderr,
    } as never);
    const file = await checkInput(await openInput(path, { platform: createNodePlatform() }), contextAsOf(), {
      kind: undefined,
    });
    csvOf(path, kind, after);
    const result = { files: [file], context: contextAsOf() };
    const error = run && (await stageOutput(run, result, {}).catch((failure: unknown) => failure));
    expect(error).toBeInstanceOf(InputError);
    expect(readdirSync(folder)).toEqual(['in.csv']);
    return error instanceof Error ? error.message : '';
  }
  const SAID = /in\.csv: This file was changed during the check. Nothing was written. Check it again.$/;
  it.each<[string, readonly Cells[], readonly Cells[]]>([
    ['in a cell', TWO, [{ claimNumber: 'MADEUP-9' }, { claimNumber: 'MADEUP-2' }]],
    ['by one more row', TWO, [...TWO, {}]],
    ['by one row fewer', TWO, TWO.slice(1)],
  ])('is reported: %s', async (_, before, after) => {
    expect(await changed(before, after)).toMatch(SAID);
  });
});

it('writes nothing if a rule crashed', async () => {
  const folder = fresh();
  const path = csvOf(join(folder, 'in.csv'), 'ticket', TWO);
  const run = await prepareOutput([path], { out: join(folder, 'out') }, { stderr: process.stderr } as never);
  const crashed = { crashes: [{ rule: 'ticket/npi-invalid', file: path, row: 2 }] } as unknown as CheckedFile;
  if (run) await stageOutput(run, { files: [crashed], context: contextAsOf() }, {});
  expect(run?.folder.isNew).toBe(true);
  expect(readdirSync(folder)).toEqual(['in.csv']);
});

describe('a run that is killed (npm run build first)', () => {
  const bin = `${ROOT}bin/portal-check.js`;

  /** Starts the built program, which never comes to its end, and kills it once it writes. */
  async function killed(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ folder: string; input: string }> {
    const folder = fresh();
    const input = csvOf(join(folder, 'in.csv'), 'registration', people(20));
    const preload = ['--require', join(ROOT, 'test/support/never-done.cjs')];
    const args = [input, '--as-of', AS_OF, '--out', join(folder, 'out'), '--quiet'];
    const child = spawn(process.execPath, [...preload, bin, ...args]);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (
      !readdirSync(folder).some((name) => name.startsWith('.portal-check-')) &&
      child.exitCode === null
    ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill(signal);
    await ended;
    expect(child.signalCode).toBe(signal);
    return { folder, input };
  }

  it('leaves no clean files, and the next run removes what it left', async () => {
    const { folder, input } = await killed('SIGKILL');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.portal-check-'))).toHaveLength(1);
    writeCsv(input, [header('registration'), row('registration')]);
    const next = spawnSync(process.execPath, [bin, input, '--as-of', AS_OF, '--out', join(folder, 'out')], {
      encoding: 'utf8',
    });
    expect(next.stderr).toBe('');
    expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out']);
  });

  it.runIf(IS_UNIX)('removes its own temporary folder on SIGTERM (needs signals)', async () => {
    const { folder } = await killed('SIGTERM');
    expect(readdirSync(folder)).toEqual(['in.csv']);
  });
});

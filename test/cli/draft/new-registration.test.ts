import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { changed, PERSON_STEPS } from '../../support/drafts.ts';
import { sheetJsCells, testFolder, textsOf, writeBook, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_REGISTRATION } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { CTRL_C, type Step, scripted } from '../../support/scripted-asker.ts';
import { OWNER_FILE } from '../../support/system.ts';

const folder = testFolder();
const newFolder = () => mkdtempSync(join(folder, 'here-'));
const HEADERS = getTemplateFields(REGISTRATION).map(({ header }) => header);
const WRITE: Step = ['What now?', 'write'];
const ANOTHER: Step = ['What now?', 'another'];
const KEEP: Step = ['Provider and address?', 'keep'];

/** A further person of the same provider. */
const person = (n: number): Step[] =>
  changed(PERSON_STEPS.slice(0, 5), {
    'First Name:': `Person ${'abcdefghijklmnop'[n]}`,
    'Email:': `person.${n}@clinic.example`,
  });

async function draft(path: string, steps: readonly Step[], ...more: string[]) {
  const asker = scripted(steps);
  const run = await runCli(['new', 'registration', path, '--as-of', AS_OF, ...more], { asker });
  return { ...run, said: run.stdout.replace(/\s+/g, ' '), asker };
}

async function reportOn(path: string): Promise<Report> {
  const run = await runCli(['registrations', path, '--as-of', AS_OF, '--format', 'json']);
  return JSON.parse(run.stdout) as Report;
}

describe('portal-check new registration', () => {
  it.each(['registrations.xlsx', 'registrations.csv'])(
    'writes people in the layout of the template: %s',
    async (name) => {
      const path = join(newFolder(), name);
      const run = await draft(path, [...PERSON_STEPS, ANOTHER, KEEP, ...person(1), WRITE]);
      expect([run.status, run.asker.left]).toEqual([0, []]);
      expect(run.stderr).toContain(`Wrote ${path}. It has 2 registrations`);
      const [head, first, second, ...rest] = await textsOf(path);
      expect([head, rest]).toEqual([HEADERS, []]);
      const written = { ...VALID_REGISTRATION, phone: '3125550101', taxId: '' };
      expect(first).toEqual(Object.values(written));
      expect(second).toEqual(
        Object.values({ ...written, firstName: 'Person b', email: 'person.1@clinic.example' }),
      );
      expect(statSync(path).mode & 0o777).toBe(OWNER_FILE);
      expect(readdirSync(join(path, '..'))).toEqual([name]);
      expect((await reportOn(path)).summary).toMatchObject({ records: 2, verdicts: { ready: 2 } });
    },
  );
  it('warns when the tenth person is added, and once', async () => {
    const path = join(newFolder(), 'registrations.csv');
    const more = Array.from({ length: 10 }, (_, i) => [ANOTHER, KEEP, ...person(i + 1)]).flat();
    const run = await draft(path, [...PERSON_STEPS, ...more, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    const warning = 'This request has 10 people, so it would be delayed. HFS may take up to 3 weeks longer.';
    expect(run.said.split(warning)).toHaveLength(2);
    expect(run.said).not.toContain('This request has 11 people');
    const before = run.said.slice(0, run.said.indexOf(warning));
    expect(before.match(/Registration \d+:/g)).toHaveLength(10);
    expect((await reportOn(path)).summary.verdicts).toMatchObject({ delayed: 11 });
  });
  it('resumes after Ctrl-C in the middle of a person, and between two', async () => {
    const path = join(newFolder(), 'registrations.csv');
    const broken = await draft(path, [
      ...PERSON_STEPS,
      ANOTHER,
      KEEP,
      ...person(1).slice(0, 2),
      ['Email:', CTRL_C],
    ]);
    expect([broken.status, broken.asker.left]).toEqual([2, []]);
    expect(readdirSync(join(path, '..'))).toEqual(['registrations.csv.unfinished']);
    const second = await draft(path, [['Continue it?', 'on'], ...person(1).slice(2), ['What now?', CTRL_C]]);
    expect([second.status, second.asker.left]).toEqual([2, []]);
    const run = await draft(path, [['Continue it?', 'on'], WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(readdirSync(join(path, '..'))).toEqual(['registrations.csv']);
    expect((await textsOf(path)).map(([first]) => first)).toEqual(['First Name', 'Maren', 'Person b']);
  });
  it('lets the user change an answer of the last person', async () => {
    const path = join(newFolder(), 'registrations.csv');
    const run = await draft(path, [
      ...changed(PERSON_STEPS, { 'Medicaid ID:': '' }, { 'Medicaid ID:': [['What now?', 'on']] }),
      ['What now?', 'change'],
      ['Which answer?', 'medicaid'],
      ['Medicaid ID:', '111222333001'],
      WRITE,
    ]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.said).toContain('Registration 1: would be denied');
    expect(run.said).toContain('Registration 1: ready');
    expect((await reportOn(path)).summary.verdicts.ready).toBe(1);
  });
  it('reports the same findings in two people as a check', async () => {
    const path = join(newFolder(), 'registrations.csv');
    const run = await draft(path, [
      ...PERSON_STEPS,
      ANOTHER,
      ['Provider and address?', 'ask'],
      ...PERSON_STEPS,
      WRITE,
    ]);
    expect(run.said).toContain('Registration 2: needs review');
    const [, second] = (await reportOn(path)).files[0]?.results ?? [];
    expect(second?.findings.map(({ rule }) => rule)).toEqual(['registration/duplicate']);
  });
});

describe('an existing spreadsheet', () => {
  const ADD: readonly Step[] = [['What now?', 'add'], KEEP, ...person(1), WRITE];
  it.each(['registrations.xlsx', 'registrations.csv'])('of ours gets people below: %s', async (name) => {
    const path = join(newFolder(), name);
    await draft(path, [...PERSON_STEPS, WRITE]);
    const before = await textsOf(path);
    const run = await draft(path, ADD);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.said).toContain('already exists. It has 1 registration');
    expect(run.said).not.toContain('62701');
    const after = await textsOf(path);
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[2]?.slice(0, 3)).toEqual(['Person b', 'Testwell', 'person.1@clinic.example']);
    expect(after[2]?.at(-1)).toBe('62701');
    expect(after).toHaveLength(3);
  });
  it('keeps its notes, its example and its other sheet', async () => {
    const path = join(newFolder(), 'registrations.xlsx');
    await runCli(['template', 'registrations', path]);
    const head = sheetJsCells(path).slice(0, 2);
    const run = await draft(path, [['What now?', 'add'], ...PERSON_STEPS, WRITE]);
    expect([run.status, run.asker.left, run.stderr]).toEqual([0, [], expect.stringContaining('Wrote')]);
    const after = sheetJsCells(path);
    expect(after.slice(0, 2)).toEqual(head);
    expect(after[2]?.[0]).toMatchObject({ t: 's', v: 'Maren' });
    expect(after[2]?.[7]).toMatchObject({ t: 's', v: '111222333001' });
    expect((await reportOn(path)).summary).toMatchObject({ records: 1, skipped: 1, verdicts: { ready: 1 } });
  });
  it('with other columns or another order is filled by its headers', async () => {
    const path = join(newFolder(), 'people.csv');
    const headers = ['Fax', ...HEADERS.toReversed()];
    writeCsv(path, [headers, ['555', ...Object.values(VALID_REGISTRATION).toReversed()]]);
    const before = readFileSync(path, 'utf8');
    const run = await draft(path, ADD);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(readFileSync(path, 'utf8').startsWith(`\ufeff${before}`)).toBe(true);
    expect((await textsOf(path))[2]?.slice(0, 2)).toEqual(['', '62701']);
    expect((await reportOn(path)).summary.verdicts.ready).toBe(2);
  });
  it('gets a line break if its last row has none', async () => {
    const path = join(newFolder(), 'people.csv');
    writeFileSync(path, `${HEADERS.join(',')}\n${Object.values(VALID_REGISTRATION).join(',')}`);
    await draft(path, ADD);
    expect(await textsOf(path)).toHaveLength(3);
  });
  it('stays as it is if the user does not want to add', async () => {
    const path = join(newFolder(), 'people.csv');
    writeCsv(path, [HEADERS, Object.values(VALID_REGISTRATION)]);
    const before = readFileSync(path);
    const run = await draft(path, [['What now?', 'stop']]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(readFileSync(path)).toEqual(before);
  });
  it('that has no registrations is refused before any question', async () => {
    const here = newFolder();
    const csv = writeCsv(join(here, 'a.csv'), [['First Name', 'Last Name', 'Email']]);
    const book = writeBook(join(here, 'b.xlsx'), [['Some', 'table']]);
    const other = join(here, 'c.csv');
    writeFileSync(other, `${HEADERS.join(';')}\r\n`);
    const refusals = [
      [csv, `${csv}: There is no column "Phone" in this file. Name another file to add to.`],
      [book, `${book}: No row of headings was found in the first 50 rows`],
      [other, `${other}: The cells of this file are not divided by commas. Save it as .xlsx.`],
      [
        join(here, 'd.json'),
        `${join(here, 'd.json')}: Registrations need a file that ends in .xlsx or .csv.`,
      ],
    ] as const;
    for (const [path, why] of refusals) {
      const run = await draft(path, []);
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(/^portal-check: [^\n]+\n$/);
      expect(run.stderr).toContain(why);
    }
  });
});

it("asks for the columns of the office's template, and fills its workbook", async () => {
  const here = newFolder();
  const book = writeBook(join(here, 'official.xlsx'), [
    ['Provider Medicaid Number', 'First Name', 'Last Name', 'Fax'],
    ['', '', '', ''],
  ]);
  const layout = {
    columns: [
      { header: 'Provider Medicaid Number', field: 'medicaidId', required: true },
      { header: 'First Name', required: true },
      { header: 'Last Name', required: true },
      { header: 'Fax', required: true },
    ],
    workbook: book,
  };
  writeFileSync(join(here, 'layout.json'), JSON.stringify(layout));
  writeFileSync(join(here, 'settings.json'), '{"layout":"layout.json"}');
  const path = join(here, 'people.xlsx');
  const steps: Step[] = [
    ['First Name:', 'Maren'],
    ['Last Name:', 'Testwell'],
    ['Provider Medicaid Number:', '111222333001'],
    ['Fax:', '(312) 555-0199'],
  ];
  const run = await draft(path, [...steps, WRITE], '--config', join(here, 'settings.json'));
  expect([run.status, run.asker.left, run.stderr]).toEqual([0, [], expect.stringContaining('Wrote')]);
  expect(await textsOf(path)).toEqual([
    ['Provider Medicaid Number', 'First Name', 'Last Name', 'Fax'],
    ['111222333001', 'Maren', 'Testwell', '(312) 555-0199'],
  ]);
});

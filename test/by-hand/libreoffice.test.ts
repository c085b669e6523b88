// Opens every kind of workbook that we write in LibreOffice, saves it as .csv and compares the cells. Needs LibreOffice,
// so it is run by hand: npm run test:libreoffice

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { renderBlank } from '../../src/app/template/write.ts';
import { runOut, testFolder, writeBook, writeCsv } from '../support/out-files.ts';
import { RUN, TEXT_AS_IT_IS } from '../support/payloads.ts';
import { contextAsOf, VALID_REGISTRATION, VALID_TICKET } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';

const folder = testFolder();

/** All sheets as .csv: comma, quote, UTF-8, cells as shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** The sheets of a workbook as LibreOffice shows them. */
function inLibreOffice(path: string): Map<string, string[][]> {
  const out = mkdtempSync(join(folder, 'csv-'));
  execFileSync('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    AS_CSV,
    '--outdir',
    out,
    path,
  ]);
  const stem = basename(path).replace(/\.xlsx$/, '');
  return new Map(
    readdirSync(out).map((name) => [
      name.slice(stem.length + 1, -'.csv'.length),
      trimmed(parse(readFileSync(join(out, name)), { bom: true, relax_column_count: true })),
    ]),
  );
}

/** The same sheets as SheetJS shows them. */
function inSheetJs(path: string): Map<string, string[][]> {
  const book = read(readFileSync(path), { cellNF: true });
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {};
      const rows = utils.sheet_to_json<string[]>(sheet, {
        header: 1,
        raw: false,
        defval: '',
        range: fromA1(sheet['!ref']),
      });
      return [name, trimmed(rows)];
    }),
  );
}

function fromA1(ref = 'A1'): string {
  return `A1:${ref.split(':').at(-1)}`;
}

/** Removes empty cells and rows at the ends, and normalizes line breaks. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((cells) => {
    const texts = cells.map((text) => String(text).replace(/\r\n?/g, '\n'));
    while (texts.at(-1) === '') texts.pop();
    return texts;
  });
  while (cut.at(-1)?.length === 0) cut.pop();
  return cut;
}

function expectSameInBoth(path: string): void {
  const [theirs, ours] = [inLibreOffice(path), inSheetJs(path)];
  // LibreOffice saves a workbook with one sheet without the sheet's name.
  const names = [...theirs.keys()];
  const named =
    names.length === 1 && names[0] === ''
      ? new Map([[[...ours.keys()][0] ?? '', theirs.get('') ?? []]])
      : theirs;
  expect(named.size).toBeGreaterThan(0);
  for (const [name, rows] of named) {
    expect(rows.flat().length).toBeGreaterThan(5);
    expect(rows, `${basename(path)}, ${name}`).toEqual(ours.get(name));
  }
}

const PAYLOADS = [...RUN, ...TEXT_AS_IT_IS];

it('shows the clean and held registrations as SheetJS does', async () => {
  const out = join(folder, 'registrations');
  await runOut(`${ROOT}templates/examples/registrations.xlsx`, out);
  for (const part of ['clean', 'held']) expectSameInBoth(join(out, `registrations.${part}.xlsx`));
});

it('shows clean, held and grouped tickets with formula injections as SheetJS does', async () => {
  const names = [...Object.keys(VALID_TICKET), 'Own note'];
  const rows = PAYLOADS.map((payload, i) => {
    const ticket = {
      ...VALID_TICKET,
      claimNumber: `MADEUP-CLM-${i}`,
      category: 'underpayment',
      description: payload,
    };
    const broken = i % 3 === 0 ? { trackingNumber: '' } : {};
    return [...Object.values({ ...ticket, ...broken }), payload];
  });
  const file = writeBook(join(folder, 'tickets.xlsx'), [names, ...rows]);
  const out = join(folder, 'tickets');
  await runOut(file, out);
  const books = readdirSync(out).filter((name) => name.endsWith('.xlsx'));
  expect(books).toEqual([
    expect.stringMatching(/^claim-issues\..*\.1\.xlsx$/),
    'tickets.clean.xlsx',
    'tickets.held.xlsx',
  ]);
  for (const name of books) expectSameInBoth(join(out, name));
});

it.each(['instructions', 'title-rows', 'two-header-rows'])(
  'shows the filled official template %s as SheetJS does',
  async (name) => {
    const templateFolder = mkdtempSync(join(folder, `${name}-`));
    copyFileSync(`${ROOT}test/fixtures/official/${name}.xlsx`, join(templateFolder, 'official.xlsx'));
    const learned = await runCli(['layout', 'learn', join(templateFolder, 'official.xlsx')]);
    const layout = join(templateFolder, 'layout.json');
    writeFileSync(layout, JSON.stringify({ ...JSON.parse(learned.stdout), workbook: 'official.xlsx' }));
    const headers = Object.keys(VALID_REGISTRATION);
    const people = writeCsv(join(templateFolder, 'people.csv'), [
      headers,
      ...['Maren', 'Odell', 'Priya'].map((firstName) =>
        Object.values({ ...VALID_REGISTRATION, firstName, email: `${firstName}@clinic.example` }),
      ),
    ]);
    const out = join(templateFolder, 'out');
    await runOut(people, out, '--layout', layout);
    expectSameInBoth(join(out, 'registrations.clean.xlsx'));
  },
);

it.each(['registrations', 'claim-issues', 'tickets'] as const)(
  'shows the blank for %s as SheetJS does',
  async (name) => {
    mkdirSync(join(folder, 'blank'), { recursive: true });
    const path = join(folder, 'blank', `${name}.xlsx`);
    writeFileSync(path, await renderBlank(name, path, contextAsOf().asOf));
    expectSameInBoth(path);
  },
);

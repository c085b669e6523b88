// Opens every kind of workbook that we write in LibreOffice, has it saved as .csv, and compares cell by cell. Run by hand,
// since it needs LibreOffice: npm run test:libreoffice

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

/** Without the empty cells and rows at the ends, and with one kind of line break. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((cells) => {
    const texts = cells.map((text) => String(text).replace(/\r\n?/g, '\n'));
    while (texts.at(-1) === '') texts.pop();
    return texts;
  });
  while (cut.at(-1)?.length === 0) cut.pop();
  return cut;
}

function sameInBoth(path: string): void {
  const [theirs, ours] = [inLibreOffice(path), inSheetJs(path)];
  // A workbook of one sheet is saved without its name.
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

it('registrations, clean and held', async () => {
  const out = join(folder, 'registrations');
  await runOut(`${ROOT}templates/examples/registrations.xlsx`, out);
  for (const part of ['clean', 'held']) sameInBoth(join(out, `registrations.${part}.xlsx`));
});

it('tickets, clean, held and by group, with cells that a spreadsheet would run', async () => {
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
  for (const name of books) sameInBoth(join(out, name));
});

it.each(['instructions', 'title-rows', 'two-header-rows'])(
  'the official template %s, filled',
  async (name) => {
    const here = mkdtempSync(join(folder, `${name}-`));
    copyFileSync(`${ROOT}test/fixtures/official/${name}.xlsx`, join(here, 'official.xlsx'));
    const learnt = await runCli(['layout', 'learn', join(here, 'official.xlsx')]);
    const layout = join(here, 'layout.json');
    writeFileSync(layout, JSON.stringify({ ...JSON.parse(learnt.stdout), workbook: 'official.xlsx' }));
    const headers = Object.keys(VALID_REGISTRATION);
    const people = writeCsv(join(here, 'people.csv'), [
      headers,
      ...['Maren', 'Odell', 'Priya'].map((firstName) =>
        Object.values({ ...VALID_REGISTRATION, firstName, email: `${firstName}@clinic.example` }),
      ),
    ]);
    const out = join(here, 'out');
    await runOut(people, out, '--layout', layout);
    sameInBoth(join(out, 'registrations.clean.xlsx'));
  },
);

it.each(['registrations', 'claim-issues'] as const)('the blank for %s', async (name) => {
  mkdirSync(join(folder, 'blank'), { recursive: true });
  const path = join(folder, 'blank', `${name}.xlsx`);
  writeFileSync(path, await renderBlank(name, path, contextAsOf().asOf));
  sameInBoth(path);
});

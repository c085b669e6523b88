import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { read, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { buildJsonSchema } from '../../../src/app/json-schema.ts';
import { type BlankName, buildBlank } from '../../../src/app/template/columns.ts';
import { DEFAULT_BLANK_FILES, renderBlank } from '../../../src/app/template/write.ts';
import { getClaimIssueFields } from '../../../src/core/fields/claim-issues.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import type { Field } from '../../../src/core/model/field.ts';
import { InputError } from '../../../src/index.ts';
import { check } from '../../support/check.ts';
import { testFolder, textsOf, writeCsv } from '../../support/out-files.ts';
import { contextAsOf } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { isUpdating } from '../../support/updating.ts';

const folder = testFolder();
const TODAY = contextAsOf().asOf;
const FIELDS: Readonly<Record<Exclude<BlankName, 'ticket'>, readonly Field[]>> = {
  registrations: getTemplateFields(REGISTRATION),
  'claim-issues': getClaimIssueFields(TICKET),
  tickets: getTemplateFields(TICKET),
};

describe('templates/', () => {
  it.each(['registrations', 'claim-issues', 'tickets'] as const)(
    'contain the current %s.xlsx',
    async (name) => {
      const path = `${ROOT}templates/${DEFAULT_BLANK_FILES[name]}`;
      const content = await renderBlank(name, path, TODAY);
      const isCurrent =
        existsSync(path) && isDeepStrictEqual(bookOf(readFileSync(path)), bookOf(content as Uint8Array));
      // Workbooks hold their time of writing: they are compared by cells, and written only if these differ.
      if (!isCurrent && isUpdating()) writeFileSync(path, content);
      expect(bookOf(readFileSync(path)), 'run npm run gen').toEqual(bookOf(content as Uint8Array));
    },
  );
  it('tickets.csv is what the program writes', async () => {
    await expect(await renderBlank('tickets', 'tickets.csv', TODAY)).toMatchFileSnapshot(
      `${ROOT}templates/tickets.csv`,
    );
  });
  it('ticket.json is what the program writes, beside its schema', async () => {
    const content = await renderBlank('ticket', 'ticket.json', TODAY);
    await expect(content).toMatchFileSnapshot(`${ROOT}templates/ticket.json`);
    const schema = `${JSON.stringify(buildJsonSchema('ticket'), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(`${ROOT}templates/ticket.schema.json`);
    expect(Object.keys(JSON.parse(content as string))).toEqual([
      '$schema',
      ...getTemplateFields(TICKET).map(({ name }) => name),
    ]);
  });
});

describe.each(Object.keys(FIELDS) as (keyof typeof FIELDS)[])('the template for %s', (name) => {
  const fields = FIELDS[name];
  it.each(['.xlsx', '.csv'])('can be read back as %s, its example row skipped', async (ending) => {
    const path = join(folder, `${name}${ending}`);
    writeFileSync(path, await renderBlank(name, path, TODAY));
    const [header, example] = await textsOf(path);
    expect(header).toEqual(fields.map((field) => field.header));
    expect(example?.[0]).toMatch(/^EXAMPLE ./);
    await expect(check(path, { asOf: '2026-11-24' })).rejects.toThrow(InputError);
    await expect(check(path, { asOf: '2026-11-24' })).rejects.toThrow(
      'There is only the example row below the headings in row 1',
    );
  });
  it('has an example without faults once it is no longer marked as an example', async () => {
    const { columns } = buildBlank(name, TODAY);
    const example = columns.map((column) => column.example);
    const path = writeCsv(join(folder, `${name}.filled.csv`), [
      columns.map((column) => column.header),
      example,
      example.map((text) => text.replace(/^EXAMPLE /, '')),
    ]);
    const { summary, files } = await check(path, { asOf: '2026-11-24' });
    expect(summary).toMatchObject({ records: 1, skipped: 1 });
    const results = [...(files[0]?.results ?? [])];
    expect(results.map(({ row, findings }) => [row, findings])).toEqual([[3, []]]);
    // A Claim-Issue file has no column for the result of the process, so that is asked once.
    const rules = name === 'claim-issues' ? ['ticket/process-not-exhausted'] : [];
    expect(files[0]?.findings.filter(({ outcome }) => outcome === 'review').map(({ rule }) => rule)).toEqual(
      rules,
    );
  });
});

it('registrations.xlsx marks required columns by color and note, and limits what can be typed', () => {
  const book = bookOf(readFileSync(`${ROOT}templates/registrations.xlsx`));
  const [sheet, about] = book.sheets;
  expect(book.names).toEqual(['Registrations', 'About this template']);
  expect(sheet?.cells.H1).toMatchObject({ text: 'Medicaid ID' });
  expect(sheet?.cells.H1?.note).toMatch(/^Required\. The provider's HFS number/);
  expect(sheet?.cells.A2).toMatchObject({ text: 'EXAMPLE Maren' });
  expect(sheet?.cells.A2?.note).toMatch(/^This row is an example/);
  expect(about?.cells.A3?.text).toContain('These columns are assumed');
  const xml = sheetXml(`${ROOT}templates/registrations.xlsx`);
  expect(xml, 'any role can be typed').not.toContain('sqref="E2:E1048576"');
  expect(xml).toMatch(/type="textLength"[^>]*sqref="G2:G1048576"/);
  const fills = new Set(['A1', 'E1', 'H1'].map((ref) => new RegExp(`r="${ref}" s="(\\d+)"`).exec(xml)?.[1]));
  expect(fills.size).toBe(3);
});

it('a filled template gives no finding about its own second sheet', async () => {
  const path = join(folder, 'one.xlsx');
  const blank = buildBlank('registrations', TODAY);
  const columns = blank.columns.map((column) => ({
    ...column,
    example: column.example.replace('EXAMPLE ', ''),
  }));
  const { buildBlankWorkbook } = await import('../../../src/formats/xlsx/write/blank.ts');
  writeFileSync(path, await buildBlankWorkbook({ ...blank, columns }));
  const { files, summary } = await check(path, { asOf: '2026-11-24' });
  expect(files[0]?.findings).toEqual([]);
  expect(summary.verdicts.ready).toBe(1);
});

interface BookCells {
  names: string[];
  sheets: {
    cells: Record<string, { text: string; style: unknown; note: string | undefined }>;
    columns: unknown;
  }[];
}

/** Every cell with its style and note, as another spreadsheet library reads them. */
function bookOf(content: Uint8Array): BookCells {
  const book: WorkBook = read(content, { cellStyles: true, cellNF: true });
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    const cells = Object.entries(sheet).flatMap(([ref, cell]) => {
      if (ref.startsWith('!')) return [];
      const note = (cell.c as { t: string }[] | undefined)?.map(({ t }) => t).join('');
      return [[ref, { text: String(cell.v), style: cell.s, note }] as const];
    });
    return { cells: Object.fromEntries(cells), columns: sheet['!cols'] };
  });
  return { names: book.SheetNames, sheets };
}

function sheetXml(path: string): string {
  const book = read(readFileSync(path), { bookFiles: true }) as WorkBook & {
    files: Record<string, { content: Buffer }>;
  };
  return Buffer.from(book.files['xl/worksheets/sheet1.xml']?.content ?? '').toString('utf8');
}

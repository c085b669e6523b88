import { read, type WorkSheet } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { ABOUT_SHEET } from '../../../../src/core/fields/header-name.ts';
import { getDictionary } from '../../../../src/core/fields/index.ts';
import type { Field } from '../../../../src/core/model/field.ts';
import { buildBlankWorkbook } from '../../../../src/formats/xlsx/write/blank.ts';
import { contentOf, openZip } from '../archive.ts';

const fieldOf = (name: string): Field =>
  getDictionary('ticket').fields.find((field) => field.name === name) as Field;

const columnOf = (name: string, example: string, list: string[] = []) => ({
  header: fieldOf(name).header,
  field: fieldOf(name),
  note: `Note on ${name}`,
  list,
  example,
});

const build = () =>
  buildBlankWorkbook({
    sheet: 'Tickets',
    columns: [
      columnOf('npi', '1234567893'),
      columnOf('serviceFrom', ''),
      columnOf('mco', 'Molina', ['A', 'B']),
    ],
    about: [['What this is'], ['Column', 'Note'], ['NPI', 'ten digits']],
  });

it('has headers with notes, an example row and a sheet about it, as a second reader reads it', async () => {
  const book = read(await build(), { cellStyles: true });
  expect(book.SheetNames).toEqual(['Tickets', ABOUT_SHEET]);
  const sheet = book.Sheets.Tickets as WorkSheet;
  expect(sheet.A1).toMatchObject({ v: fieldOf('npi').header });
  expect(sheet.A1?.c?.map(({ t }: { t: string }) => t)).toEqual(['Note on npi']);
  expect(sheet.A2).toMatchObject({ t: 's', v: '1234567893' });
  expect(sheet.B2?.v).toBeUndefined();
  expect((book.Sheets[ABOUT_SHEET] as WorkSheet).B3).toMatchObject({ v: 'ten digits' });
});

it('has a dropdown list, and warns of lengths that cannot be right', async () => {
  const archive = await openZip(await build());
  const xml = String(await contentOf(archive, 'xl/worksheets/sheet1.xml'));
  expect(xml).toMatch(/type="list"[^>]*sqref="C2:C1048576"[^>]*><formula1>&quot;A,B&quot;</);
  expect(xml).toMatch(
    /type="textLength"[^>]*errorStyle="warning"[^>]*sqref="A2:A1048576"[^>]*><formula1>10</,
  );
});

it('does not depend on the time at which it is built', async () => {
  const [first, second] = [await openZip(await build()), await openZip(await build())];
  for (const { name } of first.parts.values())
    expect(await contentOf(first, name), name).toEqual(await contentOf(second, name));
});

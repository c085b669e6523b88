import { describe, expect, it } from 'vitest';
import { CleanCellFactory } from '../../../src/core/clean/cells.ts';
import { type CleanCell, correctCell, type DateFormat } from '../../../src/core/clean/normalize.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Field, Header } from '../../../src/core/model/field.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import type { ParsedRow } from '../../../src/core/rows/row.ts';
import { MAX_CACHED_TEXTS } from '../../../src/core/values/text-cache.ts';
import { gridOf, recordsOf, type TestCells, VALID_TICKET, validRow } from '../../support/rows.ts';

const FORMS: readonly DateFormat[] = ['cell', 'us', 'iso'];

interface Sample {
  header: Header;
  rows: ParsedRow[];
}

async function read(cells: readonly TestCells[], json = false): Promise<Sample> {
  const all = cells.map((changes) => validRow('ticket', changes));
  const table = await openTable(json ? recordsOf('ticket', all) : gridOf('ticket', all), 'ticket');
  const rows: ParsedRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return { header: table.header, rows };
}

const fieldOf = (name: string): Field => {
  const field = getDictionary('ticket').fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(name);
  return field;
};

/** Every cell by a new factory, without anything cached: the plain way to the same cells. */
function buildSeparately(
  { header, rows }: Sample,
  name: string,
  form: DateFormat,
  fix: boolean,
): CleanCell[] {
  return rows.map((row) =>
    new CleanCellFactory(header, { plans: BUILT_IN_PLANS, fix }).getCellBuilder(fieldOf(name), form)(row),
  );
}

function buildShared({ header, rows }: Sample, name: string, form: DateFormat, fix: boolean): CleanCell[] {
  const cells = new CleanCellFactory(header, { plans: BUILT_IN_PLANS, fix });
  return rows.map((row) => cells.getCellBuilder(fieldOf(name), form)(row));
}

/** More distinct texts than are cached, all of them twice in a row, and the first ones again. */
const phones = Array.from({ length: MAX_CACHED_TEXTS * 2 + 100 }, (_, i) => {
  const line = String(Math.floor(i / 2) + (i > MAX_CACHED_TEXTS * 2 ? -MAX_CACHED_TEXTS : 0));
  return { contactPhone: `(312) ${line.padStart(7, '5')}` };
});

/** Texts that are read in several ways, depending on other cells and on facts. */
const CASES: Readonly<Record<string, readonly TestCells[]>> = {
  mco: ['HealthChoice Illinois', 'FIDE SNP', 'MMAI', ''].flatMap((program) => [
    { mco: 'Aetna', program },
    { mco: 'Aetna Better Health Premier Plan', program },
  ]),
  serviceFrom: [
    { serviceFrom: '2026-09-01' },
    { serviceFrom: ['2026-09-01', 'date'] },
    { serviceFrom: '9/1/26' },
    { serviceFrom: ['46266', 'number'] },
    { serviceFrom: '46266' },
    { serviceFrom: '' },
    { serviceFrom: ['', 'error'] },
  ],
  claimNumber: [
    { claimNumber: 'MADEUP1' },
    { claimNumber: ['MADEUP1', 'guarded'] },
    { claimNumber: '11.0' },
    { claimNumber: '-11' },
    { claimNumber: '#N/A' },
    { claimNumber: ['', 'formula-empty'] },
  ],
  paidAmount: [{ paidAmount: '120' }, { paidAmount: ['120', 'number'] }, { paidAmount: 'number\n120' }],
  dualEligible: [{ dualEligible: 'yes' }, { dualEligible: ['yes', 'boolean'] }, { dualEligible: 'Y' }],
  description: [{ description: ` ${'long '.repeat(60)}` }, { description: `${'long  '.repeat(60)}` }],
  contactPhone: phones,
};

describe('a cell is what correcting it alone gives', () => {
  const plans = BUILT_IN_PLANS;
  const names = Object.keys(VALID_TICKET);

  it.each<[string, ReadonlyMap<string, readonly string[]>]>([
    ['without a template', new Map()],
    [
      'with the lists of a template',
      new Map([
        ['providerName', ['MADE-UP CLINIC']],
        ['reference', ['a.b']],
      ]),
    ],
  ])('%s', async (_, lists) => {
    const dictionary = {
      ...getDictionary('ticket'),
      template: { headers: [], headerRows: 1 as const, lists },
    };
    const dots = ['A.B', '11.0', '1.2', "'11", ' 11', '11\u2013 2', '#N/A'];
    const odd = dots.map((text) => Object.fromEntries(names.map((name) => [name, text])));
    const all = [...Object.values(CASES).flatMap((cells) => cells.slice(0, 50)), ...odd];
    const grid = gridOf(
      'ticket',
      [{}, ...all].map((cells) => validRow('ticket', cells)),
    );
    const { header, rows } = await openTable(grid, 'ticket', () => dictionary);
    const cells = new CleanCellFactory(header, { plans, fix: true });
    for await (const row of rows()) {
      for (const parsed of row) {
        for (const field of dictionary.fields) {
          const { guarded: _, ...cell } = cells.getCellBuilder(field, 'us')(parsed);
          expect(cell, `${field.name} ${parsed.row}`).toEqual(correctCell(field, parsed, 'us', plans));
        }
      }
    }
  });
});

describe('a cell is the same whatever cells were built before', () => {
  it.each(Object.entries(CASES))('%s', async (name, cells) => {
    const twice = cells.length > 100 ? cells : [...cells, ...cells.toReversed(), ...cells];
    for (const sample of [await read(twice), await read(twice, true)]) {
      for (const fix of [true, false]) {
        for (const form of FORMS) {
          expect(buildShared(sample, name, form, fix)).toEqual(buildSeparately(sample, name, form, fix));
        }
      }
    }
  });

  it('but dates differ by file format', async () => {
    const { header, rows } = await read([{ serviceFrom: '9/1/26' }]);
    const cells = new CleanCellFactory(header, { plans: BUILT_IN_PLANS, fix: true });
    const texts = FORMS.map(
      (form) => cells.getCellBuilder(fieldOf('serviceFrom'), form)(rows[0] as ParsedRow).text,
    );
    expect(texts).toEqual(['2026-09-01', '09/01/2026', '2026-09-01']);
  });
});

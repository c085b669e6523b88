import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNextStep, formatReasons } from '../../../src/core/clean/columns.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Report, Result } from '../../../src/core/model/report.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { finding, result } from '../../report/reports.ts';
import { manifestIn, runOut, testFolder, textsOf, writeBook, writeCsv } from '../../support/out-files.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

/** Random files for each law; LAW_FILES=1000 tries more than a run of all tests has time for. */
const FILES = Number(process.env.LAW_FILES ?? 20);

const folder = testFolder();
let runs = 0;
function fresh(name: string): string {
  runs += 1;
  return join(folder, `${runs}-${name}`);
}

type Cells = Readonly<Record<string, string>>;

/** A value as staff may have typed it. */
const messy = (text: string) =>
  fc.constantFrom(
    text,
    text,
    text,
    ` ${text}`,
    `${text}\u00a0`,
    `\u200b${text}`,
    text.replaceAll(' ', '  '),
    text.replaceAll('-', '\u2013'),
    text.toUpperCase(),
    `'${text}`,
    ` '${text}`,
    `=${text}`,
    `-${text}`,
    '',
    'n/a',
  );

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  mco: ['Meridian', 'aetna', 'BCBS-IL', 'Made-Up Plan', 'Molina Healthcare'],
  program: ['HCI', 'ffs', 'FIDE-SNP'],
  serviceFrom: ['9/1/26', '15/10/2026', '46266', 'Sep 1, 2026'],
  disputeFiledOn: ['10/10/2026', '10-Oct-26', '2026-10-10 08:00', '2026-11-20'],
  dualEligible: ['N', 'FALSE', '0', 'perhaps'],
  contactPhone: ['312.555.0101', '+13125550101', '312-555-0101 x4'],
  phone: ['312.555.0101', '+1 312 555 0101'],
  npi: ['1234-567-893', '1234567898'],
  rin: ['100 200 301', '100-20-0301', '12345678'],
  taxId: ['111222333', '111-22-2333'],
  category: ['underpayment', 'Under-payment', 'timely filing', ''],
  description: ['two\r\nlines', ' one \n\n two ', '=HYPERLINK("x")', '@SUM(1)'],
  role: ['Provider', 'BILLING-STAFF', 'janitor'],
};

/** A row in which most fields are as in a valid one, and a column that is no field. */
function rowOf(valid: Cells): fc.Arbitrary<Cells> {
  const fields = Object.fromEntries(
    Object.entries(valid).map(([name, text]) => [
      name,
      fc.oneof(
        { weight: 30, arbitrary: fc.constant(text) },
        { weight: 2, arbitrary: messy(text) },
        { weight: 2, arbitrary: fc.constantFrom(text, ...(OTHERS[name] ?? [])) },
      ),
    ]),
  );
  const note = fc.oneof(
    fc.constantFrom(
      '',
      'a note',
      '=1+1',
      '-12.50',
      '+13125550100',
      '\tx',
      "'=x",
      '-0012',
      '  blanks  ',
      '00012',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[\r\n]/.test(text)),
  );
  return fc.record({ ...fields, note });
}

const SAMPLES = { ticket: VALID_TICKET, registration: VALID_REGISTRATION } satisfies Record<Kind, Cells>;
const rowsOf = (kind: Kind) =>
  fc.array(rowOf(SAMPLES[kind]), { minLength: 1, maxLength: 6 }).map((rows) => rows.map(distinct));

/** Claims and people of their own, so that few are held as duplicates. */
function distinct(row: Cells, i: number): Cells {
  const { claimNumber, email } = row;
  return {
    ...row,
    ...(claimNumber && { claimNumber: `${claimNumber}${i}` }),
    ...(email && { email: email.replace('maren', `maren${i}`) }),
  };
}

function headersOf(kind: Kind): { names: string[]; headers: string[] } {
  const { fields } = getDictionary(kind);
  return {
    names: [...fields.map(({ name }) => name as string), 'note'],
    headers: [...fields.map(({ header }) => header), 'Own note'],
  };
}

interface Files {
  clean: string[][];
  held: string[][];
}

/** Checks a spreadsheet with --out, and holds the laws that are the same for each kind of file. */
async function lawsOf(kind: Kind, file: string, rows: readonly Cells[], ending: string): Promise<Files> {
  const out = fresh('out');
  const { report, stderr } = await runOut(
    file,
    out,
    kind === 'ticket' ? '--kind=ticket' : '--kind=registration',
  );
  expect(stderr).toBe('');
  const manifest = manifestIn(out);
  const stem = kind === 'ticket' ? 'tickets' : 'registrations';
  const [cleanName, heldName] = [`${stem}.clean.${ending}`, `${stem}.held.${ending}`];
  expect(manifest.rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
  const clean = await textsOf(join(out, cleanName));
  const held = await textsOf(join(out, heldName));
  expect([clean.length, held.length]).toEqual([
    1 + manifest.rows.filter((each) => each.file === cleanName).length,
    1 + manifest.rows.filter((each) => each.file === heldName).length,
  ]);
  placesAreRight(report, manifest.rows, cleanName);
  if (clean.length > 1) await nothingLeft(join(out, cleanName), kind);
  return { clean, held };
}

/** What may be submitted is in the clean file, each record in exactly one row of one file. */
function placesAreRight(
  report: Report | undefined,
  rows: { row: number; file: string; fileRow: number }[],
  clean: string,
): void {
  const results = [...(report?.files[0]?.results ?? [])] as Result[];
  expect(rows.map(({ file }) => file === clean)).toEqual(
    results.map(({ nextStep }) => nextStep.action === 'submit'),
  );
  const places = rows.map(({ file, fileRow }) => `${file} ${fileRow}`);
  expect(new Set(places).size).toBe(rows.length);
}

/** Checked again, a clean file has no closed or denied record, and nothing more is corrected. */
async function nothingLeft(file: string, kind: Kind): Promise<void> {
  const again = fresh('again');
  const { report } = await runOut(file, again, '--kind', kind);
  expect(report?.summary.verdicts).toMatchObject({ closed: 0, denied: 0 });
  expect(manifestIn(again).corrections).toEqual([]);
  expect(manifestIn(again).files[1]?.records).toBe(0);
}

/** Cells that no correction names are as they were; held ones all are. */
function cellsAsTheyWere(
  given: readonly string[][],
  { clean, held }: Files,
  { rows, corrections }: Pick<ReturnType<typeof manifestIn>, 'rows' | 'corrections'>,
  columns: readonly (number | undefined)[],
  labels: readonly string[],
): void {
  for (const { row, file, fileRow } of rows) {
    const before = given[row - 1] ?? [];
    const isHeld = file.includes('.held.');
    const after = (isHeld ? held : clean)[fileRow - 1] ?? [];
    const done = new Set(corrections.filter((each) => each.row === row).map(({ field }) => field));
    before.forEach((text, i) => {
      const at = isHeld ? i : columns[i];
      if (at === undefined || (!isHeld && done.has(labels[i] ?? ''))) return;
      expect(after[at] ?? '', `${labels[i]} of row ${row}`).toBe(text);
    });
  }
}

describe('the laws', () => {
  it.each(['csv', 'tsv'] as const)('tickets as .%s', async (ending) => {
    const { names, headers } = headersOf('ticket');
    const law = fc.asyncProperty(rowsOf('ticket'), async (rows) => {
      const grid = [headers, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
      const file = writeCsv(fresh(`given.${ending}`), grid, ending === 'tsv' ? '\t' : ',');
      const given = await textsOf(file);
      const before = runs;
      const files = await lawsOf('ticket', file, rows, ending);
      const manifest = manifestIn(join(folder, `${before + 1}-out`));
      const labels = names.map((name, i) => (name === 'note' ? 'Own note' : (names[i] ?? '')));
      const done = manifest.corrections.filter((each) => !each.done.startsWith('an apostrophe'));
      cellsAsTheyWere(
        given,
        files,
        { ...manifest, corrections: done },
        names.map((_, i) => i),
        labels,
      );
    });
    await fc.assert(law, { numRuns: FILES });
  });

  it('tickets as .xlsx', async () => {
    const { names, headers } = headersOf('ticket');
    const law = fc.asyncProperty(rowsOf('ticket'), async (rows) => {
      const file = writeBook(fresh('given.xlsx'), [
        headers,
        ...rows.map((row) => names.map((name) => row[name] ?? '')),
      ]);
      const given = await textsOf(file);
      const before = runs;
      const files = await lawsOf('ticket', file, rows, 'xlsx');
      const manifest = manifestIn(join(folder, `${before + 1}-out`));
      const labels = names.map((name) => (name === 'note' ? 'Own note' : name));
      cellsAsTheyWere(
        given,
        files,
        manifest,
        names.map((_, i) => i),
        labels,
      );
    });
    await fc.assert(law, { numRuns: FILES });
  });

  it('registrations, whose own columns the template lacks', async () => {
    const { names, headers } = headersOf('registration');
    const law = fc.asyncProperty(rowsOf('registration'), async (rows) => {
      const grid = [headers, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
      const file = writeCsv(fresh('given.csv'), grid);
      const given = await textsOf(file);
      const before = runs;
      const files = await lawsOf('registration', file, rows, 'xlsx');
      const manifest = manifestIn(join(folder, `${before + 1}-out`));
      expect(manifest.droppedColumns).toEqual(['Own note']);
      expect(files.clean[0]).toEqual(headers.slice(0, -1));
      const columns = names.map((name, i) => (name === 'note' ? undefined : i));
      cellsAsTheyWere(given, files, manifest, columns, names);
    });
    await fc.assert(law, { numRuns: FILES });
  });

  it.each(['json', 'ndjson'] as const)('tickets as .%s', async (ending) => {
    const value = (text: string) =>
      text === 'no' || text === 'yes'
        ? fc.constantFrom<unknown>(text, text === 'yes')
        : fc.constant<unknown>(text);
    const law = fc.asyncProperty(
      rowsOf('ticket').chain((rows) =>
        fc.tuple(
          ...rows.map((row) =>
            fc.record(Object.fromEntries(Object.entries(row).map(([key, text]) => [key, value(text)]))),
          ),
        ),
      ),
      async (objects) => {
        const texts = objects.map((object) => JSON.stringify({ ...object, own: { deep: [1.5, null] } }));
        const file = fresh(`given.${ending}`);
        writeFileSync(file, ending === 'json' ? `[${texts.join(',')}]` : `${texts.join('\n')}\n`);
        const out = fresh('out');
        await runOut(file, out);
        const read = (part: string) => jsonRecords(join(out, `tickets.${part}.${ending}`));
        const [clean, held] = [read('clean'), read('held')];
        const { rows, corrections } = manifestIn(out);
        expect(clean.length + held.length).toBe(objects.length);
        for (const { row, file: name, fileRow } of rows) {
          const after = (name.includes('held') ? held : clean)[fileRow - 1] ?? {};
          const done = new Set(corrections.filter((each) => each.row === row).map(({ field }) => field));
          for (const [key, given] of Object.entries(objects[row - 1] ?? {})) {
            if (name.includes('held') || !done.has(key)) expect(after[key]).toEqual(given);
          }
          expect(after.own).toEqual({ deep: [1.5, null] });
        }
        if (clean.length > 0) await nothingLeft(join(out, `tickets.clean.${ending}`), 'ticket');
      },
    );
    await fc.assert(law, { numRuns: FILES });
  });
});

function jsonRecords(path: string): Record<string, unknown>[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return JSON.parse(text) as Record<string, unknown>[];
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('why a record is held', () => {
  const own = finding('ticket/a', 'review', { message: 'one thing', column: 'RIN', field: 'rin' });
  const hard = finding('ticket/b', 'closed', { message: 'another', field: 'mco' });
  const note = finding('ticket/c', 'note', { message: 'by the way' });
  const whole = finding('file/d', 'closed', { message: 'no column for it' });
  const header = { shape: 'grid' as const, dictionary: getDictionary('ticket') };
  it('is told by its findings, without notes', () => {
    const record = result(2, 'closed', { action: 'fix' }, [own, hard, note]);
    expect(formatReasons(record, [whole], header)).toBe('RIN: one thing (ticket/a); MCO: another (ticket/b)');
    expect(formatReasons(record, [whole], { ...header, shape: 'records' })).toBe(
      'RIN: one thing (ticket/a); mco: another (ticket/b)',
    );
  });
  it("is told by the file's findings, too, where its verdict is theirs", () => {
    const record = result(2, 'closed', { action: 'fix' }, [own]);
    expect(formatReasons(record, [whole, note], header)).toBe(
      'RIN: one thing (ticket/a); no column for it (file/d)',
    );
  });
});

describe('the next step in words', () => {
  it.each([
    [{ action: 'fix' }, 'fix'],
    [{ action: 'fix', on: '2026-11-09', by: '2026-12-09', safeBy: '2026-12-08' }, 'fix, by 2026-12-08'],
    [{ action: 'check', by: '2026-12-09', safeBy: null }, 'check, by 2026-12-09'],
    [
      { action: 'wait', on: '2026-11-27', by: '2026-12-27', safeBy: null },
      'wait, not before 2026-11-27, by 2026-12-27',
    ],
    [{ action: 'redirect', to: 'HFS, 877-782-5565', by: '2026-12-09' }, 'redirect: HFS, 877-782-5565'],
    [{ action: 'stop', by: '2026-10-09', safeBy: null }, 'stop'],
    [{ action: 'none', by: '2026-12-09', safeBy: null }, 'none'],
  ] as const)('%j', (step, text) => {
    expect(formatNextStep(step)).toBe(text);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeCleanSet } from '../../../src/app/clean/clean-set.ts';
import { OnePass } from '../../../src/app/clean/one-pass.ts';
import { CleanAssignments } from '../../../src/core/clean/grouping.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import type { GridInput, RawInput } from '../../../src/core/model/input.ts';
import type { InputFormat, Kind } from '../../../src/core/model/vocabulary.ts';
import { MAX_FIRST_ROW } from '../../../src/core/rows/header-candidates.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { type AnyRule, defineFileRule, defineMessage } from '../../../src/core/rules/rule.ts';
import type { StagingFolder } from '../../../src/formats/bytes/sink.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { createMemoryFile, type MemoryFile } from '../../formats/memory-file.ts';
import { type Cells, rowsOf } from '../../support/messy-rows.ts';
import { contextAsOf, gridOf, recordsOf, type TestCells, validRow } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

// Workbooks hold the time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T18:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** A folder in memory. `failAt` is the number of the file that cannot be created. */
class Folder implements StagingFolder {
  readonly files: MemoryFile[] = [];
  isAbandoned = false;

  constructor(private readonly failAt = Number.POSITIVE_INFINITY) {}

  async create(name: string): Promise<MemoryFile> {
    if (this.files.length >= this.failAt) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    const file = createMemoryFile(name);
    file.sha256 = () => createHash('sha256').update(file.content()).digest('hex');
    this.files.push(file);
    return file;
  }

  async rename(file: MemoryFile, name: string): Promise<void> {
    expect(file.isClosed() || file.stream.writableFinished).toBe(true);
    file.name = name;
  }

  async abandon(error: unknown): Promise<unknown> {
    this.isAbandoned = true;
    return error;
  }

  /** The content of each file by its name. */
  list(): Record<string, string> {
    return Object.fromEntries(this.files.map((file) => [file.name, file.content().toString('latin1')]));
  }
}

interface Sample {
  /** Creates the input, which is read once or twice. */
  open: () => RawInput;
  rules?: readonly AnyRule[];
  fix?: boolean;
  folder?: Folder;
}

/** A file that was checked, and its clean files if they were written meanwhile. */
async function checkInOnePass({ open, rules = RULES, fix = true, folder = new Folder() }: Sample) {
  const assignments = new CleanAssignments();
  const openFolder = vi.fn(async () => folder);
  const onePass = new OnePass({ assignments, fix, platform: createNodePlatform(), openFolder });
  const observers = { onRecord: assignments.observeRecord, onBatch: onePass.observeBatch };
  const file = await checkInput(open(), contextAsOf(), { kind: undefined, rules, ...observers });
  return { file, assignments, folder, openFolder, onePass, written: await onePass.finish(file) };
}

/** Writes all files of the set; those that were written already stay. */
async function writeSet(
  file: CheckedFile,
  assignments: CleanAssignments,
  folder: StagingFolder,
  more: Pick<Parameters<typeof writeCleanSet>[2], 'written'> & { fix: boolean },
): Promise<void> {
  await writeCleanSet(file, folder, {
    ...{ assignments, platform: createNodePlatform(), context: contextAsOf() },
    hashInput: async () => 'hash of the input',
    ...more,
  });
}

/** Writes the set in one pass, and in two; returns the files if one pass has sufficed. */
async function writeBothWays(sample: Sample): Promise<Record<string, string> | undefined> {
  const { fix = true } = sample;
  const { file, assignments, folder, written } = await checkInOnePass(sample);
  expect(folder.isAbandoned).toBe(written === undefined && folder.files.length > 0);
  const one = written?.folder ?? new Folder();
  await writeSet(file, assignments, one, { fix, written: written?.cleanFiles });
  const plain = new CleanAssignments();
  const options = { kind: undefined, rules: sample.rules ?? RULES, onRecord: plain.observeRecord };
  const two = new Folder();
  await writeSet(await checkInput(sample.open(), contextAsOf(), options), plain, two, { fix });
  expect(one.list()).toEqual(two.list());
  return written && one.list();
}

/** An input that is read in batches of this many rows: they are so far down that none is read with the header. */
function inBatches(input: GridInput, size: number, format: InputFormat): GridInput {
  const sheets = input.sheets.map((sheet) => ({
    ...sheet,
    async *rows() {
      for await (const [header, ...rows] of sheet.rows()) {
        if (header) yield [header];
        const below = rows.map((raw) => ({ ...raw, row: raw.row + MAX_FIRST_ROW }));
        for (let start = 0; start < below.length; start += size) yield below.slice(start, start + size);
      }
    },
  }));
  return { ...input, format, sheets };
}

const tickets = (rows: readonly TestCells[], size = 2, format: InputFormat = 'csv') =>
  inBatches(
    gridOf(
      'ticket',
      rows.map((cells) => validRow('ticket', cells)),
    ),
    size,
    format,
  );

/** Tickets that differ in their claim and dispute, each of one of these categories. */
const inCategories = (...categories: string[]): TestCells[] =>
  categories.map((category, i) => ({
    ...{ category, claimNumber: `MADEUP-CLM-${i}`, trackingNumber: `MADEUP-TRK-${i}` },
  }));

/** A rule that speaks of the whole file: before the first row, at a row, or after the last row. */
function speakAt(when: number): AnyRule {
  const messages = { all: defineMessage(() => 'all', { outcome: 'closed', appliesToAll: true }) };
  return defineFileRule({
    ...HEAD,
    id: 'ticket/late',
    messages,
    begin(_context, _header, report) {
      const speak = (at: number) => at === when && report(null, 'all', {});
      speak(0);
      return { visit: ({ record }) => void speak(record), finish: () => void speak(Infinity) };
    },
  });
}

describe('files written in one pass', () => {
  it.each<InputFormat>(['csv', 'tsv', 'xlsx'])('are those of a second pass: .%s', async (format) => {
    const categories = ['a', 'b', '', 'alone', 'a', '', 'held', 'c', 'b', 'a', '', 'c', 'last'];
    const rows = inCategories(...categories).map((cells) =>
      cells.category === 'held' ? { ...cells, trackingNumber: '' } : cells,
    );
    for (const size of [1, 2, 5, 100]) {
      const files = await writeBothWays({ open: () => tickets(rows, size, format) });
      expect(Object.keys(files ?? {}).sort()).toEqual([
        'READ ME.txt',
        ...[1, 2, 3].map((n) => `claim-issues.meridian-health-plan-of-illinois.${n}.xlsx`),
        'manifest.json',
        `tickets.clean.${format}`,
        `tickets.held.${format}`,
      ]);
    }
  });

  it('are those of a second pass: any tickets', async () => {
    const categories = fc.constantFrom('', '', 'underpayment', 'timely filing', 'other', 'alone', 'Other ');
    const row = fc.tuple(rowsOf('ticket'), fc.array(categories, { minLength: 6, maxLength: 6 }));
    const file = fc.record({
      rows: fc
        .array(row, { minLength: 1, maxLength: 4 })
        .map((parts) =>
          parts.flatMap(([rows, names]) => rows.map((cells, i) => withCategory(cells, names[i]))),
        ),
      size: fc.integer({ min: 1, max: 8 }),
      format: fc.constantFrom<InputFormat>('csv', 'csv', 'xlsx'),
      fix: fc.boolean(),
      late: fc.option(fc.constantFrom(0, 1, 2, 5, Infinity), { freq: 3 }),
    });
    let count = 0;
    const law = fc.asyncProperty(file, async ({ rows, size, format, fix, late }) => {
      const rules = late === null ? RULES : [...RULES, speakAt(late)];
      const files = await writeBothWays({ open: () => tickets(rows, size, format), rules, fix });
      const speaks = late !== null && (late === 0 || late === Infinity || late <= rows.length);
      expect(files === undefined).toBe(speaks);
      if (files) count += 1;
    });
    await fc.assert(law, { numRuns: 200 });
    expect(count).toBeGreaterThan(50);
  });

  /** The category decides about groups, and its claim about duplicates. */
  function withCategory(cells: Cells, category = ''): Cells {
    return cells.category === '' ? cells : { ...cells, category };
  }
});

describe('rows that may belong to a group', () => {
  const namesOf = (files: Record<string, string> | undefined) => Object.keys(files ?? {}).join(' ');

  it('keep the order of the clean file if there is none', async () => {
    const rows = inCategories('', 'x', '', 'y', '', 'x', '');
    const files = await writeBothWays({ open: () => tickets(rows, 1) });
    const claims = (files?.['tickets.clean.csv'] ?? '').match(/CLM-\d/g);
    expect(claims).toEqual(['CLM-0', 'CLM-2', 'CLM-3', 'CLM-4', 'CLM-6']);
    expect(namesOf(files)).toContain('claim-issues.meridian-health-plan-of-illinois.1.xlsx');
  });

  it('name the files in the order of their first rows', async () => {
    const rows = inCategories('first', 'second', 'second', 'first');
    const files = await writeBothWays({ open: () => tickets(rows, 1) });
    const sheets = Object.entries(files ?? {}).filter(([name]) => name.startsWith('claim-issues'));
    expect(sheets.map(([name]) => name.split('.')[2])).toEqual(['2', '1']);
  });
});

describe('a second pass is needed', () => {
  /** Whether one pass has sufficed, and whether it has opened a folder. */
  async function tryOnePass(sample: Sample): Promise<[hasSufficed: boolean, hasOpened: boolean]> {
    const { written, openFolder } = await checkInOnePass(sample);
    await writeBothWays(sample);
    return [written !== undefined, openFolder.mock.calls.length > 0];
  }
  const plain = inCategories('', 'a', 'a');

  it.each<[string, () => RawInput]>([
    ['for registrations', () => gridOf('registration', [validRow('registration')])],
    ['for a JSON', () => recordsOf('ticket', [validRow('ticket')])],
  ])('%s, and no folder is opened', async (_, open) => {
    expect(await tryOnePass({ open })).toEqual([false, false]);
  });

  it('if a finding concerns the whole file from the start, and no folder is opened', async () => {
    const { fields } = (await checkInOnePass({ open: () => tickets(plain) })).file.header.dictionary;
    const headers = fields.map(({ header }) => header).filter((header) => header !== 'RIN');
    expect(await tryOnePass({ open: () => gridOf('ticket', [validRow('ticket')], headers) })).toEqual([
      false,
      false,
    ]);
  });

  it.each([2, 3, Infinity])('if one does later: %d', async (when) => {
    const rules = [...RULES, speakAt(when)];
    expect(await tryOnePass({ open: () => tickets(plain, 1), rules })).toEqual([false, true]);
  });

  it('if more rows wait than are held in memory', async () => {
    const rows = inCategories('alone', ...Array(4_096).fill(''));
    expect(await tryOnePass({ open: () => tickets(rows, 500) })).toEqual([false, true]);
    expect(await tryOnePass({ open: () => tickets(rows.slice(0, -1), 500) })).toEqual([true, true]);
    const blanks = Array<string>(2_500).fill('');
    const inGroup = inCategories('first', ...blanks, 'first', ...blanks);
    expect(await tryOnePass({ open: () => tickets(inGroup, 500) })).toEqual([true, true]);
  });

  it('if there are more groups than files can be open', async () => {
    const rows = inCategories(...Array.from({ length: 190 }, (_, i) => `kind ${i >> 1}`));
    expect(await tryOnePass({ open: () => tickets(rows, 50) })).toEqual([false, true]);
    expect(await tryOnePass({ open: () => tickets(rows.slice(0, -2), 50) })).toEqual([true, true]);
  });

  it('if a rule has crashed', async () => {
    const crashes = defineFileRule({
      ...HEAD,
      id: 'ticket/crashes',
      messages: {},
      begin: () => ({
        visit({ record }) {
          if (record === 2) throw new Error('a defect');
        },
      }),
    });
    const { written, folder } = await checkInOnePass({ open: () => tickets(plain, 1), rules: [crashes] });
    expect([written, folder.isAbandoned]).toEqual([undefined, true]);
  });
});

it.each([0, 1, 2])('one pass fails if file %d cannot be created, and leaves nothing', async (failAt) => {
  const folder = new Folder(failAt);
  const open = () => tickets(inCategories('', 'a', 'a'), 1);
  await expect(checkInOnePass({ open, folder })).rejects.toThrow('full');
  expect(folder.isAbandoned).toBe(true);
});

describe('an abandoned pass', () => {
  it('removes what it has written, unless that is complete', async () => {
    const open = () => tickets(inCategories('', 'a'));
    const complete = await checkInOnePass({ open });
    await complete.onePass.abandon();
    expect([complete.folder.isAbandoned, complete.written?.folder]).toEqual([false, complete.folder]);

    const folder = new Folder();
    const assignments = new CleanAssignments();
    const openFolder = async () => folder;
    const pass = new OnePass({ assignments, fix: true, platform: createNodePlatform(), openFolder });
    const observers = { onRecord: assignments.observeRecord, onBatch: pass.observeBatch };
    const file = await checkInput(open(), contextAsOf(), { kind: 'ticket' as Kind, ...observers });
    await pass.abandon();
    expect(folder.isAbandoned).toBe(true);
    expect(await pass.finish(file)).toBeUndefined();
  });
});

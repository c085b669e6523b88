import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCleanFiles } from '../../../src/app/clean/write.ts';
import type { CleanAssignments } from '../../../src/core/clean/grouping.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import type { SinkFolder } from '../../../src/formats/bytes/sink.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { RULE } from '../../report/reports.ts';
import { runChecks } from '../../support/check.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';

const folder = testFolder();

/** A folder in memory. */
function createFolder(): { sink: SinkFolder; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const create: SinkFolder['create'] = async (name) => {
    texts.set(name, '');
    return {
      name,
      write: async (content: string) => void texts.set(name, texts.get(name) + content),
      close: async () => {},
      throwIfFailed: () => {},
      sha256: () => `hash of ${name}`,
    } as never;
  };
  return { sink: { create }, texts };
}

const ASSIGNMENTS = {
  maxIndividuals: undefined,
  getFileIndex: () => 0,
  groups: new Map(),
  mapGroupsToFiles: () => new Uint32Array(0),
} as unknown as CleanAssignments;

const writeTickets = (name: string) =>
  writeCsv(join(folder, name), [
    ['Reference', 'RIN', 'Favorite Color'],
    ['A-1', '12', 'draft'],
    ['A-2', '100200301', 'draft'],
  ]);

async function checkTickets(name: string) {
  const { files } = await runChecks(writeTickets(name), { asOf: '2026-11-24', kind: 'ticket' });
  const [file] = files;
  if (!file) throw new Error('no file');
  return { file };
}

const HELD_WORDS = {
  dates: createDateContext({ asOf: '2026-11-24', rulebook: '2023-02-22' }),
  findRuleText: () => RULE,
};

describe('writeCleanFiles', () => {
  it('writes each record to its file, and returns their hashes', async () => {
    const { file } = await checkTickets('tickets.csv');
    const { sink, texts } = createFolder();
    const options = { fix: true, platform: createNodePlatform(), words: HELD_WORDS };
    const { hashes, plan, droppedColumns } = await writeCleanFiles(file, sink, ASSIGNMENTS, options);
    expect(plan.files.map(({ records }) => records)).toEqual([0, 2]);
    expect(hashes).toEqual(['hash of tickets.clean.csv', 'hash of tickets.held.csv']);
    // Two headers are too few to print the third.
    expect(droppedColumns).toEqual(['C']);
    expect(texts.get('tickets.held.csv')).toMatch(
      /^\ufeff[^\n]*Reference[^\n]*\r\n[^\n]*A-1[^\n]*\r\n[^\n]*A-2/,
    );
    expect(texts.get('tickets.clean.csv')).toBe('\ufeffReference,RIN\r\n');
  });

  /** Checked with a contact in the settings, and all records clean. */
  async function fillContact(path: string): Promise<CheckedFile> {
    const options = {
      asOf: '2026-11-24',
      kind: 'ticket',
      defaults: { ticket: { contactName: 'Made-Up Office' } },
    } as const;
    const { files } = await runChecks(path, options);
    const [file] = files;
    if (!file) throw new Error('no file');
    return { ...file, results: Object.assign(Object.create(file.results), { getAction: () => 'submit' }) };
  }

  it('adds a column for a field that settings fill', async () => {
    const { sink, texts } = createFolder();
    const file = await fillContact(writeTickets('filled.csv'));
    await writeCleanFiles(file, sink, ASSIGNMENTS, {
      fix: true,
      platform: createNodePlatform(),
      words: HELD_WORDS,
    });
    expect(texts.get('tickets.clean.csv')).toBe(
      '\ufeffReference,RIN,Contact Name\r\nA-1,12,Made-Up Office\r\nA-2,100200301,Made-Up Office\r\n',
    );
  });

  it('adds a key for it where a record has no value of its own', async () => {
    const path = join(folder, 'filled.ndjson');
    const objects = [
      { rin: 100200301, own: 1 },
      { contactName: ' ', rin: '12' },
      { rin: '12', contactName: 'Maren  Testwell' },
      { contactName: 'Maren Testwell' },
    ];
    writeFileSync(path, objects.map((object) => JSON.stringify(object)).join('\n'));
    const { sink, texts } = createFolder();
    const file = await fillContact(path);
    const options = { fix: true, platform: createNodePlatform(), words: HELD_WORDS };
    const { corrections } = await writeCleanFiles(file, sink, ASSIGNMENTS, options);
    expect(texts.get('tickets.clean.ndjson')?.split('\n')).toEqual([
      '{"rin":100200301,"contactName":"Made-Up Office"}',
      '{"contactName":"Made-Up Office","rin":"12"}',
      '{"rin":"12","contactName":"Maren Testwell"}',
      '{"contactName":"Maren Testwell"}',
      '',
    ]);
    expect(corrections.count).toBe(1);
  });

  it('throws if the input has other rows than those that were checked', async () => {
    const { file } = await checkTickets('checked.csv');
    const { files } = await runChecks(
      writeCsv(join(folder, 'changed.csv'), [
        ['Reference', 'RIN', 'Favorite Color'],
        ['A-1', '12', 'draft'],
      ]),
      { asOf: '2026-11-24', kind: 'ticket' },
    );
    const changed = { ...file, table: files[0]?.table ?? file.table };
    const options = { fix: true, platform: createNodePlatform(), words: HELD_WORDS };
    await expect(writeCleanFiles(changed, createFolder().sink, ASSIGNMENTS, options)).rejects.toThrow(
      InputError,
    );
  });
});

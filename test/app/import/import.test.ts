import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareImport } from '../../../src/app/import/import.ts';
import { buildContext } from '../../../src/app/settings/resolve.ts';
import { resolveTarget, writeFiles } from '../../../src/node/output/atomic-file.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { EXAMPLE_REMITTANCE } from '../../support/example-remittance.ts';
import { testFolder } from '../../support/out-files.ts';
import { writerIn } from '../../support/written.ts';
import { claim, interchange, remittance } from '../../support/x12.ts';

const folder = testFolder();
const written = writerIn(folder);
const REVERSED = interchange([
  remittance({
    claims: [claim(), claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] })],
  }),
]);

/** The drafts, kept in memory or drafted by a second reading. */
async function importTo(name: string, maxStoredBytes?: number): Promise<{ text: string; drafts: number }> {
  const path = join(folder, name);
  const target = await resolveTarget('--output', path, []);
  const { summary, write } = await prepareImport({
    paths: [written('era.835', EXAMPLE_REMITTANCE + REVERSED)],
    context: buildContext({ asOf: '2026-11-24' }, new Date()),
    platform: createNodePlatform(),
    checkpoint: () => {},
    all: false,
    target,
    replace: false,
    ...(maxStoredBytes !== undefined && { maxStoredBytes }),
  });
  await writeFiles([{ target, write }]);
  return { text: readFileSync(path, 'utf8'), drafts: summary.drafts };
}

describe('prepareImport', () => {
  it('writes the same drafts from memory and by a second reading', async () => {
    const stored = await importTo('stored.json');
    const again = await importTo('again.json', 0);
    expect(stored.drafts).toBe(4);
    expect(JSON.parse(stored.text)).toHaveLength(4);
    expect(again).toEqual(stored);
  });
  it('stops when its time is over', async () => {
    await expect(
      prepareImport({
        paths: [written('era.835', EXAMPLE_REMITTANCE)],
        context: buildContext({ asOf: '2026-11-24' }, new Date()),
        platform: createNodePlatform(),
        checkpoint: () => {
          throw new Error('over');
        },
        all: false,
        replace: false,
      }),
    ).rejects.toThrow('over');
  });
});

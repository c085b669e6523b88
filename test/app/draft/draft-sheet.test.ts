import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDraftSheet } from '../../../src/app/draft/draft-sheet.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { resolveTarget, writeFiles } from '../../../src/node/output/atomic-file.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder } from '../../support/out-files.ts';
import { VALID_REGISTRATION } from '../../support/rows.ts';

const folder = testFolder();
const HEADERS = getDictionary('registration').fields.map(({ header }) => header);

async function open(name: string) {
  const target = await resolveTarget('new registration', join(folder, name), []);
  return {
    target,
    file: await openDraftSheet(target, getDictionary('registration'), createNodePlatform()),
  };
}

async function add(name: string, firstName: string): Promise<void> {
  const { target, file } = await open(name);
  await writeFiles([{ target, write: (out) => file.write(out, [{ ...VALID_REGISTRATION, firstName }]) }]);
}

describe('openDraftSheet', () => {
  it.each(['people.csv', 'people.xlsx'])('creates %s, then adds people below', async (name) => {
    expect((await open(name)).file.records).toEqual([]);
    await add(name, 'Maren');
    await add(name, 'Odell');
    const { records } = (await open(name)).file;
    expect(records.map(({ firstName }) => firstName)).toEqual(['Maren', 'Odell']);
    expect(records[1]).toMatchObject({ medicaidId: VALID_REGISTRATION.medicaidId });
  });

  it('refuses a file that does not have all columns of the template', async () => {
    writeFileSync(join(folder, 'short.csv'), 'First Name,Last Name,Medicaid ID\r\nMaren,Testwell,1\r\n');
    await expect(open('short.csv')).rejects.toThrow('short.csv: There is no column "Email" in this file');
  });

  it('refuses a .csv with semicolons', async () => {
    writeFileSync(join(folder, 'semicolons.csv'), `${HEADERS.join(';')}\r\n`);
    await expect(open('semicolons.csv')).rejects.toThrow('The cells of this file are not divided by commas');
  });
});

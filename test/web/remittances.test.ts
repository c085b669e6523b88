import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../src/web/file-source.ts';
import { nameFiles } from '../../src/web/platform.ts';
import { readRemittances, separateRemittances } from '../../src/web/remittances.ts';
import { chosenFile } from '../support/chosen-file.ts';
import { ROOT } from '../support/rule-files.ts';

const REMITTANCE = readFileSync(`${ROOT}templates/examples/remittance.835`);

describe('the files that an import reads', () => {
  it('are known by what is in them, or by their ending', async () => {
    const { remittances, others } = await separateRemittances(
      nameFiles([
        chosenFile(REMITTANCE, 'era.txt'),
        chosenFile(`\ufeff${REMITTANCE}`, 'marked.dat'),
        chosenFile('no X12', 'NOTHING.835'),
        chosenFile('PK', 'era.zip'),
        chosenFile('MCO,RIN\n', 'tickets.txt'),
        chosenFile('ISA,RIN\n', 'a.csv'),
        chosenFile('', 'empty.csv'),
      ]),
    );
    expect([...remittances.keys()]).toEqual(['era.txt', 'marked.dat', 'NOTHING.835', 'era.zip']);
    expect([...others.keys()]).toEqual(['tickets.txt', 'a.csv', 'empty.csv']);
  });
});

describe('reading remittances', () => {
  const read = (...files: ChosenFile[]) =>
    readRemittances(nameFiles(files), { asOf: '2026-11-24' }, 'denials.csv', () => new Date());

  it('finds the denied claims, also in a zip', async () => {
    const zip = chosenFile(zipSync({ 'a/era.835': new Uint8Array(REMITTANCE) }), 'era.zip');
    const [plain, zipped] = [await read(chosenFile(REMITTANCE, 'era.835')), await read(zip)];
    expect(plain.summary).toMatchObject({ claims: 13, drafts: 5 });
    expect(zipped.summary.drafts).toBe(5);
  });
  it('refuses what is no X12, one line a file', async () => {
    await expect(read(chosenFile('%PDF', 'a.835'), chosenFile('', 'b.835'))).rejects.toThrow(
      /^a\.835: .+\nb\.835: This file is empty\.$/,
    );
  });
});

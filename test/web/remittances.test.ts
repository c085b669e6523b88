import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nameFiles } from '../../src/web/platform.ts';
import { readRemittances, separateRemittances } from '../../src/web/remittances.ts';
import { ROOT } from '../support/rule-files.ts';

const REMITTANCE = readFileSync(`${ROOT}templates/examples/remittance.835`);
const fileOf = (content: string | Uint8Array, name: string) =>
  new File([new Uint8Array(Buffer.from(content))], name);

describe('the files that an import reads', () => {
  it('are known by what is in them, or by their ending', async () => {
    const { remittances, others } = await separateRemittances(
      nameFiles([
        fileOf(REMITTANCE, 'era.txt'),
        fileOf(`\ufeff${REMITTANCE}`, 'marked.dat'),
        fileOf('no X12', 'NOTHING.835'),
        fileOf('PK', 'era.zip'),
        fileOf('MCO,RIN\n', 'tickets.txt'),
        fileOf('ISA,RIN\n', 'a.csv'),
        fileOf('', 'empty.csv'),
      ]),
    );
    expect([...remittances.keys()]).toEqual(['era.txt', 'marked.dat', 'NOTHING.835', 'era.zip']);
    expect([...others.keys()]).toEqual(['tickets.txt', 'a.csv', 'empty.csv']);
  });
});

describe('reading remittances', () => {
  const read = (...files: File[]) =>
    readRemittances(nameFiles(files), { asOf: '2026-11-24' }, 'denials.csv', () => new Date());

  it('finds the denied claims, also in a zip', async () => {
    const zip = fileOf(zipSync({ 'a/era.835': new Uint8Array(REMITTANCE) }), 'era.zip');
    const [plain, zipped] = [await read(fileOf(REMITTANCE, 'era.835')), await read(zip)];
    expect(plain.summary).toMatchObject({ claims: 13, drafts: 5 });
    expect(zipped.summary.drafts).toBe(5);
  });
  it('refuses what is no X12, one line a file', async () => {
    await expect(read(fileOf('%PDF', 'a.835'), fileOf('', 'b.835'))).rejects.toThrow(
      /^a\.835: .+\nb\.835: This file is empty\.$/,
    );
  });
});

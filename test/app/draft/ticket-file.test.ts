import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDraftChecker } from '../../../src/app/draft/checker.ts';
import { isTicketSheet, openTicketFile } from '../../../src/app/draft/ticket-file.ts';
import { renderBlank } from '../../../src/app/template/write.ts';
import { resolveTarget, writeFiles } from '../../../src/node/output/atomic-file.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder, textsOf } from '../../support/out-files.ts';
import { AS_OF, contextAsOf } from '../../support/rows.ts';

const folder = testFolder();
const TICKET = {
  mco: 'CountyCare',
  claimNumber: '0001',
  billedAmount: '120.50',
  disputeFiledOn: '2026-10-05',
};

async function open(name: string) {
  const path = join(folder, name);
  const target = await resolveTarget('new ticket', path, []);
  const checker = await createDraftChecker(
    'ticket',
    { asOf: AS_OF },
    new Date(AS_OF),
    [path],
    createNodePlatform(),
  );
  return { path, target, checker, file: await openTicketFile(target, checker) };
}

async function add(name: string, claimNumber: string): Promise<string> {
  const { path, target, file } = await open(name);
  await writeFiles([{ target, write: (out) => file.write(out, { ...TICKET, claimNumber }) }]);
  return path;
}

describe('openTicketFile', () => {
  it.each(['new.json', 'new.csv', 'new.xlsx'])('creates %s, then adds a ticket below', async (name) => {
    expect((await open(name)).file.records).toEqual([]);
    await add(name, '0001');
    await add(name, '0002');
    const { records } = (await open(name)).file;
    expect(records.map(({ claimNumber }) => claimNumber)).toEqual(['0001', '0002']);
    expect(records[1]).toMatchObject({
      mco: 'CountyCare',
      billedAmount: expect.stringMatching(/^120\.50?$/),
    });
  });
  it('writes a day as a date cell to .xlsx, and as people write it to .csv', async () => {
    const [, cells] = await textsOf(await add('days.csv', '0001'));
    expect(cells).toContain('10/5/2026');
    await add('days.xlsx', '0001');
    expect((await open('days.xlsx')).file.records[0]).toMatchObject({ disputeFiledOn: '2026-10-05' });
  });
  it.each(['blank.csv', 'blank.xlsx'])('adds below the example of a template: %s', async (name) => {
    writeFileSync(join(folder, name), await renderBlank('tickets', name, contextAsOf().asOf));
    await add(name, '0007');
    const { records } = (await open(name)).file;
    expect(records.map(({ claimNumber }) => claimNumber)).toEqual(['0007']);
    expect(records[0]).toMatchObject({
      disputeFiledOn: expect.stringMatching(/^(?:2026-10-05|10\/0?5\/2026)$/),
    });
  });
  it.each(['checked.json', 'checked.csv'])('has the new ticket as its last for a check: %s', async (name) => {
    await add(name, '0001');
    const { checker, file } = await open(name);
    const { records, results } = await checker.check(file.buildInput({ ...TICKET, claimNumber: '0001' }));
    expect(records).toBe(2);
    expect([...results].at(-1)?.findings.map(({ rule }) => rule)).toContain('ticket/required-field');
  });
  it('refuses a spreadsheet without all columns of the template', async () => {
    writeFileSync(join(folder, 'own.csv'), 'MCO,Claim Number,RIN\r\nCountyCare,MADEUP-1,901200300\r\n');
    await expect(open('own.csv')).rejects.toThrow('own.csv: There is no column "Reference" in this file');
    expect(readFileSync(join(folder, 'own.csv'), 'utf8')).toContain('MADEUP-1');
  });
});

it('a ticket is a row of .xlsx and .csv alone', () => {
  expect(['a.xlsx', 'b/C.CSV', 'a.json', 'csv'].map(isTicketSheet)).toEqual([true, true, false, false]);
});

import { expect, it } from 'vitest';
import { buildCell, isCsvPath, openSheetWriter } from '../../../src/app/draft/sheet-writer.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { createMemoryFile } from '../../formats/memory-file.ts';

const dictionary = getDictionary('ticket');
const fieldOf = (name: string) => dictionary.fields.find((field) => field.name === name);

it('writes records a few at a time', async () => {
  const file = createMemoryFile();
  const writer = await openSheetWriter(file, 'a.csv', 2, { dictionary, platform: createNodePlatform() });
  await writer.write([{ rin: '001200300' }]);
  await writer.write([{ rin: '100200301' }]);
  await writer.close();
  expect(file.content().toString('utf8')).toMatch(/,001200300,[^\n]*\n[^\n]*,100200301,/);
});

it('writes days and amounts as such, and everything else as text', () => {
  const record = { serviceFrom: '2026-09-01', billedAmount: '240.00', paidAmount: '$5', rin: '001200300' };
  expect(buildCell(fieldOf('serviceFrom'), record, true)).toEqual({ text: '9/1/2026' });
  expect(buildCell(fieldOf('serviceFrom'), record, false)).toEqual({
    text: '2026-09-01',
    day: expect.any(Number),
  });
  expect(buildCell(fieldOf('billedAmount'), record, false)).toEqual({ text: '240.00', number: true });
  expect(buildCell(fieldOf('paidAmount'), record, false)).toEqual({ text: '$5' });
  expect(buildCell(fieldOf('rin'), record, false)).toEqual({ text: '001200300' });
  expect(buildCell(undefined, record, false)).toEqual({ text: '' });
});

it('knows text from a workbook by the ending', () => {
  expect(['a.csv', 'a.CSV', 'a.xlsx'].map(isCsvPath)).toEqual([true, true, false]);
});

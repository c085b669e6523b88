import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areSmall } from '../../../src/node/guard/small-inputs.ts';
import { workbook, worksheet } from '../../formats/xlsx/package.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();
function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SMALL = written('small.csv', 'x'.repeat(20_000));
const OTHER = written('other.csv', 'x'.repeat(20_000));
const THIRD = written('third.csv', 'x'.repeat(20_000));

it('counts the bytes of all files, each once', async () => {
  expect(await areSmall([SMALL, OTHER])).toBe(true);
  expect(await areSmall([SMALL, OTHER, THIRD])).toBe(false);
  expect(await areSmall([SMALL, SMALL, SMALL, SMALL])).toBe(true);
  expect(await areSmall([written('large.csv', 'x'.repeat(50_000))])).toBe(false);
});

it('counts what a workbook unpacks to, under any name', async () => {
  const rows = (count: number) => '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(count);
  const [few, many] = [workbook(worksheet(rows(10))), workbook(worksheet(rows(5_000)))];
  expect(many.length).toBeLessThan(20_000);
  expect(await areSmall([written('few.xlsx', few)])).toBe(true);
  expect(await areSmall([written('many.xlsx', many)])).toBe(false);
  expect(await areSmall([written('many.csv', many)])).toBe(false);
});

it('is no promise about what has no size', async () => {
  expect(await areSmall(['-'])).toBe(false);
  expect(await areSmall([join(folder, 'none.csv')])).toBe(true);
  mkdirSync(join(folder, 'folder.csv'));
  expect(await areSmall([join(folder, 'folder.csv')])).toBe(false);
  expect(await areSmall([written('damaged.xlsx', 'PK\u0003\u0004')])).toBe(false);
});

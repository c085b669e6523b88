import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFileHead } from '../../../src/node/output/file-head.ts';
import { testFolder } from '../../support/out-files.ts';

const path = join(testFolder(), 'a.txt');

it('reads the first bytes of a file, or all of a shorter one', async () => {
  writeFileSync(path, 'abcdef');
  expect(await readFileHead(path, 4)).toBe('abcd');
  expect(await readFileHead(path, 100)).toBe('abcdef');
});

it('fails for a file that does not exist', async () => {
  await expect(readFileHead(`${path}.none`, 4)).rejects.toMatchObject({ code: 'ENOENT' });
});

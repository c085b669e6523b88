import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSameFile } from '../../src/node/same-file.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_LINKS } from '../support/system.ts';

const folder = testFolder();
const file = join(folder, 'a');
writeFileSync(file, 'same');
writeFileSync(join(folder, 'copy'), 'same');
linkSync(file, join(folder, 'hard'));

it.runIf(HAS_LINKS)('is true for a link (needs links)', async () => {
  symlinkSync(file, join(folder, 'soft'));
  expect(await isSameFile(file, join(folder, 'soft'))).toBe(true);
});

it.each(['a', './a', 'hard'])('is true for %s', async (name) => {
  expect(await isSameFile(file, `${folder}/${name}`)).toBe(true);
});

it.each(['copy', 'none'])('is false for %s', async (name) => {
  expect(await isSameFile(file, `${folder}/${name}`)).toBe(false);
  expect(await isSameFile(`${folder}/${name}`, file)).toBe(false);
});

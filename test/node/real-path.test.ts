import { symlinkSync, writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realPath } from '../../src/node/real-path.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_FOLDER_LINKS } from '../support/system.ts';

const folder = testFolder();

it.runIf(HAS_FOLDER_LINKS)(
  'is the path of the folder that a link leads to, without the link (needs folder links)',
  async () => {
    symlinkSync(folder, join(folder, 'link'), 'junction');
    writeFileSync(join(folder, 'a.csv'), '');
    expect(await realPath(join(folder, 'link', 'a.csv'))).toBe(await realpath(join(folder, 'a.csv')));
  },
);
it('fails for a file that is not there', async () => {
  await expect(realPath(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SettingsError } from '../../src/core/model/errors.ts';
import { LIMITS } from '../../src/formats/bytes/limits.ts';
import { readSettings } from '../../src/node/settings-file.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();

it('reads the text without a byte order mark', async () => {
  writeFileSync(join(folder, 'a.json'), '\ufeff{}');
  expect(await readSettings(join(folder, 'a.json'), '--config a.json')).toBe('{}');
});

it.each([
  ['none.json', 'no such file'],
  ['folder.json', 'cannot be read (EISDIR)'],
  ['large.json', 'larger than 1 MiB; no such settings'],
])('refuses %s', async (name, why) => {
  mkdirSync(join(folder, 'folder.json'), { recursive: true });
  writeFileSync(join(folder, 'large.json'), Buffer.alloc(LIMITS.settingsBytes + 1));
  const read = readSettings(join(folder, name), `--config ${name}`);
  await expect(read).rejects.toThrow(SettingsError);
  await expect(read).rejects.toThrow(`--config ${name}: ${why}`);
});

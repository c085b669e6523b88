import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SettingsError } from '../../src/core/model/errors.ts';
import { LIMITS } from '../../src/formats/bytes/limits.ts';
import { readSettings, readSettingsText } from '../../src/node/settings-file.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_ENOTDIR, IS_UNIX } from '../support/system.ts';

const folder = testFolder();

it('reads the text without a byte order mark', async () => {
  writeFileSync(join(folder, 'a.json'), '\ufeff{}');
  expect(await readSettings(join(folder, 'a.json'), '--config a.json')).toBe('{}');
});

it.each([
  ['little', (bytes: Buffer) => bytes],
  ['big', (bytes: Buffer) => bytes.swap16()],
])('reads UTF-16 in %s endian, which PowerShell writes', async (_order, order) => {
  writeFileSync(join(folder, 'utf16.json'), order(Buffer.from('\ufeff{"é":1}', 'utf16le')));
  expect(await readSettings(join(folder, 'utf16.json'), '--config utf16.json')).toBe('{"é":1}');
});

it('reads a file that the user named, even if others can write it', async () => {
  writeFileSync(join(folder, 'shared.json'), '{}');
  chmodSync(join(folder, 'shared.json'), 0o666);
  expect(await readSettings(join(folder, 'shared.json'), '--config shared.json')).toBe('{}');
});

it.each([
  ['none.json', 'There is no such file in '],
  ['folder.json', 'This is a folder. Name the files in it.'],
  ['large.json', 'This file is larger than 1 MiB. Settings are never so large, so name another file.'],
])('refuses %s', async (name, why) => {
  mkdirSync(join(folder, 'folder.json'), { recursive: true });
  writeFileSync(join(folder, 'a.json'), '{}');
  writeFileSync(join(folder, 'large.json'), Buffer.alloc(LIMITS.settingsBytes + 1));
  const read = readSettings(join(folder, name), `--config ${name}`);
  await expect(read).rejects.toThrow(SettingsError);
  await expect(read).rejects.toThrow(`--config ${name}: ${why}`);
});

it.runIf(HAS_ENOTDIR)('refuses a path through a file (needs its own error)', async () => {
  writeFileSync(join(folder, 'a.json'), '{}');
  await expect(readSettings(join(folder, 'a.json', 'b.json'), '--config b.json')).rejects.toThrow(
    '--config b.json: There is no such file. A part of its path is a file, not a folder.',
  );
});

it.runIf(IS_UNIX)('refuses a pipe and a device (needs named pipes and /dev)', async () => {
  const pipe = join(folder, 'pipe.json');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero'])
    await expect(readSettings(path, '--config a')).rejects.toThrow(
      '--config a: This is a pipe or a device. Name a file.',
    );
});

it('asks for further faults before the file is opened, and again of what was opened', () => {
  const path = join(folder, 'asked.json');
  writeFileSync(path, '{}');
  const faults = [undefined, 'another file by now'];
  expect(readSettingsText(path, 'x', () => faults.shift())).toEqual({ fault: 'another file by now' });
});

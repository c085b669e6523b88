import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFIG_FILE_NAME } from '../../src/app/settings/read-file.ts';
import { findConfig } from '../../src/node/find-settings.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();
mkdirSync(join(folder, 'a', 'b', 'c'), { recursive: true });

it('returns undefined if no folder up to the root has a settings file', () => {
  expect(findConfig(join(folder, 'a'))).toBeUndefined();
});

it('finds the settings file in the folder, else the nearest above', () => {
  for (const name of ['.', 'a/b']) writeFileSync(join(folder, name, CONFIG_FILE_NAME), '{}');
  expect(findConfig(join(folder, 'a'))).toBe(join(folder, CONFIG_FILE_NAME));
  expect(findConfig(join(folder, 'a/b'))).toBe(join(folder, 'a/b', CONFIG_FILE_NAME));
  expect(findConfig(join(folder, 'a/b/c'))).toBe(join(folder, 'a/b', CONFIG_FILE_NAME));
});

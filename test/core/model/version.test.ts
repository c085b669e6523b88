import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERSION } from '../../../src/core/model/version.ts';
import { ROOT } from '../../support/rule-files.ts';

it('is the version of package.json', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).version);
});

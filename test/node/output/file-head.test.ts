import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFileHead } from '../../../src/node/output/file-head.ts';
import { testFolder } from '../../support/out-files.ts';
import { IS_UNIX } from '../../support/system.ts';

const path = join(testFolder(), 'a.txt');

it('reads the first bytes of a file, or all of a shorter one', () => {
  writeFileSync(path, 'abcdef');
  expect(readFileHead(path, 4)).toBe('abcd');
  expect(readFileHead(path, 100)).toBe('abcdef');
});

it('fails for a file that does not exist', () => {
  expect(() => readFileHead(`${path}.none`, 4)).toThrow('ENOENT');
});

it.runIf(IS_UNIX)('is empty for a named pipe, and does not wait for a writer (needs named pipes)', () => {
  execFileSync('mkfifo', [`${path}.pipe`]);
  expect(readFileHead(`${path}.pipe`, 4)).toBe('');
});

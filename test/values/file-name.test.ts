import { expect, it } from 'vitest';
import { showFile } from '../../src/values/file-name.ts';

it.each([
  ['-', 'standard input'],
  ['drafts/october.json', 'drafts/october.json'],
  ['rin-100200301.csv', 'rin-#########.csv'],
  ['2026-11-24.csv', '2026-11-24.csv'],
  ['123456.csv', '123456.csv'],
  ['1234567.csv', '#######.csv'],
  ['a\u001b[2Jb.csv', 'a [2Jb.csv'],
])('%j is %j', (path, shown) => expect(showFile(path)).toBe(shown));

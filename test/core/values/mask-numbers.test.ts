import { expect, it } from 'vitest';
import { maskErrorLine, maskPath } from '../../../src/core/values/mask-numbers.ts';

it.each([
  ['-', 'standard input'],
  ['drafts/october.json', 'drafts/october.json'],
  ['rin-100200301.csv', 'rin-#########.csv'],
  ['2026-11-24.csv', '2026-11-24.csv'],
  ['123456.csv', '123456.csv'],
  ['1234567.csv', '#######.csv'],
  ['a\u001b[2Jb.csv', 'a [2Jb.csv'],
])('masks the path %j as %j', (path, shown) => expect(maskPath(path)).toBe(shown));

it.each([
  ['a.csv: row 1000501: a quote', 'a.csv: row 1000501: a quote'],
  [
    'a.ndjson: line 10000501, column 12345678: not JSON',
    'a.ndjson: line 10000501, column 12345678: not JSON',
  ],
  ['unknown command 100200301', 'unknown command #########'],
  ['a.csv: row 1000501: 100200301', 'a.csv: row 1000501: #########'],
])('masks the line %j as %j', (line, masked) => expect(maskErrorLine(line)).toBe(masked));

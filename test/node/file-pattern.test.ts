import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandFilePattern } from '../../src/node/file-pattern.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();
for (const name of ['b.csv', 'A.CSV', 'c.xlsx', '~$c.xlsx', '.hidden.csv', 'a+b.csv'])
  writeFileSync(join(folder, name), '');
mkdirSync(join(folder, 'folder.csv'));

const expand = (name: string, system = 'win32') => expandFilePattern(`${folder}/${name}`, system);
const paths = (...names: string[]) => names.map((name) => `${folder}/${name}`);

describe('expandFilePattern', () => {
  it('on Windows gives the files that match, without regard to case, sorted', () => {
    expect(expand('*.csv')).toEqual(paths('A.CSV', 'a+b.csv', 'b.csv'));
    expect(expand('?.csv')).toEqual(paths('A.CSV', 'b.csv'));
    expect(expand('a+*')).toEqual(paths('a+b.csv'));
  });
  it('leaves out hidden files, lock files and folders', () => {
    expect(expand('*')).toEqual(paths('A.CSV', 'a+b.csv', 'b.csv', 'c.xlsx'));
  });
  it('keeps the folder as typed', () => {
    expect(expandFilePattern('test\\no such folder\\*.csv', 'win32')).toEqual([
      'test\\no such folder\\*.csv',
    ]);
    expect(expandFilePattern('package*.json', 'win32')).toEqual(['package-lock.json', 'package.json']);
  });
  it('keeps a pattern that matches nothing, and any name without one', () => {
    for (const name of ['*.ndjson', 'b.csv', 'none.csv']) expect(expand(name)).toEqual(paths(name));
    expect(expandFilePattern('-', 'win32')).toEqual(['-']);
  });
  it('elsewhere leaves it to the shell', () => {
    expect(expand('*.csv', 'linux')).toEqual(paths('*.csv'));
  });
});

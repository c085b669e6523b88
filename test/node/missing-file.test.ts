import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeMissingFile } from '../../src/node/missing-file.ts';

function createFolder(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-check-'));
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

describe('describeMissingFile', () => {
  it('names the folder that was searched', () => {
    const folder = createFolder('other.csv');
    expect(describeMissingFile(join(folder, 'tickets.csv'))).toBe(
      `There is no such file in ${folder}. Check its name.`,
    );
  });
  it('suggests the file with an ending', () => {
    const folder = createFolder('Tickets.xlsx', 'ticket.csv');
    expect(describeMissingFile(join(folder, 'tickets'))).toContain(
      `Did you mean ${join(folder, 'Tickets.xlsx')}?`,
    );
  });
  it('suggests files with near names, but no folder, hidden file or lock file', () => {
    const folder = createFolder('tickets.xlsx', '.tickets.xlsx', '~$tickets.xlsx');
    mkdirSync(join(folder, 'tikets'));
    expect(describeMissingFile(join(folder, 'tikets.xlsx'))).toMatch(
      /Did you mean [^?]*[/\\]tickets\.xlsx\?$/,
    );
  });
  it('suggests several files of one name', () => {
    const folder = createFolder('a.csv', 'a.xlsx');
    expect(describeMissingFile(join(folder, 'a'))).toMatch(/a\.csv or .*a\.xlsx\?$/);
  });
  it('masks long numbers, which may be a person', () => {
    const folder = createFolder('123456789.csv');
    expect(describeMissingFile(join(folder, '123456789'))).toContain('#########.csv');
  });
  it('says that the folder is missing', () => {
    const folder = join(createFolder(), 'gone');
    expect(describeMissingFile(join(folder, 'a.csv'))).toBe(
      `There is no such file, and no folder ${folder}. Check its name.`,
    );
  });
});

import { expect, it } from 'vitest';
import { createWebPlatform, nameFiles } from '../../src/web/platform.ts';
import { chosenFile } from '../support/chosen-file.ts';

const FILES = nameFiles(['a.csv', 'b.csv', 'a.csv', 'a.csv'].map((name, i) => chosenFile(`${i}`, name)));
const platform = createWebPlatform(FILES);

it('gives each file a name of its own', () => {
  expect([...FILES.keys()]).toEqual(['a.csv', 'b.csv', '2-a.csv', '3-a.csv']);
});

it('opens the files that were chosen and no others', async () => {
  expect((await platform.openSource('b.csv')).size).toBe(1);
  await expect(platform.openSource('/etc/passwd')).rejects.toThrow('The file is gone. Choose it again.');
  await expect(platform.readSettings('b.csv', 'b.csv')).rejects.toThrow('reads no settings');
  expect(await platform.isFile('b.csv')).toBe(true);
  expect(await platform.isFile('c.csv')).toBe(false);
});

it('knows files by their names', async () => {
  expect(await platform.isSameFile('a.csv', 'a.csv')).toBe(true);
  expect(await platform.isSameFile('a.csv', '2-a.csv')).toBe(false);
  expect(platform.resolveBeside('a.csv', 'c.csv')).toBe('c.csv');
  expect(platform.joinBeside('a.csv', 'c.csv')).toBe('c.csv');
  expect(platform.findForeignHand('a.csv')).toBe(undefined);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createNodePlatform, createSingleThreadPlatform } from '../../src/node/platform.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();
const path = join(folder, 'a.csv');
writeFileSync(path, 'MCO,RIN\n');

describe('the platform of Node', () => {
  const stdin = () => Readable.from([Buffer.from('RIN\n1\n')]) as NodeJS.ReadableStream;
  const platform = createNodePlatform(stdin);

  it('knows which paths are files', async () => {
    const paths = [path, folder, join(folder, 'no-such.csv')];
    expect(await Promise.all(paths.map(platform.isFile))).toEqual([true, false, false]);
  });
  it('resolves a path beside another file, unless it is absolute', () => {
    expect(platform.resolveBeside(path, 'b.csv')).toBe(join(folder, 'b.csv'));
    expect(platform.resolveBeside('x/y.json', path)).toBe(path);
  });
  it('makes a path of a settings file absolute, so that "-" is a file and not standard input', () => {
    expect(platform.resolveBeside('x/y.json', '-')).toBe(join(process.cwd(), 'x', '-'));
    expect(platform.joinBeside('x/y.json', 'b.csv')).toBe(join('x', 'b.csv'));
  });
  it('reads standard input for "-", and creates it only then', async () => {
    let created = 0;
    const counting = createNodePlatform(() => {
      created += 1;
      return stdin();
    });
    await counting.openSource(path);
    expect(created).toBe(0);
    await counting.openSource('-');
    expect(created).toBe(1);
  });
  it('has threads, and without them everything else', () => {
    const single = createSingleThreadPlatform(stdin);
    const added = Object.keys(platform).filter((key) => !(key in single));
    expect(added.sort()).toEqual(['checkInThreads', 'readAhead']);
  });
});

import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../src/node/watch-files.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_LINKS } from '../support/system.ts';

const folder = testFolder();
let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
});

const CHANGED = { done: false, value: 'changed' };
const DONE = { done: true, value: undefined };

describe('watchFiles', () => {
  it('yields when the file is written, and when another is renamed to it', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'one');
    const changes = watchFiles([path], ended.signal);
    writeFileSync(path, 'two');
    expect(await changes.next()).toEqual(CHANGED);
    writeFileSync(join(folder, 'temporary'), 'three');
    renameSync(join(folder, 'temporary'), path);
    expect(await changes.next()).toEqual(CHANGED);
  });

  it.runIf(HAS_LINKS)('yields when the file that a link leads to is written (needs links)', async () => {
    const path = join(folder, 'target', 'b.csv');
    mkdirSync(join(folder, 'target'));
    writeFileSync(path, 'one');
    symlinkSync(path, join(folder, 'link.csv'));
    const changes = watchFiles([join(folder, 'link.csv')], ended.signal);
    writeFileSync(path, 'two');
    expect(await changes.next()).toEqual(CHANGED);
  });

  it('ignores other files in the folder, and ends when the signal aborts', async () => {
    mkdirSync(join(folder, 'quiet'));
    const changes = watchFiles([join(folder, 'quiet', 'c.csv')], ended.signal);
    const next = changes.next();
    writeFileSync(join(folder, 'quiet', '~$c.csv'), 'a lock file');
    await new Promise((resolve) => setImmediate(resolve));
    ended.abort();
    expect(await next).toEqual(DONE);
  });

  it('ends at once if the signal was aborted before', async () => {
    ended.abort();
    expect(await watchFiles([join(folder, 'a.csv')], ended.signal).next()).toEqual(DONE);
  });

  it('refuses a folder that does not exist', () => {
    expect(() => watchFiles([join(folder, 'none', 'a.csv')], ended.signal)).toThrow(
      /^watch .*: There is no such folder\. Check its name\.$/,
    );
  });
});

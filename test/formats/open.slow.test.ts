import { truncateSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { faultOf, writerIn } from '../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

it('standard input larger than 256 MiB is refused', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'a,b\n');
  const stdin = Readable.from(Array.from({ length: 300 }, () => piece));
  expect(await faultOf('-', { stdin })).toBe('This file is larger than 256 MiB. Save it and name the file.');
});

it('a .json larger than 128 MiB is refused before it is read into memory', async () => {
  const path = written('drafts.json', '{');
  const spaces = Buffer.alloc(1024 * 1024, ' ');
  written('drafts.json', Buffer.concat([Buffer.from('{'), ...Array.from({ length: 257 }, () => spaces)]));
  expect(await faultOf(path)).toBe('This file is larger than 128 MiB. Split it, or use .csv or .ndjson.');
  truncateSync(path);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openStream } from '../../src/node/input-stream.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();
const noStdin = () => {
  throw new Error('standard input is not read');
};

describe('openStream', () => {
  it('reads standard input and pipes once, as they come', async () => {
    const stdin = openStream('-', () => Readable.from([Buffer.from('a,'), 'b\n']));
    const chunks: string[] = [];
    for await (const chunk of stdin ?? []) chunks.push(Buffer.from(chunk).toString());
    expect(chunks).toEqual(['a,', 'b\n']);
  });
  it('leaves files, folders and what does not exist to openSource', () => {
    const path = join(folder, 'plain.csv');
    writeFileSync(path, 'a\n');
    for (const file of [path, folder, join(folder, 'none')])
      expect(openStream(file, noStdin)).toBeUndefined();
  });
  it('says in plain words why a pipe cannot be read', async () => {
    const failing = new Readable({ read: () => {} });
    failing.destroy(Object.assign(new Error('raw'), { code: 'EIO' }));
    const read = async () => {
      for await (const chunk of openStream('-', () => failing) ?? []) void chunk;
    };
    await expect(read()).rejects.toThrow('The disk or network drive cannot be read.');
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { CHUNK_BYTES, type Source } from '../../src/formats/bytes/source.ts';
import { createFileSource, openSource, readWhole } from '../../src/node/file-source.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();
const noStdin = () => {
  throw new Error('standard input is not read');
};

async function readText(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('openSource', () => {
  it('reads a file, also again', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'a,b\n');
    const source = await openSource(path, noStdin);
    expect(source).toMatchObject({ file: path, path, size: 4 });
    expect([await readText(source), await readText(source)]).toEqual(['a,b\n', 'a,b\n']);
  });

  it('reads standard input into memory, so that it can be read again', async () => {
    const source = await openSource('-', () => Readable.from([Buffer.from('a,'), 'b\n']));
    expect([await readText(source), await readText(source)]).toEqual(['a,b\n', 'a,b\n']);
  });

  it('reads a device into memory', async () => {
    expect(await readText(await openSource('/dev/null', noStdin))).toBe('');
  });

  it.each([
    ['none.csv', 'no such file'],
    ['a.csv/b.csv', 'no such file: a part of its path is a file, not a folder'],
    ['folder', 'a folder; name the files in it'],
    ['~$book.xlsx', "Excel's lock file; close the workbook, and check the file without ~$"],
    ['.~lock.book.ods#', "LibreOffice's lock file; close the workbook, and check the file itself"],
    ['large.csv', 'larger than 8 bytes; split it'],
  ])('refuses %s', async (name, why) => {
    mkdirSync(join(folder, 'folder'), { recursive: true });
    for (const file of ['a.csv', '~$book.xlsx', '.~lock.book.ods#'])
      writeFileSync(join(folder, file), 'a,b\n');
    writeFileSync(join(folder, 'large.csv'), 'a,b,c,d,e\n');
    const opened = openSource(join(folder, name), noStdin, { fileBytes: 8, memoryBytes: 8 });
    await expect(opened).rejects.toThrow(InputError);
    await expect(opened).rejects.toThrow(why);
  });
});

describe('createFileSource', () => {
  it('reads a large file in chunks that stay valid', async () => {
    const path = join(folder, 'chunks');
    const bytes = Buffer.alloc(2 * CHUNK_BYTES + 1, 'abc');
    writeFileSync(path, bytes);
    const chunks: Buffer[] = [];
    for await (const chunk of createFileSource(path, bytes.length).chunks()) chunks.push(chunk);
    expect(chunks.map(({ length }) => length)).toEqual([CHUNK_BYTES, CHUNK_BYTES, 1]);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  it('reads any range of a file', async () => {
    const path = join(folder, 'range');
    writeFileSync(path, 'abcdef');
    const access = createFileSource(path, 6).openRandomAccess?.();
    expect(access?.size).toBe(6);
    expect(String(await access?.read(2, 3))).toBe('cde');
    expect(String(await access?.read(4, 9))).toBe('ef');
    await access?.close();
  });

  it('fails with an InputError if the file has disappeared', async () => {
    const source = createFileSource(join(folder, 'gone'), 1);
    await expect(readText(source)).rejects.toThrow(InputError);
    expect(() => source.openRandomAccess?.()).toThrow('no such file; check the name');
  });

  it('has no random access to a folder', () => {
    expect(() => createFileSource(folder, 1).openRandomAccess?.()).toThrow(
      'not a file; name the workbook itself',
    );
  });
});

describe('readWhole', () => {
  it('refuses more than the limit', async () => {
    const read = readWhole('-', Readable.from([Buffer.alloc(5), Buffer.alloc(4)]), 8);
    await expect(read).rejects.toThrow('larger than 8 bytes');
  });

  it('does not hide an error that is not from the file system', async () => {
    const chunks = (async function* (): AsyncGenerator<Buffer> {
      yield Buffer.alloc(1);
      throw new TypeError('defect');
    })();
    await expect(readWhole('-', chunks)).rejects.toThrow(TypeError);
  });
});

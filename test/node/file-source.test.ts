import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { CHUNK_BYTES, type Source } from '../../src/formats/bytes/source.ts';
import { openSource, readWhole } from '../../src/node/file-source.ts';
import { testFolder } from '../support/out-files.ts';
import { sourceAt } from '../support/source.ts';
import { CAN_REPLACE_OPEN_FILES, HAS_ENOTDIR, IS_UNIX } from '../support/system.ts';

const folder = testFolder();
const noStdin = () => {
  throw new Error('standard input is not read');
};

async function readText(source: Source): Promise<string> {
  const chunks: Uint8Array[] = [];
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

  it.runIf(IS_UNIX)('reads a device into memory (needs /dev)', async () => {
    expect(await readText(await openSource('/dev/null', noStdin))).toBe('');
  });

  it.each([
    ['none.csv', 'no such file'],
    ['folder', 'This is a folder. Name the files in it.'],
    ['~$book.xlsx', "This is Excel's lock file. Close the workbook, and check the file without ~$"],
    ['.~lock.book.ods#', "This is LibreOffice's lock file. Close the workbook, and check the file itself"],
    ['large.csv', 'This file is larger than 8 bytes. Split it.'],
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

it.runIf(HAS_ENOTDIR)('openSource refuses a path through a file (needs its own error)', async () => {
  writeFileSync(join(folder, 'a.csv'), 'a,b\n');
  await expect(openSource(join(folder, 'a.csv', 'b.csv'), noStdin)).rejects.toThrow(
    'There is no such file. A part of its path is a file, not a folder.',
  );
});

describe('createFileSource', () => {
  it('reads a large file in chunks that stay valid', async () => {
    const path = join(folder, 'chunks');
    const bytes = Buffer.alloc(2 * CHUNK_BYTES + 1, 'abc');
    writeFileSync(path, bytes);
    const chunks: Uint8Array[] = [];
    for await (const chunk of sourceAt(path).chunks()) chunks.push(chunk);
    expect(chunks.map(({ length }) => length)).toEqual([CHUNK_BYTES, CHUNK_BYTES, 1]);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  it('reads any range of a file', async () => {
    const path = join(folder, 'range');
    writeFileSync(path, 'abcdef');
    const access = sourceAt(path).openRandomAccess();
    expect(access.size).toBe(6);
    expect(String(await access.read(2, 3))).toBe('cde');
    expect(String(await access.read(4, 9))).toBe('ef');
    await access.close();
  });

  it('fails with an InputError if the file has disappeared', async () => {
    const source = sourceAt(join(folder, 'gone'));
    await expect(readText(source)).rejects.toThrow(InputError);
    expect(() => source.openRandomAccess()).toThrow('The file is gone. Check its name.');
  });

  /** A file that is read in that way. */
  const large = Buffer.alloc(3 * CHUNK_BYTES, 'a,b\n');
  const KINDS: [string, Buffer][] = [
    ['a small file', Buffer.from('a,b\n')],
    ['a large file', large],
  ];
  const CHANGED = 'This file was changed during the check. Nothing was written. Check it again.';

  it.each(KINDS)('notices that %s was saved before it is read again', async (_, bytes) => {
    const path = join(folder, 'again.csv');
    writeFileSync(path, bytes);
    const source = sourceAt(path);
    await readText(source);
    writeFileSync(path, Buffer.concat([bytes, bytes]));
    await expect(readText(source)).rejects.toThrow(`again.csv: ${CHANGED}`);
    expect(() => source.openRandomAccess()).toThrow(CHANGED);
  });

  it.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'c,d\n')],
    ['is cut', (path) => truncateSync(path, 2 * CHUNK_BYTES)],
    ['changes without a change in size', (path) => utimesSync(path, 1, 1)],
  ])('notices at the end that a file %s while it is read', (_, change) => expectNoticed(change));

  it.runIf(CAN_REPLACE_OPEN_FILES).each<[string, (path: string) => void]>([
    ['is removed', (path) => rmSync(path)],
    [
      'is replaced by a copy of the same time',
      (path) => {
        const { atime, mtime } = statSync(path);
        writeFileSync(`${path}.new`, large);
        utimesSync(`${path}.new`, atime, mtime);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('notices at the end that a file %s while it is read (needs to replace open files)', (_, change) =>
    expectNoticed(change),
  );

  async function expectNoticed(change: (path: string) => void): Promise<void> {
    const path = join(folder, 'during.csv');
    writeFileSync(path, large);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const source = sourceAt(path);
    const chunks = source.chunks()[Symbol.asyncIterator]();
    await chunks.next();
    const access = source.openRandomAccess();
    change(path);
    const read = async () => {
      while (!(await chunks.next()).done);
    };
    await expect(read()).rejects.toThrow(CHANGED);
    expect(() => access.verifyUnchanged()).toThrow(CHANGED);
    await access.close();
  }

  it.runIf(IS_UNIX).each(KINDS)(
    'does not wait if %s has become a named pipe (needs named pipes)',
    async (_, bytes) => {
      const path = join(folder, 'pipe.csv');
      writeFileSync(path, bytes);
      const source = sourceAt(path);
      rmSync(path);
      execFileSync('mkfifo', [path]);
      await expect(readText(source)).rejects.toThrow(CHANGED);
      expect(() => source.openRandomAccess()).toThrow(CHANGED);
      rmSync(path);
    },
  );
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

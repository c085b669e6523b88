import { describe, expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  createMemorySource,
  readHead,
  tooLargeError,
  trackPosition,
  unreadableError,
} from '../../../src/formats/bytes/source.ts';

const bytes = Buffer.alloc(CHUNK_BYTES + 3, 'a');

describe('a source in memory', () => {
  it('returns its bytes in chunks, from the start on each call', async () => {
    const source = createMemorySource('a.csv', bytes);
    for (const _ of [1, 2]) {
      const lengths: number[] = [];
      for await (const chunk of source.chunks()) lengths.push(chunk.length);
      expect(lengths).toEqual([CHUNK_BYTES, 3]);
    }
  });

  it('can be read at any position, with fewer bytes at the end', async () => {
    const access = createMemorySource('a.csv', Buffer.from('abcdef')).openRandomAccess();
    expect(access.size).toBe(6);
    expect(String(await access.read(2, 3))).toBe('cde');
    expect(String(await access.read(4, 10))).toBe('ef');
    await access.close();
  });
});

it('trackPosition counts the bytes read, and starts again with each read', async () => {
  const source = createMemorySource('a.csv', bytes);
  const position = { read: 77, total: 0 };
  for (const _ of [1, 2]) {
    const progress: number[] = [];
    for await (const chunk of trackPosition(source.chunks(), source.size, position)) {
      progress.push(position.read);
      expect(chunk.length).toBeGreaterThan(0);
    }
    expect(progress).toEqual([CHUNK_BYTES, CHUNK_BYTES + 3]);
    expect(position.total).toBe(CHUNK_BYTES + 3);
  }
});

describe('readHead', () => {
  it('returns at most 64 KiB and reads no further', async () => {
    let reads = 0;
    const source = {
      ...createMemorySource('a.csv', bytes),
      async *chunks() {
        for (;;) {
          reads += 1;
          yield Buffer.alloc(40_000, 'a');
        }
      },
    };
    expect(await readHead(source)).toHaveLength(CHUNK_BYTES);
    expect(reads).toBe(2);
  });

  it('returns all of a shorter input', async () => {
    expect(String(await readHead(createMemorySource('a.csv', Buffer.from('a,b'))))).toBe('a,b');
  });
});

describe('errors', () => {
  it('mask numbers in the name of the file', () => {
    expect(unreadableError('batch 123456789.csv', 'no such file').message).toBe(
      'batch #########.csv: no such file',
    );
  });

  it('say what to do about a large file, and about large standard input', () => {
    expect(tooLargeError('a.json', 2 ** 20).message).toBe(
      'a.json: This file is larger than 1 MiB. Split it, or use .csv or .ndjson.',
    );
    expect(tooLargeError('-', 1000).message).toMatch(
      /: This file is larger than 1,000 bytes\. Save it and name the file\.$/,
    );
  });
});

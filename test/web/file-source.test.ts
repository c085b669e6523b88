import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { concatBytes } from '../../src/formats/bytes/bytes.ts';
import { LIMITS } from '../../src/formats/bytes/limits.ts';
import { CHUNK_BYTES } from '../../src/formats/bytes/source.ts';
import { createFileSource } from '../../src/web/file-source.ts';
import { chosenFile } from '../support/chosen-file.ts';

const BYTES = Buffer.alloc(20 * CHUNK_BYTES + 5, 'made up ');
const source = createFileSource('a.csv', chosenFile(BYTES, 'a.csv'), LIMITS);

describe('a chosen file', () => {
  it('is read in chunks, from the start each time', async () => {
    for (let i = 0; i < 2; i += 1) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of source.chunks()) chunks.push(chunk);
      expect(Math.max(...chunks.map(({ length }) => length))).toBe(CHUNK_BYTES);
      expect(BYTES.equals(concatBytes(chunks))).toBe(true);
    }
  });
  it('is read no further than the first chunk if no more is needed', async () => {
    const reads: number[] = [];
    const chosen = chosenFile(BYTES, 'a.csv');
    const read = (start: number, end: number) => {
      reads.push(end - start);
      return chosen.read(start, end);
    };
    for await (const _ of createFileSource('a.csv', { ...chosen, read }, LIMITS).chunks()) break;
    expect(reads).toEqual([CHUNK_BYTES]);
  });
  it('is read at any position, with less at its end', async () => {
    const bytes = source.openRandomAccess();
    expect(bytes.size).toBe(BYTES.length);
    expect(await bytes.read(8, 4)).toEqual(new Uint8Array(Buffer.from('made')));
    expect(await bytes.read(BYTES.length - 2, 10)).toHaveLength(2);
  });
  it('is refused if it is too large', () => {
    expect(() => createFileSource('a.csv', chosenFile('made up', 'a.csv'), { fileBytes: 6 })).toThrow(
      'a.csv: This file is larger than 6 bytes. Split it.',
    );
  });
  it('that was saved since is not read', async () => {
    const read = async () => {
      throw new Error('made up');
    };
    const changed = { ...chosenFile('made up', 'a.csv'), read };
    const reading = createFileSource('a.csv', changed, LIMITS).openRandomAccess().read(0, 4);
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow('a.csv: This file was changed during the check.');
  });
});

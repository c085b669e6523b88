import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { concatBytes } from '../../src/formats/bytes/bytes.ts';
import * as nodeInflate from '../../src/formats/xlsx/package/inflate.ts';
import * as webInflate from '../../src/web/inflate.ts';

async function* divide(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

async function inflateAll(packed: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of webInflate.inflate(packed, 0, size)) chunks.push(chunk);
  return concatBytes(chunks);
}

const CONTENT = Buffer.from('made up '.repeat(50_000));
const PACKED = deflateRawSync(CONTENT);
const faultOf = async (reading: Promise<unknown>) =>
  webInflate.findInflateFault(await reading.catch((error) => error));

describe('the page unpacks as the program does', () => {
  it('has the same functions', () => {
    expect(Object.keys(webInflate).sort()).toEqual(Object.keys(nodeInflate).sort());
    webInflate satisfies typeof nodeInflate;
  });
  it('has the same checksum, over pieces too', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(0xffffffff), (bytes, sum) => {
        expect(webInflate.crc32(bytes, sum)).toBe(nodeInflate.crc32(bytes, sum));
      }),
    );
  });
  it('unpacks a part', async () => {
    expect(CONTENT.equals(await inflateAll(divide(PACKED), CONTENT.length))).toBe(true);
  });
  it('ignores what follows the end', async () => {
    const longer = Buffer.concat([PACKED, Buffer.from('made up')]);
    expect(CONTENT.equals(await inflateAll(divide(longer), CONTENT.length))).toBe(true);
  });
  it('says that a part is damaged', async () => {
    expect(await faultOf(inflateAll(divide(PACKED.subarray(0, 200)), CONTENT.length))).toBe('damaged');
    expect(await faultOf(inflateAll(divide(Buffer.alloc(200, 0xff)), 9))).toBe('damaged');
  });
  it('passes an error of the file on', async () => {
    const broken = async function* () {
      yield PACKED.subarray(0, 10);
      throw new InputError('made up');
    };
    await expect(inflateAll(broken(), CONTENT.length)).rejects.toThrow(InputError);
  });
  it('stops reading when enough has been read', async () => {
    let isStopped = false;
    const endless = async function* () {
      try {
        for (;;) yield PACKED.subarray(0, 100);
      } finally {
        isStopped = true;
      }
    };
    for await (const chunk of webInflate.inflate(endless(), 0, CONTENT.length)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await vi.waitFor(() => expect(isStopped).toBe(true));
  });
});

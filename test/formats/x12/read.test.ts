import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { X12parser } from 'x12-parser';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { createX12File, readSegments } from '../../../src/formats/x12/read.ts';
import type { Segment } from '../../../src/formats/x12/segments.ts';
import { EXAMPLE_REMITTANCE } from '../../support/example-remittance.ts';
import { acknowledgment, claim, interchange, remittance } from '../../support/x12.ts';

async function read(content: string | Buffer): Promise<Segment[]> {
  const bytes = Buffer.from(content as string);
  const file = createX12File(createMemorySource('era.835', bytes), bytes);
  const segments: Segment[] = [];
  for await (const batch of readSegments(file)) segments.push(...batch.segments);
  return segments;
}

/** The segments as another library reads them. */
async function readByLibrary(content: string): Promise<string[][]> {
  const segments: string[][] = [];
  const parser = new X12parser();
  const collect = async (source: AsyncIterable<unknown>) => {
    for await (const segment of source) segments.push(flatten(segment as Record<string, unknown>));
  };
  await pipeline(Readable.from([Buffer.from(content)]), parser, collect);
  return segments;
}

/** The library gives the first component of element 1 as "1", the second as "1-1", and trims each. */
function flatten(segment: Record<string, unknown>): string[] {
  const elements: string[] = [String(segment.name)];
  for (const [key, value] of Object.entries(segment)) {
    const [element = '', component] = key.split('-');
    if (element === 'name') continue;
    elements[Number(element)] =
      component === undefined ? String(value) : `${elements[Number(element)]}:${String(value)}`;
  }
  return Array.from(elements, (element) => element ?? '');
}

const PLAIN = interchange([remittance({ claims: [claim()] })]);

describe('readSegments', () => {
  it.each([
    ['the example', EXAMPLE_REMITTANCE],
    ['without line breaks', interchange([remittance({ claims: [claim(), claim()] })], { lineBreak: '' })],
    ['an acknowledgment', interchange([acknowledgment(['A3:21:40', 'A1:20'])])],
  ])('reads %s as x12-parser does', async (_, content) => {
    const ours = (await read(content)).map((segment) => trimEmpty(segment));
    expect(ours).toEqual((await readByLibrary(content)).filter(([name]) => name !== '').map(trimEmpty));
  });
  it.each([
    ['UTF-8', Buffer.from(`\ufeff${PLAIN}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${PLAIN}`, 'utf16le').swap16()],
  ])('reads a byte order mark of %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(await read(PLAIN));
  });
  it('gives the separator of components with each interchange', async () => {
    const text = PLAIN + interchange([remittance({ claims: [claim()] })], { component: '>' });
    const bytes = Buffer.from(text);
    const file = createX12File(createMemorySource('era.835', bytes), bytes);
    const components: string[] = [];
    for await (const batch of readSegments(file)) components.push(batch.component);
    expect(components).toEqual([':', '>']);
  });
  it('names the file in an error, and never its content', async () => {
    await expect(read('')).rejects.toThrow('era.835: This file is empty.');
    await expect(read(PLAIN.replace('SE*', 'SE*9'))).rejects.toThrow(
      /^era\.835: Segment \d+: SE says 9\d+, and there are/,
    );
    const error = await read(PLAIN.slice(0, -30)).catch((thrown: Error) => thrown.message);
    expect(error).toMatch(/^era\.835: The file is cut off after segment \d+\. Get it again\.$/);
  });
});

/** Empty elements at the end say nothing. */
function trimEmpty(segment: readonly string[]): string[] {
  const trimmed = segment.map((element) => element.trim());
  return trimmed.slice(0, trimmed.findLastIndex((element) => element !== '') + 1);
}

import { expect, it } from 'vitest';
import { ZipWriter } from '../../../../src/formats/xlsx/package/zip-write.ts';
import { createMemoryFile } from '../../memory-file.ts';
import { contentOf, openZip } from '../archive.ts';

async function* chunksOf(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function zipped(): Promise<Buffer> {
  const file = createMemoryFile();
  const zip = new ZipWriter(file.stream);
  zip.copyPart('folder/', () => chunksOf());
  zip.copyPart('a.xml', () => chunksOf('copied ', 'part'));
  const part = zip.openPart('b.xml');
  await part.write('written é ');
  await part.write('x'.repeat(100_000));
  part.end();
  await zip.end();
  return file.content();
}

it('writes parts that can be read again', async () => {
  const archive = await openZip(await zipped());
  expect([...archive.parts.values()].map(({ name }) => name)).toEqual(['folder/', 'a.xml', 'b.xml']);
  expect(String(await contentOf(archive, 'a.xml'))).toBe('copied part');
  expect(String(await contentOf(archive, 'b.xml'))).toBe(`written é ${'x'.repeat(100_000)}`);
});

it('writes the same bytes for the same parts', async () => {
  expect((await zipped()).equals(await zipped())).toBe(true);
});

it('fails if a part that is copied cannot be read', async () => {
  const zip = new ZipWriter(createMemoryFile().stream);
  zip.copyPart('a.xml', async function* () {
    yield Buffer.from('x');
    throw new Error('made-up damage');
  });
  await expect(zip.end()).rejects.toThrow('made-up damage');
});

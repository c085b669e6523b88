import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createArchive, zipFiles } from '../../../src/web/writing/archive.ts';
import { StreamBuf, StringBuf } from '../../../src/web/writing/exceljs-streams.ts';
import { MemoryFile } from '../../../src/web/writing/memory-folder.ts';

const textsOf = (zip: Uint8Array) =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);

it('packs parts in their order, though they are written at the same time', () => {
  const archive = createArchive();
  const file = new MemoryFile('a.xlsx');
  archive.pipe(file.stream);
  const [first, second] = [new StreamBuf(), new StreamBuf()];
  archive.append(first, { name: '/xl/a.xml' });
  archive.append('whole', { name: 'b.xml' });
  archive.append(second, { name: 'c.xml' });
  second.write('late, ');
  first.write('made ');
  second.end('but first');
  const text = new StringBuf();
  text.addText('u');
  text.addText('p é');
  expect(text.length).toBe(4);
  first.write(text);
  text.reset();
  first.end();
  archive.finalize();
  expect(textsOf(file.content)).toEqual([
    ['xl/a.xml', 'made up é'],
    ['b.xml', 'whole'],
    ['c.xml', 'late, but first'],
  ]);
});

it('reports the end of a part to those who wait for it, and the end of the zip', () => {
  const archive = createArchive();
  const file = new MemoryFile('a.xlsx');
  const events: string[] = [];
  file.stream.on('finish', () => events.push('zip'));
  archive.pipe(file.stream);
  const part = new StreamBuf();
  part.on('finish', () => events.push('part'));
  archive.append(part, { name: 'a' });
  part.end();
  archive.finalize();
  expect(events).toEqual(['part', 'zip']);
});

it('zips files as they are', () => {
  const content = new Uint8Array(Buffer.from('made up'));
  expect(textsOf(zipFiles(new Map([['folder/a.csv', content]])))).toEqual([['folder/a.csv', 'made up']]);
});

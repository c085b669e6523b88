import { expect, it } from 'vitest';
import { collectBytes } from '../../../../src/formats/xlsx/write/collect-bytes.ts';

it('gives all bytes once the stream has ended', async () => {
  const { stream, bytes } = collectBytes();
  stream.write('ab');
  stream.end('c');
  expect((await bytes).toString()).toBe('abc');
});

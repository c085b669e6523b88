import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { watchPaste } from '../../../src/cli/draft/paste.ts';

/** What is left after these chunks of input. */
function restOf(...chunks: string[]): string {
  const input = new PassThrough();
  const pasted = watchPaste(input);
  for (const chunk of chunks) input.emit('data', Buffer.from(chunk));
  return pasted.getRest();
}

it('is empty for a typed line', () => {
  expect(restOf('a', 'b', '\r', 'c', '\n')).toBe('');
});

it('joins the lines after the first of a pasted text', () => {
  expect(restOf('one\r\ntwo\r\n\tthree \n', 'x')).toBe('two three');
});

it('ignores input after it is stopped', () => {
  const input = new PassThrough();
  const pasted = watchPaste(input);
  pasted.stop();
  input.emit('data', 'one\ntwo');
  expect(pasted.getRest()).toBe('');
});

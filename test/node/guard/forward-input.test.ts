import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { forwardInput } from '../../../src/node/guard/forward-input.ts';

function pieceOf(text: string): Buffer {
  const piece = Buffer.allocUnsafeSlow(text.length);
  piece.write(text);
  return piece;
}

it('passes on every piece, then the end, and frees what was passed on', async () => {
  const pieces = [pieceOf('first'), pieceOf('second')];
  const small = pieceOf('..third').subarray(2);
  const received: string[] = [];
  const input = new Writable({
    write(piece, _encoding, done) {
      received.push(String(piece));
      done();
    },
  });
  forwardInput(Readable.from([...pieces, small]), input);
  await once(input, 'finish');
  expect(received).toEqual(['first', 'second', 'third']);
  expect(pieces.map(({ length }) => length)).toEqual([0, 0]);
  expect(String(small)).toBe('third');
});

it('survives a thread that reads no more', async () => {
  const stdin = new PassThrough();
  const input = new PassThrough();
  forwardInput(stdin, input);
  input.destroy(new Error('gone'));
  stdin.end('rest');
  await once(stdin, 'end');
  expect(input.destroyed).toBe(true);
});

import { Writable } from 'node:stream';
import { MessageChannel } from 'node:worker_threads';

/**
 * Passes standard input on to a thread, and frees each piece as soon as the thread has it: V8 lets 32 MB of them pile up
 * on a thread that does nothing else.
 */
export function forwardInput(stdin: NodeJS.ReadableStream, input: Writable): void {
  const release = createRelease();
  // A thread that ends early leaves the rest of its input unread.
  input.on('error', () => {});
  const writable = new Writable({
    write(piece: Buffer, _encoding, done) {
      input.write(piece, () => {
        release(piece);
        done();
      });
    },
    final(done) {
      input.end(() => done());
    },
  });
  stdin.pipe(writable);
}

/** Moves the bytes of a piece to a port that nobody listens to. */
function createRelease(): (piece: Uint8Array) => void {
  const { port1, port2 } = new MessageChannel();
  port1.close();
  port2.close();
  return ({ buffer, byteLength }) => {
    // A smaller piece may share its memory with others.
    if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) port1.postMessage(null, [buffer]);
  };
}

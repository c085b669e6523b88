import { Writable } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import type { FromThread, StreamName, ToThread } from '../../node/guard/messages.ts';
import type { Io } from '../streams.ts';

/** What a stream of the main thread leads to, for another thread that writes to it. */
export type TerminalTraits = Readonly<Record<StreamName, Pick<Io['stdout'], 'isTTY' | 'columns'>>>;

/** The streams of this program, for a thread: all that it writes is written by the main thread. */
export interface ThreadIo extends Io {
  /** Waits until everything is written. */
  flush(): Promise<void>;
}

/** Reads what the streams lead to. */
export function readTerminalTraits({ stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>): TerminalTraits {
  const read = ({ isTTY, columns }: Io['stdout']) => ({
    ...(isTTY !== undefined && { isTTY }),
    ...(columns !== undefined && { columns }),
  });
  return { stdout: read(stdout), stderr: read(stderr) };
}

/** Creates the streams of a thread over its port to the main thread. */
export function createThreadIo(port: MessagePort, traits: TerminalTraits): ThreadIo {
  const pending: Partial<Record<StreamName, (error?: Error) => void>> = {};
  port.on('message', ({ written, code }: ToThread) => {
    pending[written]?.(code === undefined ? undefined : Object.assign(new Error(code), { code }));
  });
  const open = (write: StreamName) => {
    const stream = new Writable({
      decodeStrings: false,
      write(content: string | Uint8Array, _encoding, done) {
        pending[write] = done;
        port.postMessage({ write, content } satisfies FromThread);
      },
    });
    // A reader that closes the pipe early (| head) is not an error.
    return Object.assign(
      stream.on('error', () => {}),
      traits[write],
    );
  };
  const [stdout, stderr] = [open('stdout'), open('stderr')];
  const flush = (stream: Writable) => new Promise<void>((resolve) => stream.write('', () => resolve()));
  return {
    stdout,
    stderr,
    env: process.env,
    now: () => new Date(),
    get stdin() {
      return process.stdin;
    },
    flush: async () => void (await Promise.all([flush(stdout), flush(stderr)])),
  };
}

import { PassThrough, Readable, Writable } from 'node:stream';
import type { Asker } from '../../src/cli/asker.ts';
import { main } from '../../src/cli/main.ts';

export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  env?: Record<string, string>;
  stdin?: string | Buffer;
  columns?: number;
  tty?: boolean;
  now?: string;
  /** Instead of a time that stands still. */
  clock?: () => Date;
  /** Ends --watch. */
  interrupt?: AbortSignal;
  /** Who answers the questions of new and init. */
  asker?: Asker;
  /** Called with all that stands on standard output so far. */
  onOutput?: (text: string) => void;
}

/** Runs the program in this process, as a user would type it. */
export async function runCli(argv: readonly string[], around: Surroundings = {}): Promise<Run> {
  const stdout = collector(around);
  const stderr = collector({});
  const status = await main(argv, {
    stdin: around.stdin === undefined ? new PassThrough().end() : Readable.from([Buffer.from(around.stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: around.env ?? {},
    now: around.clock ?? (() => new Date(around.now ?? '2026-11-24T18:00:00Z')),
    ...(around.interrupt && { interrupt: around.interrupt }),
    ...(around.asker && { asker: around.asker }),
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function collector({ columns, tty, onOutput }: Surroundings): {
  stream: Writable & { isTTY?: boolean };
  text: () => string;
} {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      onOutput?.(Buffer.concat(chunks).toString('utf8'));
      done();
    },
  });
  return {
    stream: Object.assign(stream, { ...(columns && { columns }), ...(tty && { isTTY: true }) }),
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

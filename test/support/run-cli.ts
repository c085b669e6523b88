import { PassThrough, Readable, Writable } from 'node:stream';
import type { Asker } from '../../src/cli/asker.ts';
import { main } from '../../src/cli/main.ts';

/** The result of a run. */
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
  /** Replaces the fixed time `now`. */
  clock?: () => Date;
  /** Ends --watch. */
  interrupt?: AbortSignal;
  /** Answers the questions of `new` and `init`. */
  asker?: Asker;
  /** Called with everything printed on standard output so far. */
  onOutput?: (text: string) => void;
}

/** Runs the program in this process with the arguments that a user would type. */
export async function runCli(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const stdout = collector(surroundings);
  const stderr = collector({});
  const status = await main(argv, {
    stdin:
      surroundings.stdin === undefined
        ? new PassThrough().end()
        : Readable.from([Buffer.from(surroundings.stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: surroundings.env ?? {},
    now: surroundings.clock ?? (() => new Date(surroundings.now ?? '2026-11-24T18:00:00Z')),
    ...(surroundings.interrupt && { interrupt: surroundings.interrupt }),
    ...(surroundings.asker && { asker: surroundings.asker }),
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

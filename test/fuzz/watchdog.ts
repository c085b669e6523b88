import { Worker } from 'node:worker_threads';

const MAX_BYTES = 2 ** 20;

/** Ends the run if one execution hangs, and saves its input; only another thread can do this during an endless loop. */
export class Watchdog {
  private readonly shared = new SharedArrayBuffer(MAX_BYTES + 8);
  private readonly heads = new Int32Array(this.shared, 0, 2);
  private readonly bytes = new Uint8Array(this.shared, 8);
  private readonly worker: Worker;

  /** @param path the file that the input is saved in */
  constructor(seconds: number, path: string) {
    this.worker = new Worker(WATCH, { eval: true, workerData: { shared: this.shared, seconds, path } });
    this.worker.unref();
  }

  /** Called before each execution. */
  watch(input: Buffer): void {
    this.heads[1] = input.copy(this.bytes, 0, 0, MAX_BYTES);
    Atomics.add(this.heads, 0, 1);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

const WATCH = `
const { workerData: { shared, seconds, path } } = require('node:worker_threads');
const { writeFileSync, writeSync } = require('node:fs');
const heads = new Int32Array(shared, 0, 2);
let last = -1;
setInterval(() => {
  if (heads[0] !== last) return void (last = heads[0]);
  writeFileSync(path, Buffer.from(new Uint8Array(shared, 8, heads[1])).toString('base64'));
  writeSync(2, 'an execution took over ' + seconds + ' s; its input is in ' + path + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, seconds * 1000);
`;

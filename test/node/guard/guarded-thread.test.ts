import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import type { ThreadScript } from '../../../src/node/find-thread.ts';
import { runGuarded, type ThreadSurroundings } from '../../../src/node/guard/guarded-thread.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();

/** A thread that runs this code, in which `port`, `task` and `lock` are what it was given. */
function script(name: string, code: string): ThreadScript {
  const path = join(folder, `${name}.cjs`);
  const head =
    "const { parentPort: port, workerData: { task, lock } } = require('node:worker_threads'); const fs = require('node:fs');";
  writeFileSync(path, `${head}\n${code}`);
  return { source: pathToFileURL(path), options: {} };
}

function surroundings(seconds = 0): ThreadSurroundings & { printed: () => string } {
  const chunks: string[] = [];
  const open = () =>
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
  return {
    streams: { stdout: open(), stderr: open() },
    stdin: undefined,
    seconds,
    youngMegabytes: 24,
    createTimeoutError: (hasWritten) => new Error(`over, written: ${hasWritten}`),
    printed: () => chunks.join(''),
  };
}

it('returns what the thread returns, and prints what it writes', async () => {
  const around = surroundings();
  const before = process.listenerCount('SIGTERM');
  const run = runGuarded(
    script(
      'result',
      `port.on('message', (answer) => { port.postMessage({ result: [task, answer] }); port.close(); });
       port.postMessage({ write: 'stdout', content: 'text' });`,
    ),
    'a task',
    around,
  );
  expect(await run).toEqual({ result: ['a task', { written: 'stdout', code: undefined }] });
  expect(around.printed()).toBe('text');
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

it('passes standard input on', async () => {
  const stdin = new PassThrough().end('typed');
  const code = `process.stdin.on('data', (bytes) => port.postMessage({ result: String(bytes) }));`;
  expect(await runGuarded(script('input', code), '', { ...surroundings(), stdin })).toEqual({
    result: 'typed',
  });
});

it('ends with the result if standard input is left unread, or does not end', async () => {
  const stdin = new PassThrough();
  stdin.write('unread');
  const code = `process.stdin; process.stdin.on('readable', () => {}); port.postMessage({ result: 'done' });`;
  expect(await runGuarded(script('unread', code), '', { ...surroundings(), stdin })).toEqual({
    result: 'done',
  });
});

it('throws the error that ended the thread, and removes its temporary files', async () => {
  const staged = join(folder, 'staged');
  const code = `fs.writeFileSync(task, ''); port.postMessage({ staged: task }); throw new Error('made up');`;
  await expect(runGuarded(script('failing', code), staged, surroundings())).rejects.toThrow('made up');
  expect(existsSync(staged)).toBe(false);
});

it('throws if the thread ends without a result', async () => {
  await expect(runGuarded(script('empty', ''), '', surroundings())).rejects.toThrow('the thread ended early');
});

it.each([
  ['nothing was written', '', false],
  ['something was printed', "port.postMessage({ write: 'stdout', content: 'a' });", true],
  ['files were moved', 'Atomics.add(lock, 1, 1);', true],
])('ends a thread that computes forever: %s', async (name, first, hasWritten) => {
  const [staged, settled] = [join(folder, 'staged'), join(folder, `settled ${name}`)];
  const code = `${first}
    for (const path of task) { fs.writeFileSync(path, ''); port.postMessage({ staged: path }); }
    port.postMessage({ settled: task[1] });
    for (;;) { try { for (;;); } catch {} }`;
  const run = runGuarded(script(`endless ${name}`, code), [staged, settled], surroundings(2));
  await expect(run).rejects.toThrow(`over, written: ${hasWritten}`);
  expect([existsSync(staged), existsSync(settled)]).toEqual([false, true]);
});

it('ends a thread on a signal, and passes the signal on', async () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const code = "port.postMessage({ write: 'stderr', content: 'ready' }); for (;;);";
  const around = surroundings();
  void runGuarded(script('signal', code), '', around);
  await vi.waitFor(() => expect(around.printed()).toBe('ready'), 30_000);
  process.emit('SIGTERM');
  await vi.waitFor(() => expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM'), 30_000);
  kill.mockRestore();
});

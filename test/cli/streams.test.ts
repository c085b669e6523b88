import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { createIo, type Io, isSet, wantsColor, writeAll } from '../../src/cli/streams.ts';

describe('createIo', () => {
  function createProcess(stream: Writable) {
    const opened: string[] = [];
    const open = (name: string) => {
      opened.push(name);
      return stream as unknown as NodeJS.WriteStream & { fd: 1 & 2 };
    };
    const exit = vi.fn<() => never>();
    const fake = {
      env: { CI: '1' },
      exitCode: undefined as number | undefined,
      exit,
      get stdin(): never {
        throw new Error('not needed');
      },
      get stdout() {
        return open('stdout');
      },
      get stderr() {
        return open('stderr');
      },
    };
    return { io: createIo(fake), fake, opened, exit };
  }

  it('opens a stream on first use, once, and ignores a reader that closes it', () => {
    const stream = new PassThrough();
    const { io, opened } = createProcess(stream);
    expect(io.env).toEqual({ CI: '1' });
    expect(opened).toEqual([]);
    expect(io.stderr).toBe(stream);
    expect(io.stderr).toBe(stream);
    expect(opened).toEqual(['stderr']);
    expect(stream.listenerCount('error')).toBe(1);
    expect(() => stream.emit('error', new Error('gone'))).not.toThrow();
  });

  it('ends the process at once, unless a stream has something to write', () => {
    let finish = (): void => {};
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        finish = done;
      },
    });
    const { io, fake, exit } = createProcess(stream);
    io.stderr.write('a note');
    io.end(1);
    expect(exit).not.toHaveBeenCalled();
    expect(fake.exitCode).toBe(1);
    finish();
    io.end(1);
    expect(exit).toHaveBeenCalledOnce();
  });
});

describe('writeAll', () => {
  it('writes everything in order', async () => {
    const stream = new PassThrough({ highWaterMark: 16 });
    const read = stream.toArray();
    const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`);
    await writeAll(stream, lines);
    stream.end();
    expect(Buffer.concat((await read) as Buffer[]).toString()).toBe(lines.join(''));
  });
  it('stops quietly if the reader has closed the pipe', async () => {
    let written = 0;
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    function* endless(): Generator<string> {
      while (written < 1000) {
        written += 1;
        yield 'x'.repeat(65_536);
      }
    }
    await writeAll(stream, endless());
    expect(written).toBeLessThan(10);
  });
});

describe('isSet', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['0', false],
    ['False', false],
    ['true', true],
    ['1', true],
  ])('%s: %s', (value, expected) => expect(isSet(value)).toBe(expected));
});

describe('wantsColor', () => {
  const io = (env: Record<string, string>, isTTY = true) => ({ env, stdout: { isTTY } }) as unknown as Io;
  it.each([
    ['a terminal', io({}), true, true],
    ['a pipe', io({}, false), true, false],
    ['--no-color', io({}), false, false],
    ['NO_COLOR', io({ NO_COLOR: '1' }), true, false],
    ['NO_COLOR, empty', io({ NO_COLOR: '' }), true, true],
    ['FORCE_COLOR on a pipe', io({ FORCE_COLOR: '1' }, false), true, true],
    ['TERM=dumb', io({ TERM: 'dumb' }), true, false],
  ] as const)('%s', (_name, around, option, expected) => expect(wantsColor(around, option)).toBe(expected));
});

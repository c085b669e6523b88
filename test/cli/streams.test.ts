import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createIo, type Io, isSet, wantsColor, writeAll } from '../../src/cli/streams.ts';
import { runCli } from '../support/run-cli.ts';

it('a stream of the process is asked for once, when it is needed, and its reader may go', () => {
  const asked: string[] = [];
  const made = new PassThrough();
  const ask = (name: string) => {
    asked.push(name);
    return made as unknown as NodeJS.WriteStream & { fd: 1 & 2 };
  };
  const io = createIo({
    env: { CI: '1' },
    get stdin(): never {
      throw new Error('not needed');
    },
    get stdout() {
      return ask('stdout');
    },
    get stderr() {
      return ask('stderr');
    },
  });
  expect(io.env).toEqual({ CI: '1' });
  expect(asked).toEqual([]);
  expect(io.stderr).toBe(made);
  expect(io.stderr).toBe(made);
  expect(asked).toEqual(['stderr']);
  expect(made.listenerCount('error')).toBe(1);
  expect(() => made.emit('error', new Error('gone'))).not.toThrow();
});

describe('writeAll', () => {
  it('writes all of it, in order, whatever the size of the pieces', async () => {
    const stream = new PassThrough({ highWaterMark: 16 });
    const read = stream.toArray();
    const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`);
    await writeAll(stream, lines);
    stream.end();
    expect(Buffer.concat((await read) as Buffer[]).toString()).toBe(lines.join(''));
  });
  it('stops quietly where the reader has gone', async () => {
    let asked = 0;
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    function* endless(): Generator<string> {
      while (asked < 1000) {
        asked += 1;
        yield 'x'.repeat(65_536);
      }
    }
    await writeAll(stream, endless());
    expect(asked).toBeLessThan(10);
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

describe('wantsColour', () => {
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

describe('the program', () => {
  const draft = 'templates/examples/draft.json';
  it('colours on a terminal and not elsewhere', async () => {
    const plain = await runCli([draft, '--as-of', '2026-11-24']);
    const coloured = await runCli([draft, '--as-of', '2026-11-24'], { tty: true });
    expect(coloured.stdout).toContain('\u001b[');
    expect(plain.stdout).not.toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken away
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });
  it('prints help within 80 columns and its version', async () => {
    const help = await runCli(['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect((await runCli(['ticket', '--help'])).stdout).toContain('--as-of');
  });
  it('shows where a defect or an error arose only when asked', async () => {
    const asked = await runCli(['no-such.csv'], { env: { PORTAL_CHECK_DEBUG: '1' } });
    expect(asked.stderr).toMatch(/^portal-check: no-such\.csv: no such file\nInputError: [\s\S]*\n\s+at /);
    expect((await runCli(['no-such.csv'])).stderr).toBe('portal-check: no-such.csv: no such file\n');
  });
  it('ends with 3 and no message of its own where portal-check fails', async () => {
    const io = {
      env: {},
      stdout: { write: () => true },
      stderr: new PassThrough(),
      stdin: new PassThrough(),
    };
    const { main } = await import('../../src/cli/main.ts');
    const broken = {
      ...io,
      now: () => {
        throw new TypeError('MADEUP-SECRET');
      },
    } as unknown as Io;
    expect(await main([draft], broken)).toBe(3);
    expect(String(io.stderr.read())).toBe('portal-check: internal error; PORTAL_CHECK_DEBUG=1 shows where\n');
    expect(await main([draft], { ...broken, env: { PORTAL_CHECK_DEBUG: '1' } })).toBe(3);
    expect(String(io.stderr.read())).not.toContain('MADEUP-SECRET');
  });
  it('leaves standard input alone where a file is checked', async () => {
    const refused = {
      env: {},
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      now: () => new Date('2026-11-24T12:00:00Z'),
      get stdin(): never {
        throw new Error('standard input was opened');
      },
    } as unknown as Io;
    const { main } = await import('../../src/cli/main.ts');
    expect(await main([draft, '--no-progress'], refused)).toBe(1);
    expect(await main(['-'], refused)).toBe(3);
  });
  it('says how many whole numbers an option takes', async () => {
    const run = await runCli([draft, '--max-findings', 'many']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^portal-check: option '--max-findings <n>'[^\n]*\n$/);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgressLine } from '../../../src/cli/check/progress.ts';
import { main } from '../../../src/cli/main.ts';
import type { Progress } from '../../../src/index.ts';
import { check } from '../../support/check.ts';
import { testFolder } from '../../support/out-files.ts';
import { validRow } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';

/** A terminal that keeps each write. */
function terminal(more: { isTTY?: boolean; columns?: number } = {}) {
  const writes: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      writes.push(String(chunk));
      done();
    },
  });
  return { writes, stream: Object.assign(stream, { isTTY: true, columns: 80, ...more }) };
}

/** The line that a terminal shows after these writes. */
function screenOf(writes: readonly string[]): string {
  let line = '';
  let column = 0;
  for (const character of writes.join('')) {
    if (character === '\r') column = 0;
    else {
      line = line.slice(0, column).padEnd(column) + character + line.slice(column + 1);
      column += 1;
    }
  }
  return line.trimEnd();
}

/** A progress line with a clock in milliseconds. */
function lineOn(
  at: ReturnType<typeof terminal>,
  flags: Parameters<typeof createProgressLine>[0] = {},
  env: Record<string, string> = {},
) {
  let ms = 0;
  const line = createProgressLine(flags, { stderr: at.stream, env, now: () => new Date(ms) });
  const update = (time: number, rows: number, share?: number, file = 'people.csv'): string => {
    ms = time;
    line?.update(file, { rows, share });
    return screenOf(at.writes);
  };
  return { line, update };
}

describe('the progress line', () => {
  it('does not appear within the first second', () => {
    const at = terminal();
    const { line, update } = lineOn(at);
    update(0, 1000, 0.1);
    update(999, 2000, 0.2);
    line?.clear();
    expect(at.writes).toEqual([]);
  });
  it('is one line, drawn at most five times a second and cleared at the end', () => {
    const at = terminal();
    const { line, update } = lineOn(at);
    update(0, 1000, 0.1);
    expect(update(2000, 120_000, 0.5)).toBe('people.csv: 120,000 rows checked, 50 %, 3 s left');
    expect(update(2199, 130_000, 0.6)).toBe('people.csv: 120,000 rows checked, 50 %, 3 s left');
    expect(update(2200, 130_000, 0.6)).toBe('people.csv: 130,000 rows checked, 60 %, 2 s left');
    line?.clear();
    expect(screenOf(at.writes)).toBe('');
    expect(at.writes.join('')).not.toContain('\n');
    expect(at.writes.at(-1)).toMatch(/\r$/);
  });
  it('shows minutes', () => {
    const { update } = lineOn(terminal());
    update(0, 1000, 0);
    expect(update(10_000, 2000, 0.1)).toMatch(/, 10 %, 1 min 30 s left$/);
  });
  it('shows only the rows if the size is unknown', () => {
    const { update } = lineOn(terminal());
    update(0, 1000);
    expect(update(3000, 2000)).toBe('people.csv: 2,000 rows checked');
  });
  it('clears the rest of a longer line, and starts over with the next file', () => {
    const at = terminal();
    const { line, update } = lineOn(at);
    update(0, 1000, 0);
    update(5000, 99_000, 0.5, 'the-long-name-of-one.csv');
    expect(update(6000, 10, 0.1, 'b.csv')).toBe('b.csv: 10 rows checked, 10 %');
    expect(update(8000, 20, 0.2, 'b.csv')).toBe('b.csv: 20 rows checked, 20 %, 16 s left');
    line?.clear();
    expect(screenOf(at.writes)).toBe('');
  });
  it('masks what may be the number of a person', () => {
    const { update } = lineOn(terminal());
    expect(update(2000, 5, 0.5, 'rin-123456789.csv')).toBe('rin-#########.csv: 5 rows checked, 50 %');
  });
  it.each([
    ['if the name does not fit', 'a-name-of-more-than-thirty-columns.csv', 40],
    ['if the width of the name is unknown', '登録.csv', 40],
  ])('leaves the name out %s', (_name, file, columns) => {
    expect(lineOn(terminal({ columns })).update(2000, 5, 0.5, file)).toBe('5 rows checked, 50 %');
  });
  it('is cut to a narrow terminal', () => {
    expect(lineOn(terminal({ columns: 10 })).update(2000, 5, 0.5)).toBe('5 rows ch');
  });
  it.each([
    ['CI', {}, { CI: 'true' }],
    ['--no-progress', { progress: false }, {}],
    ['--quiet', { quiet: true }, {}],
  ])('does not appear with %s', (_name, flags, env) => {
    expect(lineOn(terminal(), flags, env).line).toBeUndefined();
  });
  it('draws nothing without a terminal', () => {
    const at = terminal({ isTTY: false });
    const { line, update } = lineOn(at);
    update(0, 1000, 0.1);
    update(5000, 2000, 0.5);
    line?.clear();
    expect(at.writes).toEqual([]);
  });
});

const folder = testFolder();

/** Enough tickets for several batches. */
const ROWS = Array.from({ length: 1000 }, () => validRow('ticket'));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const HEADERS = Object.keys(ROWS[0] ?? {});
const CSV = [HEADERS.join(','), ...ROWS.map((row) => HEADERS.map((name) => row[name] ?? '').join(','))];

async function listProgress(path: string): Promise<Progress[]> {
  const all: Progress[] = [];
  await check(path, { asOf: '2026-11-24' }, { onProgress: (_file, progress) => all.push({ ...progress }) });
  return all;
}

describe('a check reports its progress', () => {
  it.each([
    ['.csv', () => written('t.csv', CSV.join('\n'))],
    [
      '.csv in UTF-16',
      () => {
        const path = join(folder, 'u.csv');
        writeFileSync(path, Buffer.from(`\ufeff${CSV.join('\n')}`, 'utf16le'));
        return path;
      },
    ],
    ['.json', () => written('t.json', JSON.stringify(ROWS))],
    ['.ndjson', () => written('t.ndjson', ROWS.map((row) => JSON.stringify(row)).join('\n'))],
  ])('in a %s', async (_name, write) => {
    const all = await listProgress(write());
    expect(all.length).toBeGreaterThan(2);
    expect(all.at(-1)).toEqual({ rows: ROWS.length, share: 1 });
    const shares = all.map(({ share }) => share ?? 0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
  });
  it('in a workbook', async () => {
    const all = await listProgress(`${ROOT}templates/examples/registrations.xlsx`);
    expect(all.at(-1)?.rows).toBeGreaterThan(5);
    expect(all.at(-1)?.share).toBe(1);
  });
  it('in rows in memory', async () => {
    const all: Progress[] = [];
    const rows = { kind: 'ticket', rows: [{ mco: '' }, { mco: '' }, { mco: '' }] } as const;
    await check(rows, { asOf: '2026-11-24' }, { onProgress: (_file, progress) => all.push(progress) });
    expect(all).toEqual([{ rows: 3, share: undefined }]);
  });
});

describe('the program', () => {
  /** Runs with a clock that advances by a second at each reading. */
  async function run(argv: readonly string[], env: Record<string, string> = {}) {
    const at = terminal();
    const out = terminal();
    let seconds = 0;
    const now = (): Date => {
      seconds += 1;
      return new Date(Date.UTC(2026, 10, 24, 18) + seconds * 1000);
    };
    const stdin = new PassThrough().end();
    await main(argv, { stdin, stdout: out.stream, stderr: at.stream, env, now });
    return { at, before: at.writes.length, stdout: out.writes.join('') };
  }
  it('draws on standard error, and clears it', async () => {
    const path = written('many.csv', CSV.join('\n'));
    const { at, stdout } = await run([path, '--no-color']);
    expect(at.writes.join('')).toMatch(/1,000 rows checked, 100 %/);
    expect(screenOf(at.writes)).toBe('');
    expect(stdout).not.toMatch(/rows checked|\r/);
  });
  it('clears the line if a file cannot be read to its end', async () => {
    const path = written('torn.csv', `${CSV.join('\n')}\n"`);
    const { at } = await run([path]);
    const lines = at.writes.join('').split('\n');
    expect(lines[0]).toContain('rows checked');
    expect(screenOf([lines[0] ?? ''])).toMatch(/^portal-check: .*A quote is never closed/);
  });
  it.each([[['--no-progress']], [['--quiet']]])('is silent with %s', async (flags) => {
    const { at } = await run([written('few.csv', CSV.join('\n')), ...flags]);
    expect(at.writes).toEqual([]);
  });
});

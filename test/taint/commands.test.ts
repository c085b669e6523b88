import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS } from '../../src/report/formats.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { type Draw, traces, WITHOUT_DAYS, writeTainted } from '../support/taint.ts';

const home = testFolder();
const DRAWS: readonly Draw[] = ['a', 'b'];
const ALL_DRAWS: readonly Draw[] = [...DRAWS, 'c'];
for (const draw of ALL_DRAWS) mkdirSync(join(home, draw));

const INPUTS: readonly [string, Kind][] = [
  ['people.csv', 'registration'],
  ['people.tsv', 'registration'],
  ['people.xlsx', 'registration'],
  ['drafts.csv', 'ticket'],
  ['drafts.tsv', 'ticket'],
  ['drafts.txt', 'ticket'],
  ['drafts.json', 'ticket'],
  ['drafts.ndjson', 'ticket'],
  ['drafts.xlsx', 'ticket'],
];
for (const draw of ALL_DRAWS)
  for (const [name, kind] of INPUTS) writeTainted(join(home, draw, name), kind, draw);

const inDraw = (draw: Draw, name: string) => join(home, draw, name);
/** Replaces the folder, which differs between the draws. */
const withoutFolder = (text: string) => text.replaceAll(/(portal-check-out-\w+[/\\]+)[abc]\b/g, '$1_');
const OPTIONS = ['--as-of', AS_OF, '--max-findings', '999'];

describe.each(INPUTS)('%s', (name, kind) => {
  const run = (draw: Draw, ...args: string[]) => runCli([inDraw(draw, name), ...OPTIONS, ...args]);

  it.each(FORMAT_NAMES)(
    'prints no cell in --format %s, and the same text for other people',
    async (format) => {
      const first = await run('a', '--format', format);
      expect(first).toMatchObject({ status: 1, stderr: '' });
      expect(first.stdout.length).toBeGreaterThan(1000);
      expect(traces(first.stdout, kind)).toEqual([]);
      expect(withoutFolder((await run('b', '--format', format)).stdout)).toBe(withoutFolder(first.stdout));
      const asked = await run('a', '--format', format, '--show-values=always');
      expect(traces(asked.stdout, kind).length).toBeGreaterThan(5);
    },
  );

  it.each(FORMAT_NAMES)(
    'reveals a day that others are counted from in --format %s only if that has days',
    async (format) => {
      const print = async (draw: Draw, ...args: string[]) =>
        withoutFolder((await run(draw, '--format', format, ...args)).stdout);
      expect(await print('c', '--no-days')).toBe(await print('a', '--no-days'));
      const isSame = (await print('c')) === (await print('a'));
      expect(isSame).toBe(kind === 'registration' || WITHOUT_DAYS.has(format));
      const isSameWithDays = (await print('c', '--days')) === (await print('a', '--days'));
      expect(isSameWithDays).toBe(kind === 'registration');
    },
  );

  it('writes no cell into any --report but the annotated workbook', async () => {
    const paths = REPORT_EXTENSIONS.map((extension) => inDraw('a', `report-${name}${extension}`));
    const { status, stdout, stderr } = await run('a', ...paths.flatMap((path) => ['--report', path]));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(traces(stdout, kind)).toEqual([]);
    for (const path of paths.slice(0, -1)) {
      const text = readFileSync(path, 'utf8');
      expect(text.length).toBeGreaterThan(1000);
      expect(traces(text, kind), path).toEqual([]);
    }
  });

  it('writes cells of --out only into clean and held files, not into their names', async () => {
    const out = inDraw('a', `out-${name}`);
    const { status, stdout, stderr } = await run('a', '--out', out, '--no-fix');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(traces(stdout, kind)).toEqual([]);
    expect(traces(readdirSync(out).join('\n'), kind)).toEqual([]);
    expect(traces(readFileSync(join(out, 'manifest.json'), 'utf8'), kind)).toEqual([]);
    const again = await run('a', '--out', out, '--force', '--format', 'json');
    expect(
      traces(again.stdout + again.stderr + readFileSync(join(out, 'manifest.json'), 'utf8'), kind),
    ).toEqual([]);
  });

  it.each([['due'], ['due', '--json'], ['due', '--within', '30d'], ['calendar']])(
    'prints no cell in %s %s',
    async (...args) => {
      const [command = '', ...more] = args.filter((arg) => arg !== undefined);
      const runs = await Promise.all(
        DRAWS.map((draw) => runCli([command, inDraw(draw, name), '--as-of', AS_OF, ...more])),
      );
      for (const { status, stdout, stderr } of runs) {
        expect(status).toBeLessThan(2);
        expect(stdout.length).toBeGreaterThan(20);
        expect(traces(stdout + stderr, kind)).toEqual([]);
      }
      expect(withoutFolder(runs[1]?.stdout ?? '')).toBe(withoutFolder(runs[0]?.stdout ?? ''));
    },
  );

  it('writes no cell into the files of due', async () => {
    for (const extension of ['.csv', '.html']) {
      const path = inDraw('a', `due-${name}${extension}`);
      const args = ['due', inDraw('a', name), '--as-of', AS_OF, '--output', path];
      const { stdout, stderr } = await runCli(args);
      expect(traces(stdout + stderr + readFileSync(path, 'utf8'), kind)).toEqual([]);
    }
  });

  it('shows cards only where values are shown', async () => {
    const args = ['show', inDraw('a', name), '--as-of', AS_OF];
    const refused = await runCli(args);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(traces(refused.stderr, kind)).toEqual([]);
    const asked = await runCli([...args, '--show-values=always']);
    expect(traces(asked.stdout, kind).length).toBeGreaterThan(5);
    expect(traces(asked.stderr, kind)).toEqual([]);
  });
});

it('finds a day in every form in which it may be printed', () => {
  const forms = [
    '2026-10-12',
    '20261012',
    '10/12/2026',
    '10/12/26',
    '12-Oct-2026',
    '12 Oct 2026',
    'Oct 12, 2026',
  ];
  for (const form of [...forms, '46307']) expect(traces(`on ${form}, by`, 'ticket'), form).not.toEqual([]);
  expect(traces('2026-10-13 10/12/2025 463070', 'ticket')).toEqual([]);
});

describe('files besides the inputs', () => {
  const roster = inDraw('a', 'people.csv');
  const history = inDraw('a', 'drafts.ndjson');
  it.each(FORMAT_NAMES)('print no cell of --roster, --history and --baseline in %s', async (format) => {
    const last = inDraw('a', `last-${format}.json`);
    const args = [inDraw('a', 'drafts.csv'), ...OPTIONS, '--roster', roster, '--history', history];
    await runCli([...args, '--report', last]);
    const { status, stdout, stderr } = await runCli([...args, '--baseline', last, '--format', format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(traces(stdout, 'ticket')).toEqual([]);
  });

  it('print no cell in --print-config, layout learn and commands that read no cells', async () => {
    const book = inDraw('a', 'people.xlsx');
    for (const args of [
      ['--print-config', '--roster', roster, '--history', history],
      ['rules'],
      ['rules', '--json'],
      ['explain', 'ticket/too-late'],
      ['schema', 'report'],
      ['window', '10/10/2026', '--as-of', AS_OF],
      ['completion', 'bash'],
    ]) {
      const { status, stdout, stderr } = await runCli(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(traces(stdout, 'ticket'), args.join(' ')).toEqual([]);
    }
    const { status, stdout, stderr } = await runCli(['layout', 'learn', book]);
    expect(status).toBe(0);
    // A layout contains the name of the sheet on purpose.
    const { sheet, ...layout } = JSON.parse(stdout) as Record<string, unknown>;
    expect(sheet).toBe('zqxsheet');
    expect(traces(JSON.stringify(layout), 'registration')).toEqual([]);
    expect(traces(stderr.replaceAll(/"zqx(?:sheet|other)"/g, ''), 'registration')).toEqual([]);
  });
});

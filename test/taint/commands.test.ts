import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS } from '../../src/report/formats.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { type Draw, traces, writeTainted } from '../support/taint.ts';

const home = testFolder();
const DRAWS: readonly Draw[] = ['a', 'b'];
for (const draw of DRAWS) mkdirSync(join(home, draw));

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
for (const draw of DRAWS) for (const [name, kind] of INPUTS) writeTainted(join(home, draw, name), kind, draw);

const inDraw = (draw: Draw, name: string) => join(home, draw, name);
/** What differs between the draws though it is told of no cell: the folder. */
const same = (text: string) => text.replaceAll(/(portal-check-out-\w+[/\\])[ab]\b/g, '$1_');
const COUNTS = ['--as-of', AS_OF, '--max-findings', '999'];

describe.each(INPUTS)('%s', (name, kind) => {
  const run = (draw: Draw, ...args: string[]) => runCli([inDraw(draw, name), ...COUNTS, ...args]);

  it.each(FORMAT_NAMES)(
    '--format %s tells nothing of a cell, and is the same for other people',
    async (format) => {
      const first = await run('a', '--format', format);
      expect(first).toMatchObject({ status: 1, stderr: '' });
      expect(first.stdout.length).toBeGreaterThan(1000);
      expect(traces(first.stdout, kind)).toEqual([]);
      expect(same((await run('b', '--format', format)).stdout)).toBe(same(first.stdout));
      const asked = await run('a', '--format', format, '--show-values');
      expect(traces(asked.stdout, kind).length).toBeGreaterThan(5);
    },
  );

  it('every --report but the annotated workbook', async () => {
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

  it('--out tells nothing but in the clean and held files, by its names neither', async () => {
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
    '%s %s',
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
      expect(same(runs[1]?.stdout ?? '')).toBe(same(runs[0]?.stdout ?? ''));
    },
  );
});

it('a day is found in whatever form it is printed', () => {
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

describe('what is known beside the inputs', () => {
  const roster = inDraw('a', 'people.csv');
  const history = inDraw('a', 'drafts.ndjson');
  it.each(FORMAT_NAMES)('--roster, --history and --baseline in %s', async (format) => {
    const last = inDraw('a', `last-${format}.json`);
    const args = [inDraw('a', 'drafts.csv'), ...COUNTS, '--roster', roster, '--history', history];
    await runCli([...args, '--report', last]);
    const { status, stdout, stderr } = await runCli([...args, '--baseline', last, '--format', format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(traces(stdout, 'ticket')).toEqual([]);
  });

  it('--print-config, the commands that read no cell, and layout learn', async () => {
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
    // The name of the sheet is what a layout is about.
    const { sheet, ...layout } = JSON.parse(stdout) as Record<string, unknown>;
    expect(sheet).toBe('zqxsheet');
    expect(traces(JSON.stringify(layout), 'registration')).toEqual([]);
    expect(traces(stderr.replaceAll(/"zqx(?:sheet|other)"/g, ''), 'registration')).toEqual([]);
  });
});

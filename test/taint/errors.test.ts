import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import { FORMAT_NAMES, type ReportFormat } from '../../src/report/formats.ts';
import { testFolder, writeCsv } from '../support/out-files.ts';
import { readAll } from '../support/read-all.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { traces, writeTainted } from '../support/taint.ts';

const home = testFolder();
const put = (name: string, text: string | Buffer): string => {
  writeFileSync(join(home, name), text);
  return join(home, name);
};
const MARK = 'zqxmarker';
const NUMBER = '739142463';
const headers = getDictionary('ticket').fields.map(({ header }) => header);
const cells = headers.map((_, i) => (i % 2 ? `${MARK}${i}` : NUMBER));
const line = cells.join(',');
const book = (...sheets: [string, string[][]][]): Buffer => {
  const made = utils.book_new();
  for (const [name, rows] of sheets) utils.book_append_sheet(made, utils.aoa_to_sheet(rows), name);
  return write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};
const whole = book(['Sheet', [headers, cells]]);
const damaged = Buffer.from(whole);
damaged.fill(0x7a, Math.floor(damaged.length / 3), Math.floor(damaged.length / 2));

const roster = put(
  'people.csv',
  `First Name,Last Name,Email,Medicaid ID\n${MARK},${MARK},${MARK}@clinic.example,1\n`,
);
const draft = writeTainted(join(home, 'draft.ndjson'), 'ticket');
const json = (value: unknown) => JSON.stringify(value);

/** An earlier report, as somebody may have edited it. */
const REPORT = { reportVersion: 1, tool: 'portal-check', asOf: '2026-11-23', files: [] as unknown[] };
const reportOf = (finding: Record<string, string | null>) => {
  const found = { rule: 'ticket/rin-invalid', field: 'rin', column: 'RIN', cell: 'B2', ...finding };
  return { ...REPORT, files: [{ file: 'draft', results: [{ row: 99, findings: [found] }], findings: [] }] };
};

/** Every kind of refused input, with a marker at the fault. */
const REFUSED: readonly [string, () => string[]][] = [
  ['a stray quote', () => [put('stray.csv', `${headers.join(',')}\n${MARK}"${NUMBER},${line}\n`)]],
  ['a quote in a quoted cell', () => [put('quote.csv', `${headers.join(',')}\n"${MARK}"${NUMBER},x\n`)]],
  ['a quote never closed', () => [put('open.csv', `${headers.join(',')}\n"${MARK},${line}\n`)]],
  ['an odd quote in a .tsv', () => [put('open.tsv', `${headers.join('\t')}\n"${MARK}\t${NUMBER}\n`)]],
  ['no header', () => [put('data.csv', `${line}\n${line}\n`)]],
  ['no header, as tickets', () => ['ticket', put('data2.csv', `${line}\n${line}\n`)]],
  ['half of a JSON', () => [put('half.json', `{"rin":"${NUMBER}","recipientName":"${MARK}`)]],
  ['a word in a JSON', () => [put('word.json', `{"rin":${MARK}}`)]],
  ['a comma too many', () => [put('comma.json', `{"${MARK}":"${NUMBER}",}`)]],
  ['a wrapper of another name', () => [put('wrap.json', `{"${MARK}":[{"rin":"${NUMBER}"}]}`)]],
  ['a list of texts', () => [put('texts.json', json([MARK, NUMBER]))]],
  ['a text', () => [put('text.json', json(MARK))]],
  ['a line that is no object', () => [put('lines.ndjson', `{"rin":"${NUMBER}"}\n${MARK} ${NUMBER}\n`)]],
  ['half a line', () => [put('halfline.ndjson', `{"rin":"${NUMBER}","${MARK}\n`)]],
  ['a damaged workbook', () => [put('damaged.xlsx', damaged)]],
  ['half of a workbook', () => [put('half.xlsx', whole.subarray(0, whole.length / 2))]],
  ['a workbook without a header', () => [put('bare.xlsx', book([MARK, [cells, cells]]))]],
  ['two workbooks without a header', () => [put('bare2.xlsx', book([MARK, [cells]], [`${MARK}2`, [cells]]))]],
  ['a text called workbook', () => [put('text.xlsx', `${MARK},${NUMBER}\n`)]],
  ['a web page', () => [put('page.csv', `<html><body>${MARK} ${NUMBER}</body></html>`)]],
  ['another encoding', () => [draft, '--encoding', MARK]],
  [
    'a baseline that is a draft',
    () => [draft, '--baseline', put('base.json', json({ rin: NUMBER, name: MARK }))],
  ],
  ['a baseline cut off', () => [draft, '--baseline', put('base2.json', `{"reportVersion":1,"${MARK}`)]],
  ['a roster with an open quote', () => [draft, '--roster', put('roster.csv', `Email,NPI\n"${MARK}`)]],
  ['a roster of other columns', () => [draft, '--roster', put('roster2.csv', `${MARK},${NUMBER}\na,b\n`)]],
  [
    'a history that is no JSON',
    () => [draft, '--history', put('sent.json', `[{"rin":"${NUMBER}"}, ${MARK}]`)],
  ],
  ['a history of a damaged workbook', () => [draft, '--history', put('sent.xlsx', damaged)]],
  [
    'a layout that is no JSON',
    () => [draft, '--layout', put('l1.json', `{"kind":"ticket","columns":[${MARK}]}`)],
  ],
  [
    'a layout that is a draft',
    () => [draft, '--layout', put('l2.json', json({ ...VALID_TICKET, rin: NUMBER }))],
  ],
  [
    'a layout with a choice of its own',
    () => [
      draft,
      '--layout',
      put('l3.json', json({ kind: NUMBER, columns: [{ header: 'RIN', field: NUMBER }] })),
    ],
  ],
  ['a config that is no JSON', () => [draft, '--config', put('c1.json', `{"failOn":${MARK}}`)]],
  [
    'a config with values of its own',
    () => [draft, '--config', put('c2.json', json({ failOn: MARK, closedDays: [NUMBER] }))],
  ],
  [
    'a config that is a draft',
    () => [
      draft,
      '--config',
      put('c4.json', json({ [`${MARK} Madeup`]: NUMBER, mco: 'Molina', rin: NUMBER })),
    ],
  ],
  [
    'a config of people',
    () => [draft, '--config', put('c5.json', json({ [MARK]: { rin: NUMBER }, [`${MARK}two`]: {} }))],
  ],
  [
    'a baseline with a text for its day',
    () => [draft, '--baseline', put('base3.json', json({ ...REPORT, asOf: `${MARK} ${NUMBER}` }))],
  ],
  [
    'a baseline with a text for a rule',
    () => [draft, '--baseline', put('base4.json', json(reportOf({ rule: `${MARK} ${NUMBER}` })))],
  ],
  [
    'a baseline with a text for a cell',
    () => [draft, '--baseline', put('base5.json', json(reportOf({ cell: `${MARK}${NUMBER}` })))],
  ],
  [
    'a history that is a report on a text',
    () => {
      const files = [{ file: `${MARK} ${NUMBER}`, kind: 'ticket' }];
      const report = { ...REPORT, tool: { name: 'portal-check' }, files };
      return [draft, '--history', put('old.json', json(report))];
    },
  ],
  [
    'a config for --print-config',
    () => ['--print-config', '--config', put('c3.json', json({ failOn: NUMBER }))],
  ],
  ['a report over a file of tickets', () => [draft, '--report', put('mine.csv', `${line}\n`)]],
  [
    'a template learned from a list',
    () => ['layout', 'learn', put('list.xlsx', book([MARK, [cells, cells]]))],
  ],
  ['due on an open quote', () => ['due', put('due.csv', `${headers.join(',')}\n"${MARK}\n`)]],
  ['calendar on half of a JSON', () => ['calendar', put('cal.json', `{"rin":"${NUMBER}`)]],
];

describe('standard error', () => {
  it.each(REFUSED)(
    'has one line without contents of the file for %s, also with PORTAL_CHECK_DEBUG',
    async (_, make) => {
      const args = make();
      const plain = await runCli(args);
      expect({ status: plain.status, stdout: plain.stdout }).toEqual({ status: 2, stdout: '' });
      expect(plain.stderr).toMatch(/^(?:portal-check: [^\n]{10,400}\n){1,10}$/);
      const encoding = args.indexOf('--encoding') + 1;
      const own = (text: string) => (encoding > 0 ? text.replaceAll(args[encoding] ?? '', '') : text);
      expect(traces(own(plain.stderr), 'ticket')).toEqual([]);
      const debug = await runCli(args, { env: { PORTAL_CHECK_DEBUG: '1' } });
      expect(debug.stderr).toContain('    at ');
      expect(traces(own(debug.stderr), 'ticket')).toEqual([]);
    },
  );

  it('shows progress on a terminal without contents of the file', async () => {
    let now = Date.parse('2026-11-24T18:00:00Z');
    const { PassThrough } = await import('node:stream');
    const { main } = await import('../../src/cli/main.ts');
    const path = join(home, 'long.csv');
    writeCsv(path, [headers, ...Array.from({ length: 3000 }, () => cells)]);
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
    const stdout = new PassThrough().resume();
    const later = () => {
      now += 700;
      return new Date(now);
    };
    await main(['ticket', path, '--as-of', AS_OF], {
      stdin: new PassThrough().end(),
      stdout,
      stderr,
      env: {},
      now: later,
    });
    const text = readAll(stderr);
    expect(text).toContain('rows checked');
    expect(traces(text, 'ticket')).toEqual([]);
  });
});

describe('headers, keys and sheets with health information', () => {
  const shifted = ['rin', ...Object.keys(VALID_TICKET).slice(1)];
  const INPUTS: readonly [string, () => string][] = [
    ['numbers as headers', () => put('h1.csv', `${headers.join(',')},${NUMBER},739-14-2463\n${line},a,b\n`)],
    ['keys with numbers', () => put('k1.json', json([{ ...VALID_TICKET, [`${MARK}${NUMBER}`]: 'x' }]))],
    [
      'keys twice',
      () => put('k2.json', `[{"rin":"${NUMBER}","rin":"${NUMBER}","x${NUMBER}":1,"x${NUMBER}":2}]`),
    ],
    [
      'a nested value',
      () => put('k3.json', json([{ ...VALID_TICKET, rin: { [MARK]: NUMBER }, claimNumber: [MARK] }])),
    ],
    [
      'a wrapper beside the list',
      () => put('k4.json', json({ [`${MARK}`]: NUMBER, tickets: [VALID_TICKET] })),
    ],
    ['cells beyond the header', () => put('wide.csv', `${headers.join(',')}\n${line},${MARK},${NUMBER}\n`)],
    [
      'names of sheets',
      () =>
        put(
          'sheets.xlsx',
          book([`${MARK} ${NUMBER}`, [headers, cells]], [`${MARK}2`, [headers, cells]], [NUMBER, [cells]]),
        ),
    ],
    [
      'a row of data for a header',
      () => put('row.csv', `${MARK},RIN,${MARK}2,zqxname,zqxother,zqxmore,${NUMBER}\n${line}\n`),
    ],
  ];
  it.each(INPUTS)('are not printed: %s', async (_, make) => {
    expect(shifted).toContain('rin');
    const path = make();
    for (const format of FORMAT_NAMES) {
      const { status, stdout, stderr } = await runCli(['ticket', path, '--as-of', AS_OF, '--format', format]);
      if (status === 2) expect(stdout).toBe('');
      expect(traces(stdout + stderr, 'ticket'), format).toEqual([]);
    }
    const out = join(home, `out-${path.split('/').at(-1)}`);
    const run = await runCli(['ticket', path, '--as-of', AS_OF, '--out', out]);
    expect(traces(run.stdout + run.stderr, 'ticket')).toEqual([]);
    if (run.status < 2)
      expect(traces(readFileSync(join(out, 'manifest.json'), 'utf8'), 'ticket')).toEqual([]);
  });
});

describe('a number in the name of a file', () => {
  const folder = join(home, 'given-7391424');
  mkdirSync(folder);
  const named = join(folder, `rin-${NUMBER}.csv`);
  copyFileSync(roster, named);
  const drafts = writeTainted(join(folder, `claim ${NUMBER}.json`), 'ticket');
  const MASKED = /given-(?:\\?#){7}/;
  const numbersIn = (text: string) => text.match(/7391424\d*/g) ?? [];

  const MASKING: readonly ReportFormat[] = ['pretty', 'markdown', 'html', 'junit'];
  it.each(MASKING)('is masked in %s', async (format) => {
    const { stdout, status } = await runCli([drafts, named, '--as-of', AS_OF, '--format', format]);
    expect(status).toBe(1);
    expect(stdout.replaceAll('\n', '').replaceAll(' ', '')).toMatch(MASKED);
    expect(numbersIn(stdout)).toEqual([]);
  });

  it.each(FORMAT_NAMES.filter((format) => !MASKING.includes(format)))(
    'stays unchanged in the path, and only there, in %s',
    async (format) => {
      const { stdout } = await runCli([drafts, named, '--as-of', AS_OF, '--format', format]);
      const paths = [drafts, named].flatMap((path) => [
        JSON.stringify(path).slice(1, -1),
        path,
        encodeURI(path),
        path.replaceAll(':', '%3A'),
        pathToFileURL(path).href,
      ]);
      const advice =
        'a format for people masks paths (maskPath): add it to MASKING; any other has the path as typed';
      expect(
        paths.some((path) => stdout.includes(path)),
        advice,
      ).toBe(true);
      expect(numbersIn(paths.reduce((text, path) => text.replaceAll(path, ''), stdout))).toEqual([]);
    },
  );

  it.each<[string, string[]]>([
    ['due', ['due', drafts, '--as-of', AS_OF]],
    ['calendar', ['calendar', drafts, '--as-of', AS_OF]],
    ['--print-config', ['--print-config', '--roster', named, '--history', drafts, '--layout', named]],
    ['a file that is not there', [join(folder, `gone-${NUMBER}.csv`)]],
    ['a folder', [folder]],
    ['a mistyped command', [`tickt${NUMBER}`]],
    ['a word too many', ['rules', NUMBER]],
    ['a wrong option', [`--rin=${NUMBER}`]],
    ['a wrong option, with a value', ['--rin', NUMBER, drafts]],
    ['a wrong choice', [drafts, '--format', NUMBER]],
    ['a wrong count', [drafts, '--max-findings', `${NUMBER}0`]],
    ['a wrong day', [drafts, '--as-of', NUMBER]],
    ['a wrong notice', [drafts, '--rulebook', NUMBER]],
    ['a wrong rule', ['explain', NUMBER]],
    ['a wrong shell', ['completion', NUMBER]],
    ['a wrong schema', ['schema', NUMBER]],
    ['a wrong date for window', ['window', NUMBER]],
    ['a wrong plan for window', ['window', '10/10/2026', '--as-of', AS_OF, '--mco', `plan ${NUMBER}`]],
    ['a wrong time for due', ['due', drafts, '--within', NUMBER]],
    ['a report of no kind', [drafts, '--report', `${folder}/a.${NUMBER}`]],
    ['a report in no folder', [drafts, '--report', `${folder}/${NUMBER}/a.json`]],
    ['a folder for --out that is a file', [drafts, '--out', named]],
    ['a roster that cannot be read', [drafts, '--roster', drafts]],
    ['a history that cannot be read', [drafts, '--history', named]],
    ['a wrong baseline', [drafts, '--baseline', named]],
    ['a wrong layout', [drafts, '--layout', named]],
    ['a wrong config', [drafts, '--config', named]],
    ['a template that is there', ['template', 'tickets', named]],
    ['a template that is written', ['template', 'tickets', `${folder}/blank-${NUMBER}.csv`]],
    ['a template of no kind', ['template', 'tickets', `${folder}/blank.${NUMBER}`]],
    ['a wrong official workbook', ['layout', 'learn', named]],
    ['a watch of what is not there', [join(folder, `gone-${NUMBER}.csv`), '--watch']],
  ])('is masked for %s', async (_, args) => {
    const { stdout, stderr } = await runCli(args);
    expect(numbersIn(stdout + stderr)).toEqual([]);
    expect((stdout + stderr).length).toBeGreaterThan(20);
  });

  it('is masked for an output folder', async () => {
    const out = join(folder, `ready-${NUMBER}`);
    const { stdout, stderr, status } = await runCli([drafts, '--as-of', AS_OF, '--out', out]);
    expect(status).toBe(1);
    expect(numbersIn(stdout + stderr)).toEqual([]);
    const again = await runCli([drafts, '--as-of', AS_OF, '--out', out]);
    expect(again.status).toBe(2);
    expect(numbersIn(again.stderr)).toEqual([]);
    expect(numbersIn(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual([]);
  });
});

it('refuses --show-values if CI is set, whatever follows it', async () => {
  for (const CI of ['true', '1', 'yes']) {
    const { status, stdout } = await runCli([draft, '--show-values=always'], { env: { CI } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  }
});

it.each([
  ['pretty', { column: `${MARK} ${'x'.repeat(40)}` }],
  ['markdown', { column: `${MARK} ${NUMBER}`, cell: null }],
  ['html', { field: `${MARK} ${NUMBER}`, column: null, cell: null }],
])('prints in %s no column of an edited report that could be data', async (format, finding) => {
  const path = put(`edited-${format}.json`, json(reportOf(finding)));
  const { stdout, stderr } = await runCli([draft, '--as-of', AS_OF, '--baseline', path, '--format', format]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/ticket\/rin-invalid/);
  expect(traces(stdout, 'ticket')).toEqual([]);
});

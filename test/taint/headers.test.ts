import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { testFolder, writeCsv } from '../support/out-files.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';

const home = testFolder();
const MARK = /zqx|739142463/i;
const put = (name: string, text: string): string => {
  writeFileSync(join(home, name), text);
  return join(home, name);
};

const FORM = [
  ['Recipient Name', 'Zqxjane Zqxdoe'],
  ['RIN', '739142463'],
  ['Zqxother', 'zqxmore'],
  ['MCO', 'Meridian'],
  ['Claim Number', 'ZQX-CLM-1'],
  ['MCO Dispute Date', '10/10/2026'],
  ['MCO Tracking Number', 'ZQX-TRK-1'],
];
const { mco, recipientName, rin } = { mco: 'Meridian', recipientName: 'zqxdoe', rin: '739142463' };
const draft = { ...VALID_TICKET, mco, recipientName, rin };
const CELLS = ['Meridian', 'zqxdoe', '739142463', 'ZQX-CLM-1', '10/10/2026', 'ZQX-TRK-1'];
const HEADERS = ['MCO', 'Recipient Name', 'RIN', 'Claim Number', 'MCO Dispute Date', 'MCO Tracking Number'];

/** Files with something of a person instead of a header or a key. */
const INPUTS: readonly [string, string][] = [
  ['a form', writeCsv(join(home, 'form.csv'), FORM)],
  [
    'a form with two pairs of columns',
    writeCsv(join(home, 'pairs.csv'), [
      ...FORM.slice(0, 4).map((pair, i) => [...pair, '', ...(FORM[i + 3] ?? [])]),
    ]),
  ],
  [
    'a form with its values first',
    writeCsv(
      join(home, 'reversed.csv'),
      FORM.map(([label = '', value = '']) => [value, label]),
    ),
  ],
  ['rows without a header', writeCsv(join(home, 'bare.csv'), [CELLS, CELLS])],
  [
    'a long header',
    writeCsv(join(home, 'long.csv'), [
      [...HEADERS, `zqx ${'note '.repeat(9)}`],
      [...CELLS, ''],
    ]),
  ],
  [
    'a header with digits',
    writeCsv(join(home, 'digits.csv'), [
      [...HEADERS, 'Zqx 7391'],
      [...CELLS, ''],
    ]),
  ],
  [
    'a header with a bidi sign',
    writeCsv(join(home, 'bidi.csv'), [
      [...HEADERS, 'Zqx\u202edoe'],
      [...CELLS, ''],
    ]),
  ],
  [
    'a header with a control sign',
    writeCsv(join(home, 'control.csv'), [
      [...HEADERS, 'Zqx\u0007doe'],
      [...CELLS, ''],
    ]),
  ],
  ['a key', put('key.json', JSON.stringify([{ ...draft, 'Zqxjane Zqxdoe': 'x', zqxnote: 'x' }]))],
  [
    'a key that resembles a field',
    put('near.json', JSON.stringify([{ ...draft, zqxrin: 'x', 'rin zqx': '1' }])),
  ],
  [
    'a key that is there twice',
    put('twice.json', `[{"mco":"Meridian","rin":"739142463","Zqxdoe":1,"Zqxdoe":2}]`),
  ],
  [
    'a key of an object in a list',
    put('nested.json', JSON.stringify({ tickets: [{ ...draft, zqxlist: { zqxdeep: ['zqx'] } }] })),
  ],
  ['a key in .ndjson', put('key.ndjson', `${JSON.stringify({ ...draft, 'Zqxjane Zqxdoe': 'x' })}\n`)],
];

describe.each(INPUTS)('%s', (_, path) => {
  it.each(FORMAT_NAMES)('is not printed in %s, nor on a build server', async (format) => {
    for (const env of [{}, { CI: 'true' }]) {
      const run = await runCli(['ticket', path, '--as-of', AS_OF, '--format', format], { env });
      expect(run.stdout + run.stderr).not.toMatch(MARK);
      expect((run.stdout + run.stderr).length).toBeGreaterThan(20);
    }
  });

  it('is not printed by --out, due and calendar, and is in no manifest', async () => {
    const out = join(home, `out-${path.split('/').at(-1)}`);
    const run = await runCli(['ticket', path, '--as-of', AS_OF, '--out', out]);
    expect(run.stdout + run.stderr).not.toMatch(MARK);
    if (run.status < 2)
      for (const name of ['manifest.json', 'READ ME.txt'])
        expect(readFileSync(join(out, name), 'utf8')).not.toMatch(MARK);
    for (const command of ['due', 'calendar']) {
      const days = await runCli([command, path, '--as-of', AS_OF]);
      expect(days.stdout + days.stderr).not.toMatch(MARK);
    }
  });
});

it('lists columns that the clean files leave out by their header, or by their letter where it may be data', async () => {
  const rows = [
    [...HEADERS, 'Color', 'Zqx 7391'],
    [...CELLS, 'green', ''],
  ];
  const out = join(home, 'dropped');
  await runCli(['ticket', writeCsv(join(home, 'dropped.csv'), rows), '--as-of', AS_OF, '--out', out]);
  expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).droppedColumns).toEqual(['Color', 'H']);
});

it('prints no key of a file that is no layout', async () => {
  const path = put('no-layout.json', JSON.stringify({ 'Zqxjane Zqxdoe': 1, kind: 'ticket' }));
  const { status, stderr } = await runCli([put('any.csv', 'RIN\n'), '--layout', path]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/This does not describe a template\. /);
  expect(stderr).not.toMatch(MARK);
});

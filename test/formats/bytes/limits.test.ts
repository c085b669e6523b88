import { truncateSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LIMITS_SCHEMA } from '../../../src/app/settings/limits.ts';
import { InputError, SettingsError } from '../../../src/core/model/errors.ts';
import { LIMITS, type Limits } from '../../../src/formats/bytes/limits.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { readSettings } from '../../../src/node/settings-file.ts';
import { check } from '../../support/check.ts';
import { testFolder } from '../../support/out-files.ts';
import { VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const HEAD = 'MCO,RIN,Description\n';
const ROW = 'Molina,100200301,made up\n';
const TICKET = { mco: 'Molina', rin: '100200301', description: 'made up' };

/** The sentence with which a file is refused, or that it is checked. */
async function refusalOf(name: string, content: string, limits: Partial<Limits>): Promise<string> {
  const path = written(name, content);
  try {
    await check(path, { limits, asOf: '2026-11-24' });
  } catch (error) {
    if (error instanceof InputError) return error.message.slice(`${path}: `.length);
    throw error;
  }
  return 'checked';
}

/** A limit made small, a file just within it and one just beyond. */
const CASES: [string, keyof Limits, number, string, string, string][] = [
  ['a.csv', 'fileBytes', 60, HEAD + ROW, HEAD + ROW + ROW, 'This file is larger than 60 bytes. Split it.'],
  [
    'a.json',
    'fileBytes',
    70,
    JSON.stringify(TICKET),
    JSON.stringify([TICKET, TICKET]),
    'This file is larger than 70 bytes. Split it.',
  ],
  [
    'a.json',
    'jsonBytes',
    70,
    JSON.stringify(TICKET),
    JSON.stringify([TICKET, TICKET]),
    'This file is larger than 70 bytes. Split it, or use .csv or .ndjson.',
  ],
  ['a.csv', 'rows', 2, HEAD + ROW, HEAD + ROW + ROW, 'row 3: The file has more than 2 rows. Split it.'],
  [
    'a.json',
    'rows',
    1,
    JSON.stringify([TICKET]),
    JSON.stringify([TICKET, TICKET]),
    'line 1, column 61: The file has more than 1 tickets. Split it.',
  ],
  [
    'a.ndjson',
    'rows',
    1,
    `${JSON.stringify(TICKET)}\n\n`,
    `${JSON.stringify(TICKET)}\n${JSON.stringify(TICKET)}`,
    'line 2: The file has more than 1 tickets. Split it.',
  ],
  [
    'a.csv',
    'columns',
    3,
    HEAD + ROW,
    `${HEAD}a,b,c,d\n`,
    'row 2: The row has more than 3 columns. Take some out.',
  ],
  [
    'a.json',
    'columns',
    3,
    JSON.stringify(TICKET),
    JSON.stringify({ ...TICKET, npi: '1' }),
    'line 1, column 65: One object has more than 3 keys. Remove some.',
  ],
  [
    'a.csv',
    'textLength',
    11,
    HEAD + ROW,
    `${HEAD}a,b,made up text\n`,
    'row 2: One cell has more than 11 characters. Make it shorter.',
  ],
  [
    'a.json',
    'textLength',
    11,
    JSON.stringify(TICKET),
    JSON.stringify({ ...TICKET, mco: 'made up text' }),
    'line 1, column 8: One text has more than 11 characters. Make it shorter.',
  ],
  [
    'a.json',
    'textLength',
    11,
    JSON.stringify(TICKET),
    JSON.stringify({ ...TICKET, 'made up text': '' }),
    'line 1, column 74: One text has more than 11 characters. Make it shorter.',
  ],
  [
    'a.csv',
    'recordLength',
    100,
    HEAD + ROW,
    `${HEAD}"${'x'.repeat(200)}"\n`,
    'row 2: The row is longer than 100 bytes. Check whether a quote in it is never closed.',
  ],
  [
    'a.ndjson',
    'recordLength',
    100,
    JSON.stringify(TICKET),
    `${JSON.stringify(TICKET)}\n${' '.repeat(200)}`,
    'line 2: This line is longer than 100 bytes. Put one object on each line.',
  ],
  [
    'a.json',
    'depth',
    2,
    '[{"mco":"Molina"}]',
    '[{"mco":[]}]',
    'line 1, column 9: This goes more than 2 levels deep. Remove the inner lists.',
  ],
];

describe('each limit of text and JSON is enforced', () => {
  it.each(CASES)('%s %s %i', async (name, limit, value, within, beyond, sentence) => {
    expect(await refusalOf(name, within, { [limit]: value })).toBe('checked');
    expect(await refusalOf(name, beyond, { [limit]: value })).toBe(sentence);
  });

  it('of standard input, before more than that is in memory', async () => {
    let sent = 0;
    const endless = function* () {
      for (;;) {
        sent += 1000;
        yield Buffer.alloc(1000, 'a');
      }
    };
    const checked = check(
      '-',
      { limits: { memoryBytes: 5000 } },
      { platform: createNodePlatform(() => Readable.from(endless())) },
    );
    await expect(checked).rejects.toThrow(
      'standard input: This file is larger than 5,000 bytes. Save it and name the file.',
    );
    expect(sent).toBeLessThan(100_000);
  });

  it('of a roster, a history and a baseline', async () => {
    const path = written('many.csv', `Medicaid ID\n${'111222333001\n'.repeat(10)}`);
    const rows = { kind: 'ticket', rows: [VALID_TICKET] } as const;
    const limits = { rows: 5 };
    await expect(check(rows, { roster: path, limits })).rejects.toThrow(
      'many.csv: row 6: The file has more than 5 rows. Split it.',
    );
    const config = written('small.json', JSON.stringify({ limits: { jsonBytes: 10 } }));
    const report = written('report.json', '{"reportVersion":1,"files":[]}');
    const draft = written('draft.csv', HEAD + ROW);
    const run = await runCli([draft, '--config', config, '--baseline', report, '--as-of', '2026-11-24']);
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: `portal-check: --baseline ${report}: This file is larger than 10 bytes. Make the report again from fewer rows.\n`,
    });
  });

  it('of a settings or layout file', async () => {
    const path = written('layout.json', '{}');
    truncateSync(path, LIMITS.settingsBytes);
    expect(await readSettings(path, '--layout x')).toHaveLength(LIMITS.settingsBytes);
    truncateSync(path, LIMITS.settingsBytes + 1);
    const refused = check([], { layout: path });
    await expect(refused).rejects.toThrow(
      `layout ${path}: This file is larger than 1 MiB. Settings are never so large, so name another file.`,
    );
    await expect(refused).rejects.toBeInstanceOf(SettingsError);
  });
});

describe('limits in the settings file', () => {
  it('are all limits except that of the settings file itself', () => {
    const names = Object.keys(LIMITS).filter((name) => name !== 'settingsBytes');
    expect(Object.keys(LIMITS_SCHEMA.shape).sort()).toEqual(names.sort());
  });

  it('can be set to the defaults', () => {
    const { settingsBytes: _, ...settable } = LIMITS;
    expect(LIMITS_SCHEMA.parse(settable)).toEqual(settable);
  });

  it('apply, and --print-config shows them', async () => {
    const config = written('config.json', JSON.stringify({ limits: { rows: 1 } }));
    const path = written('two.csv', HEAD + ROW);
    const message = `portal-check: ${path}: row 2: The file has more than 1 rows. Split it.\n`;
    expect(await runCli([path, '--config', config])).toEqual({ status: 2, stdout: '', stderr: message });
    const printed = await runCli([path, '--config', config, '--print-config']);
    expect(printed.stdout).toMatch(/^limit rows +1 +.*config\.json$/m);
  });

  it.each([
    ['not a number', { rows: 'many' }, 'limits.rows: Type a number.'],
    ['zero', { rows: 0 }, 'limits.rows: Type at least 1.'],
    ['more columns than possible', { columns: 20_000 }, 'limits.columns: Type at most 16384.'],
    ['unknown', { row: 5 }, 'limits: We do not know "row". Check the spelling, or remove it.'],
  ])('that are %s are refused', async (_, limits, sentence) => {
    const config = written('config.json', JSON.stringify({ limits }));
    const { status, stderr } = await runCli([written('two.csv', HEAD + ROW), '--config', config]);
    expect([status, stderr]).toEqual([2, `portal-check: --config ${config}: ${sentence}\n`]);
  });
});

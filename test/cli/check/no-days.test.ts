import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS } from '../../../src/report/formats.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';
import { AS_OF, validRow } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const home = testFolder();
const ROWS = [
  validRow('ticket'),
  validRow('ticket', { disputeFiledOn: '2026-11-01' }),
  validRow('ticket', { disputeFiledOn: '2026-08-01', claimNumber: 'MADEUP-CLM-0003' }),
  validRow('ticket', { mco: 'Aetna', disputeFiledOn: '2026-10-25', claimNumber: 'MADEUP-CLM-0004' }),
  validRow('ticket', { submitOn: '2026-12-08', claimNumber: 'MADEUP-CLM-0005' }),
  validRow('ticket', { status: 'open', submittedOn: '2026-11-16', infoRequestedOn: '2026-11-20' }),
  validRow('ticket', { status: 'open', submittedOn: '2026-11-09', infoRequestedOn: '2026-11-12' }),
];
const { fields } = getDictionary('ticket');
const TICKETS = writeCsv(join(home, 'tickets.csv'), [
  fields.map(({ header }) => header),
  ...ROWS.map((row) => fields.map(({ name }) => String(row[name] ?? ''))),
]);
const PEOPLE = 'templates/examples/registrations.xlsx';
const KNOWN_DAYS = new Set([AS_OF, '11/24/2026', '2023-02-22', '2/22/2023', '2/21/2020', '4/27/2020']);
const BY_DEFAULT = ['sarif', 'junit', 'github'];

/** The days and counts of days in a report, but for the day of the check, the notice and what the rules' own texts say. */
function findDays(text: string): string[] {
  const days = text.match(
    /\d{4}-\d\d-\d\d|\b\d{1,2}\/\d{1,2}\/\d{4}|, in(?:\s|&nbsp;|\u00a0)\d+(?:\s|&nbsp;|\u00a0)days?|, tomorrow|\d+ days? ago/g,
  );
  return (days ?? []).filter((day) => !KNOWN_DAYS.has(day));
}

/** The texts of rules cite other notices, by their days. */
const withoutSources = (text: string) => text.replace(/20(?:20|21|22|25|26)-0[1-9]-\d\d[^\n]*?notice/g, '');

const print = async (...args: string[]) => {
  const { status, stdout, stderr } = await runCli([TICKETS, PEOPLE, '--as-of', AS_OF, ...args]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return withoutSources(stdout);
};

describe('--no-days', () => {
  it.each(FORMAT_NAMES)('leaves every day out of %s', async (format) => {
    const text = await print('--format', format, '--no-days');
    expect(findDays(text)).toEqual([]);
    expect(text).not.toMatch(
      /\d+ days? (?:after the dispute|too (?:late|early))|\d+ too few|day \d+ exactly|Today is day/,
    );
    expect(text).toContain('too late');
  });

  it.each(FORMAT_NAMES)(
    'is on by default for sarif, junit and github alone, and off after --days: %s',
    async (format) => {
      const text = await print('--format', format);
      expect(findDays(text).length > 0).toBe(!BY_DEFAULT.includes(format));
      expect(findDays(await print('--format', format, '--days')).length).toBeGreaterThan(0);
    },
  );

  it('makes the days of the JSON report null', async () => {
    const { files } = JSON.parse(await print('--format', 'json', '--no-days'));
    for (const { nextStep } of files[0].results)
      expect(nextStep).toMatchObject({ on: null, by: null, safeBy: null });
    expect(files[1].request.processing).toEqual({ earliest: null, latest: null });
  });

  it('leaves the days out of each --report, as that format has it by default or as the user says', async () => {
    for (const extension of REPORT_EXTENSIONS.filter((other) => other !== '.xlsx')) {
      const path = join(home, `report${extension}`);
      await print('--report', path);
      const hasDays = !['.sarif', '.xml'].includes(extension);
      expect(findDays(withoutSources(readFileSync(path, 'utf8'))).length > 0, extension).toBe(hasDays);
      await print('--report', path, '--no-days');
      expect(findDays(withoutSources(readFileSync(path, 'utf8'))), extension).toEqual([]);
    }
  });

  it('leaves them out of what the annotated workbook says', async () => {
    const path = join(home, 'review.xlsx');
    const readWords = () => {
      const [findings = ''] = read(readFileSync(path)).SheetNames;
      return withoutSources(utils.sheet_to_csv(read(readFileSync(path)).Sheets[findings] ?? {}));
    };
    await print('--report', path);
    expect(findDays(readWords()).length).toBeGreaterThan(0);
    await print('--report', path, '--no-days');
    expect(findDays(readWords())).toEqual([]);
  });

  it('is a setting, too, which the command line overrules', async () => {
    const settings = (noDays: boolean) => {
      const path = join(home, `settings-${noDays}.json`);
      writeFileSync(path, JSON.stringify({ noDays }));
      return ['--config', path];
    };
    expect(findDays(await print(...settings(true)))).toEqual([]);
    expect(findDays(await print(...settings(true), '--days')).length).toBeGreaterThan(0);
    expect(findDays(await print(...settings(false), '--format', 'sarif')).length).toBeGreaterThan(0);
    expect(findDays(await print(...settings(false), '--format', 'sarif', '--no-days'))).toEqual([]);
    const { stdout } = await runCli(['--print-config', ...settings(true)]);
    expect(stdout).toMatch(/days in reports +none +\S*settings-true\.json/);
  });

  it('is no option of due and calendar, which are there for days', async () => {
    for (const command of ['due', 'calendar'])
      expect((await runCli([command, TICKETS, '--no-days'])).status).toBe(2);
  });

  it('gives a report that a later check can be compared with', async () => {
    const last = join(home, 'last.json');
    await print('--report', last, '--no-days');
    const { status, stdout } = await runCli([
      TICKETS,
      PEOPLE,
      '--as-of',
      AS_OF,
      '--baseline',
      last,
      '--no-days',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('0 new');
  });
});

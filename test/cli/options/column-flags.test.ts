import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseColumnFlags } from '../../../src/cli/options/column-flags.ts';
import { testFolder } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();

describe('parseColumnFlags', () => {
  it('divides at the last =', () => {
    expect(
      parseColumnFlags(['Ref #=trackingNumber', 'Is it = done?=MCO Process Exhausted', 'Box=ignore']),
    ).toEqual({
      'Ref #': 'trackingNumber',
      'Is it = done?': 'MCO Process Exhausted',
      Box: 'ignore',
    });
  });
  it.each([
    ['Ref #', "--map: Type a heading and a field, like 'Ref #=trackingNumber'"],
    ['=rin', "--map: Type a heading and a field, like 'Ref #=trackingNumber'"],
    ['Ref #=', "--map: Type a heading and a field, like 'Ref #=trackingNumber'"],
    ['Ref #=trackingNumbr', '--map: There is no field "trackingNumbr". Did you mean trackingNumber?'],
    [
      'Ref #=favorite shade',
      '--map: There is no field "favorite shade". The command "portal-check schema ticket" lists the fields',
    ],
  ])('%s is refused', (flag, message) => expect(() => parseColumnFlags([flag])).toThrow(message));
});

describe('--map', () => {
  const path = join(folder, 'tracker.csv');
  writeFileSync(path, 'MCO,RIN,Claim #,Ref #\nMolina,901200300,MADEUP-1,MADEUP-T1\n');
  const columnsOf = (stdout: string) =>
    JSON.parse(stdout).files[0].columns.map(({ field, by }: { field: string; by: string }) => [field, by]);
  const run = (...args: string[]) => runCli([path, '--as-of', '2026-11-24', '--format', 'json', ...args]);

  it('says what a column is, by header or by letter', async () => {
    for (const flag of ['ref #=trackingNumber', 'D=MCO Tracking Number', 'column D=trackingNumber']) {
      expect(columnsOf((await run('--map', flag)).stdout)[3]).toEqual(['trackingNumber', 'map']);
    }
  });
  it('leaves a column out', async () => {
    expect(columnsOf((await run('--map', 'Claim #=ignore')).stdout)[2]).toEqual([null, 'map']);
  });
  it('is refused for a header that no file has', async () => {
    const { status, stdout, stderr } = await run('--map', 'Color=rin');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`portal-check: --map: There is no column "Color" in ${path}. Check the heading.\n`);
  });
  it('works for due and calendar', async () => {
    const dated = join(folder, 'dated.csv');
    writeFileSync(dated, 'MCO,RIN,Claim #,Went off on\nMolina,901200300,MADEUP-1,10/10/2026\n');
    const { stdout } = await runCli([
      'due',
      dated,
      '--as-of',
      '2026-11-24',
      '--map',
      'Went off on=disputeFiledOn',
    ]);
    expect(stdout).toContain('1 date');
    const { status } = await runCli([
      'calendar',
      dated,
      '--as-of',
      '2026-11-24',
      '--map',
      'Color=disputeFiledOn',
    ]);
    expect(status).toBe(2);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { check, InputError, SettingsError } from '../src/index.ts';
import { validRow } from './support/rows.ts';
import { ROOT } from './support/rule-files.ts';

const asOf = '2026-11-24';
const draft = `${ROOT}templates/examples/draft.json`;

describe('check, called as a library', () => {
  it('checks one file', async () => {
    const report = await check(draft, { asOf });
    expect(report).toMatchObject({ reportVersion: 1, asOf, rulebook: '2023-02-22' });
    expect(report.summary).toMatchObject({ files: 1, records: 1, verdicts: { closed: 1 } });
    const [file] = report.files;
    expect([...(file?.results ?? [])]).toEqual([...(file?.results ?? [])]);
    expect([...(file?.results ?? [])][0]?.findings.map(({ rule }) => rule)).toEqual(['ticket/too-early']);
  });
  it('checks tickets in memory with numbers, booleans and blanks', async () => {
    const row = { ...validRow('ticket'), rin: 100200301, processExhausted: true, dualEligible: false };
    const rows = [{ ...row, serviceTo: null, category: undefined }] as never;
    const report = await check({ kind: 'ticket', rows }, { asOf });
    expect(report.summary.verdicts.ready).toBe(1);
    expect(report.files[0]?.file).toBe('rows');
  });
  it('checks registrations in memory', async () => {
    const rows = [validRow('registration'), validRow('registration', { medicaidId: '' })] as never;
    const report = await check([{ kind: 'registration', rows, name: 'people' }], { asOf });
    expect(report.files[0]).toMatchObject({
      file: 'people',
      kind: 'registration',
      request: { individuals: 1 },
    });
    expect([...(report.files[0]?.results ?? [])].map(({ verdict }) => verdict)).toEqual(['ready', 'denied']);
  });
  it('reports a number in memory that is too long to be exact', async () => {
    const rows = [{ ...validRow('ticket'), medicaidId: 2 ** 60 }] as never;
    const report = await check({ kind: 'ticket', rows }, { asOf });
    const [result] = report.files[0]?.results ?? [];
    expect(result?.findings.map(({ rule }) => rule)).toEqual(['file/damaged-value']);
  });
  it('checks for today in Chicago by default', async () => {
    const report = await check(draft, {}, { now: () => new Date('2026-11-28T05:30:00Z') });
    expect(report.asOf).toBe('2026-11-27');
  });
  it('names every unreadable file on its own line', async () => {
    const failing = check([draft, 'no-such.csv', 'neither.json'], { asOf });
    await expect(failing).rejects.toThrow(
      ['no-such.csv', 'neither.json']
        .map((name) => `${name}: There is no such file in ${process.cwd()}. Check its name.`)
        .join('\n'),
    );
    await expect(failing).rejects.toBeInstanceOf(InputError);
  });
  it('refuses an invalid day and a day before the first notice', async () => {
    await expect(check(draft, { asOf: '2026-02-30' })).rejects.toBeInstanceOf(SettingsError);
    await expect(check(draft, { asOf: '2023-02-21' })).rejects.toBeInstanceOf(SettingsError);
    expect((await check(draft, { asOf: '2023-02-22' })).rulebook).toBe('2023-02-22');
  });
  it('refuses a workbook that exceeds the limits passed', async () => {
    const path = `${ROOT}templates/examples/registrations.xlsx`;
    await expect(check(path, { asOf, limits: { rows: 12 } })).rejects.toThrow(/rows/);
    expect((await check(path, { asOf, limits: { rows: 13 } })).summary.records).toBe(12);
  });
  it.each(['foo', 'CSV', 'toString'])(
    'refuses the input format %s, which does not exist',
    async (inputFormat) => {
      await expect(
        check(`${ROOT}templates/examples/tickets.csv`, { inputFormat: inputFormat as 'csv' }),
      ).rejects.toThrow(
        new SettingsError(
          'inputFormat: There is no such format. Choose one of csv, tsv, json, ndjson, xlsx.',
        ),
      );
    },
  );
  it('reads with the encoding and format passed', async () => {
    const path = `${mkdtempSync(`${tmpdir()}/portal-check-`)}/people`;
    writeFileSync(path, Buffer.from('First Name\tMedicaid ID\nJos\xe9\t111222333001\n', 'latin1'));
    const report = await check(path, {
      asOf,
      inputFormat: 'tsv',
      encoding: 'windows-1252',
      kind: 'registration',
    });
    expect(report.files[0]?.findings.map(({ rule }) => rule)).not.toContain('file/encoding');
    const guessed = await check(path, { asOf, inputFormat: 'tsv' });
    expect(guessed.files[0]?.findings.map(({ rule }) => rule)).toContain('file/encoding');
  });
});

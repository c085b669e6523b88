import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTRATIONS } from '../../support/examples.ts';
import { VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-check-baseline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const names = () => readdirSync(folder).sort();
const save = (name: string, ...changes: object[]) =>
  writeFileSync(at(name), JSON.stringify(changes.map((change) => ({ ...VALID_TICKET, ...change }))));
const check = (...args: string[]) => runCli([...args, '--as-of', '2026-11-24']);
const compared = (...args: string[]) => check(at('drafts.json'), '--baseline', at('previous.json'), ...args);

async function saveBaseline(format = 'json', name = 'previous.json', ...files: string[]): Promise<void> {
  const { stdout } = await check(...(files.length > 0 ? files : [at('drafts.json')]), '--format', format);
  writeFileSync(at(name), stdout);
}

describe('--baseline', () => {
  it('passes if nothing is new, and fails if something is', async () => {
    save('drafts.json', { rin: '1' }, { claimNumber: 'OTHER2' });
    await saveBaseline();
    const same = await compared();
    expect(same).toMatchObject({ status: 0, stderr: '' });
    expect(same.stdout).toMatch(/previous\.json:\s+0 new,\s+0 fixed,\s+2 still open\n/);
    save('drafts.json', {}, { rin: '1', claimNumber: 'OTHER2' });
    const moved = await compared();
    expect(moved).toMatchObject({ status: 1, stderr: '' });
    expect(moved.stdout).toMatch(/previous\.json:\s+1 new,\s+1 fixed,\s+1 still open\n/);
    expect(moved.stdout).toMatch(/ {2}New: RIN: /);
    expect((await compared('--fail-on', 'never')).status).toBe(0);
  });

  it('judges the whole file by its own finding, not by the verdicts of its records', async () => {
    const headers = Object.keys(EXAMPLE_REGISTRATIONS[0] ?? {});
    const csv = [headers, ...EXAMPLE_REGISTRATIONS.map((row) => Object.values(row))];
    writeFileSync(at('people.csv'), csv.map((row) => `${row.join(',')}\n`).join(''));
    await saveBaseline('json', 'previous.json', at('people.csv'));
    const before = await check(at('people.csv'));
    const after = await check(at('people.csv'), '--baseline', at('previous.json'));
    expect([before.status, after.status]).toEqual([1, 0]);
  });

  it('adds its counts to the JSON report, and no findings', async () => {
    save('drafts.json', { rin: '1' });
    await saveBaseline();
    const { stdout } = await compared('--format', 'json');
    const { baseline, ...rest } = JSON.parse(stdout);
    expect(baseline).toEqual({
      file: at('previous.json'),
      asOf: '2026-11-24',
      new: 0,
      fixed: 0,
      outgrown: 0,
      remaining: 1,
    });
    expect(rest).toEqual(JSON.parse((await check(at('drafts.json'), '--format', 'json')).stdout));
  });

  it('accepts the report that it replaces', async () => {
    save('drafts.json', { rin: '1' });
    await saveBaseline();
    save('drafts.json', { rin: '1' }, { rin: '1' });
    expect((await compared('--report', at('previous.json'))).status).toBe(1);
    expect((await compared()).status).toBe(0);
  });

  it('accepts NDJSON, also of several files, and UTF-16', async () => {
    save('drafts.json', { rin: '1' }, { claimNumber: 'OTHER2' });
    save('others.json', { rin: '1' });
    const both = [at('drafts.json'), at('others.json')];
    await saveBaseline('ndjson', 'previous.ndjson', ...both);
    const run = await check(...both, '--baseline', at('previous.ndjson'), '--format', 'json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).baseline).toMatchObject({ new: 0, fixed: 0, remaining: 3 });
    await saveBaseline();
    const { stdout } = await check(at('drafts.json'), '--format', 'json');
    writeFileSync(at('previous.json'), Buffer.from(`\ufeff${stdout}`, 'utf16le'));
    expect((await compared()).status).toBe(0);
  });

  it('does not count a file twice that is in an NDJSON report twice', async () => {
    save('drafts.json', { rin: '1' });
    const twice = [at('drafts.json'), at('drafts.json')];
    await saveBaseline('ndjson', 'previous.ndjson', ...twice);
    const run = await check(...twice, '--baseline', at('previous.ndjson'), '--format', 'json');
    expect(JSON.parse(run.stdout).baseline).toMatchObject({ new: 0, fixed: 0, remaining: 2 });
  });

  it('accepts an HTML report, which has the JSON report in it', async () => {
    save('drafts.json', { rin: '1' }, { claimNumber: 'OTHER2' });
    const { stdout } = await check(at('drafts.json'), '--format', 'json');
    const data = stdout.replaceAll('<', '\\u003c');
    const page = `<!doctype html>\n<html lang="en">\n<head>\n<meta name="generator" content="portal-check">\n</head><body><p>Made up</p><script type="application/json" id="report">${data}</script><script>'use strict';</script></body></html>`;
    writeFileSync(at('previous.html'), page);
    const run = await check(at('drafts.json'), '--baseline', at('previous.html'), '--format', 'json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout).baseline).toMatchObject({ new: 0, fixed: 0, outgrown: 0, remaining: 2 });
  });

  it('counts what only time changed apart from what was fixed', async () => {
    save('drafts.json', { disputeFiledOn: '2026-11-01', mcoDecidedOn: '' });
    await saveBaseline();
    const later = ['--baseline', at('previous.json'), '--as-of', '2026-12-01'];
    const run = await runCli([at('drafts.json'), ...later]);
    expect(run.stdout).toMatch(/0 new,\s+0 fixed,\s+1 no longer too early,\s+1 still open\n/);
    const json = JSON.parse((await runCli([at('drafts.json'), ...later, '--format', 'json'])).stdout);
    expect(json.baseline).toMatchObject({ fixed: 0, outgrown: 1 });
  });

  const REPORT = { reportVersion: 1, asOf: '2026-11-24', files: [] };
  const FILE = { file: 'a', results: [], findings: [] };
  const FINDING = { rule: 'a/b', field: null, column: null, cell: null };
  const NONE = 'This is not a portal-check report. Use the .json or .html report of that run.';
  const OURS = '<!doctype html>\n<html><head><meta name="generator" content="portal-check">\n';
  it.each([
    ['text', 'MCO,RIN\n', NONE],
    ['lines of JSON that are none', '{}\n{}\n', NONE],
    ['lines without an object', '1\n2\n', NONE],
    ['a list', '[]', NONE],
    ['a draft', JSON.stringify(VALID_TICKET), NONE],
    [
      'another version',
      '{"reportVersion":2}',
      'This report is from a version of portal-check that we cannot compare. Check the earlier file again with this version.',
    ],
    ['no day', JSON.stringify({ ...REPORT, asOf: 1 }), NONE],
    ['no files', JSON.stringify({ ...REPORT, files: 1 }), NONE],
    ['no file', JSON.stringify({ ...REPORT, files: [null] }), NONE],
    ['no results', JSON.stringify({ ...REPORT, files: [{ ...FILE, results: undefined }] }), NONE],
    ['no row', JSON.stringify({ ...REPORT, files: [{ ...FILE, results: [{ findings: [] }] }] }), NONE],
    [
      'no rule',
      JSON.stringify({ ...REPORT, files: [{ ...FILE, findings: [{ ...FINDING, rule: 1 }] }] }),
      NONE,
    ],
    [
      'a field of another kind',
      JSON.stringify({ ...REPORT, files: [{ ...FILE, findings: [{ ...FINDING, cell: 1 }] }] }),
      NONE,
    ],
    [
      'no next step',
      JSON.stringify({ ...REPORT, files: [{ ...FILE, results: [{ row: 1, nextStep: 1 }] }] }),
      NONE,
    ],
    ['a page of others', '<!DOCTYPE html>\n<html>MCO</html>', NONE],
    [
      'a page of ours without its data',
      OURS,
      'This page has no data to compare. Use the .json report of that run, or make a new one with --report <name>.json.',
    ],
    [
      'a page of ours with other data',
      `${OURS}<script type="application/json" id="report">[]</script>`,
      NONE,
    ],
    [
      'a workbook',
      'PK\u0003\u0004 made up',
      'A spreadsheet cannot be compared. Use the .json or .html report of that run.',
    ],
    ['nothing', '', NONE],
    ['bytes', '\u0000\u0001\u0000', NONE],
  ])('rejects %s, and writes nothing', async (_, text, why) => {
    save('drafts.json', {});
    writeFileSync(at('previous.json'), text);
    const run = await compared('--report', at('report.md'));
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: `portal-check: --baseline ${at('previous.json')}: ${why}\n`,
    });
    expect(names()).toEqual(['drafts.json', 'previous.json']);
  });

  it('rejects a missing file, a folder and standard input', async () => {
    save('drafts.json', {});
    expect((await compared()).stderr).toBe(
      `portal-check: --baseline ${at('previous.json')}: There is no such file in ${folder}. Check its name.\n`,
    );
    const folderRun = await check(at('drafts.json'), '--baseline', folder);
    expect(folderRun).toMatchObject({ status: 2, stdout: '' });
    const stdinRun = await check(at('drafts.json'), '--baseline', '-');
    expect(stdinRun).toEqual({
      status: 2,
      stdout: '',
      stderr: 'portal-check: --baseline: Name a file. Standard input does not work here.\n',
    });
  });
});

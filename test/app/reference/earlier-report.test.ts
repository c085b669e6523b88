import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findReportedPaths } from '../../../src/app/reference/load.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

let folder = '';
const home = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/portal-check-reported-`);
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runCli([...args, '--as-of', '2026-11-24']);
/** Tickets about made-up claims 1, 2, ...; `changes` are by claim. */
const tickets = (name: string, ...changes: object[]): string => {
  const rows = changes.map((change, i) => ({
    ...VALID_TICKET,
    claimNumber: `MADEUP-CLM-000${i + 1}`,
    ...change,
  }));
  writeFileSync(name, JSON.stringify(rows));
  return name;
};
const reportOn = async (name: string, ...files: string[]): Promise<string> => {
  const format = name.endsWith('.ndjson') ? 'ndjson' : 'json';
  writeFileSync(name, (await run(...files, '--format', format)).stdout);
  return name;
};
/** The rows with a finding from the history, with its rule and the row in the history. */
const findRepeats = async (draft: string, ...history: string[]) => {
  const args = history.flatMap((path) => ['--history', path]);
  const { stdout, stderr } = await run(draft, ...args, '--format', 'json');
  expect(stderr).toBe('');
  const [file] = JSON.parse(stdout).files as {
    results: { row: number; findings: { rule: string; message: string }[] }[];
  }[];
  return (file?.results ?? []).flatMap(({ row, findings }) =>
    findings.flatMap(({ rule, message }) => {
      const source = /row \d+ of history file \d+/i.exec(message)?.[0];
      return source ? [`${row} ${rule}: ${source.toLowerCase()}`] : [];
    }),
  );
};
const refused = (line: string) => ({ status: 2, stdout: '', stderr: `portal-check: --history ${line}\n` });

const NOT_FOUND =
  'files[0].file: No such file is here or in the folder of the report. Name that file of tickets instead of the report.';

describe('--history with an earlier report', () => {
  it.each(['last.json', 'last.ndjson'])(
    'counts tickets that were ready, and those in the portal (%s)',
    async (name) => {
      const sent = tickets(
        'sent.json',
        {},
        { rin: '1' },
        { mco: 'Contry Care' },
        { status: 'closed', submittedOn: '2026-11-10', ticketNumber: 'MADE-UP-1' },
        { trackingNumber: 'MADEUP-TRK-0005' },
      );
      const report = await reportOn(name, sent);
      // Claim 2 was held back then, and may be sent now for the first time; 3 waited for a person.
      const draft = tickets('draft.json', {}, {}, {}, {}, {}, {});
      expect(await findRepeats(draft, report)).toEqual([
        '1 ticket/duplicate: row 1 of history file 1',
        // The history has 4 as sent, so it is that ticket, and no duplicate of it.
        '4 ticket/closed-before: row 4 of history file 1',
        '5 ticket/duplicate: row 5 of history file 1',
      ]);
      // The file itself counts whole.
      expect((await findRepeats(draft, sent)).filter((line) => line.includes('duplicate'))).toHaveLength(3);
    },
  );

  it('is replaced by its ticket files in their order, without registrations', async () => {
    const people = 'people.csv';
    writeFileSync(people, `${Object.keys(VALID_REGISTRATION)}\n${Object.values(VALID_REGISTRATION)}\n`);
    const one = tickets('one.json', { claimNumber: 'MADEUP-OTHER' });
    const two = tickets('two.json', {}, {});
    const report = await reportOn('last.json', one, people, two);
    const before = tickets('before.json', { claimNumber: 'MADEUP-CLM-0003' });
    expect(await findRepeats(tickets('draft.json', {}, {}, {}), before, report)).toEqual([
      '1 ticket/duplicate: row 1 of history file 3',
      '2 ticket/duplicate: row 2 of history file 3',
      '3 ticket/duplicate: row 1 of history file 1',
    ]);
  });

  it('reads each file once, however often reports and options name it', async () => {
    const report = await reportOn('last.json', tickets('sent.json', {}));
    const content = JSON.parse(readFileSync(report, 'utf8'));
    const again = { ...content.files[0], file: './sent.json' };
    writeFileSync(report, JSON.stringify({ ...content, files: [...content.files, ...content.files, again] }));
    expect(await findReportedPaths(report, createNodePlatform())).toEqual(['sent.json']);
    const other = tickets('other.json', { claimNumber: 'MADEUP-CLM-0009' });
    const draft = tickets('draft.json', { claimNumber: 'MADEUP-CLM-0009' });
    expect(await findRepeats(draft, report, 'last.json', './last.json', other)).toEqual([
      '1 ticket/duplicate: row 1 of history file 2',
    ]);
  });

  it('finds a file beside the report that was moved with it', async () => {
    mkdirSync('old/drafts', { recursive: true });
    const report = await reportOn('last.json', tickets('old/drafts/sent.json', {}));
    const draft = tickets('draft.json', {});
    const found = ['1 ticket/duplicate: row 1 of history file 1'];
    expect(await findRepeats(draft, report)).toEqual(found);
    renameSync('last.json', 'old/drafts/last.json');
    renameSync('old', 'archive');
    expect(await findRepeats(draft, 'archive/drafts/last.json')).toEqual(found);
  });

  it('names the alternative if the file is gone', async () => {
    const report = await reportOn('last.json', tickets('sent-123456789.json', {}));
    rmSync('sent-123456789.json');
    expect(await run(tickets('draft.json', {}), '--history', report)).toEqual(
      refused(`last.json: ${NOT_FOUND}`),
    );
  });

  it('follows no path that leads out of the folder, and says the same whether there is such a file', async () => {
    const report = await reportOn('last.json', tickets('sent.json', {}));
    const draft = tickets('draft.json', {});
    mkdirSync('other/below', { recursive: true });
    renameSync('sent.json', 'moved.json');
    const text = readFileSync(report, 'utf8');
    for (const path of [
      `${folder}/moved.json`,
      `${folder}/none.json`,
      '../../moved.json',
      '../../none.json',
    ]) {
      writeFileSync('other/below/last.json', text.replace('"sent.json"', JSON.stringify(path)));
      expect(await run(draft, '--history', 'other/below/last.json')).toEqual(
        refused(`other/below/last.json: ${NOT_FOUND}`),
      );
    }
    // Beside the report, it is found whatever its folder was.
    renameSync('moved.json', 'other/below/moved.json');
    writeFileSync('other/below/last.json', text.replace('"sent.json"', `"${folder}/moved.json"`));
    expect(await findRepeats(draft, 'other/below/last.json')).toHaveLength(1);
  });

  it('reports if the file was changed', async () => {
    const report = await reportOn('last.json', tickets('sent.json', {}));
    const draft = tickets('draft.json', {});
    tickets('sent.json', {}, {});
    const line = refused(
      'last.json: sent.json: This file changed after its report. Name the file with the tickets instead.',
    );
    expect(await run(draft, '--history', report)).toEqual(line);
    // As many rows, but no more the same.
    writeFileSync(
      'sent.csv',
      `${Object.keys(VALID_TICKET)}\n\n${Object.values(VALID_TICKET).map((text) => `"${text}"`)}\n`,
    );
    const other = await reportOn('other.json', 'sent.csv');
    writeFileSync('sent.csv', readFileSync('sent.csv', 'utf8').replace('\n\n', '\n'));
    expect((await run(draft, '--history', other)).stderr).toContain(
      'sent.csv: This file changed after its report',
    );
  });

  it.each([
    [
      'the input',
      'draft.json',
      'draft.json: This is also the file you are checking, so every row would match. Name another file.',
    ],
    ['itself', 'last.json', 'last.json: This is a report. Name the file with the tickets.'],
    ['another report', 'next.json', 'next.json: This is a report. Name the file with the tickets.'],
    [
      'a report that cannot be read',
      'odd.json',
      'odd.json: This is a report. Name the file with the tickets.',
    ],
  ])('is refused where it is about %s', async (_, name, why) => {
    const draft = tickets('draft.json', {});
    const report = await reportOn('next.json', tickets('sent.json', {}));
    writeFileSync('odd.json', '{"reportVersion":7}');
    writeFileSync('last.json', readFileSync(report, 'utf8').replace('"sent.json"', `"${name}"`));
    expect(await run(draft, '--history', 'last.json')).toEqual(refused(`last.json: ${why}`));
  });

  it.each([
    ['standard input', { file: '-' }, NOT_FOUND],
    ['a folder', { file: '.' }, NOT_FOUND],
    ['a file without a name', { file: 7 }, NOT_FOUND],
    ['a name that is no path', { file: 'Zqxjane Madeup' }, NOT_FOUND],
    [
      'registrations alone',
      { kind: 'registration' },
      'This report is not about tickets. Name a file with tickets.',
    ],
  ])('is refused where it is about %s', async (_, change, why) => {
    const report = await reportOn('last.json', tickets('sent.json', {}));
    const content = JSON.parse(readFileSync(report, 'utf8'));
    Object.assign(content.files[0], change);
    writeFileSync(report, JSON.stringify(content));
    const { status, stderr } = await run(tickets('draft.json', {}), '--history', report);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`--history last.json: ${why}`)]);
  });

  it.each([
    ['of another version', '{"reportVersion":2,"tool":{"name":"portal-check"},"files":[]}'],
    ['of another tool', '{"reportVersion":1,"tool":{"name":"other"},"files":[]}'],
    ['that is nothing else', '{"reportVersion":1}'],
    [
      'of lines that is cut off',
      '{"file":"a.json","record":1,"row":1,"findings":[]}\n{"record":2,"row":2,"findings":[]}\n',
    ],
  ])('is refused where it is one %s', async (_, text) => {
    const name = text.includes('\n') ? 'last.ndjson' : 'last.json';
    writeFileSync(name, text);
    expect(await run(tickets('draft.json', {}), '--history', name)).toEqual(
      refused(
        `${name}: This report is not from this version of portal-check. Name the file with its tickets.`,
      ),
    );
  });

  it('reads a report with its keys in any order, and with other keys', async () => {
    const report = await reportOn('last.json', tickets('sent.json', {}, {}));
    const { files, ...head } = JSON.parse(readFileSync(report, 'utf8'));
    const [{ results, ...file }] = files;
    const odd = {
      files: [{ results: [{ row: 9, nextStep: { action: 'submit' } }] }],
      row: 9,
      results: [{ row: 9 }],
    };
    const lists = { results: [...results.map((result: object) => ({ odd, ...result }))], ...file };
    writeFileSync(report, JSON.stringify({ odd, files: [lists], ...head }));
    expect(await findRepeats(tickets('draft.json', {}, {}), report)).toHaveLength(2);
  });

  it('is searched for files within the limits of the settings, and standard input is not read', async () => {
    const report = await reportOn('report.json', tickets('sent.json', {}));
    expect(await findReportedPaths(report, createNodePlatform())).toEqual(['sent.json']);
    expect(await findReportedPaths(report, createNodePlatform(), { jsonBytes: 10 })).toEqual([]);
    const stdin = vi.spyOn(process, 'stdin', 'get');
    expect(await findReportedPaths('-', createNodePlatform())).toEqual([]);
    expect(stdin).not.toHaveBeenCalled();
    stdin.mockRestore();
  });
  it('never writes over the files that it is about', async () => {
    const report = await reportOn('last.json', tickets('sent.md', {}));
    const draft = tickets('draft.json', { claimNumber: 'MADEUP-OTHER' });
    const before = readFileSync('sent.md', 'utf8');
    const { status, stderr } = await run(draft, '--history', report, '--report', 'sent.md');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('--report sent.md: This is the file you are checking, so it is never replaced'),
    ]);
    mkdirSync('ready');
    renameSync('sent.md', 'ready/tickets.clean.json');
    writeFileSync(report, readFileSync(report, 'utf8').replace('"sent.md"', '"ready/tickets.clean.json"'));
    const out = await run(draft, '--history', report, '--out', 'ready', '--force');
    expect(out.status).toBe(2);
    expect(readFileSync('ready/tickets.clean.json', 'utf8')).toBe(before);
  });
});

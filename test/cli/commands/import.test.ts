import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../formats/xlsx/package.ts';
import { EXAMPLE_REMITTANCE } from '../../support/example-remittance.ts';
import { testFolder } from '../../support/out-files.ts';
import { ROOT } from '../../support/rule-files.ts';
import { type Run, runCli } from '../../support/run-cli.ts';
import { writerIn } from '../../support/written.ts';
import { acknowledgment, claim, interchange, remittance } from '../../support/x12.ts';

const EXAMPLE = `${ROOT}templates/examples/remittance.835`;
const DENIED = interchange([remittance({ claims: [claim()] })]);

/** What a person has to fill in. The plan must be asked for the rest. */
const ONLY_THE_OFFICE_KNOWS = new Set([
  ...['contactName', 'contactEmail', 'disputeFiledOn', 'trackingNumber', 'rin'],
  ...['processExhausted', 'peerToPeer', 'priorAuthSent', 'priorAuthRequired'],
  // A code that asks whether the claim was authorized.
  'denialCodes',
]);

const folder = testFolder();
const written = writerIn(folder);
let files = 0;

function newPath(ending: string): string {
  files += 1;
  return join(folder, `drafts-${files}${ending}`);
}

function importFiles(...argv: readonly string[]): Promise<Run> {
  return runCli(['import', ...argv, '--as-of', '2026-11-24']);
}

async function check(path: string): Promise<{
  results: { findings: { rule: string; field: string | null }[] }[];
  findings: { rule: string }[];
}> {
  const { stdout } = await runCli([path, '--as-of', '2026-11-24', '--format', 'json']);
  return JSON.parse(stdout).files[0];
}

async function readDrafts(path: string): Promise<Record<string, string>[]> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('import', () => {
  it.each(['.xlsx', '.csv', '.json', '.ndjson'])(
    'writes drafts to a %s that need nothing but what the office knows',
    async (ending) => {
      const path = newPath(ending);
      const { status, stderr } = await importFiles(EXAMPLE, '--output', path);
      expect([status, stderr]).toEqual([
        0,
        `portal-check: Wrote ${path}.\nportal-check: To see what is missing: portal-check ${path}\n`,
      ]);
      const { results, findings } = await check(path);
      expect(results).toHaveLength(5);
      expect(findings).toEqual([]);
      for (const finding of results.flatMap((result) => result.findings)) {
        expect(ONLY_THE_OFFICE_KNOWS, `${finding.rule} ${finding.field}`).toContain(finding.field);
      }
    },
  );
  it('fills cells that spreadsheets do not damage', async () => {
    const [csv, json] = [newPath('.csv'), newPath('.json')];
    await importFiles(EXAMPLE, '--output', csv);
    await importFiles(EXAMPLE, '--output', json);
    const [first] = await readDrafts(json);
    expect(first).toMatchObject({ rin: '100200302', deniedOn: '2026-11-12', billedAmount: '240.00' });
    expect(readFileSync(csv, 'utf8')).toContain(',100200302,MADEUP-CLM-0001,9/1/2026,9/2/2026,240.00,0.00,');
  });
  it('says what was found by plan, what was left out and why, and no value of a person', async () => {
    const { status, stdout, stderr } = await importFiles(EXAMPLE);
    expect([status, stderr]).toEqual([0, '']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('We read 13 claims in 1 file, and made 5 ticket drafts.');
    expect(text).toContain(
      'We made 1 draft for Aetna Better Health of Illinois. File the first dispute with the plan by Mon 1/18/2027, 90 days after the denial.',
    );
    expect(text).toContain(
      'We made 1 draft for Molina Healthcare of Illinois. We do not know by when this plan wants disputes.',
    );
    expect(text).toContain(
      "3 paid by contract, 1 the patient's share, 1 capitated, 1 settled by an earlier payer",
    );
    expect(text).toContain(
      'We do not know this payer as Illinois Medicaid: MADE-UP COMMERCIAL INSURANCE (1 claim). If it is, add the name to its plan in your settings.',
    );
    expect(text).toContain('1 draft has no RIN');
    expect(text).toContain('To write the drafts, add --output denials.xlsx.');
    expect(stdout).not.toMatch(/MADEUP|SAMPLETON|1002003|\$|240|95\.5|9\/1\/2026|11\/12\/2026/);
  });
  it("says when a plan's limit is over", async () => {
    const path = written(
      'late.835',
      DENIED.replace('MOLINA HEALTHCARE OF ILLINOIS INC', 'COUNTYCARE').replaceAll('20261112', '20260901'),
    );
    const { stdout } = await importFiles(path);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      "We made 1 draft for CountyCare. For 1 claim the plan's limit of 60 days after the denial is over.",
    );
  });
  it('adds to an existing file what is new, and lists what differs', async () => {
    for (const ending of ['.xlsx', '.csv', '.json', '.ndjson']) {
      const path = newPath(ending);
      await importFiles(written('first.835', DENIED), '--output', path);
      const before = statSync(path).size;
      const again = await importFiles(written('first.835', DENIED), '--output', path);
      expect(again.stderr).toBe(`portal-check: There is no draft to write, so ${path} stays as it is.\n`);
      expect(again.stdout).toContain('1 in your file already');
      expect(statSync(path).size).toBe(before);
      const other = claim({ paid: '40', lines: [['240', '40', 'CO*97*200']] });
      const more = interchange([remittance({ claims: [other, claim({ number: 'MADEUP-CLM-0002' })] })]);
      const run = await importFiles(written('second.835', more), '--output', path);
      expect(run.stderr).toContain(`portal-check: Added the drafts to ${path}.`);
      expect(run.stdout.replace(/\s+/g, ' ')).toMatch(
        /Row [12] of your file is unchanged\. The remittance differs in Paid Amount, Denial Codes\./,
      );
      expect((await check(path)).results).toHaveLength(2);
    }
  });
  it('adds a claim without a number once', async () => {
    const path = newPath('.xlsx');
    const claims = [claim({ number: 'PENDING' }), claim({ number: 'CLAIM', account: 'MADEUP-ACCT' })];
    const file = written('wordy.835', interchange([remittance({ claims })]));
    await importFiles(file, '--output', path);
    const again = await importFiles(file, '--output', path);
    expect(again.stdout).toContain('2 in your file already');
    expect(again.stdout).not.toContain('differs');
  });
  it('keeps what the office typed', async () => {
    const path = newPath('.json');
    await importFiles(written('first.835', DENIED), '--output', path);
    const [draft] = await readDrafts(path);
    const typed = { ...draft, contactName: 'Maren Testwell', paidAmount: '7.00' };
    writeFileSync(path, JSON.stringify([typed]));
    const more = interchange([remittance({ claims: [claim(), claim({ number: 'MADEUP-CLM-0002' })] })]);
    await importFiles(written('second.835', more), '--output', path);
    const [kept, added] = await readDrafts(path);
    expect(kept).toEqual(typed);
    expect(added?.claimNumber).toBe('MADEUP-CLM-0002');
  });
  it('names rows whose claims the plan has taken back', async () => {
    const path = newPath('.csv');
    await importFiles(written('first.835', DENIED), '--output', path);
    const reversal = claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] });
    const run = await importFiles(
      written('back.835', interchange([remittance({ claims: [reversal] })])),
      '--output',
      path,
    );
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('The plan has taken back row 2 of your file.');
  });
  it('says nothing of a row that has the decision after a reversal already', async () => {
    const path = newPath('.csv');
    const reversal = claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] });
    const decided = claim({ lines: [['240', '0', 'CO*50*240']] });
    const first = written('first.835', interchange([remittance({ date: '20261020', claims: [claim()] })]));
    const second = written('second.835', interchange([remittance({ claims: [reversal, decided] })]));
    await importFiles(second, first, '--output', path);
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const { stdout } = await importFiles(...order, '--output', path);
      expect(stdout).not.toMatch(/differs|taken back row/);
      expect(stdout).toContain('1 in your file already');
    }
  });
  it('refuses a file to which it cannot add, before it reads the remittances', async () => {
    const path = written('other.csv', 'MCO,Claim Number\r\nMolina,MADEUP-1\r\n');
    const run = await importFiles(written('letter.txt', 'Dear provider'), '--output', path);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('There is no column')]);
    expect(run.stderr).not.toContain('letter.txt');
  });
  it('quotes a path in the next command', async () => {
    const path = join(folder, 'my drafts.csv');
    const { stderr } = await importFiles(EXAMPLE, '--output', path);
    expect(stderr).toContain(`To see what is missing: portal-check "${path}"`);
  });
  it('replaces a file with --force, and writes none without a draft', async () => {
    const path = newPath('.csv');
    await importFiles(EXAMPLE, '--output', path);
    await importFiles(written('first.835', DENIED), '--output', path, '--force');
    expect((await check(path)).results).toHaveLength(1);
    const none = newPath('.csv');
    const paid = interchange([remittance({ claims: [claim({ paid: '240', lines: [['240', '240']] })] })]);
    const run = await importFiles(written('paid.835', paid), '--output', none);
    expect([run.status, existsSync(none)]).toEqual([0, false]);
    expect(run.stderr).toBe(`portal-check: There is no draft to write, so ${none} was not made.\n`);
  });
  it('leaves out what was sent, with --history', async () => {
    const history = written(
      'sent.csv',
      'MCO,Claim Number,Date of Service From,Date of Service To,Status\nMolina,MADEUP-CLM-0001,9/1/2026,9/2/2026,open\n',
    );
    const { stdout } = await importFiles(EXAMPLE, '--history', history);
    expect(stdout).toContain('1 submitted before');
    expect(stdout).toContain('made 4 ticket drafts');
  });
  it('drafts every claim with --all', async () => {
    const path = newPath('.json');
    await importFiles(EXAMPLE, '--all', '--output', path);
    expect(await readDrafts(path)).toHaveLength(12);
  });
  it('reads a .zip, several files and standard input', async () => {
    const zip = written(
      'july.zip',
      zipOf([
        { name: 'a/one.835', content: DENIED },
        { name: 'two.835', content: DENIED.replace('CLM-0001', 'CLM-0002') },
        { name: 'readme.txt', content: 'made up' },
      ]),
    );
    const { stdout } = await importFiles(zip, written('three.835', DENIED.replace('CLM-0001', 'CLM-0003')));
    expect(stdout).toContain('We read 3 claims in 3 files, and made 3 ticket drafts.');
    expect(stdout).toContain('We skipped 1 file in a .zip, since it is not X12.');
    const piped = await runCli(['import', '-'], { stdin: EXAMPLE_REMITTANCE });
    expect(piped.stdout).toContain('We read 13 claims in 1 file, and made 5 ticket drafts.');
  });
  it('drafts the same with any separators, and from several payers', async () => {
    const sets = [
      remittance({ claims: [claim()] }),
      remittance({ payer: 'COUNTYCARE', claims: [claim({ lines: [['240', '0', 'OA*18*240']] })] }),
    ];
    const drafts = await Promise.all(
      [{}, { element: '|', component: '>', segment: '\x1c', lineBreak: '' }].map(async (separators, i) => {
        const path = newPath('.json');
        await importFiles(written(`separated-${i}.835`, interchange(sets, separators)), '--output', path);
        return readDrafts(path);
      }),
    );
    expect(drafts[0]?.map(({ mco, denialCodes }) => [mco, denialCodes])).toEqual([
      ['Molina Healthcare of Illinois', 'CO-197'],
      ['CountyCare', 'OA-18'],
    ]);
    expect(drafts[1]).toEqual(drafts[0]);
  });
  it('drafts the correction of a claim that was reversed, and not the claim before', async () => {
    const path = newPath('.json');
    const before = remittance({ date: '20261020', claims: [claim()] });
    const reversal = claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] });
    const correction = claim({
      paid: '140',
      lines: [
        ['140', '140'],
        ['100', '0', 'CO*50*100'],
      ],
    });
    const after = remittance({ claims: [reversal, correction] });
    await importFiles(written('both.835', interchange([after]) + interchange([before])), '--output', path);
    expect(await readDrafts(path)).toMatchObject([
      { deniedOn: '2026-11-12', denialCodes: 'CO-50', billedAmount: '240.00', paidAmount: '140.00' },
    ]);
  });
  it('drafts dental and institutional claims with their codes', async () => {
    const path = newPath('.json');
    await importFiles(EXAMPLE, '--output', path);
    const drafts = await readDrafts(path);
    expect(drafts.find(({ claimNumber }) => claimNumber === 'MADEUP-CLM-0010')?.description).toContain(
      'line 1, D0120 on 9/22/2026, $85.00, CO-29',
    );
    expect(drafts.find(({ claimNumber }) => claimNumber === 'MADEUP-CLM-0006')).toMatchObject({
      denialCodes: 'CO-50/N706',
      description: expect.stringContaining('The plan denied the whole claim of $1,800.00 with CO-50.'),
    });
  });
  it('lists what was returned before the plan decided, and drafts none of it', async () => {
    const ack = interchange([
      acknowledgment(['A1:20', 'A3:21:40|uRECIPFE NOT FOUND', 'A7:562:85', 'A3:21:40|uRECIPFE NOT FOUND']),
    ]);
    const path = newPath('.csv');
    const { stdout, stderr } = await importFiles(written('ack.277', ack), '--output', path);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain(
      'ack.277 were returned before the plan saw them, with status A3:21. Correct and resubmit them. There is nothing to dispute.',
    );
    expect(text).toContain('ack.277 was rejected, with status A7:562. Correct and resubmit it.');
    expect(stderr).toContain('was not made');
    expect(stdout).not.toMatch(/uRECIP|MADEUP|SAMPLE/);
  });
  it('names claims and payments that do not add up', async () => {
    const claims = [claim({ paid: '1' }), claim({ number: 'MADEUP-CLM-0002' })];
    const { stdout } = await importFiles(
      written('sum.835', interchange([remittance({ claims, total: '5.00' })])),
    );
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toMatch(/The amounts of claim 1 in \S+sum\.835 do not add up\. Ask the plan about them\./);
    expect(text).toMatch(/A payment in \S+sum\.835 differs from the sum of its claims\./);
  });
  it('writes nothing if one file is damaged, and says where', async () => {
    const path = newPath('.csv');
    const cut = written('cut.835', DENIED.slice(0, -60));
    const text = written('letter.txt', 'Dear provider');
    const other = written(
      'ack.999',
      interchange([{ kind: '999', version: '005010X231A1', body: ['AK1*HC*1'] }]),
    );
    const { status, stdout, stderr } = await importFiles(EXAMPLE, cut, text, other, '--output', path);
    expect([status, stdout, existsSync(path)]).toEqual([2, '', false]);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^portal-check: .*cut\.835: The file is cut off after segment \d+\. Get it again\.$/,
      ),
      expect.stringMatching(/^portal-check: .*letter\.txt: This file is not X12/),
      expect.stringMatching(
        /^portal-check: .*ack\.999: There is no remittance \(835\) and no acknowledgment \(277CA\)/,
      ),
    ]);
  });
  it('refuses an output of another kind, and to replace an input', async () => {
    const pdf = await importFiles(EXAMPLE, '--output', newPath('.pdf'));
    expect([pdf.status, pdf.stderr]).toEqual([
      2,
      expect.stringContaining('End the name in .xlsx, .csv, .json or .ndjson'),
    ]);
    const input = written('first.csv', DENIED);
    const run = await importFiles(input, '--output', input, '--force');
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('never replaced')]);
  });
  it('counts transaction sets of other kinds', async () => {
    const sets = [
      remittance({ claims: [claim()] }),
      { kind: '999', version: '', body: ['AK1*HC*1'] } as const,
    ];
    const { stdout } = await importFiles(written('mixed.835', interchange(sets)));
    expect(stdout).toContain('We skipped 1 transaction set of another kind.');
  });
});

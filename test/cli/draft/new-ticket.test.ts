import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/model/report.ts';
import { changed, TICKET_STEPS } from '../../support/drafts.ts';
import { testFolder } from '../../support/out-files.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { CTRL_C, type Step, scripted } from '../../support/scripted-asker.ts';

const folder = testFolder();
const newFolder = () => mkdtempSync(join(folder, 'here-'));
const WRITE: Step = ['What now?', 'write'];

async function draft(path: string, steps: readonly Step[], ...more: string[]) {
  const asker = scripted(steps);
  const run = await runCli(['new', 'ticket', path, '--as-of', AS_OF, ...more], { asker });
  // However long the names of folders are.
  return { ...run, said: run.stdout.replace(/\s+/g, ' '), asker };
}

/** How the file's tickets are judged by the checking command. */
async function verdicts(path: string) {
  const run = await runCli(['ticket', path, '--as-of', AS_OF, '--format', 'json']);
  const report = JSON.parse(run.stdout) as Report;
  return [...(report.files[0]?.results ?? [])];
}

const ticketsIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe('portal-check new ticket', () => {
  it('asks for a ticket and writes it in its plain form, readable by the user alone', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [...TICKET_STEPS, WRITE]);
    expect(run.asker.left).toEqual([]);
    expect([run.status, run.stderr]).toEqual([
      0,
      `portal-check: wrote ${path}, with 1 ticket in it\nportal-check: check it on any day: portal-check ticket ${path}\n`,
    ]);
    expect(ticketsIn(path)).toEqual({
      mco: 'Meridian Health Plan of Illinois',
      program: 'HealthChoice Illinois',
      dualEligible: 'no',
      providerName: 'Made-Up Clinic',
      npi: '1234567893',
      medicaidId: '111222333001',
      contactName: 'Maren Testwell',
      contactEmail: 'maren.testwell@clinic.example',
      contactPhone: '3125550101',
      recipientName: 'Sample Patient',
      rin: '100200301',
      claimNumber: 'MADEUP-CLM-0001',
      serviceFrom: '2026-09-01',
      billedAmount: '120.00',
      deniedOn: '2026-09-25',
      denialCodes: 'CO-16',
      description: 'Paid below the fee schedule',
      disputeFiledOn: '2026-10-10',
      trackingNumber: 'MADEUP-TRK-0001',
      mcoDecision: 'upheld',
      mcoDecidedOn: '2026-11-05',
      processExhausted: 'yes',
      peerToPeer: 'not applicable',
      priorAuthRequired: 'no',
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json']);
    expect(run.stdout).toContain('Ticket 1: ready');
    expect((await verdicts(path))[0]).toMatchObject({ verdict: 'ready', findings: [] });
  });
  it('tells where each answer is found, and the days as soon as they can be counted', async () => {
    const { stdout, said } = await draft(join(newFolder(), 'draft.json'), [...TICKET_STEPS, WRITE]);
    expect(stdout).toContain(
      'MCO · Plan · 1 of 30 · required\n  What: the managed care plan in dispute, by its name or a usual short one\n' +
        "  Find it: the plan's letterhead; the patient's member card\n",
    );
    expect(said).toContain(
      'Days: a ticket goes in by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)',
    );
    expect(said).toContain(
      'Days: a ticket goes in by Fri 2026-12-04 (10 days left; last day Wed 2026-12-09)',
    );
  });
  it('asks again where an answer cannot be read, in the words of the rule', async () => {
    const path = join(newFolder(), 'draft.json');
    const why = 'the month is over 12: mm/dd/yyyy expected, such as 10/15/2026';
    const steps = TICKET_STEPS.flatMap((step): Step[] =>
      step[0] === 'Denial Date:' ? [[step[0], '31/12/2026', why], step] : [step],
    );
    const run = await draft(path, [...steps, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(ticketsIn(path)).toMatchObject({ deniedOn: '2026-09-25' });
  });
  it('lets an answer be corrected that the rules find fault with, or kept', async () => {
    const path = join(newFolder(), 'draft.json');
    const steps = changed(
      TICKET_STEPS,
      { 'Provider NPI:': '1234567898', 'RIN:': '12345' },
      {
        'Provider NPI:': [
          ['What now?', 'again'],
          ['Provider NPI:', '1234567893'],
        ],
        'RIN:': [['What now?', 'on']],
      },
    );
    const run = await draft(path, [...steps, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.stdout).toContain('the check digit does not fit');
    expect(ticketsIn(path)).toMatchObject({ npi: '1234567893', rin: '12345' });
    expect(run.stdout).toContain('Ticket 1: would be closed\n');
    expect((await verdicts(path))[0]?.verdict).toBe('closed');
  });
  it.each([
    ['too late', { 'MCO Dispute Date:': '9/24/2026' }, 'MCO Dispute Date:', '1 day too late'],
    ['Medicare only', { 'Coverage in Dispute:': 'medicare' }, 'Coverage in Dispute:', 'Medicare only'],
    ['fee-for-service', { 'Program:': 'fee-for-service' }, 'Program:', 'call HFS, 877-782-5565'],
    ['no MCO', { 'MCO:': 'Public Aid' }, 'MCO:', 'means fee-for-service'],
  ])('says at once that a ticket cannot work: %s', async (_, answers, last, why) => {
    const path = join(newFolder(), 'draft.json');
    const all = changed(TICKET_STEPS, answers);
    const steps = all.slice(0, all.findIndex(([message]) => message === last) + 1);
    const run = await draft(path, [...steps, ['What now?', 'stop']]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.stdout).toContain(why);
    expect(run.stdout).toContain('This ticket cannot work.');
    expect(run.stderr).toBe(
      `portal-check: stopped; what you typed is in ${path}.unfinished, readable by you alone\n` +
        `portal-check: go on with it: portal-check new ticket ${path}\n`,
    );
    expect(existsSync(path)).toBe(false);
    expect(statSync(`${path}.unfinished`).mode & 0o777).toBe(0o600);
  });
  it('asks only what applies', async () => {
    const path = join(newFolder(), 'draft.json');
    const steps = changed(
      TICKET_STEPS.filter(
        ([message]) => !['MCO Decision Date:', 'MCO Process Exhausted:', 'Peer-to-Peer:'].includes(message),
      ),
      { 'Dually Eligible:': 'yes', 'MCO Decision:': 'none', 'Prior Auth Required:': 'yes' },
      {
        'Dually Eligible:': [['Medicare-Covered Service:', 'no']],
        'Prior Auth Required:': [
          ['Prior Auth Number:', 'MADEUP-AUTH-1'],
          ['Prior Auth Sent to MCO:', 'yes'],
        ],
      },
    );
    const run = await draft(path, [...steps, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect((await verdicts(path))[0]?.verdict).toBe('ready');
  });
});

describe('a draft that is interrupted', () => {
  const HALF = TICKET_STEPS.slice(0, 8);
  it('goes on where it was, and leaves nothing behind', async () => {
    const path = join(newFolder(), 'draft.json');
    const broken = await draft(path, [...HALF, ['Paid Amount:', CTRL_C]]);
    expect([broken.status, broken.asker.left]).toEqual([2, []]);
    expect(broken.stderr).toContain(`stopped; what you typed is in ${path}.unfinished`);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json.unfinished']);
    const run = await draft(path, [['Go on with it?', 'on'], ...TICKET_STEPS.slice(8), WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json']);
    expect(ticketsIn(path)).toMatchObject({ mco: 'Meridian Health Plan of Illinois', rin: '100200301' });
  });
  it('begins anew where the user wants that', async () => {
    const path = join(newFolder(), 'draft.json');
    await draft(path, [...HALF, ['Paid Amount:', CTRL_C]]);
    const run = await draft(path, [['Go on with it?', 'restart'], ...TICKET_STEPS, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
  });
  it('stays as it is where the user only looks', async () => {
    const path = join(newFolder(), 'draft.json');
    await draft(path, [...HALF, ['Paid Amount:', CTRL_C]]);
    const before = readFileSync(`${path}.unfinished`, 'utf8');
    expect((await draft(path, [['Go on with it?', 'stop']])).status).toBe(0);
    expect(readFileSync(`${path}.unfinished`, 'utf8')).toBe(before);
  });
  it('before the first answer leaves nothing', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [['MCO:', CTRL_C]]);
    expect([run.status, run.stderr]).toEqual([2, 'portal-check: stopped; nothing was typed yet\n']);
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
  it.each([
    ['{"unfinished":"registration","done":[],"answers":{}}'],
    ['{"unfinished":"ticket","done":[],"answers":{"mco":1}}'],
    ['[]'],
  ])('is refused where it is none: %s', async (content) => {
    const path = join(newFolder(), 'draft.json');
    writeFileSync(`${path}.unfinished`, content);
    const run = await draft(path, []);
    expect([run.status, run.stderr]).toEqual([
      2,
      `portal-check: new ticket ${path}.unfinished: no unfinished ticket of ours; move it away, or name another file\n`,
    ]);
    expect(readFileSync(`${path}.unfinished`, 'utf8')).toBe(content);
  });
});

describe('an existing file', () => {
  const KEPT = 6;
  /** All but provider and contact, which are taken over. */
  const OTHER = changed([...TICKET_STEPS.slice(0, 21), ...TICKET_STEPS.slice(21 + KEPT)], {
    'Claim Number:': 'MADEUP-CLM-0002',
    'MCO Tracking Number:': 'MADEUP-TRK-0002',
    'RIN:': '100200302',
  });
  const ADD: readonly Step[] = [
    ['What now?', 'add'],
    ['Provider and contact?', 'keep'],
  ];
  it.each([
    ['a ticket', (one: string) => one],
    ['a list', (one: string) => `[${one}]\n`],
    [
      'a list in an object',
      (one: string) => `{"office": "A", "tickets": [${one}], "n": 12345678901234567890}`,
    ],
  ])('gets the ticket beside what is in it: %s', async (_, wrap) => {
    const path = join(newFolder(), 'draft.json');
    const one = `{"n": 1.50, ${JSON.stringify(VALID_TICKET).slice(1)}`;
    const before = wrap(one);
    writeFileSync(path, before);
    const run = await draft(path, [...ADD, ...OTHER, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.said).toContain('is there already, with 1 ticket in it');
    expect(run.stdout).not.toContain(VALID_TICKET.contactEmail);
    const after = readFileSync(path, 'utf8');
    // What was there stands there still, digit by digit.
    for (const part of before.split(one)) expect(after).toContain(part.replace(/[[\]\n]/g, '').trim());
    expect(after.replace(/^ {2}/gm, '')).toContain(one);
    const results = await verdicts(path);
    expect(results.map(({ verdict }) => verdict)).toHaveLength(2);
    expect(run.stdout).toContain(`Ticket 2: ${results[1]?.verdict === 'ready' ? 'ready' : ''}`);
    const all = ticketsIn(path) as { tickets?: unknown[] } | unknown[];
    expect((Array.isArray(all) ? all : (all.tickets ?? []))[1]).toMatchObject({
      rin: '100200302',
      npi: VALID_TICKET.npi,
      contactEmail: VALID_TICKET.contactEmail,
    });
  });
  it('stays as it is where the user does not want to add', async () => {
    const path = join(newFolder(), 'draft.json');
    writeFileSync(path, JSON.stringify(VALID_TICKET));
    const run = await draft(path, [['What now?', 'stop']]);
    expect(run.status).toBe(0);
    expect(ticketsIn(path)).toEqual(VALID_TICKET);
  });
  it('is not lost where it appears while the questions are asked', async () => {
    const path = join(newFolder(), 'draft.json');
    const asker = scripted([...TICKET_STEPS, WRITE]);
    const { askText } = asker;
    asker.askText = (question) => {
      if (question.message === 'Reference:') writeFileSync(path, JSON.stringify([VALID_TICKET]));
      return askText(question);
    };
    const run = await runCli(['new', 'ticket', path, '--as-of', AS_OF], { asker });
    expect([run.status, asker.left]).toEqual([0, []]);
    expect((ticketsIn(path) as unknown[])[0]).toEqual(VALID_TICKET);
    expect(await verdicts(path)).toHaveLength(2);
  });
  it('tells a duplicate of a ticket in it, as the check does', async () => {
    const path = join(newFolder(), 'draft.json');
    await draft(path, [...TICKET_STEPS, WRITE]);
    const same = [...TICKET_STEPS.slice(0, 21), ...TICKET_STEPS.slice(21 + KEPT)];
    const run = await draft(path, [...ADD, ...same, WRITE]);
    expect(run.stdout).toContain('Ticket 2: needs a person to look');
    expect((await verdicts(path))[1]?.findings.map(({ rule }) => rule)).toEqual(['ticket/duplicate']);
  });
  it.each([
    [
      'other.json',
      '{"name": "something else"}',
      'no key that we know; looked for keys such as mco, rin, disputeFiledOn',
    ],
    ['other.json', '{"mco": ', 'line 1, column 9: a value expected'],
    ['other.json', '[]', 'line 1, column 2: a list without a ticket in it'],
    ['draft.csv', 'MCO\n', 'a ticket is written as .json'],
  ])('that is no ticket JSON is refused: %s %s', async (name, content, why) => {
    const path = join(newFolder(), name);
    writeFileSync(path, content);
    const run = await draft(path, []);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^portal-check: [^\n]+\n$/);
    expect(run.stderr).toContain(`${path}: ${why}`);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

describe('the summary', () => {
  it('lets an answer be changed, and asks what applies since', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [
      ...TICKET_STEPS,
      ['What now?', 'change'],
      ['Which answer?', 'prior auth req'],
      ['Prior Auth Required:', 'yes'],
      ['Prior Auth Number:', 'MADEUP-AUTH-1'],
      ['Prior Auth Sent to MCO:', 'no'],
      ['What now?', 'on'],
      ['What now?', 'change'],
      ['Which answer?', 'prior auth req'],
      ['Prior Auth Required:', 'no'],
      WRITE,
    ]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(ticketsIn(path)).not.toHaveProperty('priorAuthSent');
    expect((await verdicts(path))[0]?.verdict).toBe('ready');
  });
  it('keeps the draft for later', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [...TICKET_STEPS, ['What now?', 'stop']]);
    expect(run.status).toBe(0);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json.unfinished']);
    const later = await draft(path, [['Go on with it?', 'on'], WRITE]);
    expect([later.status, later.asker.left]).toEqual([0, []]);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json']);
  });
});

it('takes the settings of the office', async () => {
  const here = newFolder();
  const config = join(here, 'settings.json');
  writeFileSync(config, '{"rules":{"ticket/plan-filing-limit":"off"},"roster":"registered.csv"}');
  writeFileSync(join(here, 'registered.csv'), 'Medicaid ID,NPI,Email\n111222333009,,a@clinic.example\n');
  const steps = changed(
    TICKET_STEPS,
    {},
    {
      'Provider Medicaid ID:': [['What now?', 'on']],
    },
  );
  const run = await draft(join(here, 'draft.json'), [...steps, WRITE], '--config', config);
  expect([run.asker.left, run.status]).toEqual([[], 0]);
  expect(run.stdout).toContain('ticket/provider-not-registered');
});

it('knows the plans of the settings, and heeds their limits', async () => {
  const here = newFolder();
  const config = join(here, 'settings.json');
  const plan = {
    name: 'Made-Up Care',
    program: 'HealthChoice Illinois',
    from: '2026-01-01',
    aliases: ['MUC'],
  };
  writeFileSync(config, JSON.stringify({ plans: [plan] }));
  const path = join(here, 'draft.json');
  const steps = changed(TICKET_STEPS, { 'MCO:': 'Made-Up Care' });
  const run = await draft(path, [...steps, WRITE], '--config', config);
  expect([run.asker.left, run.status]).toEqual([[], 0]);
  expect(run.stdout).not.toContain('ticket/unknown-mco');
  expect(ticketsIn(path)).toMatchObject({ mco: 'Made-Up Care' });
  writeFileSync(join(here, 'registered.csv'), 'NPI\n1234567893\n1932104098\n');
  writeFileSync(config, '{"roster":"registered.csv","limits":{"rows":2}}');
  const refused = await draft(join(here, 'other.json'), [], '--config', config);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('more than 2 rows')]);
});

describe('without a terminal', () => {
  it.each([
    [
      ['new', 'ticket'],
      'new ticket: asks questions, which needs a terminal; portal-check template ticket writes',
    ],
    [
      ['new', 'registration'],
      'new registration: asks questions, which needs a terminal; portal-check template',
    ],
    [['init'], 'init: asks questions, which needs a terminal; portal-check schema config tells'],
  ])('%j is exit 2', async (argv, expected) => {
    for (const tty of [false, true]) {
      const run = await runCli(argv, { tty });
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(/^portal-check: [^\n]+\n$/);
      expect(run.stderr).toContain(expected);
    }
  });
});

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSavedDraft } from '../../../src/node/draft-store.ts';
import { changed, TICKET_STEPS } from '../../support/drafts.ts';
import type { Step } from '../../support/scripted-asker.ts';
import { OWNER_FILE } from '../../support/system.ts';
import { checkDraft, ticketDrafts, ticketsIn, WRITE } from '../../support/ticket-drafts.ts';

const { newFolder, draft } = ticketDrafts();

describe('portal-check new ticket', () => {
  it('asks for a ticket and writes it in its normal form, readable only by the user', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [...TICKET_STEPS, WRITE]);
    expect(run.asker.left).toEqual([]);
    expect([run.status, run.stderr]).toEqual([
      0,
      `portal-check: Wrote ${path}. It has 1 ticket.\nportal-check: To check it on any day: portal-check ticket ${path}\n`,
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
      denialCodes: 'CO-97',
      description: 'Paid below the fee schedule',
      disputeFiledOn: '2026-10-10',
      trackingNumber: 'MADEUP-TRK-0001',
      mcoDecision: 'upheld',
      mcoDecidedOn: '2026-11-05',
      processExhausted: 'yes',
      peerToPeer: 'not applicable',
      priorAuthRequired: 'no',
    });
    expect(statSync(path).mode & 0o777).toBe(OWNER_FILE);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json']);
    expect(run.stdout).toMatch(/^Ticket 1, .*: ready$/m);
    const [, shown = ''] = run.stdout.replaceAll('\u00a0', ' ').split('Your answers\n');
    expect(shown).toContain('  RIN: 100200301\n');
    expect(shown).toContain('  Denial Date: Fri 9/25/2026\n');
    expect((await checkDraft(path))[0]).toMatchObject({ verdict: 'ready', findings: [] });
  });
  it.each(['draft.csv', 'draft.xlsx'])('writes a row of a spreadsheet: %s', async (name) => {
    const path = join(newFolder(), name);
    const run = await draft(path, [...TICKET_STEPS, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.stderr).toContain(`Wrote ${path}. It has 1 ticket`);
    expect((await checkDraft(path))[0]).toMatchObject({ verdict: 'ready', findings: [] });
  });
  it('prints where an answer is found, and the days as soon as they can be counted', async () => {
    const { stdout, said } = await draft(join(newFolder(), 'draft.json'), [...TICKET_STEPS, WRITE]);
    expect(stdout.replace(/1 of \d+/, '1 of N')).toContain(
      'MCO · Plan · 1 of N · required\n  What: The plan, by its full name or a common short one.\n' +
        "  Find it: The plan's letterhead, or the patient's member card.\n",
    );
    expect(said).toContain('Days: submit the ticket by Tue 12/8/2026, in 14 days (last day: Wed 12/9/2026)');
    expect(said).toContain('Days: submit the ticket by Fri 12/4/2026, in 10 days (last day: Wed 12/9/2026)');
  });
  it('asks again if an answer cannot be read, in the words of the rule', async () => {
    const path = join(newFolder(), 'draft.json');
    const why = 'The month is over 12. Type the date like 10/15/2026.';
    const steps = TICKET_STEPS.flatMap((step): Step[] =>
      step[0] === 'Denial Date:' ? [[step[0], '31/12/2026', why], step] : [step],
    );
    const run = await draft(path, [...steps, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(ticketsIn(path)).toMatchObject({ deniedOn: '2026-09-25' });
  });
  it('lets the user correct or keep an answer with findings', async () => {
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
    expect(run.stdout).toContain('The check digit at the end does not fit');
    expect(ticketsIn(path)).toMatchObject({ npi: '1234567893', rin: '12345' });
    expect(run.stdout).toMatch(/^Ticket 1, .*: would be closed$/m);
    expect((await checkDraft(path))[0]?.verdict).toBe('closed');
  });
  it.each([
    ['too late', { 'MCO Dispute Date:': '9/24/2026' }, 'MCO Dispute Date:', '1 day too late'],
    ['Medicare only', { 'Coverage in Dispute:': 'medicare' }, 'Coverage in Dispute:', 'Medicare only'],
    ['fee-for-service', { 'Program:': 'fee-for-service' }, 'Program:', 'Call HFS, 877-782-5565'],
    ['no MCO', { 'MCO:': 'Public Aid' }, 'MCO:', 'means fee-for-service'],
  ])('says at once that a ticket cannot work: %s', async (_, answers, last, why) => {
    const path = join(newFolder(), 'draft.json');
    const all = changed(TICKET_STEPS, answers);
    const steps = all.slice(0, all.findIndex(([message]) => message === last) + 1);
    const run = await draft(path, [...steps, ['What now?', 'stop']]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.stdout).toContain(why);
    expect(run.stdout).toContain('This ticket would be closed, and changing this answer will not help.');
    expect(run.stderr).toBe(
      `portal-check: Stopped. ${describeSavedDraft(`${path}.unfinished`)}\n` +
        `portal-check: To continue: portal-check new ticket ${path}\n`,
    );
    expect(existsSync(path)).toBe(false);
    expect(statSync(`${path}.unfinished`).mode & 0o777).toBe(OWNER_FILE);
  });
  it('asks only questions that apply', async () => {
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
    expect((await checkDraft(path))[0]?.verdict).toBe('ready');
  });
});

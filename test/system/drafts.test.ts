import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changed, PERSON_STEPS, TICKET_STEPS } from '../support/drafts.ts';
import { textsOf } from '../support/out-files.ts';
import { runCli } from '../support/run-cli.ts';
import type { Step } from '../support/scripted-asker.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.end());

const AS_OF = '--as-of 2026-11-24';
const inFolder = (name: string) => join(terminal.folder, name);
const content = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8')) as object;

/** Answers as the steps say; a choice from a list is typed, which filters the list. */
async function answerAll(steps: readonly Step[]): Promise<void> {
  for (const [message, answer] of steps) await terminal.answer(message, answer === 'Enter' ? '' : answer);
}

describe('portal-check new ticket', () => {
  it('drafts a whole ticket', async () => {
    terminal = new Terminal();
    await terminal.run(`new ticket ${AS_OF}`);
    await answerAll(TICKET_STEPS);
    expect(await terminal.see('Write it to draft.json')).toMatch(/^Ticket 1, .*: ready$/m);
    await terminal.answer('What now?', '');
    await terminal.see('portal-check: Wrote draft.json. It has 1 ticket');
    expect(await terminal.status()).toBe(0);
    expect(content('draft.json')).toMatchObject({ rin: '100200301', disputeFiledOn: '2026-10-10' });
    expect(statSync(inFolder('draft.json')).mode & 0o777).toBe(0o600);
    expect(existsSync(inFolder('draft.json.unfinished'))).toBe(false);
    const check = await runCli(['ticket', inFolder('draft.json'), '--as-of', '2026-11-24']);
    expect(check.stdout).toMatch(/^1 ticket: ready\n/);
  });
  it('drafts a ticket into a workbook, with days typed without a year', async () => {
    terminal = new Terminal();
    await terminal.run(`new ticket drafts.xlsx ${AS_OF}`);
    await answerAll(changed(TICKET_STEPS, { 'MCO Dispute Date:': 'oct 10', 'Billed Amount:': '$1,200' }));
    expect(await terminal.see('Write it to drafts.xlsx')).toMatch(/^Ticket 1, .*: ready$/m);
    await terminal.answer('What now?', 'Change', 'Enter');
    await terminal.answer('Which answer?', '');
    await terminal.see('Write it to drafts.xlsx');
    await terminal.answer('What now?', '');
    await terminal.see('portal-check: Wrote drafts.xlsx. It has 1 ticket');
    const [headers, cells] = await textsOf(inFolder('drafts.xlsx'));
    const at = (header: string) => cells?.[headers?.indexOf(header) ?? -1];
    expect([at('RIN'), at('Billed Amount')]).toEqual(['100200301', '1200']);
    const check = await runCli(['ticket', inFolder('drafts.xlsx'), '--as-of', '2026-11-24']);
    expect(check.stdout).toMatch(/^1 ticket: ready\n/);
  });
  it('continues an unfinished draft after Ctrl-C and Ctrl-D', async () => {
    terminal = new Terminal();
    await terminal.run(`new ticket ${AS_OF}`);
    await answerAll(TICKET_STEPS.slice(0, 7));
    await terminal.see('? Billed Amount:');
    terminal.press('C-c');
    await terminal.see('portal-check: To continue: portal-check new ticket draft.json');
    expect(await terminal.status()).toBe(2);
    expect(content('draft.json.unfinished')).toMatchObject({ answers: { claimNumber: 'MADEUP-CLM-0001' } });
    expect(statSync(inFolder('draft.json.unfinished')).mode & 0o777).toBe(0o600);
    await terminal.run(`new ticket ${AS_OF}`);
    await terminal.answer('Continue it?', '');
    await answerAll(TICKET_STEPS.slice(7, 9));
    await terminal.see('? MCO Dispute Date:');
    terminal.press('C-d');
    await terminal.see('portal-check: Stopped. What you typed is in draft.json.unfinished');
    expect(await terminal.status()).toBe(2);
    await terminal.run(`new ticket ${AS_OF}`);
    await terminal.answer('Continue it?', '');
    await answerAll(TICKET_STEPS.slice(9));
    await terminal.see('Write it to draft.json');
    await terminal.answer('What now?', '');
    await terminal.see('portal-check: Wrote draft.json');
    expect(await terminal.status()).toBe(0);
    expect(content('draft.json')).toMatchObject({ claimNumber: 'MADEUP-CLM-0001', rin: '100200301' });
    expect(existsSync(inFolder('draft.json.unfinished'))).toBe(false);
  });
  it('stops on day 61 and keeps the answers', async () => {
    terminal = new Terminal();
    await terminal.run(`new ticket late.json ${AS_OF}`);
    await answerAll(TICKET_STEPS.slice(0, 9));
    await terminal.answer('MCO Dispute Date:', '9/24/2026');
    const screen = await terminal.see('> Stop, and keep it for later');
    expect(screen).toContain('This ticket is 1 day too late and would be closed.');
    expect(screen).toContain('This ticket would be closed, and changing this answer will not help.');
    await terminal.answer('What now?', '');
    await terminal.see('portal-check: Stopped. What you typed is in late.json.unfinished');
    expect(await terminal.status()).toBe(0);
    expect(existsSync(inFolder('late.json'))).toBe(false);
    expect(content('late.json.unfinished')).toMatchObject({ answers: { disputeFiledOn: '2026-09-24' } });
  });
  it('accepts arrow keys and long texts, and asks again after an unreadable date', async () => {
    terminal = new Terminal(40);
    const long = 'A made-up description that is long. '.repeat(20).trim();
    await terminal.run(`new ticket ${AS_OF}`);
    // Down to the fourth plan, then up one.
    await terminal.answer('MCO:', '', 'Down', 'Down', 'Down', 'Up');
    await answerAll(TICKET_STEPS.slice(1, 4));
    await terminal.see('? Denial Date:');
    terminal.type('31/12/2026');
    terminal.press('Enter');
    await terminal.see('! The month is over 12.');
    terminal.press(...Array.from({ length: 10 }, () => 'BSpace'));
    terminal.type('9/25/36');
    terminal.press('Left', 'BSpace');
    terminal.type('2');
    terminal.press('Enter');
    await terminal.see('? Denial Codes:');
    const rest = TICKET_STEPS.slice(5).map(
      ([message, answer]) => [message, message === 'Description:' ? long : answer] as const,
    );
    await answerAll(rest);
    await terminal.see('Write it to draft.json');
    await terminal.answer('What now?', '');
    await terminal.see('portal-check: Wrote draft.json');
    expect(content('draft.json')).toMatchObject({
      mco: 'CountyCare',
      deniedOn: '2026-09-25',
      description: long,
    });
  });
  it('joins the lines of a pasted text and shows the result before Enter', async () => {
    terminal = new Terminal();
    await terminal.run(`new ticket ${AS_OF}`);
    await answerAll(TICKET_STEPS.slice(0, -3));
    await terminal.see('? Description:');
    terminal.paste('Paid below the fee schedule.\nThe corrected claim\nwas refused.\n');
    await terminal.see('? Description: Paid below the fee schedule. The corrected claim was refused.');
    terminal.press('Enter');
    await answerAll(TICKET_STEPS.slice(-2));
    await terminal.see('Write it to draft.json');
    await terminal.answer('What now?', '');
    await terminal.see('portal-check: Wrote draft.json');
    expect(content('draft.json')).toMatchObject({
      description: 'Paid below the fee schedule. The corrected claim was refused.',
    });
  });
});

describe('portal-check new registration', () => {
  it('drafts two people into a workbook', async () => {
    terminal = new Terminal();
    await terminal.run(`new registration ${AS_OF}`);
    await answerAll(PERSON_STEPS);
    await terminal.see('Registration 1: ready');
    await terminal.answer('What now?', '');
    await terminal.answer('Provider and address?', '');
    await answerAll([
      ['First Name:', 'Second'],
      ['Last Name:', 'Person'],
      ['Email:', 'second.person@clinic.example'],
      ['Phone:', '(312) 555-0102'],
      ['Role:', 'billing agent'],
    ]);
    await terminal.see('Registration 2: ready');
    await terminal.answer('What now?', 'Write', 'Enter');
    await terminal.see('portal-check: Wrote registrations.xlsx. It has 2 registrations');
    expect(await terminal.status()).toBe(0);
    const rows = await textsOf(inFolder('registrations.xlsx'));
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
      ['First Name', 'Last Name'],
      ['Maren', 'Testwell'],
      ['Second', 'Person'],
    ]);
    expect(rows[2]?.slice(5, 8)).toEqual(['Made-Up Clinic', '1234567893', '111222333001']);
  });
});

describe('portal-check init', () => {
  it('asks questions and writes the settings file', async () => {
    terminal = new Terminal();
    await terminal.run('init');
    await terminal.answer('Office name:', '');
    await terminal.answer('NPI:', '123-456-7893');
    for (const message of [
      'Contact name:',
      'Contact e-mail:',
      'Portal template:',
      'Roster:',
      'Earlier tickets:',
    ])
      await terminal.answer(message, '');
    await terminal.answer('Closed day:', '12/24/2026');
    await terminal.answer('Closed day:', '');
    await terminal.answer('Fail on:', 'review');
    await terminal.see('portal-check: Wrote portal-check.config.json');
    expect(await terminal.status()).toBe(0);
    expect(content('portal-check.config.json')).toEqual({
      defaults: { ticket: { npi: '1234567893' }, registration: { npi: '1234567893' } },
      failOn: 'review',
      closedDays: ['2026-12-24'],
    });
  });
});

describe('colors', () => {
  it('are printed by default and omitted with --no-color', async () => {
    terminal = new Terminal();
    await terminal.run('init');
    await terminal.see('? Office name:');
    expect(terminal.coloredScreen()).toContain('\u001b[');
    terminal.press('C-c');
    expect(await terminal.status()).toBe(2);
    await terminal.run('init --no-color');
    await terminal.see('? Office name:');
    expect(terminal.coloredScreen()).not.toContain('\u001b[');
    terminal.press('C-c');
    expect(await terminal.status()).toBe(2);
  });
});

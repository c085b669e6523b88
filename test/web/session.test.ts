import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../src/web/file-source.ts';
import { openSession } from '../../src/web/session.ts';
import { chosenFile } from '../support/chosen-file.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';

const TICKETS = `${ROOT}templates/examples/tickets.csv`;
const OPTIONS = { asOf: AS_OF, showValues: false };
const open = (content: string | Buffer, name: string) =>
  openSession([chosenFile(content, name)], OPTIONS, () => new Date());
const noProgress = () => {};

describe('a check in the page', () => {
  it('gives the JSON report of the command line', async () => {
    const session = await open(readFileSync(TICKETS), 'tickets.csv');
    await session.check({}, noProgress);
    const { stdout } = await runCli([TICKETS, '--as-of', AS_OF, '--format', 'json']);
    const report = [...(await session.render('json'))].join('');
    expect(report).toBe(stdout.replace(JSON.stringify(TICKETS), '"tickets.csv"'));
  });
  it('gives the calendar of the command line', async () => {
    const session = await open(readFileSync(TICKETS), 'tickets.csv');
    expect((await session.check({}, noProgress)).screen.hasTickets).toBe(true);
    const { stdout } = await runCli(['calendar', TICKETS, '--as-of', AS_OF]);
    expect([...(await session.render('calendar'))].join('')).toBe(stdout);
  });
  it('shows what the HTML report shows, without its script and data', async () => {
    const session = await open(readFileSync(TICKETS), 'tickets.csv');
    const body = [...(await session.check({}, noProgress)).report].join('');
    const page = [...(await session.render('html'))].join('');
    expect(page).toContain(body);
    expect(body).not.toMatch(/<script|<style/);
    expect(body).toMatch(/^<header>.*<\/footer>\s*$/s);
  });
  it('asks about a column that it cannot be sure of, and reads it as the answer says', async () => {
    const csv =
      'Payer,RIN,Claim #,DOS,Date filed,Ref #\nMeridian,123456780,MADEUP-1,10/1/2026,10/15/2026,MADEUP-T7\n';
    const session = await open(csv, 'own.csv');
    const questions = await session.findQuestions();
    const ref = questions.find(({ key }) => key === 'Ref #');
    expect(ref?.title).toBe('"Ref #" (column F)');
    expect(JSON.stringify(questions)).not.toContain('MADEUP');
    expect(ref?.choices.map(({ field }) => field)).toContain('trackingNumber');
    const unanswered = [...(await session.check({}, noProgress)).report].join('');
    expect(unanswered).toContain(
      'the MCO Tracking Number? If so, check the file again, and give this answer.',
    );
    expect(unanswered).not.toContain('--map');
    await session.check({ 'Ref #': 'trackingNumber' }, noProgress);
    const report = JSON.parse([...(await session.render('json'))].join(''));
    expect(report.files[0].columns[5]).toMatchObject({ field: 'trackingNumber', by: 'map' });
  });
  it('refuses what cannot be read, one line a file', async () => {
    const files = ['a.csv', 'b.pdf'].map((name) => chosenFile(name === 'a.csv' ? '' : '%PDF-1.7', name));
    const session = await openSession(files, OPTIONS, () => new Date());
    expect(await session.findQuestions()).toEqual([]);
    await expect(session.check({}, noProgress)).rejects.toThrow(
      /^a\.csv: This file is empty\. Export it again\.\nb\.pdf: This is a PDF,/,
    );
  });
  it('reports progress, and shows values only on request', async () => {
    const files = [chosenFile(readFileSync(TICKETS), 'tickets.csv')];
    const rows: number[] = [];
    const shown = await openSession(files, { ...OPTIONS, showValues: true }, () => new Date());
    await shown.check({}, (_, progress) => rows.push(progress.rows));
    expect(Math.max(...rows)).toBe(8);
    const hidden = await openSession(files, OPTIONS, () => new Date());
    await hidden.check({}, noProgress);
    const [a = '', b = ''] = await Promise.all(
      [shown, hidden].map(async (session) => [...(await session.render('json'))].join('')),
    );
    expect(a).not.toBe(b);
  });
  it('has the least outcome that fails the check in the JSON report', async () => {
    const files = [chosenFile(readFileSync(TICKETS), 'tickets.csv')];
    const session = await openSession(files, { ...OPTIONS, failOn: 'closed' }, () => new Date());
    await session.check({}, noProgress);
    const { stdout } = await runCli([TICKETS, '--as-of', AS_OF, '--format', 'json', '--fail-on', 'closed']);
    const report = [...(await session.render('json'))].join('');
    expect(report).toBe(stdout.replace(JSON.stringify(TICKETS), '"tickets.csv"'));
  });
  it('uses what the user typed about the office for every ticket', async () => {
    const office = { contactName: 'Ann Example', contactEmail: 'ann@office.example' };
    const files = [chosenFile('MCO,RIN,DOS\nMeridian,123456780,10/1/2026\n', 'a.csv')];
    const session = await openSession(files, { ...OPTIONS, office }, () => new Date());
    await session.check({}, noProgress);
    const report = [...(await session.render('json'))].join('');
    expect(report).toContain('"Provider Name');
    expect(report).not.toContain('No column is \\"Contact');
  });
  it('has nothing to save before a check', async () => {
    await expect((await open('', 'a.csv')).render('json')).rejects.toThrow('nothing has been checked yet');
  });
});

describe('remittances in the page', () => {
  const REMITTANCE = `${ROOT}templates/examples/remittance.835`;
  const openRemittance = (...others: ChosenFile[]) =>
    openSession([chosenFile(readFileSync(REMITTANCE), 'era.835'), ...others], OPTIONS, () => new Date());

  it('become the drafts of the command line, and are checked', async () => {
    const session = await openRemittance();
    const { screen } = await session.check({}, noProgress);
    expect(screen).toMatchObject({
      hasReport: true,
      hasOwnFiles: false,
      hasTickets: true,
      imported: { drafts: 5 },
    });
    expect(screen.imported?.lines[0]).toBe('We read 13 claims in 1 file, and made 5 ticket drafts.');
    const denials = join(testFolder(), 'denials.csv');
    await runCli(['import', REMITTANCE, '--as-of', AS_OF, '--output', denials]);
    expect(Buffer.from(session.drafts)).toEqual(readFileSync(denials));
    const { stdout } = await runCli([denials, '--as-of', AS_OF, '--format', 'json']);
    const report = [...(await session.render('json'))].join('');
    expect(report).toBe(stdout.replace(JSON.stringify(denials), '"denials.csv"'));
  });
  it('are checked together with the files of the user, under a name that none of them has', async () => {
    const session = await openRemittance(chosenFile('MCO,RIN\nMeridian,123456780\n', 'denials.csv'));
    expect(session.paths).toEqual(['denials.csv', '2-denials.csv']);
    expect((await session.check({}, noProgress)).screen.hasOwnFiles).toBe(true);
  });
  it('have no report if nothing was denied', async () => {
    const paid = readFileSync(REMITTANCE, 'utf8').replaceAll(/^N1\*PR\*[^*~]*/gm, 'N1*PR*MADE-UP PLAN');
    const session = await openSession([chosenFile(paid, 'era.835')], OPTIONS, () => new Date());
    expect(await session.findQuestions()).toEqual([]);
    const { screen, report } = await session.check({}, noProgress);
    expect([...report]).toEqual([]);
    expect(screen).toMatchObject({ hasReport: false, imported: { drafts: 0 } });
    expect(() => session.drafts).toThrow('there are no drafts');
  });
});

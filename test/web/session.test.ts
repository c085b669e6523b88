import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Session } from '../../src/web/session.ts';
import { AS_OF } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';

const TICKETS = `${ROOT}templates/examples/tickets.csv`;
const OPTIONS = { asOf: AS_OF, showValues: false };
const open = (content: string | Buffer, name: string) =>
  new Session([new File([new Uint8Array(Buffer.from(content))], name)], OPTIONS, () => new Date());
const noProgress = () => {};

describe('a check in the page', () => {
  it('gives the JSON report of the command line', async () => {
    const session = open(readFileSync(TICKETS), 'tickets.csv');
    await session.check({}, noProgress);
    const { stdout } = await runCli([TICKETS, '--as-of', AS_OF, '--format', 'json']);
    const report = [...(await session.render('json'))].join('');
    expect(report).toBe(stdout.replace(JSON.stringify(TICKETS), '"tickets.csv"'));
  });
  it('gives the calendar of the command line', async () => {
    const session = open(readFileSync(TICKETS), 'tickets.csv');
    expect((await session.check({}, noProgress)).hasTickets).toBe(true);
    const { stdout } = await runCli(['calendar', TICKETS, '--as-of', AS_OF]);
    expect([...(await session.render('calendar'))].join('')).toBe(stdout);
  });
  it('shows what the HTML report shows, without its script and data', async () => {
    const session = open(readFileSync(TICKETS), 'tickets.csv');
    const body = (await session.check({}, noProgress)).pieces.join('');
    const page = [...(await session.render('html'))].join('');
    expect(page).toContain(body);
    expect(body).not.toMatch(/<script|<style/);
    expect(body).toMatch(/^<header>.*<\/footer>\s*$/s);
  });
  it('asks about a column that it cannot be sure of, and reads it as the answer says', async () => {
    const csv =
      'Payer,RIN,Claim #,DOS,Date filed,Ref #\nMeridian,123456780,MADEUP-1,10/1/2026,10/15/2026,MADEUP-T7\n';
    const session = open(csv, 'own.csv');
    const questions = await session.findQuestions();
    const ref = questions.find(({ key }) => key === 'Ref #');
    expect(ref?.title).toBe('"Ref #" (column F)');
    expect(JSON.stringify(questions)).not.toContain('MADEUP');
    expect(ref?.choices.map(({ field }) => field)).toContain('trackingNumber');
    await session.check({ 'Ref #': 'trackingNumber' }, noProgress);
    const report = JSON.parse([...(await session.render('json'))].join(''));
    expect(report.files[0].columns[5]).toMatchObject({ field: 'trackingNumber', by: 'map' });
  });
  it('refuses what cannot be read, one line a file', async () => {
    const files = ['a.csv', 'b.pdf'].map((name) => new File([name === 'a.csv' ? '' : '%PDF-1.7'], name));
    const session = new Session(files, OPTIONS, () => new Date());
    expect(await session.findQuestions()).toEqual([]);
    await expect(session.check({}, noProgress)).rejects.toThrow(
      /^a\.csv: This file is empty\. Export it again\.\nb\.pdf: This is a PDF,/,
    );
  });
  it('reports progress, and shows values only on request', async () => {
    const files = [new File([new Uint8Array(readFileSync(TICKETS))], 'tickets.csv')];
    const rows: number[] = [];
    const shown = new Session(files, { ...OPTIONS, showValues: true }, () => new Date());
    await shown.check({}, (_, progress) => rows.push(progress.rows));
    expect(Math.max(...rows)).toBe(8);
    const hidden = new Session(files, OPTIONS, () => new Date());
    await hidden.check({}, noProgress);
    const [a = '', b = ''] = await Promise.all(
      [shown, hidden].map(async (session) => [...(await session.render('json'))].join('')),
    );
    expect(a).not.toBe(b);
  });
  it('has nothing to save before a check', async () => {
    await expect(open('', 'a.csv').render('json')).rejects.toThrow('nothing has been checked yet');
  });
});

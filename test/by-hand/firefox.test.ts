// Opens the page in Firefox as a user does, from a file. Needs Firefox, so it is run by hand: npm run test:firefox

import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';
import { Firefox } from './marionette.ts';

const EXAMPLES = `${ROOT}templates/examples/`;
const PAGE = `${pathToFileURL(`${ROOT}dist/portal-check.html`).href}#as-of=${AS_OF}`;

const folder = testFolder();
let firefox: Firefox;

beforeAll(async () => {
  firefox = await Firefox.launch(folder);
  // What the page asks the network for; Firefox's own requests have the system's principal.
  await firefox.run(
    `window.requests = [];
    Services.obs.addObserver({ observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIChannel);
      if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) window.requests.push(channel.URI.spec);
    } }, 'http-on-modify-request');`,
    'chrome',
  );
}, 120_000);
afterAll(() => firefox?.quit());

const getState = () => firefox.run<string>('return document.documentElement.dataset.state');
const expectState = (state: string) => expect.poll(getState, { timeout: 20_000 }).toBe(state);

/** Chooses a file on the page, and waits for the answer. */
async function check(path: string, skipsQuestions = false): Promise<void> {
  await firefox.open('about:blank');
  await firefox.open(PAGE);
  await firefox.choose('#files', path);
  if (skipsQuestions) {
    await expectState('asking');
    await firefox.click('#skip-questions');
  }
  await expectState('done');
}

/** What a button has Firefox save. */
async function save(button: string, name: string): Promise<Buffer> {
  const path = join(firefox.downloads, name);
  await firefox.click(button);
  // Firefox writes beside an empty file of the name.
  const isSaved = () =>
    existsSync(path) &&
    statSync(path).size > 0 &&
    readdirSync(firefox.downloads).every((file) => !file.endsWith('.part'));
  await expect.poll(isSaved, { timeout: 20_000 }).toBe(true);
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

describe('the page in Firefox', () => {
  it.each([
    ['tickets.csv', false],
    ['registrations.xlsx', false],
    ['draft.json', false],
    ['office-tracker.csv', false],
  ])('gives the JSON report of the command line for %s', async (name, skips) => {
    process.chdir(EXAMPLES);
    await check(EXAMPLES + name, skips);
    const { stdout } = await runCli([name, '--as-of', AS_OF, '--format', 'json']);
    expect((await save('#save-json', 'portal-check-report.json')).toString()).toBe(stdout);
  });

  it('asks about a column', async () => {
    const path = join(folder, 'own.csv');
    writeFileSync(
      path,
      'Payer,RIN,Claim #,DOS,Date filed,Ref #\nMeridian,123456780,MADEUP-1,10/1/2026,10/15/2026,MADEUP-T7\n',
    );
    process.chdir(folder);
    await check(path, true);
    const { stdout } = await runCli(['own.csv', '--as-of', AS_OF, '--format', 'json']);
    expect((await save('#save-json', 'portal-check-report.json')).toString()).toBe(stdout);
  });

  it('saves the clean files, the workbook with notes, the report and the calendar', async () => {
    await check(`${EXAMPLES}tickets.csv`);
    const clean = await save('#save-clean', 'portal-check-clean-files.zip');
    expect(Object.keys(unzipSync(new Uint8Array(clean)))).toContain('tickets.clean.csv');
    const workbook = await save('#save-workbook', 'portal-check-checked.xlsx');
    expect(Object.keys(unzipSync(new Uint8Array(workbook)))).toContain('xl/workbook.xml');
    expect((await save('#save-html', 'portal-check-report.html')).toString()).toMatch(/^<!doctype html>/);
    expect((await save('#save-calendar', 'portal-check-deadlines.ics')).toString()).toMatch(
      /^BEGIN:VCALENDAR/,
    );
  });

  it('makes drafts of a remittance', async () => {
    await check(`${EXAMPLES}remittance.835`);
    const drafts = await save('#save-draft-workbook', 'denials.xlsx');
    expect(Object.keys(unzipSync(new Uint8Array(drafts)))).toContain('xl/workbook.xml');
    expect(await firefox.run('return document.querySelector("#imported li").textContent')).toBe(
      'We read 13 claims in 1 file, and made 5 ticket drafts.',
    );
  });

  it('ends a check when it is canceled', async () => {
    const path = join(folder, 'large.csv');
    const line = 'Meridian,123456780,MADEUP-1,10/1/2026,10/15/2026,MADEUP-T7\n';
    writeFileSync(path, `MCO,RIN,Claim Number,DOS,MCO Dispute Date,Tracking #\n${line.repeat(200_000)}`);
    await firefox.open('about:blank');
    await firefox.open(PAGE);
    await firefox.choose('#files', path);
    await expectState('checking');
    await firefox.click('#cancel');
    await expectState('empty');
  });

  it('makes no request, and its policy refuses one', async () => {
    expect(
      await firefox.run(`return fetch('https://attacker.example/').then(() => 'sent', () => 'refused')`),
    ).toBe('refused');
    expect(await firefox.run('return window.requests', 'chrome')).toEqual([]);
    // Another page's request is seen.
    const other = join(folder, 'other.html');
    writeFileSync(other, '<!doctype html><img src="http://127.0.0.1:58080/a.png">');
    await firefox.open(pathToFileURL(other).href);
    expect(await firefox.run('return window.requests', 'chrome')).toEqual(['http://127.0.0.1:58080/a.png']);
  });
}, 120_000);

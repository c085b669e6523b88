import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { partsOf as partsToZip, worksheet, zipOf } from '../formats/xlsx/package.ts';
import { headersOf, rowsOf } from '../support/messy-rows.ts';
import { formatSheet, readOfficeSheets } from '../support/office-sheets.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';
import { checkOnPage, download, launchBrowser, type OpenedPage, openPage, stateOf } from './browser.ts';

let browser: Browser;
const opened: OpenedPage[] = [];
const folder = testFolder();
const home = process.cwd();

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  process.chdir(home);
  for (const { page } of opened.splice(0)) await page.context().close();
});
afterAll(() => browser?.close());

async function open(options: Parameters<typeof openPage>[2] = {}): Promise<OpenedPage> {
  const result = await openPage(browser, AS_OF, options);
  opened.push(result);
  return result;
}

const EXAMPLE = `${ROOT}templates/examples/tickets.csv`;

/** A spreadsheet with own headings, one of which the page must ask about. */
const OWN_SHEET = join(folder, 'own.csv');
writeFileSync(
  OWN_SHEET,
  'Payer,RIN,Claim #,DOS,Date filed,Ref #\nMeridian,123456780,MADEUP-1,10/1/2026,10/15/2026,MADEUP-T7\n',
);

/** A remittance of a plan that the portal is not for. */
const PAID_REMITTANCE = join(folder, 'paid.835');
writeFileSync(
  PAID_REMITTANCE,
  readFileSync(`${ROOT}templates/examples/remittance.835`, 'utf8').replaceAll(
    /N1\*PR\*[^*~]*/g,
    'N1*PR*MADE-UP INSURANCE',
  ),
);

/** No spreadsheet, whatever its name. */
const LETTER = join(folder, 'letter.csv');
writeFileSync(LETTER, '%PDF-1.7');

/** Every file that a user may choose, copied into one folder under a name of its own. */
function copyInputs(): string[] {
  const inputs = join(folder, 'inputs');
  mkdirSync(inputs);
  const places = ['test/scenarios', 'templates', 'test/fixtures'];
  const paths = places
    .flatMap((place) =>
      readdirSync(ROOT + place, { recursive: true, encoding: 'utf8' }).map((path) => `${place}/${path}`),
    )
    .filter((path) => /\.(?:csv|tsv|json|ndjson|xlsx)$/.test(path))
    .filter((path) => !/run\.json$|schema\.json$|office-sheets/.test(path));
  const copied = paths.map((path, i) => {
    const name = `${i}-${basename(path)}`;
    copyFileSync(ROOT + path, join(inputs, name));
    return name;
  });
  const sheets = (['development', 'set-aside'] as const).flatMap(readOfficeSheets).map((sheet) => {
    const name = `${sheet.name}.csv`;
    writeFileSync(join(inputs, name), formatSheet(sheet.rows));
    return name;
  });
  process.chdir(inputs);
  return [...copied, ...sheets];
}

/** Errors of the command line as the page shows them. */
function linesOf(stderr: string): string[] {
  return stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^portal-check: /, ''));
}

/** A workbook whose only sheet unpacks to 200 MB, though its zip says that it is small. */
function bombs(): [name: string, bytes: Buffer][] {
  const parts = partsToZip(worksheet(' '.repeat(200_000_000)));
  const sheet = parts.findIndex(({ name }) => name.includes('sheet1'));
  const lying = parts.map((part, i) => (i === sheet ? { ...part, size: 1000 } : part));
  return [
    ['bomb.xlsx', zipOf(parts)],
    ['lying.xlsx', zipOf(lying)],
  ];
}

describe('the same answers as the command line', () => {
  it('for every example, scenario and office sheet', async () => {
    const names = copyInputs();
    expect(names.length).toBeGreaterThan(40);
    const { page, events } = await open();
    for (const name of names) {
      const cli = await runCli([name, '--as-of', AS_OF, '--format', 'json']);
      const state = await checkOnPage(page, name);
      if (cli.status === 2) {
        expect(state, name).toBe('failed');
        expect(await page.locator('#faults li').allTextContents(), name).toEqual(linesOf(cli.stderr));
        continue;
      }
      expect(state, name).toBe('done');
      expect((await download(page, '#save-json')).content, name).toBe(cli.stdout);
    }
    expect(events).toEqual([]);
  }, 600_000);

  it('for a zip bomb, and lives on', async () => {
    process.chdir(folder);
    const { page } = await open();
    for (const [name, bytes] of bombs()) {
      writeFileSync(name, bytes);
      const cli = await runCli([name, '--as-of', AS_OF]);
      expect(cli.status).toBe(2);
      expect(await checkOnPage(page, name)).toBe('failed');
      expect(await page.locator('#faults li').allTextContents()).toEqual(linesOf(cli.stderr));
    }
    expect(await checkOnPage(page, EXAMPLE)).toBe('done');
  });

  it('for several files at once', async () => {
    process.chdir(`${ROOT}templates/examples`);
    const names = ['tickets.csv', 'registrations.xlsx', 'draft.json'];
    const { page } = await open();
    await checkOnPage(page, names);
    const { stdout } = await runCli([...names, '--as-of', AS_OF, '--format', 'json']);
    expect((await download(page, '#save-json')).content).toBe(stdout);
  });

  it.each(['ticket', 'registration'] as const)(
    'for 100 generated files of the kind %s',
    async (kind) => {
      const generated = join(folder, kind);
      mkdirSync(generated);
      process.chdir(generated);
      const { names: fields, headers } = headersOf(kind);
      const { page } = await open();
      const files = fc.sample(rowsOf(kind), 100).map((rows, i) => {
        const name = `${kind}-${i}.csv`;
        writeFileSync(
          name,
          formatSheet([headers, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]),
        );
        return name;
      });
      for (let at = 0; at < files.length; at += 25) {
        const batch = files.slice(at, at + 25);
        const { stdout } = await runCli([...batch, '--as-of', AS_OF, '--format', 'json']);
        await checkOnPage(page, batch);
        expect((await download(page, '#save-json')).content).toBe(stdout);
      }
    },
    300_000,
  );

  it('in the calendar and in the HTML report', async () => {
    process.chdir(`${ROOT}templates/examples`);
    const { page } = await open();
    await checkOnPage(page, 'tickets.csv');
    const calendar = await runCli(['calendar', 'tickets.csv', '--as-of', AS_OF]);
    expect(await download(page, '#save-calendar')).toMatchObject({
      name: 'portal-check-deadlines.ics',
      content: calendar.stdout,
    });
    const report = await runCli(['tickets.csv', '--as-of', AS_OF, '--format', 'html']);
    expect((await download(page, '#save-html')).content).toBe(report.stdout);
  });
});

describe('remittances', () => {
  it('become the drafts of the command line, which are checked like its file', async () => {
    process.chdir(folder);
    copyFileSync(`${ROOT}templates/examples/remittance.835`, 'era.txt');
    const { page, events } = await open();
    await checkOnPage(page, 'era.txt');
    await runCli(['import', 'era.txt', '--as-of', AS_OF, '--output', 'denials.csv']);
    await runCli(['import', 'era.txt', '--as-of', AS_OF, '--output', 'denials.xlsx']);
    expect(await download(page, '#save-drafts')).toMatchObject({
      name: 'denials.csv',
      content: readFileSync('denials.csv', 'utf8'),
    });
    const workbook = await download(page, '#save-draft-workbook');
    expect(workbook.name).toBe('denials.xlsx');
    expect(partsOf(workbook.bytes)).toEqual(partsOf(readFileSync('denials.xlsx')));
    const { stdout } = await runCli(['denials.csv', '--as-of', AS_OF, '--format', 'json']);
    expect((await download(page, '#save-json')).content).toBe(stdout);
    expect(await page.locator('#imported li').allTextContents()).toContain(
      'We do not know this payer as Illinois Medicaid: MADE-UP COMMERCIAL INSURANCE (1 claim). If it is, add the name to its plan in your settings.',
    );
    expect(await page.locator('#save-clean').isVisible()).toBe(false);
    expect(events).toEqual([]);
  });

  it('say so if nothing was denied, and what was left out', async () => {
    process.chdir(folder);
    const { page } = await open();
    expect(await checkOnPage(page, PAID_REMITTANCE)).toBe('done');
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
      'From your remittances',
    ]);
    expect(await page.locator('#imported li').allTextContents()).toContain(
      'We left out 13 claims: 13 from other payers.',
    );
    expect(await page.locator('#tools button:visible').allTextContents()).toEqual([
      'Check other files',
      'Print',
    ]);
  });

  it('are refused in the words of the command line if they are damaged', async () => {
    process.chdir(folder);
    writeFileSync('cut.835', readFileSync(`${ROOT}templates/examples/remittance.835`).subarray(0, 900));
    const cli = await runCli(['import', 'cut.835', '--as-of', AS_OF]);
    const { page } = await open();
    expect(await checkOnPage(page, 'cut.835')).toBe('failed');
    expect(await page.locator('#faults li').allTextContents()).toEqual(linesOf(cli.stderr));
  });
});

/** The parts of a workbook, without the one with the time. */
function partsOf(workbook: Uint8Array): Record<string, string> {
  const { 'docProps/core.xml': _, ...parts } = unzipSync(new Uint8Array(workbook));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
}

/** A file as it is compared: a workbook by its parts, and a manifest without the hashes of workbooks. */
function comparable(name: string, bytes: Uint8Array): unknown {
  if (name.endsWith('.xlsx')) return partsOf(bytes);
  const text = Buffer.from(bytes).toString();
  return name === 'manifest.json' ? text.replace(/(\.xlsx","records":\d+,"sha256":")\w+/g, '$1') : text;
}

describe('the same files as the command line', () => {
  it.each(['registrations.xlsx', 'tickets.csv', 'draft.json', 'office-tracker.csv'])(
    'for %s: the clean files and the workbook with notes',
    async (name) => {
      process.chdir(`${ROOT}templates/examples`);
      const [out, report] = [join(folder, `out-${name}`), join(folder, `report-${name}.xlsx`)];
      await runCli([name, '--as-of', AS_OF, '--out', out, '--report', report]);
      const { page, events } = await open();
      await checkOnPage(page, name);
      const zip = unzipSync(new Uint8Array((await download(page, '#save-clean')).bytes));
      const names = readdirSync(out).sort();
      expect(Object.keys(zip).sort()).toEqual(names);
      for (const file of names)
        expect(comparable(file, zip[file] as Uint8Array), file).toEqual(
          comparable(file, readFileSync(join(out, file))),
        );
      const workbook = await download(page, '#save-workbook');
      expect(partsOf(workbook.bytes)).toEqual(partsOf(readFileSync(report)));
      expect(await page.locator('#saved').textContent()).toBe('Saved as portal-check-checked.xlsx.');
      expect(events).toEqual([]);
    },
  );

  it('with a folder for each of several files', async () => {
    process.chdir(`${ROOT}templates/examples`);
    const { page } = await open();
    await checkOnPage(page, ['tickets.csv', 'draft.json']);
    const zip = unzipSync(new Uint8Array((await download(page, '#save-clean')).bytes));
    expect(Object.keys(zip)).toContain('tickets.csv/tickets.clean.csv');
    expect(Object.keys(zip)).toContain('draft.json/tickets.held.json');
  });

  it('by the answers that were given', async () => {
    const { page } = await open();
    const isAsked = async () => {
      const { bytes } = await download(page, '#save-workbook');
      return Object.values(partsOf(bytes)).some((text) => text.includes('Is &quot;Ref #&quot;'));
    };
    await checkOnPage(page, OWN_SHEET);
    expect(await isAsked()).toBe(true);
    await page.locator('.restart:visible').click();
    await page.setInputFiles('#files', OWN_SHEET);
    await page.waitForSelector('html[data-state="asking"]');
    await page.getByRole('radio', { name: /^MCO Tracking Number:/ }).check();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.waitForSelector('html[data-state="done"]');
    expect(await isAsked()).toBe(false);
  });
});

describe('the page', () => {
  it('is one file of a size to mail', () => {
    const bytes = readFileSync(`${ROOT}dist/portal-check.html`);
    const withoutWriter = bytes.toString().replace(/(id="writer">)[^<]+/, '$1');
    expect(withoutWriter.length).toBeLessThan(700_000);
    expect(gzipSync(withoutWriter, { level: 9 }).length).toBeLessThan(250_000);
    expect(bytes.length).toBeLessThan(2_000_000);
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(`${ROOT}dist/portal-check.html.sha256`, 'utf8')).toBe(`${sum}  portal-check.html\n`);
    const [, worker = ''] = /id="worker">(.*?)<\/script>/s.exec(bytes.toString()) ?? [];
    expect(worker.length).toBeGreaterThan(100_000);
    // A browser would store all of it with two bytes a character.
    expect(worker).not.toMatch(/[^\t\n\r -~]/);
    expect(bytes.toString()).toContain('exceljs 4.4.0\nLicence: MIT');
    expect(bytes.toString()).not.toMatch(/<(?:script|link|img|iframe)[^>]* (?:src|href)=/);
  });

  it('asks about a column, and checks by the answer', async () => {
    const { page, events } = await open();
    await page.setInputFiles('#files', OWN_SHEET);
    await page.waitForSelector('html[data-state="asking"]');
    await page.getByRole('radio', { name: /^MCO Tracking Number:/ }).check();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.waitForSelector('html[data-state="done"]');
    const { content } = await download(page, '#save-json');
    expect(JSON.parse(content).files[0].columns[5]).toMatchObject({ field: 'trackingNumber', by: 'map' });
    expect(events).toEqual([]);
  });

  it('keeps answers only after a yes, forgets them on request, and gives them to a colleague', async () => {
    const { page } = await open();
    const sheet = join(folder, 'one-question.csv');
    writeFileSync(sheet, readFileSync(OWN_SHEET, 'utf8').replace('Date filed', 'MCO Dispute Date'));
    const answer = async (keep: boolean) => {
      await page.setInputFiles('#files', sheet);
      await page.waitForSelector('html[data-state="asking"]');
      await page.getByRole('radio', { name: /^MCO Tracking Number:/ }).check();
      await page.locator('#keep-answers').setChecked(keep);
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.waitForSelector('html[data-state="done"]');
    };
    const checkAgain = async () => {
      if ((await stateOf(page)) !== 'empty') await page.locator('.restart:visible').click();
      await page.setInputFiles('#files', sheet);
      await page.waitForSelector('html:is([data-state="asking"], [data-state="done"])');
      return stateOf(page);
    };
    await answer(false);
    const saved = await download(page, '#save-answers');
    expect(saved.name).toBe('portal-check.config.json');
    expect(await checkAgain()).toBe('asking');
    await page.locator('.restart:visible').click();
    await answer(true);
    expect(await checkAgain()).toBe('done');
    await page.locator('.restart:visible').click();
    await page.click('summary');
    await page.click('#forget');
    expect(await checkAgain()).toBe('asking');
    await page.locator('.restart:visible').click();
    await page.setInputFiles('#settings-file', {
      name: saved.name,
      mimeType: 'application/json',
      buffer: saved.bytes,
    });
    await page.getByText('We use these settings, with answers about 1 column.').waitFor();
    expect(await checkAgain()).toBe('done');
  });

  it('goes back to the questions, and checks by the new answers', async () => {
    const { page } = await open();
    await checkOnPage(page, OWN_SHEET);
    const before = await page.locator('#report').textContent();
    expect(before).toContain('If so, check the file again, and give this answer.');
    await page.click('#answer-questions');
    await page.getByRole('radio', { name: /^MCO Tracking Number:/ }).check();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.waitForSelector('html[data-state="done"]');
    const { content } = await download(page, '#save-json');
    expect(JSON.parse(content).files[0].columns[5]).toMatchObject({ by: 'map' });
    expect(await page.locator('#report h1').count()).toBe(1);
  });

  it('has the settings of the command line behind a button', async () => {
    process.chdir(`${ROOT}templates/examples`);
    const { page } = await open();
    await page.click('summary');
    await page.selectOption('#fail-on', 'closed');
    await checkOnPage(page, 'registrations.xlsx');
    const { stdout } = await runCli([
      'registrations.xlsx',
      '--as-of',
      AS_OF,
      '--format',
      'json',
      '--fail-on',
      'closed',
    ]);
    expect((await download(page, '#save-json')).content).toBe(stdout);
    await page.locator('.restart:visible').click();
    await page.fill('#max-individuals', '4');
    await checkOnPage(page, 'registrations.xlsx');
    const zip = unzipSync(new Uint8Array((await download(page, '#save-clean')).bytes));
    expect(Object.keys(zip).filter((name) => name.includes('clean')).length).toBeGreaterThan(1);
  });

  it('filters the report as the HTML report does', async () => {
    const { page } = await open();
    // The second report, too.
    for (let i = 0; i < 2; i += 1) {
      await checkOnPage(page, EXAMPLE);
      const all = await page.locator('.entry:visible').count();
      expect(await page.locator('#shown').textContent()).toBe('');
      expect(await page.locator('.more:visible').count()).toBe(0);
      await page.fill('#by-text', 'tracking number');
      const found = await page.locator('.entry:visible').count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all);
    }
  });

  it('copies row numbers, or selects them', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await checkOnPage(page, EXAMPLE);
    const button = page.locator('button.copy').first();
    const rows = await button.getAttribute('data-rows');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(rows);
    expect(await page.locator('#shown').textContent()).toBe(`Copied rows ${rows}`);
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.evaluate(
      'document.execCommand = () => { window.copied = getSelection().toString(); return true; }',
    );
    await button.click();
    await expect.poll(() => page.evaluate('window.copied')).toBe(rows);
    expect(await page.locator('#to-copy').isVisible()).toBe(false);
    await page.evaluate('document.execCommand = () => false');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Press Ctrl+C');
    expect(await page.locator('#to-copy').isVisible()).toBe(true);
    expect(await page.locator('#to-copy').inputValue()).toBe(rows);
  });

  it('opens an example of a remittance', async () => {
    const { page } = await open();
    await page.click('#try-remittance');
    await page.waitForSelector('html[data-state="done"]');
    expect(await page.evaluate('document.activeElement.id')).toBe('imported-title');
    expect(await page.locator('[role="status"]#status').textContent()).toMatch(
      /^We read 13 claims in 1 file, and made 5 ticket drafts\. 5 tickets: /,
    );
  });

  it('tries an example at the press of a button', async () => {
    const { page } = await open();
    for (const name of ['example tickets', "office's own spreadsheet"]) {
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.waitForSelector('html:is([data-state="asking"], [data-state="done"])');
      if ((await stateOf(page)) === 'asking') await page.click('#skip-questions');
      await page.waitForSelector('html[data-state="done"]');
      expect(await page.locator('.entry').count()).toBeGreaterThan(3);
      await page.locator('.restart:visible').click();
    }
  });

  it('ends a check at once when it is canceled, and starts another one', async () => {
    const large = join(folder, 'large.csv');
    const line = 'Meridian,123456780,MADEUP-1,10/1/2026,10/15/2026,MADEUP-T7\n';
    writeFileSync(large, `MCO,RIN,Claim Number,DOS,MCO Dispute Date,Tracking #\n${line.repeat(200_000)}`);
    const { page } = await open();
    await page.setInputFiles('#files', large);
    await page.waitForSelector('html[data-state="checking"]');
    await page.locator('#progress-text', { hasText: 'rows' }).waitFor();
    await page.click('#cancel');
    expect(await stateOf(page)).toBe('empty');
    // The next one waits already.
    await expect.poll(() => page.workers().length, { timeout: 2000 }).toBe(1);
    expect(await checkOnPage(page, EXAMPLE)).toBe('done');
  });

  it('refuses a file in its own words, and lives on', async () => {
    const { page } = await open();
    expect(await checkOnPage(page, LETTER)).toBe('failed');
    expect(await page.locator('#faults').textContent()).toMatch(/^letter\.csv: .*PDF/);
    expect(await checkOnPage(page, EXAMPLE)).toBe('done');
  });
});

describe('nothing leaves the page', () => {
  it('since the browser forbids every connection', async () => {
    const { page } = await open();
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    expect(policy).toContain("default-src 'none'; connect-src 'none'");
    const refused = await page.evaluate(
      `Promise.all([
        fetch('https://attacker.example/').then(() => 'sent', () => 'refused'),
        new Promise((done) => { const image = new Image(); image.onload = () => done('sent'); image.onerror = () => done('refused'); image.src = 'https://attacker.example/a.png'; }),
      ])`,
    );
    expect(refused).toEqual(['refused', 'refused']);
  });

  it('and it keeps nothing of a session but what the user saves', async () => {
    const secret = 'MADEUPSECRET';
    const path = join(folder, 'secret.csv');
    writeFileSync(
      path,
      `MCO,RIN,Recipient Name,Claim Number,DOS,MCO Dispute Date,Tracking #,Ref #\nMeridian,12345678,${secret}NAME,${secret}1,10/1/2026,10/15/2026,${secret}2,${secret}3\n`,
    );
    const { page, events } = await open();
    await checkOnPage(page, path);
    const { content } = await download(page, '#save-html');
    expect(content).not.toContain(secret);
    const kept = await page.evaluate(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, document.cookie,
      await indexedDB.databases(), await (globalThis.caches?.keys() ?? []).catch(() => []),
    ]))()`);
    expect(kept).toBe('[{},{},"",[],[]]');
    expect(events).toEqual([]);
  });

  it('shows cells only on request, and forgets the request when it is opened again', async () => {
    const { page } = await open();
    await page.click('summary');
    await page.check('#show-values');
    await page.reload();
    expect(await page.isChecked('#show-values')).toBe(false);
  });
});

describe('everyone can use it', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('no axe violations at width %d in the %s color scheme', async (width, colorScheme) => {
    const { page } = await open({ viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
    await page.evaluate(axe.source);
    const expectClean = async () => {
      expect(await page.evaluate('axe.run().then((found) => found.violations)')).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    };
    await page.click('summary');
    await expectClean();
    await page.setInputFiles('#files', OWN_SHEET);
    await page.waitForSelector('html[data-state="asking"]');
    await expectClean();
    await page.click('#skip-questions');
    await page.waitForSelector('html[data-state="done"]');
    await expectClean();
    await checkOnPage(page, EXAMPLE);
    await expectClean();
    await page.locator('.restart:visible').first().click();
    await page.click('#try-remittance');
    await page.waitForSelector('html[data-state="done"]');
    await expectClean();
    await checkOnPage(page, PAID_REMITTANCE);
    await expectClean();
    await page.evaluate('document.documentElement.dataset.state = "checking"');
    await expectClean();
    await page.click('#cancel');
    await checkOnPage(page, LETTER);
    await expectClean();
  });

  it('works with the keyboard alone, and announces the answer', async () => {
    const { page } = await open();
    await page.locator('#try-tickets').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-state="done"]');
    expect(await page.evaluate('document.activeElement.id')).toBe('answer');
    expect(await page.locator('[role="status"]#status').textContent()).toMatch(/^8 tickets:/);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeTicketsCsv } from '../bench/data.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { checkOnPage, launchBrowser, openFile, openPage } from './browser.ts';

// The page has only the beginning of a long list in the document. The HTML report has all of it, and is the measure.

const TICKETS = 4000;

const folder = testFolder();
const pages: Page[] = [];
let browser: Browser;
let file = '';
let reportUrl = '';

beforeAll(async () => {
  browser = await launchBrowser();
  file = await makeTicketsCsv(folder, TICKETS);
  const { stdout } = await runCli([file, '--as-of', AS_OF, '--format', 'html']);
  const path = join(folder, 'report.html');
  writeFileSync(path, stdout);
  reportUrl = pathToFileURL(path).href;
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(() => browser?.close());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const { page, events } = await openPage(browser, AS_OF, options);
  pages.push(page);
  expect(await checkOnPage(page, file)).toBe('done');
  expect(events).toEqual([]);
  return page;
}

/** The HTML report of the command line on the same file. */
async function openReport(): Promise<Page> {
  const { page } = await openFile(browser, reportUrl);
  pages.push(page);
  return page;
}

/** The headings of the entries and the texts of their rows that are not hidden, in order. */
function listShown(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.entry > :is(h3, h4), .rows > li')]
    .filter((node) => !node.closest('[hidden]'))
    .map((node) => node.textContent)`);
}

const countEntries = (page: Page) => page.locator('.part.now .entry').count();
const getCount = (page: Page) => page.locator('#shown').textContent();
const findButton = (page: Page) => page.getByRole('button', { name: /^Show \d+ more: Do this today/ });

describe('a long report', () => {
  it('has the first entries and rows of every list in the document', async () => {
    const [page, report] = [await open(), await openReport()];
    const [shown, all] = [await listShown(page), await listShown(report)];
    expect(shown.length).toBeLessThan(all.length / 2);
    expect(await countEntries(page)).toBe(50);
    expect(await page.locator('.part').count()).toBe(await report.locator('.part').count());
    for (const rows of await page.locator('.rows').all())
      expect(await rows.locator('li').count()).toBeLessThanOrEqual(10);
    expect(all).toEqual(expect.arrayContaining(shown));
    expect(await getCount(page)).toMatch(/^Showing \d+ of \d+\. To see more of a list, press /);
  });

  it('shows more at the press of a button, and goes on from there', async () => {
    const [page, report] = [await open(), await openReport()];
    const rest = (await countEntries(report)) - 50;
    expect(rest).toBeGreaterThan(50);
    const before = await getCount(page);
    await findButton(page).focus();
    await page.keyboard.press('Enter');
    expect(await countEntries(page)).toBe(50 + rest);
    expect(await findButton(page).count()).toBe(0);
    const heading = page.locator('.part.now .entry').nth(50).locator('h3');
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await getCount(page)).not.toBe(before);
    expect(await page.locator('#shown').getAttribute('role')).toBe('status');
  });

  it('is the HTML report once everything is shown', async () => {
    const [page, report] = [await open(), await openReport()];
    const more = page.locator('.more:visible button');
    while ((await more.count()) > 0) await more.first().click();
    expect(await listShown(page)).toEqual(await listShown(report));
    expect(await getCount(page)).toBe('');
  });
});

describe('the filters of a long report', () => {
  it('find what is not in the document', async () => {
    const [page, report] = [await open(), await openReport()];
    const last = report.locator('.part.now .entry > h3').nth((await countEntries(report)) - 2);
    const [name = ''] = ((await last.textContent()) ?? '').split(':');
    expect((await listShown(page)).join('\n')).not.toContain(name);
    await page.getByLabel('Find', { exact: true }).fill(name);
    expect((await listShown(page)).join('\n')).toContain(name);
  });

  it.each([
    { words: 'tracking number' },
    { words: 'Molina ticket/too-late' },
    { words: 'would be closed', part: 'fix' },
    { words: '$1', order: 'row' },
    { part: 'waiting', order: 'row' },
    { words: 'no such text' },
  ])(
    'find and sort what they do in the HTML report: %o',
    async ({ words = '', part = '', order = 'place' }) => {
      const [page, report] = [await open(), await openReport()];
      for (const each of [page, report]) {
        await each.getByLabel('Find', { exact: true }).fill(words);
        await each.getByLabel('Show', { exact: true }).selectOption(part);
        await each.getByLabel('Order', { exact: true }).selectOption(order);
      }
      const more = page.locator('.more:visible button');
      while ((await more.count()) > 0) await more.first().click();
      expect(await listShown(page)).toEqual(await listShown(report));
      expect(await getCount(page)).toBe(await getCount(report));
      expect(await page.locator('.part:visible').count()).toBe(await report.locator('.part:visible').count());
    },
  );

  it('say how much of what was found is shown', async () => {
    const page = await open();
    await page.getByLabel('Find', { exact: true }).fill('ticket');
    expect(await getCount(page)).toMatch(/^Showing \d+ of \d+ found\. To see more/);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await getCount(page)).toMatch(/^Showing \d+ of \d+\. To see more of a list, press /);
  });

  it('never keep the target of a link out of the document', async () => {
    const [page, report] = [await open(), await openReport()];
    const id = await report.locator('.part.now .entry[id]').last().getAttribute('id');
    await page.getByLabel('Find', { exact: true }).fill('no such text');
    await page.evaluate(`location.hash = '#${id}'`);
    await expect.poll(() => page.locator(':target').count()).toBe(1);
    expect(await page.locator(':target').isVisible()).toBe(true);
    expect(await page.getByLabel('Find', { exact: true }).inputValue()).toBe('');
  });
});

describe('a long report on paper', () => {
  it('is printed as a whole, and then as before', async () => {
    const [page, report] = [await open(), await openReport()];
    const before = await listShown(page);
    await page.evaluate(
      `addEventListener('beforeprint', () => { window.printed = [...document.querySelectorAll('.entry > :is(h3, h4), .rows > li')].map((node) => node.textContent); })`,
    );
    const pdfs = [await page.pdf(), await report.pdf()];
    expect(await page.evaluate('window.printed')).toEqual(await listShown(report));
    expect(await listShown(page)).toEqual(before);
    const [ours = 0, theirs = 0] = pdfs.map(
      (pdf) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length,
    );
    expect(ours).toBeGreaterThan(10);
    expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1);
  });

  it('has only what was found', async () => {
    const page = await open();
    await page.getByLabel('Show', { exact: true }).selectOption('waiting');
    await page.evaluate(
      "addEventListener('beforeprint', () => { window.parts = [...document.querySelectorAll('.part')].filter((part) => part.querySelector('.entry')).length; })",
    );
    await page.pdf();
    expect(await page.evaluate('window.parts')).toBe(1);
  });
});

describe('everyone can use a long report', () => {
  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('no axe violations at width %d in the %s color scheme', async (width, colorScheme) => {
    const page = await open({ viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
    await page.evaluate(axe.source);
    expect(await page.evaluate('axe.run().then((found) => found.violations)')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const more = page.locator('.more:visible');
    for (const button of await more.locator('button').all())
      expect(await button.getAttribute('aria-label')).toMatch(/^Show \d+ more: ./);
    expect(await more.count()).toBeGreaterThan(1);
  });
});

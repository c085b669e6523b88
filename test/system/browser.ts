import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ROOT } from '../support/rule-files.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat(
  ['background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`),
);

export const PAGE_URL = pathToFileURL(`${ROOT}dist/portal-check.html`).href;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
}

/** A page that was opened from a file. */
export interface OpenedPage {
  page: Page;
  /** Errors, requests, dialogs and windows of the browser, in order; the page itself and its worker are none. */
  events: string[];
}

/** Opens the page that checks, for a day. */
export async function openPage(
  browser: Browser,
  asOf: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  return openFile(browser, `${PAGE_URL}#as-of=${asOf}`, options);
}

/** Opens a file as a user does, and watches what the browser does with it. */
export async function openFile(
  browser: Browser,
  fileUrl: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const events: string[] = [];
  page.on('console', (message) => events.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => events.push('popup'));
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = url.split('#')[0] === fileUrl.split('#')[0] || url.startsWith('blob:null/');
    if (!isOwn) events.push(`request: ${url}`);
  });
  await page.goto(fileUrl);
  return { page, events };
}

export const stateOf = (page: Page) => page.evaluate<string>('document.documentElement.dataset.state');

/** Chooses files, skips the questions, and waits for the report or the reason why there is none. */
export async function checkOnPage(page: Page, paths: string | string[]): Promise<string> {
  if ((await stateOf(page)) !== 'empty') await page.locator('.restart:visible').first().click();
  await page.setInputFiles('#files', paths);
  await page.waitForSelector('html:is([data-state="asking"], [data-state="done"], [data-state="failed"])');
  if ((await stateOf(page)) === 'asking') await page.click('#skip-questions');
  await page.waitForSelector('html:is([data-state="done"], [data-state="failed"])', { timeout: 60_000 });
  return stateOf(page);
}

/** What a button of the page has the browser download. */
export async function download(
  page: Page,
  button: string,
): Promise<{ name: string; content: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return { name: file.suggestedFilename(), content: bytes.toString(), bytes };
}

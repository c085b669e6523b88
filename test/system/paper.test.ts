import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderCardPage } from '../../src/report/html/card-page.ts';
import { renderDuePage } from '../../src/report/html/due-page.ts';
import { card } from '../report/cards.ts';
import { dueList } from '../report/due-lines.ts';
import { launchBrowser, type OpenedPage, openFile } from './browser.ts';

// The pages to print, as a browser shows them.

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(`${tmpdir()}/portal-check-paper-`);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const CARDS = () => [...renderCardPage('2 tickets', 'Checked.', [card(), card({ state: 'good' })])].join('');
const DUE = () => [...renderDuePage(dueList({ label: 'Acct' }))].join('');

async function open(html: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  return openFile(browser, pathToFileURL(path).href, options);
}

it.each([
  ['cards', CARDS],
  ['the list of days', DUE],
])('%s: accessible, without errors, and no wider than a phone', async (_, render) => {
  const { page, events } = await open(render(), { viewport: { width: 390, height: 800 }, bypassCSP: true });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as never as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(events).toEqual([]);
});

it('copies a value with its line breaks', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, events } = await open(CARDS(), { permissions });
  await page.getByRole('button', { name: 'Copy Description' }).first().click();
  await page.getByText('Description copied').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('One <b> \nTwo');
  expect(events).toEqual([]);
});

it('is complete without its script', async () => {
  const { page } = await open(CARDS(), { javaScriptEnabled: false });
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByText('One <b>').count()).toBe(2);
});

it('prints one card on each sheet', async () => {
  const { page } = await open(CARDS());
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

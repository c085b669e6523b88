import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { STYLE } from '../report/reports.ts';
import { check } from '../support/check.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat(
  ['background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`),
);

/** Would set a flag, open a dialog or load something if the page did not treat them as text. */
const PAYLOADS = [
  '<script>window.pwned=1;alert(1)</script>',
  '"><img src=x onerror="window.pwned=1;alert(1)">',
  "'><svg onload='window.pwned=1;alert(1)'>",
  '</script><script>window.pwned=1</script>',
  '</title></style><iframe srcdoc="<script>parent.pwned=1</script>">',
  '<a href="javascript:window.pwned=1">x</a>',
  '<base href="https://attacker.example/"><link rel=stylesheet href=//attacker.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=https://attacker.example/">',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;&#x3C;script&#x3E;',
  '" autofocus onfocus="window.pwned=1" x="',
  '--><!--<!DOCTYPE x>]]>',
  '{{constructor.constructor("window.pwned=1")()}}',
];

let browser: Browser;
let folder = '';
const pages: Page[] = [];

beforeAll(async () => {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ARGS });
  folder = mkdtempSync(`${tmpdir()}/portal-check-html-`);
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  page: Page;
  /** Errors, requests, dialogs and windows of the browser, in order. */
  events: string[];
}

/** Opens the report as a user does: from a file. */
async function open(report: Report, options: BrowserContextOptions = {}): Promise<Opened> {
  const path = `${folder}/report.html`;
  writeFileSync(path, [...renderHtml(report, { ...STYLE, findRuleText })].join(''));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  pages.push(page);
  const events: string[] = [];
  page.on('console', (message) => events.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== pathToFileURL(path).href) events.push(`request: ${request.url()}`);
  });
  page.on('popup', () => events.push('popup'));
  await page.goto(pathToFileURL(path).href);
  return { page, events };
}

const findRuleText = (id: string) => RULES.find((rule) => rule.id === id);

/** Tickets with different days: one without its tracking number, one too early, one too late, one for review. */
function ticketsReport(): Promise<Report> {
  const cells: Record<string, string>[] = [
    {},
    { trackingNumber: '' },
    { disputeFiledOn: '2026-11-10', mcoDecidedOn: '2026-11-20' },
    { disputeFiledOn: '2026-09-01' },
    { denialCodes: 'N52' },
    { disputeFiledOn: '2026-09-28', rin: '12' },
  ];
  const rows = cells.map((overrides, i) => ({
    ...VALID_TICKET,
    claimNumber: `MADEUP-CLM-${i}`,
    trackingNumber: `MADEUP-TRK-${i}`,
    patientAccount: `MADEUP-ACCT-${i}`,
    ...overrides,
  }));
  return check({ kind: 'ticket', rows, name: 'tickets' }, { asOf: AS_OF });
}

async function exampleReport(): Promise<Report> {
  const files = ['tickets.csv', 'registrations.xlsx'].map((name) => `${ROOT}templates/examples/${name}`);
  return check(files, { asOf: AS_OF });
}

/** The names of the visible records, in order. */
function shown(page: Page): Promise<string[]> {
  return page
    .locator('article.record:visible h4')
    .evaluateAll((heads) => heads.map((head) => head.textContent?.split(':')[0] ?? ''));
}

describe('the page', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('has no axe violations at width %d in the %s color scheme', async (width, colorScheme) => {
    const viewport = { width, height: 844 };
    const { page } = await open(await exampleReport(), { viewport, colorScheme, bypassCSP: true });
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    await page.evaluate(axe.source);
    const violations = await page.evaluate('axe.run().then((found) => found.violations)');
    expect(violations).toEqual([]);
  });

  it.each([1280, 390])('makes no request, logs no error and fits at width %d', async (width) => {
    const { page, events } = await open(await exampleReport(), { viewport: { width, height: 844 } });
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(width);
    expect(events).toEqual([]);
  });

  it('applies its own style and script under its policy', async () => {
    const { page } = await open(await exampleReport());
    expect(await page.locator('#controls').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".tag")).display')).toBe(
      'inline-block',
    );
  });

  it('is complete without scripts', async () => {
    const { page } = await open(await ticketsReport(), { javaScriptEnabled: false });
    expect(await page.locator('#controls').isVisible()).toBe(false);
    expect(await page.locator('article.record').count()).toBeGreaterThan(3);
    const details = page.locator('details.rule').first();
    await details.locator('summary').click();
    expect(await details.locator('p').isVisible()).toBe(true);
  });

  it('blocks an injected script by its policy', async () => {
    const { page, events } = await open(await ticketsReport());
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
    }`);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(events.join('\n')).toContain('Content Security Policy');
  });
});

describe('markup in cells, headers and file names', () => {
  it('is shown as text', async () => {
    const fields = ['trackingNumber', 'rin', 'mco', 'disputeFiledOn', 'contactEmail', 'denialCodes', 'npi'];
    const rows = PAYLOADS.map((payload, i) => ({
      ...VALID_TICKET,
      claimNumber: `MADEUP-CLM-${i}`,
      ...Object.fromEntries(fields.map((field) => [field, payload])),
      [payload]: payload,
    }));
    const files = PAYLOADS.map((name) => ({ kind: 'ticket' as const, rows, name }));
    const csv = `${folder}/headers.csv`;
    const quoted = (cells: readonly string[]) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const names = Object.keys(VALID_TICKET);
    const values = [...names.map((name) => VALID_TICKET[name as keyof typeof VALID_TICKET]), ...PAYLOADS];
    writeFileSync(csv, `${quoted([...names, ...PAYLOADS])}\n${quoted(values)}\n`);
    const { page, events } = await open(await check([...files, csv], { asOf: AS_OF, showValues: true }));
    await page.locator('details summary').first().click();
    const text = String(await page.evaluate('document.body.innerText')).replace(/\s+/g, ' ');
    for (const payload of PAYLOADS) expect(text).toContain(payload);
    // The value is shown in the message, not only in the file name.
    expect(await page.locator('.words', { hasText: 'window.pwned' }).count()).toBeGreaterThan(
      PAYLOADS.length,
    );
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(
      await page.locator('img, iframe, base, link, svg:not(.timeline), article a[href^="java"]').count(),
    ).toBe(0);
    expect(events).toEqual([]);
  });
});

/** Most urgent first: ticket 6 has the nearest deadline, 5 and 2 have the same one, 4 is too late, 3 too early. */
const ALL = ['The whole file', 'Ticket 6', 'Ticket 2', 'Ticket 5', 'Ticket 4', 'Ticket 3'];

describe('the filters', () => {
  it('start with every record, most urgent first', async () => {
    const { page } = await open(await ticketsReport());
    expect(await shown(page)).toEqual(ALL);
    expect(await page.locator('#shown').textContent()).toBe('');
  });

  it('show one outcome', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Outcome', { exact: true }).selectOption('review');
    const records = await shown(page);
    expect(records).toContain('Ticket 5');
    expect(records).not.toContain('Ticket 2');
    expect(await page.getByRole('status').textContent()).toBe(
      `Showing ${records.length} of ${ALL.length} listed`,
    );
  });

  it('show one rule, and all again', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Rule', { exact: true }).selectOption('ticket/tracking-number-missing');
    expect(await shown(page)).toEqual(['Ticket 2']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown(page)).toEqual(ALL);
  });

  it('match outcome and rule in the same finding', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Rule', { exact: true }).selectOption('ticket/tracking-number-missing');
    await page.getByLabel('Outcome', { exact: true }).selectOption('review');
    expect(await shown(page)).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe(`Showing 0 of ${ALL.length} listed`);
  });

  it('show records that contain all words of a text, ignoring case', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Text', { exact: true }).fill('  TICKET tracking-number  missing');
    expect(await shown(page)).toEqual(['Ticket 2']);
  });

  it('work with the keyboard alone', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Rule', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('tracking-number');
    expect(await shown(page)).toEqual(['Ticket 2']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Show all');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual(ALL);
  });

  it.each([
    ['row', ['The whole file', 'Ticket 2', 'Ticket 3', 'Ticket 4', 'Ticket 5', 'Ticket 6']],
    ['place', ALL],
    ['verdict', ['The whole file', 'Ticket 6', 'Ticket 2', 'Ticket 4', 'Ticket 3', 'Ticket 5']],
    ['day', ['The whole file', 'Ticket 6', 'Ticket 2', 'Ticket 5', 'Ticket 3', 'Ticket 4']],
  ])('sort by %s', async (order, expected) => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Order', { exact: true }).selectOption('day');
    await page.getByLabel('Order', { exact: true }).selectOption(order);
    expect(await shown(page)).toEqual(expected);
  });

  it('never hide the target of a link', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Rule', { exact: true }).selectOption('ticket/tracking-number-missing');
    await page.getByRole('link', { name: 'Ticket 5' }).click();
    expect(await page.locator('article.record', { hasText: 'Ticket 5' }).isVisible()).toBe(true);
    const details = page.locator('details.rule').first();
    await details.locator('summary').click();
    await details.getByRole('link').click();
    expect(await page.locator(':target').evaluate((node) => node.hasAttribute('open'))).toBe(true);
  });
});

describe('on paper', () => {
  it('shows the details and no filters', async () => {
    const { page } = await open(await ticketsReport(), { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#controls').isVisible()).toBe(false);
    expect(await page.locator('.rules details p').first().isVisible()).toBe(true);
  });

  it('prints on Letter paper', async () => {
    const { page } = await open(await ticketsReport());
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    // 8.5 by 11 inches, 72 points per inch.
    expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/);
  });
});

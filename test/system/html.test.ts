import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { STYLE } from '../report/reports.ts';
import { check } from '../support/check.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { launchBrowser, type OpenedPage, openFile } from './browser.ts';

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
  browser = await launchBrowser();
  folder = mkdtempSync(`${tmpdir()}/portal-check-html-`);
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the report as a user does: from a file. */
async function open(report: Report, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const path = `${folder}/report.html`;
  writeFileSync(path, [...renderHtml(report, { ...STYLE, findRuleText })].join(''));
  const opened = await openFile(browser, pathToFileURL(path).href, options);
  pages.push(opened.page);
  return opened;
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

/** The names of the visible entries and rows, in order. */
function shown(page: Page): Promise<string[]> {
  return page
    .locator('.entry:visible:not(:has(.rows)) h3, .rows > li:visible .name')
    .evaluateAll((heads) => heads.map((head) => head.textContent?.split(/[:,]/)[0] ?? ''));
}

describe('the page', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('has no axe violations at width %d in the %s color scheme', async (width, colorScheme) => {
    const viewport = { width, height: 844 };
    for (const report of [await exampleReport(), await officeReport()]) {
      const { page } = await open(report, { viewport, colorScheme, bypassCSP: true });
      await page.evaluate(axe.source);
      const violations = await page.evaluate('axe.run().then((found) => found.violations)');
      expect(violations).toEqual([]);
    }
  });

  it.each([1280, 390])('makes no request, logs no error and fits at width %d', async (width) => {
    const { page, events } = await open(await exampleReport(), { viewport: { width, height: 844 } });
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
    expect(await page.locator('.copy:visible').count()).toBe(0);
    expect(await page.locator('.entry:visible').count()).toBeGreaterThan(3);
    expect(await page.locator('.remedy:visible').count()).toBe(
      await page.locator('.fault + .remedy').count(),
    );
    expect(await page.locator('.fault + .remedy').count()).toBeGreaterThan(3);
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
    const text = String(await page.evaluate('document.body.innerText')).replace(/\s+/g, ' ');
    for (const payload of PAYLOADS) expect(text).toContain(payload);
    // The value is shown in the message, not only in the file name.
    expect(await page.locator('.fault', { hasText: 'window.pwned' }).count()).toBeGreaterThan(
      PAYLOADS.length,
    );
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(
      await page.locator('img, iframe, base, link, svg:not(.timeline), article a[href^="java"]').count(),
    ).toBe(0);
    expect(events).toEqual([]);
  });
});

/** By deadline: ticket 6 needs somebody today, 4 is too late, 2 has a fault, 3 is too early. */
const ALL = ['Ticket 6', 'Ticket 4', 'Ticket 2', 'Ticket 5', 'Ticket 3', 'Ticket 1', 'The whole file'];

describe('the filters', () => {
  it('start with every ticket, most urgent first', async () => {
    const { page } = await open(await ticketsReport());
    expect(await shown(page)).toEqual(ALL);
    expect(await page.locator('#shown').textContent()).toBe('');
  });

  it('show one section, and all again', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Show', { exact: true }).selectOption('waiting');
    expect(await shown(page)).toEqual(['Ticket 3']);
    expect(await page.locator('.part:visible').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe(`Showing 1 of ${ALL.length}`);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown(page)).toEqual(ALL);
  });

  it('show tickets that contain all words of a text, ignoring case', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Find', { exact: true }).fill('  TICKET tracking-number  missing');
    expect(await shown(page)).toEqual(['Ticket 2']);
    await page.getByLabel('Show', { exact: true }).selectOption('lost');
    expect(await shown(page)).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe(`Showing 0 of ${ALL.length}`);
  });

  it('show the rows of a list that match', async () => {
    const rows = [1, 2, 3, 4, 5].map((i) => ({
      ...VALID_TICKET,
      claimNumber: `MADEUP-CLM-${i}`,
      trackingNumber: '',
      patientAccount: `MADEUP-ACCT-${i}`,
      billedAmount: `${i}00`,
    }));
    const { page } = await open(await check({ kind: 'ticket', rows, name: 'tickets' }, { asOf: AS_OF }));
    const list = page.locator('.entry', { hasText: '5 tickets' }).locator('.rows > li:visible');
    expect(await list.count()).toBe(5);
    await page.getByLabel('Find', { exact: true }).fill('tracking $300.00');
    expect(await list.allTextContents()).toEqual([expect.stringContaining('$300.00')]);
  });

  it('work with the keyboard alone', async () => {
    const { page } = await open(await ticketsReport());
    await page.getByLabel('Show', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('tracking-number');
    expect(await shown(page)).toEqual(['Ticket 2']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Show all');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual(ALL);
  });

  it('sort the tickets of a section by row, and by deadline again', async () => {
    const { page } = await open(await officeReport());
    const list = page.locator('.part.waiting .rows .name');
    const getNumbers = async () =>
      (await list.allTextContents()).map((name) => /\d+/.exec(name)?.[0]).join(' ');
    expect(await getNumbers()).toBe('12 11 7 9 8 6 4 10 5');
    await page.getByLabel('Order', { exact: true }).selectOption('row');
    expect(await getNumbers()).toBe('4 5 6 7 8 9 10 11 12');
    await page.getByLabel('Order', { exact: true }).selectOption('place');
    expect(await getNumbers()).toBe('12 11 7 9 8 6 4 10 5');
  });

  it('never hide the target of a link', async () => {
    const { page } = await open(await exampleReport());
    await page.getByLabel('Find', { exact: true }).fill('no such text');
    const hash = await page.locator('.entry[id]').last().getAttribute('id');
    await page.evaluate(`location.hash = '#${hash}'`);
    await expect.poll(() => page.locator(':target').isVisible()).toBe(true);
  });
});

describe('the copy button', () => {
  const openList = async (options: BrowserContextOptions = {}) => {
    const rows = [1, 2, 3].map((i) => ({
      ...VALID_TICKET,
      claimNumber: `MADEUP-CLM-${i}`,
      trackingNumber: `MADEUP-TRK-${i}`,
      patientAccount: `MADEUP-ACCT-${i}`,
    }));
    const { page, events } = await open(
      await check({ kind: 'ticket', rows, name: 'tickets' }, { asOf: AS_OF }),
      options,
    );
    return { page, events, button: page.getByRole('button', { name: 'Copy rows: Ready to submit' }) };
  };

  it('copies the row numbers', async () => {
    const { page, button } = await openList({ permissions: ['clipboard-read', 'clipboard-write'] });
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('1-3');
    expect(await page.getByRole('status').textContent()).toBe('Copied rows 1-3');
  });

  it('selects them where there is no clipboard', async () => {
    const { page, button, events } = await openList();
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.evaluate(
      'document.execCommand = () => { window.copied = getSelection().toString(); return true; }',
    );
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Copied');
    expect(await page.evaluate('window.copied')).toBe('1-3');
    expect(await page.locator('#to-copy').isVisible()).toBe(false);
    expect(events).toEqual([]);
  });

  it('leaves them selected where nothing can copy', async () => {
    const { page, button } = await openList();
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.evaluate('document.execCommand = () => false');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Press Ctrl+C');
    expect(await page.locator('#to-copy').inputValue()).toBe('1-3');
    expect(await page.locator('#to-copy').isVisible()).toBe(true);
  });
});

/** 25 tickets of an office: 2 lost, 1 that ends today, 9 that wait, others to fix, to check, or ready. */
function officeReport(): Promise<Report> {
  const daysAgo = [
    ...[64, 71, 60, 12, 9, 14, 20, 16, 18, 11, 22, 25],
    ...[41, 45, 50, 47, 49, 52, 40, 44, 43, 37, 38, 35, 33],
  ];
  const faults: Record<number, Record<string, string>> = {
    12: { trackingNumber: '' },
    13: { processExhausted: 'no' },
    14: { rin: '12' },
    15: { trackingNumber: '' },
    16: { trackingNumber: '' },
    17: { processExhausted: 'no' },
    18: { denialCodes: 'CO-197' },
    19: { denialCodes: 'N52' },
    20: { mco: 'DentaQuest' },
    21: { denialCodes: 'CO-22' },
  };
  const rows = daysAgo.map((days, i) => ({
    ...VALID_TICKET,
    claimNumber: `MADEUP-CLM-${i}`,
    trackingNumber: `MADEUP-TRK-${i}`,
    patientAccount: `MADEUP-ACCT-${i}`,
    billedAmount: `${200 + 61 * i}.00`,
    disputeFiledOn: new Date(Date.UTC(2026, 10, 24 - days)).toISOString().slice(0, 10),
    mcoDecidedOn: '2026-11-23',
    ...faults[i],
  }));
  return check({ kind: 'ticket', rows, name: 'tickets' }, { asOf: AS_OF });
}

describe('on paper', () => {
  it('shows no controls, and a remedy that was printed nearby only by its row', async () => {
    const { page } = await open(await officeReport());
    expect(await page.locator('.repeated:visible').count()).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'print' });
    for (const name of ['#controls', '.copy', '.repeated']) {
      expect(await page.locator(`${name}:visible`).count()).toBe(0);
    }
    expect(await page.locator('.again:visible').first().textContent()).toMatch(/^Do the same/);
    const cures = await page.locator('.remedy > span:visible:not(.again)').allTextContents();
    expect(cures.length).toBeGreaterThan(4);
    expect(new Set(cures).size).toBe(cures.length);
  });

  it('prints 25 tickets on at most 5 pages of Letter paper', async () => {
    const { page } = await open(await officeReport());
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    // 8.5 by 11 inches, 72 points per inch.
    expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/);
    const pages = pdf.match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(5);
  });

  it('repeats the heading of a section on each of its pages', async () => {
    const { page } = await open(await officeReport());
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.querySelector(".head")).display')).toBe(
      'table-header-group',
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { checkOf } from './commands.ts';
import { makeRegistrationsXlsx, makeTicketsCsv, writeText } from './data.ts';
import { type Cost, megabytes, ratio, runInTurn, say } from './measure.ts';
import { type Line, ratioLine } from './table.ts';

/** A check in the page: how long the page was blocked at most, besides the usual costs. */
interface PageCost extends Cost {
  blocked: number;
}

const MAX_BLOCKED = 100;
const MAX_SMALL = 300;

/** The page compared with the command line on the same files, in turn. It needs Chromium and a build. */
export async function measurePage(folder: string, times: number): Promise<Line[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const lines = [await measureSmall(browser, folder)];
    for (const rows of [10_000, 100_000]) {
      lines.push(
        ...(await compare(browser, `${rows} drafts .csv`, await makeTicketsCsv(folder, rows), times)),
      );
      const xlsx = await makeRegistrationsXlsx(folder, rows);
      lines.push(...(await compare(browser, `${rows} registrations .xlsx`, xlsx, times)));
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** From the choice of the file to the answer on the screen. */
async function measureSmall(browser: Browser, folder: string): Promise<Line> {
  const path = join(folder, 'small.csv');
  const lines = readFileSync(await makeTicketsCsv(folder, 12), 'utf8');
  await writeText(path, [lines]);
  const { wall } = await checkOnce(browser, path);
  return {
    what: '12 drafts, from the choice to the answer',
    limit: `${MAX_SMALL} ms`,
    measured: `${Math.round(wall)} ms`,
    isWithinLimit: wall <= MAX_SMALL,
  };
}

async function compare(browser: Browser, what: string, path: string, times: number): Promise<Line[]> {
  say(`${what}\n`);
  const pages: PageCost[] = [];
  const commands: Cost[] = [];
  for (let time = 0; time < times; time += 1) {
    commands.push(...(runInTurn([checkOf(path)], 1)[0] ?? []));
    pages.push(await checkOnce(browser, path));
  }
  const last = pages.at(-1) as PageCost;
  say(`    page: ${Math.round(last.wall)} ms, ${megabytes(last.memory)}\n`);
  const blocked = Math.round(Math.max(...pages.map((page) => page.blocked)));
  return [
    ratioLine(`${what}, page`, ratio(pages, commands, 'wall', 'median'), 2, 'the command line'),
    ratioLine(
      `${what}, page, peak memory`,
      ratio(pages, commands, 'memory', 'median'),
      2,
      'the command line',
    ),
    {
      what: `${what}, page blocked at most`,
      limit: `${MAX_BLOCKED} ms`,
      measured: `${blocked} ms`,
      isWithinLimit: blocked <= MAX_BLOCKED,
    },
  ];
}

async function checkOnce(browser: Browser, path: string): Promise<PageCost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${pathToFileURL('dist/portal-check.html').href}#as-of=2026-11-24`);
    await watchClock(page);
    // Nobody chooses a file sooner.
    await page.waitForTimeout(1000);
    await page.setInputFiles('#files', path);
    await page.waitForSelector('html:is([data-state="asking"], [data-state="done"], [data-state="failed"])');
    await page
      .locator('#skip-questions')
      .click({ timeout: 1 })
      .catch(() => {});
    await page.waitForSelector('html[data-state="done"]', { timeout: 600_000 });
    const wall = await page.evaluate<number>('window.took');
    const blocked = await page.evaluate<number>('window.longest');
    return { wall, cpu: Number.NaN, memory: await readPeak(browser), blocked };
  } finally {
    await context.close();
  }
}

/** Records the longest time in which the page could not react. */
async function watchClock(page: Page): Promise<void> {
  await page.evaluate(`{
    let last = performance.now();
    window.longest = 0;
    let start = 0;
    document.getElementById('files').addEventListener('change', () => (start = performance.now()), true);
    new MutationObserver(() => {
      if (document.documentElement.dataset.state === 'done') window.took = performance.now() - start;
    }).observe(document.documentElement, { attributeFilter: ['data-state'] });
    setInterval(() => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last - 5);
      last = now;
    }, 5);
  }`);
}

/** The peak of the largest process of a page, which has its worker, too. */
async function readPeak(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return Math.max(...peaks) * 1024;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { checkOf } from './commands.ts';
import { makeRegistrationsXlsx, makeTicketsCsv, writeText } from './data.ts';
import { type Cost, megabytes, ratio, runInTurn, say } from './measure.ts';
import { inMilliseconds, type Line, times } from './table.ts';

/** A check in the page: the longest task of the page's own thread, besides the usual costs. */
interface PageCost extends Cost {
  longestTask: number;
}

const MAX_TASK = 100;
const MAX_SMALL = 300;

/**
 * The page compared with the command line on the same files, in turn. Both check and make the HTML report, which the page
 * shows. It needs Chromium and a build.
 */
export async function measurePage(folder: string, runs: number): Promise<Line[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const lines = [await measureSmall(browser, folder)];
    for (const rows of [10_000, 100_000]) {
      lines.push(
        ...(await compare(
          browser,
          `${rows.toLocaleString('en-US')} drafts .csv`,
          await makeTicketsCsv(folder, rows),
          runs,
        )),
      );
      const xlsx = await makeRegistrationsXlsx(folder, rows);
      lines.push(
        ...(await compare(browser, `${rows.toLocaleString('en-US')} registrations .xlsx`, xlsx, runs)),
      );
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
    what: 'page: 12 drafts',
    than: '',
    time: inMilliseconds(wall, MAX_SMALL),
  };
}

async function compare(browser: Browser, what: string, path: string, runs: number): Promise<Line[]> {
  say(`${what}\n`);
  const pages: PageCost[] = [];
  const commands: Cost[] = [];
  for (let time = 0; time < runs; time += 1) {
    commands.push(...(runInTurn([checkOf(path, '--format', 'html')], 1)[0] ?? []));
    pages.push(await checkOnce(browser, path));
  }
  const last = pages.at(-1) as PageCost;
  say(`    page: ${Math.round(last.wall)} ms, ${megabytes(last.memory)}\n`);
  const task = Math.round(Math.max(...pages.map(({ longestTask }) => longestTask)));
  return [
    {
      what: `page: ${what}`,
      than: 'the command line',
      time: times(ratio(pages, commands, 'wall', 'median'), 2),
      memory: times(ratio(pages, commands, 'memory', 'median'), 2),
    },
    { what: `page: ${what}, longest task`, than: '', cpu: inMilliseconds(task, MAX_TASK) },
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
    const stopTrace = await traceTasks(page);
    await page.setInputFiles('#files', path);
    await page.waitForSelector('html:is([data-state="asking"], [data-state="done"], [data-state="failed"])');
    await page
      .locator('#skip-questions')
      .click({ timeout: 1 })
      .catch(() => {});
    await page.waitForSelector('html[data-state="done"]', { timeout: 600_000 });
    const wall = await page.evaluate<number>('window.took');
    const longestTask = await stopTrace();
    return { wall, cpu: Number.NaN, memory: await readPeak(browser), longestTask };
  } finally {
    await context.close();
  }
}

/** Records how long it takes from the choice of the file to the report. */
async function watchClock(page: Page): Promise<void> {
  await page.evaluate(`{
    let start = 0;
    document.getElementById('files').addEventListener('change', () => (start = performance.now()), true);
    new MutationObserver(() => {
      if (document.documentElement.dataset.state === 'done') window.took = performance.now() - start;
    }).observe(document.documentElement, { attributeFilter: ['data-state'] });
  }`);
}

/** An event of a trace: a task with the processor time it took in microseconds, or the name of a thread. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * Traces the tasks of the page's thread. Their processor time is what blocks the page; the clock would count other
 * programs on the machine as well. Returns how to stop, which gives the milliseconds of the longest task.
 */
async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['toplevel', '__metadata'];
  await session.send('Tracing.start', { traceConfig: { includedCategories, excludedCategories: ['*'] } });
  return async () => {
    const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await isComplete;
    const key = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const threads = events.filter(({ name }) => name === 'thread_name');
    const own = new Set(threads.filter(({ args }) => args.name === 'CrRendererMain').map(key));
    const tasks = events.filter((event) => event.name.endsWith('RunTask') && own.has(key(event)));
    if (tasks.length === 0) throw new Error('the trace has no task of the page');
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  };
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

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bare, checkOf } from './commands.ts';
import { makeRegistrationsXlsx, makeTicketsCsv, makeTicketsNdjson } from './data.ts';
import { type Cost, peak, ratio, runInTurn, say } from './measure.ts';
import { measureReview } from './review.ts';
import { measureSeveral } from './several.ts';
import { inMegabytes, type Line, times } from './table.ts';

/** Rows of each file, and the number of pairs of runs. */
interface Sizes {
  tickets: number;
  registrations: number;
  /** Rows of each of several files. */
  perFile: number;
  runs: number;
}

/** Checks of large files compared with only reading or writing them, and checks of several files at once. */
export async function measureLarge(
  folder: string,
  { tickets, registrations, perFile, runs }: Sizes,
): Promise<Line[]> {
  return [
    ...(await csv(folder, tickets, runs)),
    ...(await ndjson(folder, tickets, runs)),
    ...(await xlsx(folder, registrations, runs)),
    await measureSeveral(folder, perFile, runs),
  ];
}

async function csv(folder: string, rows: number, runs: number): Promise<Line[]> {
  const what = `${formatCount(rows)} drafts .csv, 36 columns`;
  say(`${what}\n`);
  const path = await makeTicketsCsv(folder, rows);
  const out = join(folder, 'out');
  const toFiles = {
    ...checkOf(path, '--out', out),
    before: () => rmSync(out, { recursive: true, force: true }),
  };
  const commands = [bare('csv-parse', path, rows), checkOf(path), toFiles];
  const [alone = [], checked = [], written = []] = runInTurn(commands, runs);
  rmSync(out, { recursive: true, force: true });
  rmSync(path);
  const than = 'csv-parse alone';
  return [
    { what, than, ...compare(checked, alone, 1.3, 2.2), memory: inMegabytes(peak(checked), 220) },
    {
      what: 'the same with `--out`',
      than,
      ...compare(written, alone, 3.2, 4.5),
      memory: inMegabytes(peak(written), 300),
    },
  ];
}

async function ndjson(folder: string, rows: number, runs: number): Promise<Line[]> {
  const what = `${formatCount(rows)} drafts .ndjson`;
  say(`${what}\n`);
  const path = await makeTicketsNdjson(folder, rows);
  const [alone = [], checked = []] = runInTurn([bare('json-lines', path, rows), checkOf(path)], runs);
  rmSync(path);
  return [
    {
      what,
      than: 'JSON.parse by line alone',
      ...compare(checked, alone, 2, 2.5),
      memory: inMegabytes(peak(checked), 300),
    },
  ];
}

async function xlsx(folder: string, rows: number, runs: number): Promise<Line[]> {
  const what = `${formatCount(rows)} registrations .xlsx, 20 columns`;
  say(`${what}\n`);
  const path = await makeRegistrationsXlsx(folder, rows);
  const commands = [bare('exceljs-stream', path, rows), bare('sheetjs', path, rows), checkOf(path)];
  const [exceljs = [], sheetjs = [], checked = []] = runInTurn(commands, runs);
  const review = await measureReview(folder, path, rows, runs);
  rmSync(path);
  return [
    {
      what,
      than: "exceljs's stream reader",
      ...compare(checked, exceljs, 0.35, 0.35),
      memory: inMegabytes(peak(checked), 170),
    },
    { what, than: 'SheetJS', ...compare(checked, sheetjs, 0.25, 0.25) },
    review,
  ];
}

/** The medians of pairs of runs. */
function compare(
  ours: readonly Cost[],
  theirs: readonly Cost[],
  timeGoal: number,
  cpuGoal: number,
): Pick<Line, 'time' | 'cpu'> {
  return {
    time: times(ratio(ours, theirs, 'wall', 'median'), timeGoal),
    cpu: times(ratio(ours, theirs, 'cpu', 'median'), cpuGoal),
  };
}

function formatCount(rows: number): string {
  return rows.toLocaleString('en-US');
}

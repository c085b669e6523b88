import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bare, checkOf } from './commands.ts';
import { makeRegistrationsXlsx, makeTicketsCsv, makeTicketsNdjson } from './data.ts';
import { peak, ratio, runInTurn, say } from './measure.ts';
import { measureSeveral } from './several.ts';
import { type Line, memoryLine, ratioLine } from './table.ts';

/** Rows of each file, and the number of pairs of runs. */
interface Sizes {
  tickets: number;
  registrations: number;
  /** Rows of each of several files. */
  perFile: number;
  times: number;
}

/** Checks of large files compared with only reading them, and checks of several files at once. */
export async function measureLarge(
  folder: string,
  { tickets, registrations, perFile, times }: Sizes,
): Promise<Line[]> {
  return [
    ...(await csv(folder, tickets, times)),
    ...(await ndjson(folder, tickets, times)),
    ...(await xlsx(folder, registrations, times)),
    ...(await measureSeveral(folder, perFile, times)),
  ];
}

async function csv(folder: string, rows: number, times: number): Promise<Line[]> {
  const what = `${formatCount(rows)} drafts .csv, 36 columns`;
  say(`${what}\n`);
  const path = await makeTicketsCsv(folder, rows);
  const out = join(folder, 'out');
  const toFiles = {
    ...checkOf(path, '--out', out),
    before: () => rmSync(out, { recursive: true, force: true }),
  };
  const commands = [bare('csv-parse', path, rows), checkOf(path), toFiles];
  const [alone = [], checked = [], written = []] = runInTurn(commands, times);
  rmSync(out, { recursive: true, force: true });
  rmSync(path);
  return [
    ratioLine(what, ratio(checked, alone, 'wall', 'median'), 1.5, 'csv-parse alone'),
    memoryLine(`${what}, peak memory`, peak(checked), 300),
    ratioLine('the same with `--out`', ratio(written, alone, 'wall', 'median'), 3.2, 'csv-parse alone'),
    memoryLine('the same with `--out`, peak memory', peak(written), 300),
  ];
}

async function ndjson(folder: string, rows: number, times: number): Promise<Line[]> {
  const what = `${formatCount(rows)} drafts .ndjson`;
  say(`${what}\n`);
  const path = await makeTicketsNdjson(folder, rows);
  const [alone = [], checked = []] = runInTurn([bare('json-lines', path, rows), checkOf(path)], times);
  rmSync(path);
  return [
    ratioLine(what, ratio(checked, alone, 'wall', 'median'), 1.5, 'JSON.parse by line alone'),
    memoryLine(`${what}, peak memory`, peak(checked), 300),
  ];
}

async function xlsx(folder: string, rows: number, times: number): Promise<Line[]> {
  const what = `${formatCount(rows)} registrations .xlsx, 20 columns`;
  say(`${what}\n`);
  const path = await makeRegistrationsXlsx(folder, rows);
  const commands = [bare('exceljs-stream', path, rows), bare('sheetjs', path, rows), checkOf(path)];
  const [exceljs = [], sheetjs = [], checked = []] = runInTurn(commands, times);
  rmSync(path);
  return [
    ratioLine(what, ratio(checked, exceljs, 'wall', 'median'), 0.5, "exceljs's stream reader alone"),
    ratioLine(what, ratio(checked, sheetjs, 'wall', 'median'), 0.5, 'SheetJS alone'),
    memoryLine(`${what}, peak memory`, peak(checked), 200),
  ];
}

function formatCount(rows: number): string {
  return rows.toLocaleString('en-US');
}

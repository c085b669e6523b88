import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context, Plans } from '../../core/model/context.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Row } from '../../core/model/field.ts';
import type { RawInput } from '../../core/model/input.ts';
import { nameOption, type OptionKey } from '../../core/model/option-name.ts';
import { isSubmitted } from '../../core/portal/filing-window.ts';
import { addToHistory, HistoryIndex } from '../../core/reference/history.ts';
import { buildRosterDictionary, readRoster } from '../../core/reference/roster.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { DictionaryLookup, Table } from '../../core/rows/table.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import type { Limits } from '../../formats/bytes/limits.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import type { CheckOptions } from '../settings/resolve.ts';
import { findReportedTicketFiles, type ReportedTicketFile } from './earlier-report.ts';

/** The people who are registered, and tickets submitted before. */
export type ReferenceData = Pick<Context, 'roster' | 'history'>;
type ReferencePaths = Pick<CheckOptions, 'roster' | 'history' | 'limits'>;

/** What is needed to read the roster and the history. */
export interface ReferenceSource {
  options: ReferencePaths;
  /** Paths of the files to check; none of them can be the roster or the history. */
  inputs: readonly string[];
  getDictionary: DictionaryLookup;
  /** What the user said about columns. */
  tableOptions?: Pick<Context, 'columnMap'>;
  platform: Platform;
  /** Called regularly while the files are read. */
  checkpoint?: Checkpoint;
}

/**
 * Reads the roster and the history.
 * @throws InputError with a line for each file that is not usable
 */
export async function readReferenceData(source: ReferenceSource, plans: Plans): Promise<ReferenceData> {
  const data: ReferenceData = {};
  const failures: string[] = [];
  const collectFailure = async (option: OptionKey, read: () => Promise<void>) => {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(`${nameOption(option)} ${error.text}`);
    }
  };
  const { roster, history = [] } = source.options;
  if (roster !== undefined) {
    await collectFailure('roster', async () => {
      const input = await openReferenceFile(roster, source);
      const dictionary = buildRosterDictionary(source.getDictionary);
      data.roster = await readRoster(
        await openTable(input, 'registration', () => dictionary, source.tableOptions),
        roster,
      );
    });
  }
  const earlier = new HistoryIndex(plans);
  for (const path of listOnce(history, source.platform)) {
    await collectFailure('history', () => readHistory(earlier, path, source));
  }
  if (failures.length > 0) throw new InputError(failures.join('\n'));
  return history.length === 0 ? data : { ...data, history: earlier };
}

/** The paths without those that name a file again. */
function listOnce(paths: readonly string[], platform: Platform): Iterable<string> {
  const byFile = new Map<string, string>();
  for (const path of paths) {
    const key = path === '-' ? path : platform.resolveBeside('here', path);
    if (!byFile.has(key)) byFile.set(key, path);
  }
  return byFile.values();
}

/** Reads a file of tickets, or the files of tickets that a report is about. */
async function readHistory(history: HistoryIndex, path: string, source: ReferenceSource): Promise<void> {
  const opened = await openHistory(path, source);
  if ('table' in opened) return addToHistory(history, opened.table, path);
  for (const file of opened.reported) {
    try {
      await addReportedTickets(history, file, source);
    } catch (error) {
      throw error instanceof InputError ? new InputError(`${maskPath(path)}: ${error.text}`) : error;
    }
  }
}

/** A separate function, so that the text of a report is freed before the files that it is about are read. */
async function openHistory(
  path: string,
  source: ReferenceSource,
): Promise<{ table: Table } | { reported: ReportedTicketFile[] }> {
  const input = await openReferenceFile(path, source);
  const reported = await findReportedTicketFiles(input, source.platform);
  return reported ? { reported } : { table: await openTicketTable(input, source) };
}

function openTicketTable(input: RawInput, { getDictionary, tableOptions }: ReferenceSource): Promise<Table> {
  return openTable(input, 'ticket', getDictionary, tableOptions);
}

/**
 * Adds the tickets of a file that were submitted: those that the report says were ready, and those that the file says are
 * in the portal. The others were held back then, and may now be submitted for the first time.
 */
async function addReportedTickets(
  history: HistoryIndex,
  file: ReportedTicketFile,
  source: ReferenceSource,
): Promise<void> {
  const { path, records, ready } = file;
  const refuse = (why: string) => new InputError(`${maskPath(path)}: ${why}`);
  const input = await openReferenceFile(path, source);
  // Do not follow further reports: a report could name itself.
  if (await isReport(input, source.platform))
    throw refuse('This is a report. Name the file with the tickets.');
  let rows = 0;
  let next = 0;
  const wasSubmitted = (row: Row<TicketField>): boolean => {
    rows += 1;
    const isReady = ready[next] === row.row;
    if (isReady) next += 1;
    return isReady || isSubmitted(row);
  };
  await addToHistory(history, await openTicketTable(input, source), path, wasSubmitted);
  if (rows !== records || next !== ready.length) {
    throw refuse('This file changed after its report. Name the file with the tickets instead.');
  }
}

/** The files of tickets that a history file is about, if it is a report; any error is reported when it is read. */
export async function findReportedPaths(
  path: string,
  platform: Platform,
  limits?: Partial<Limits>,
): Promise<string[]> {
  // Standard input is refused later, when it is read; here, waiting for its end might never return.
  if (path === '-') return [];
  try {
    const input = await openInput(path, { platform, ...(limits && { limits }) });
    return ((await findReportedTicketFiles(input, platform)) ?? []).map((file) => file.path);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

async function isReport(input: RawInput, platform: Platform): Promise<boolean> {
  try {
    return (await findReportedTicketFiles(input, platform)) !== undefined;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

async function openReferenceFile(
  path: string,
  { options: { limits }, inputs, platform, checkpoint }: ReferenceSource,
): Promise<RawInput> {
  const refuse = (why: string) => new InputError(`${maskPath(path)}: ${why}`);
  if (path === '-') throw refuse('Name a file. Standard input is for what you check.');
  for (const input of inputs) {
    if (await platform.isSameFile(path, input))
      throw refuse('This is also the file you are checking, so every row would match. Name another file.');
  }
  return openInput(path, { platform, ...(checkpoint && { checkpoint }), ...(limits && { limits }) });
}

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
import { maskPath } from '../../core/values/mask.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import type { Limits } from '../../formats/bytes/limits.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import type { CheckOptions } from '../settings/resolve.ts';
import { findReportedTicketFiles, type ReportedTicketFile } from './earlier-report.ts';

export type ReferenceData = Pick<Context, 'roster' | 'history'>;
type ReferencePaths = Pick<CheckOptions, 'roster' | 'history' | 'limits'>;

/** What reading the known files needs. */
export interface ReferenceSource {
  options: ReferencePaths;
  /** Paths of the files to check, none of which may be among the known ones. */
  inputs: readonly string[];
  named: DictionaryLookup;
  platform: Platform;
  /** Called now and then while they are read. */
  checkpoint?: Checkpoint;
}

/**
 * Reads what is known beside the inputs: who is registered, and earlier tickets.
 * @throws InputError with a line for each file that cannot serve
 */
export async function readReferenceData(reading: ReferenceSource, plans: Plans): Promise<ReferenceData> {
  const known: ReferenceData = {};
  const failures: string[] = [];
  const read = async (option: OptionKey, take: () => Promise<void>) => {
    try {
      await take();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(`${nameOption(option)} ${error.text}`);
    }
  };
  const { roster, history = [] } = reading.options;
  if (roster !== undefined) {
    await read('roster', async () => {
      const input = await openReferenceFile(roster, reading);
      const dictionary = buildRosterDictionary(reading.named);
      known.roster = await readRoster(await openTable(input, 'registration', () => dictionary), roster);
    });
  }
  const earlier = new HistoryIndex(plans);
  for (const path of history) {
    await read('history', () => readHistory(earlier, path, reading));
  }
  if (failures.length > 0) throw new InputError(failures.join('\n'));
  return history.length === 0 ? known : { ...known, history: earlier };
}

/** A file of tickets; a report stands for the files of tickets that it is about. */
async function readHistory(history: HistoryIndex, path: string, reading: ReferenceSource): Promise<void> {
  const opened = await openHistory(path, reading);
  if ('table' in opened) return addToHistory(history, opened.table, path);
  for (const file of opened.reported) {
    try {
      await addReportedTickets(history, file, reading);
    } catch (error) {
      throw error instanceof InputError ? new InputError(`${maskPath(path)}: ${error.text}`) : error;
    }
  }
}

/** The text of a report is let go of here, before the files that it is about are read. */
async function openHistory(
  path: string,
  reading: ReferenceSource,
): Promise<{ table: Table } | { reported: ReportedTicketFile[] }> {
  const input = await openReferenceFile(path, reading);
  const reported = await findReportedTicketFiles(input, reading.platform);
  return reported ? { reported } : { table: await openTable(input, 'ticket', reading.named) };
}

/**
 * Of a file that a report is about, what was ready to submit by the report and what is in the portal by the file itself
 * were submitted: the others were held back then, and may now be sent for the first time.
 */
async function addReportedTickets(
  history: HistoryIndex,
  file: ReportedTicketFile,
  reading: ReferenceSource,
): Promise<void> {
  const { path, records, ready } = file;
  const refuse = (why: string) => new InputError(`${maskPath(path)}: ${why}`);
  const input = await openReferenceFile(path, reading);
  // Only one step: a report that names itself, or another, leads nowhere.
  if (await isReport(input, reading.platform)) throw refuse('is a report itself; give the file of tickets');
  let rows = 0;
  let next = 0;
  const counts = (row: Row<TicketField>): boolean => {
    rows += 1;
    const isReady = ready[next] === row.row;
    if (isReady) next += 1;
    return isReady || isSubmitted(row);
  };
  await addToHistory(history, await openTable(input, 'ticket', reading.named), path, counts);
  if (rows !== records || next !== ready.length) {
    throw refuse('was changed after the report on it; give the file of tickets itself');
  }
}

/** The files of tickets that a history stands for, where it is a report; what is wrong with it is told when it is read. */
export async function findReportedPaths(
  path: string,
  platform: Platform,
  limits?: Partial<Limits>,
): Promise<string[]> {
  // It is refused when it is read; to wait for its end first might take for ever.
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
  if (path === '-') throw refuse('a file expected; standard input may be what is checked');
  for (const input of inputs) {
    if (await platform.isSameFile(path, input))
      throw refuse('is checked as well; each row would be found in it');
  }
  return openInput(path, { platform, ...(checkpoint && { checkpoint }), ...(limits && { limits }) });
}

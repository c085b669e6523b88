import { InputError } from './errors.ts';
import { addToHistory, HistoryIndex } from './history.ts';
import type { Look } from './io/clock.ts';
import { openInput } from './io/open.ts';
import { isOneFile } from './io/same-file.ts';
import { type DictionaryOf, openTable, type Table } from './parse/table.ts';
import { readRoster, rosterDictionary } from './roster.ts';
import type { CheckOptions } from './settings.ts';
import type { Context, Kind, RawInput } from './types.ts';
import { showFile } from './values/file-name.ts';

type Known = Pick<Context, 'roster' | 'history'>;
type Options = Pick<CheckOptions, 'roster' | 'history' | 'limits'>;

/**
 * Reads what is known beside the inputs: who is registered, and earlier tickets.
 * @param inputs paths of the files to check, none of which may be among them
 * @param look called now and then while they are read
 * @throws InputError with a line for each file that cannot serve
 */
export async function readKnown(
  options: Options,
  inputs: readonly string[],
  named: DictionaryOf,
  look: Look,
): Promise<Known> {
  const known: Known = {};
  const failures: string[] = [];
  const read = async (option: string, path: string, kind: Kind, take: (table: Table) => Promise<void>) => {
    try {
      await refuseInput(path, inputs);
      const dictionary = kind === 'ticket' ? named(kind) : rosterDictionary(named);
      await take(await openTable(await open(path, options, look), kind, () => dictionary));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(`${option} ${error.message}`);
    }
  };
  const { roster, history = [] } = options;
  if (roster !== undefined) {
    await read('--roster', roster, 'registration', async (table) => {
      known.roster = await readRoster(table, roster);
    });
  }
  const earlier = new HistoryIndex();
  for (const path of history) {
    await read('--history', path, 'ticket', (table) => addToHistory(earlier, table, path));
  }
  if (failures.length > 0) throw new InputError(failures.join('\n'));
  return history.length === 0 ? known : { ...known, history: earlier };
}

function open(path: string, { limits }: Options, look: Look): Promise<RawInput> {
  return openInput(path, { stdin: process.stdin, look, ...(limits && { limits }) });
}

async function refuseInput(path: string, inputs: readonly string[]): Promise<void> {
  const refuse = (why: string) => new InputError(`${showFile(path)}: ${why}`);
  if (path === '-') throw refuse('a file expected; standard input may be what is checked');
  for (const input of inputs) {
    if (await isOneFile(path, input)) throw refuse('is checked as well; each row would be found in it');
  }
}

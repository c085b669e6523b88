import { dictionaryOf } from '../../src/fields/index.ts';
import { addToHistory, HistoryIndex } from '../../src/history.ts';
import { openTable } from '../../src/parse/table.ts';
import { KNOWN_PLANS } from '../../src/portal/plan-book.ts';
import { readRoster, rosterDictionary } from '../../src/roster.ts';
import type { Example } from '../../src/rule.ts';
import type { Context, History, Roster } from '../../src/types/context.ts';
import { gridOf, type TestCells, validRow } from './rows.ts';

/** A roster with these rows; a field that a row lacks is blank. */
export async function rosterOf(rows: readonly TestCells[]): Promise<Roster> {
  const dictionary = rosterDictionary(dictionaryOf);
  const headers = ['Medicaid ID', 'NPI', 'Email'];
  const table = await openTable(gridOf('registration', rows, headers), 'registration', () => dictionary);
  return readRoster(table, 'roster.csv');
}

/** A history of files, each a list of tickets as they differ from a valid one; the first row of each is row 2. */
export async function historyOf(...files: (readonly TestCells[])[]): Promise<History> {
  const history = new HistoryIndex(KNOWN_PLANS);
  for (const rows of files) {
    const input = gridOf(
      'ticket',
      rows.map((cells) => validRow('ticket', cells)),
    );
    await addToHistory(history, await openTable(input, 'ticket'), 'history.csv');
  }
  return history;
}

/** What an example's rule knows besides. */
export async function knownOf({ context, roster }: Example<string>): Promise<Partial<Context>> {
  return { ...context, ...(roster && { roster: await rosterOf(roster as readonly TestCells[]) }) };
}

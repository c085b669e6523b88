import { getDictionary } from '../../src/core/fields/index.ts';
import type { Context, History, Roster } from '../../src/core/model/context.ts';
import { BUILT_IN_PLANS } from '../../src/core/portal/plan-directory.ts';
import { addToHistory, HistoryIndex } from '../../src/core/reference/history.ts';
import { buildRosterDictionary, readRoster } from '../../src/core/reference/roster.ts';
import { openTable } from '../../src/core/rows/open-table.ts';
import type { Example } from '../../src/core/rules/rule.ts';
import { gridOf, type TestCells, validRow } from './rows.ts';

/** A roster with these rows; missing fields are blank. */
export async function rosterOf(rows: readonly TestCells[]): Promise<Roster> {
  const dictionary = buildRosterDictionary(getDictionary);
  const headers = ['Medicaid ID', 'NPI', 'Email'];
  const table = await openTable(gridOf('registration', rows, headers), 'registration', () => dictionary);
  return readRoster(table, 'roster.csv');
}

/** A history of files; each is a list of tickets, described by their differences from a valid one, from row 2. */
export async function historyOf(...files: (readonly TestCells[])[]): Promise<History> {
  const history = new HistoryIndex(BUILT_IN_PLANS);
  for (const rows of files) {
    const input = gridOf(
      'ticket',
      rows.map((cells) => validRow('ticket', cells)),
    );
    await addToHistory(history, await openTable(input, 'ticket'), 'history.csv');
  }
  return history;
}

/** The context that the rule of an example needs. */
export async function exampleContext({ context, roster }: Example<string>): Promise<Partial<Context>> {
  return { ...context, ...(roster && { roster: await rosterOf(roster as readonly TestCells[]) }) };
}

import { checkOf, NOTHING, program } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { type Command, ratio, runInTurn, say } from './measure.ts';
import { type Line, times } from './table.ts';

const DRAFT = 'templates/examples/draft.json';
const WORKBOOK = 'templates/examples/registrations.xlsx';
const THAN = 'node -e 0';

/** Small tasks that cost little more than starting: the minimum of this many runs in turn. */
export async function measureStart(folder: string, runs: number): Promise<Line[]> {
  say(`Starting, ${runs} times in turn\n`);
  const cases: readonly (readonly [what: string, command: Command, goal: number])[] = [
    ['`--version`', program('--version'), 1.2],
    ['`--help`', program('--help'), 1.2],
    ['check one draft.json', checkOf(DRAFT), 1.45],
    ['check a .csv of 10 rows', checkOf(await makeTicketsCsv(folder, 10)), 1.5],
    ['check an .xlsx of 12 rows', checkOf(WORKBOOK), 1.6],
  ];
  const commands = [NOTHING, ...cases.map(([, command]) => command)];
  const [nothing = [], ...costs] = runInTurn(commands, runs, false);
  // In separate runs: to measure processor time and memory takes time.
  const [probedNothing = [], ...probed] = runInTurn(commands, runs);
  return cases.map(([what, , goal], i) => ({
    what,
    than: THAN,
    time: times(ratio(costs[i] ?? [], nothing, 'wall', 'min'), goal),
    cpu: times(ratio(probed[i] ?? [], probedNothing, 'cpu', 'min'), goal),
    memory: times(ratio(probed[i] ?? [], probedNothing, 'memory', 'min'), 1.5),
  }));
}

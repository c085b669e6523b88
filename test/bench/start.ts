import { checkOf, NOTHING, program } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { type Command, median, ratio, runInTurn, say } from './measure.ts';
import { type Line, ratioLine } from './table.ts';

const DRAFT = 'templates/examples/draft.json';
const WORKBOOK = 'templates/examples/registrations.xlsx';

/** Small tasks that cost little more than starting: the minimum of this many runs in turn. */
export async function measureStart(folder: string, times: number): Promise<Line[]> {
  say(`Starting, ${times} times in turn\n`);
  const cases: readonly (readonly [what: string, command: Command, max: number])[] = [
    ['`--version`', program('--version'), 1.35],
    ['`--help`', program('--help'), 1.35],
    ['check one draft.json', checkOf(DRAFT), 1.6],
    ['check a .csv of 10 rows', checkOf(await makeTicketsCsv(folder, 10)), 1.6],
    ['check an .xlsx of 12 rows', checkOf(WORKBOOK), 1.7],
  ];
  const [nothing = [], ...costs] = runInTurn([NOTHING, ...cases.map(([, command]) => command)], times, false);
  const lines = cases.map(([what, , max], i) =>
    ratioLine(what, ratio(costs[i] ?? [], nothing, 'wall', 'min'), max, 'node -e 0'),
  );
  return [...lines, draftMemory()];
}

/** Measured in separate runs: the probe itself takes time. */
function draftMemory(): Line {
  const [nothing = [], draft = []] = runInTurn([NOTHING, checkOf(DRAFT)], 5);
  const peak = (costs: typeof draft) => median(costs.map(({ memory }) => memory));
  return ratioLine('check one draft.json, peak memory', peak(draft) / peak(nothing), 1.4, 'node -e 0');
}

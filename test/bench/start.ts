import { checkOf, NOTHING, program } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { type Command, inTurn, middle, ratio, say } from './measure.ts';
import { type Line, ratioLine } from './table.ts';

const DRAFT = 'templates/examples/draft.json';
const WORKBOOK = 'templates/examples/registrations.xlsx';

/** Small things, which cost what starting costs; the least of so many runs in turn. */
export async function measureStart(folder: string, times: number): Promise<Line[]> {
  say(`Starting, ${times} times in turn\n`);
  const cases: readonly (readonly [what: string, command: Command, most: number])[] = [
    ['`--version`', program('--version'), 1.35],
    ['`--help`', program('--help'), 1.35],
    ['check one draft.json', checkOf(DRAFT), 1.6],
    ['check a .csv of 10 rows', checkOf(await makeTicketsCsv(folder, 10)), 1.6],
    ['check an .xlsx of 12 rows', checkOf(WORKBOOK), 1.7],
  ];
  const [nothing = [], ...costs] = inTurn([NOTHING, ...cases.map(([, command]) => command)], times, false);
  const lines = cases.map(([what, , most], i) =>
    ratioLine(what, ratio(costs[i] ?? [], nothing, 'wall', 'least'), most, 'node -e 0'),
  );
  return [...lines, draftMemory()];
}

/** In runs of its own: the probe takes time, too. */
function draftMemory(): Line {
  const [nothing = [], draft = []] = inTurn([NOTHING, checkOf(DRAFT)], 5);
  const peak = (costs: typeof draft) => middle(costs.map(({ memory }) => memory));
  return ratioLine('check one draft.json, peak memory', peak(draft) / peak(nothing), 1.4, 'node -e 0');
}

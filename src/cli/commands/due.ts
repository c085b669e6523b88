import type { DueFileRenderer } from '../../app/deadlines/due-file.ts';
import {
  type Deadline,
  filterDueWithin,
  findDeadlines,
  findUndatedTickets,
  sortByUrgency,
  type UndatedTickets,
} from '../../app/deadlines/list.ts';
import { DEFAULT_FAIL_ON } from '../../app/settings/defaults.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { formatCount } from '../../core/values/count.ts';
import { formatIsoDay, formatWrittenDay } from '../../core/values/day.ts';
import { escapeControls } from '../../core/values/json-text.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import { formatDate } from '../../report/content/dates.ts';
import { type DueList, describeAction, explainKinds } from '../../report/content/due-lines.ts';
import { defuseChunks } from '../../report/content/log-text.ts';
import { renderDueList } from '../../report/terminal/due-list.ts';
import { refuseShownValues } from '../check/shown-values.ts';
import { getExitStatus } from '../exit-status.ts';
import { type OutputFlags, writeNamedFile } from '../print-file.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, writeAll } from '../streams.ts';
import { checkForDeadlines, type DeadlineFlags, renderUndatedLines } from './deadline-check.ts';

/** Options of `due`. */
export interface DueFlags extends DeadlineFlags, OutputFlags {
  within?: string;
  json?: boolean;
}

/**
 * Prints everything in the files that has a deadline, most urgent first, or writes it to the file of --output.
 * @param flags the options, with those of the settings file
 * @returns the exit status of a check
 * @throws InputError, SettingsError, OutputError
 */
export async function performDue(io: Io, files: readonly string[], flags: DueFlags): Promise<number> {
  const within = flags.within === undefined ? undefined : parseDays(flags.within);
  refuseShownValues(flags, io, { isFile: flags.output !== undefined });
  const renderFile = await findFileRenderer(flags);
  const { report, files: checked, context } = await checkForDeadlines(files, flags, io);
  const all: Deadline[] = [];
  for (const file of checked) for (const deadline of await findDeadlines(file, context)) all.push(deadline);
  const sorted = sortByUrgency(all);
  const shown = within === undefined ? sorted : filterDueWithin(sorted, within, context.asOf);
  const undated = findUndatedTickets(checked);
  const list = { ...buildList(shown, undated, context, within), label: flags.label };
  const { output = '', force } = flags;
  if (renderFile) {
    const inputs = [...files, ...(await listProtectedPaths(flags))];
    await writeNamedFile('--output', { path: output, chunks: await renderFile(list), force }, io, inputs);
  } else if (flags.json) await writeAll(io.stdout, [renderJson(shown, undated, context.asOf)]);
  else await writeAll(io.stdout, defuseChunks(renderDueList(list, getTerminalWidth(io))));
  const { failOn = DEFAULT_FAIL_ON } = flags;
  const status = getExitStatus(report, failOn);
  // A ticket whose days cannot be counted may be late already.
  return status === EXIT_STATUS.clean && undated.length > 0 && failOn !== 'never'
    ? EXIT_STATUS.found
    : status;
}

async function findFileRenderer({ output, json }: DueFlags): Promise<DueFileRenderer | undefined> {
  if (output === undefined) return undefined;
  const { DUE_FILES } = await import('../../app/deadlines/due-file.ts');
  const render = DUE_FILES[getExtension(output)];
  if (!render) throw new SettingsError(`--output ${maskPath(output)}: End the name in .xlsx, .html or .csv.`);
  if (json) throw new SettingsError('--output: Leave out --json, which prints to standard output.');
  return render;
}

function parseDays(text: string): number {
  const days = /^(\d{1,4})d?$/i.exec(text.trim())?.[1];
  if (days === undefined) throw new SettingsError('--within: Type a number of days, like 14.');
  return Number(days);
}

function renderJson(deadlines: readonly Deadline[], undated: readonly UndatedTickets[], asOf: Day): string {
  const items = deadlines.map((deadline) => ({
    file: deadline.file.file,
    row: deadline.row,
    kind: deadline.kind,
    day: formatIsoDay(deadline.day),
    daysLeft: deadline.day - asOf,
    action: describeAction(deadline, asOf),
    ...(deadline.name?.plan !== undefined && { plan: deadline.name.plan }),
    ...(deadline.name?.billed !== undefined && { billedAmount: deadline.name.billed }),
    ...(deadline.name?.label !== undefined && { label: deadline.name.label }),
  }));
  const without = undated.flatMap(({ file, rows }) => rows.map((row) => ({ file: file.file, row })));
  const json = JSON.stringify({ asOf: formatIsoDay(asOf), items, undated: without }, null, 2);
  return `${escapeControls(json)}\n`;
}

function buildList(
  lines: readonly Deadline[],
  undated: readonly UndatedTickets[],
  { asOf, notice }: Context,
  within: number | undefined,
): DueList {
  const past = lines.filter(({ day }) => day < asOf).length;
  const reach = within === undefined ? '' : ` within ${formatCount(within, 'day')}`;
  const none = undated.length > 0 ? `No deadline can be counted${reach}` : `Nothing is due${reach}`;
  const count = lines.length === 0 ? none : `${formatCount(lines.length, 'date')}${reach}`;
  return {
    title: `${count}${past === 0 ? '' : `, ${past} past`}.`,
    authority: `Checked for ${formatWrittenDay(asOf)} by the HFS notice of ${formatDate(notice.date)}.`,
    asOf,
    lines,
    notes: [...explainKinds(lines, notice), ...renderUndatedLines(undated)],
  };
}

import { buildCalendarEvents, type CalendarOptions } from '../../app/deadlines/calendar-events.ts';
import { findUndatedTickets } from '../../app/deadlines/list.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import { renderCalendar } from '../../report/icalendar.ts';
import { printNote } from '../error-lines.ts';
import { type OutputFlags, printFile } from '../print-file.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';
import { checkForDeadlines, type DeadlineFlags, renderUndatedLines } from './deadline-check.ts';

/** Options of `calendar`. */
export interface CalendarFlags extends DeadlineFlags, CalendarOptions, OutputFlags {}

/**
 * Prints the deadlines of the tickets as an .ics file.
 * @param flags the options, with those of the settings file
 * @throws InputError, SettingsError
 */
export async function performCalendar(
  io: Io,
  files: readonly string[],
  flags: CalendarFlags,
): Promise<number> {
  refuseOtherFiles(flags);
  const { report, files: checked, context } = await checkForDeadlines(files, flags, io);
  const events = await buildCalendarEvents(checked, context, flags);
  if (events.length === 0) printNote(io, 'No ticket has a deadline for a calendar.');
  const undated = findUndatedTickets(checked);
  for (const line of renderUndatedLines(undated)) printNote(io, line);
  // An empty calendar would look as if nothing were due.
  if (events.length === 0 && undated.length > 0)
    return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.unusable;
  const inputs = flags.output === undefined ? [] : [...files, ...(await listProtectedPaths(flags))];
  await printFile([renderCalendar(events, context.asOf)], flags, io, inputs);
  return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.clean;
}

/** Calendar programs open a file by its ending. */
function refuseOtherFiles({ output }: OutputFlags): void {
  if (output === undefined || getExtension(output) === '.ics') return;
  throw new SettingsError(
    `--output ${maskPath(output)}: End the name in .ics. A calendar opens such a file.`,
  );
}

import { buildCalendarEvents } from '../../app/deadlines/calendar-events.ts';
import { findUndatedTickets } from '../../app/deadlines/list.ts';
import { renderCalendar } from '../../report/icalendar.ts';
import { printNote } from '../error-lines.ts';
import type { IsOnCommandLine } from '../options/flags.ts';
import { EXIT_STATUS, type Io, writeAll } from '../streams.ts';
import { applyConfig } from '../with-config.ts';
import { checkForDeadlines, type DeadlineFlags, renderUndatedLines } from './due.ts';

/**
 * Prints the deadlines of the tickets as an .ics file.
 * @throws InputError, SettingsError
 */
export async function runCalendar(
  files: readonly string[],
  flags: DeadlineFlags,
  isOnCommandLine: IsOnCommandLine,
  io: Io,
): Promise<number> {
  const { flags: applied } = await applyConfig(flags, isOnCommandLine, files);
  const { report, files: checked, context } = await checkForDeadlines(files, applied, io);
  const events = await buildCalendarEvents(checked, context);
  if (events.length === 0) printNote(io, 'no ticket has a day for a calendar');
  const undated = findUndatedTickets(checked);
  for (const line of renderUndatedLines(undated)) printNote(io, `${line}`);
  // An empty calendar would look as if nothing were due.
  if (events.length === 0 && undated.length > 0)
    return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.unusable;
  await writeAll(io.stdout, [renderCalendar(events, context.asOf)]);
  return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.clean;
}

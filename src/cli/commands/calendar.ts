import { buildCalendarEvents } from '../../app/deadlines/calendar-events.ts';
import { findUndatedTickets } from '../../app/deadlines/list.ts';
import { renderCalendar } from '../../report/icalendar.ts';
import { EXIT_STATUS, type Io, writeAll } from '../streams.ts';
import { checkForDeadlines, type DeadlineFlags, renderUndatedLines } from './due.ts';

/**
 * Prints the deadlines of the tickets as an .ics file.
 * @param flags the options, with those of the settings file
 * @throws InputError, SettingsError
 */
export async function performCalendar(
  io: Io,
  files: readonly string[],
  flags: DeadlineFlags,
): Promise<number> {
  const { report, files: checked, context } = await checkForDeadlines(files, flags, io);
  const events = await buildCalendarEvents(checked, context);
  if (events.length === 0) io.stderr.write('portal-check: no ticket has a day for a calendar\n');
  const undated = findUndatedTickets(checked);
  for (const line of renderUndatedLines(undated)) io.stderr.write(`portal-check: ${line}\n`);
  // An empty calendar would look as if nothing were due.
  if (events.length === 0 && undated.length > 0)
    return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.unusable;
  await writeAll(io.stdout, [renderCalendar(events, context.asOf)]);
  return report.crashes ? EXIT_STATUS.defect : EXIT_STATUS.clean;
}

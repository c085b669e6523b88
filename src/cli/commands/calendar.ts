import { calendarEvents } from '../../app/deadlines/calendar-events.ts';
import { undatedRows } from '../../app/deadlines/list.ts';
import { calendarText } from '../../report/icalendar.ts';
import { EXIT, type Io, writeAll } from '../streams.ts';
import { type IsGiven, withConfig } from '../with-config.ts';
import { checkAgain, type DeadlineFlags, undatedLines } from './due.ts';

/**
 * Prints the tickets' days as an .ics file.
 * @throws InputError, SettingsError
 */
export async function runCalendar(
  files: readonly string[],
  flags: DeadlineFlags,
  isGiven: IsGiven,
  io: Io,
): Promise<number> {
  const { flags: applied } = await withConfig(flags, isGiven);
  const { report, files: checked, context } = await checkAgain(files, applied, io);
  const events = await calendarEvents(checked, context);
  if (events.length === 0) io.stderr.write('portal-check: no ticket has a day for a calendar\n');
  const undated = checked.map((file) => ({ file, rows: undatedRows(file) }));
  for (const line of undatedLines(undated)) io.stderr.write(`portal-check: ${line}\n`);
  await writeAll(io.stdout, [calendarText(events, context.asOf)]);
  return report.crashes ? EXIT.defect : EXIT.clean;
}

import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../core/model/vocabulary.ts';
import { replaceControls } from '../core/values/text.ts';
import { defuseCommands } from './content/log-text.ts';

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;

/** An all-day event. */
export interface CalendarEvent {
  /** Stable, so that importing the calendar again updates the event. */
  uid: string;
  day: Day;
  title: string;
  description: string;
  /** Reminders, in days before the event; a negative one is so many days after it. */
  alarms: readonly number[];
}

/** The text of an .ics file (RFC 5545). It depends on nothing but the events and the as-of day. */
export function renderCalendar(events: readonly CalendarEvent[], asOf: Day): string {
  const calendar = ical({ prodId: { company: 'portal-check', product: 'deadlines' } });
  for (const { uid, day, title, description, alarms } of events) {
    const event = calendar.createEvent({
      id: uid,
      // A later run counts as a newer version of the event.
      sequence: asOf,
      stamp: toDate(asOf),
      start: toDate(day),
      allDay: true,
      summary: makeSafe(title),
      description: makeSafe(description),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of alarms) {
      event
        .createAlarm({
          type: ICalAlarmType.display,
          trigger: days * SECONDS_PER_DAY,
          description: makeSafe(title),
        })
        // By default the library counts a reminder after the event from its end.
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  // The library leaves out the line break that must end the last line.
  return `${calendar.toString()}\r\n`;
}

/** Texts with the names of plans, which the settings may have given. */
function makeSafe(lines: string): string {
  return defuseCommands(lines.split('\n').map(replaceControls).join('\n'));
}

function toDate(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

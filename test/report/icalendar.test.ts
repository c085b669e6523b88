import { describe, expect, it } from 'vitest';
import { parseReportDay } from '../../src/report/content/dates.ts';
import { renderCalendar } from '../../src/report/icalendar.ts';
import { CONTROL_TEXT, listSteering } from '../support/steering.ts';

const AS_OF = parseReportDay('2026-11-24');
const event = {
  uid: 'made-up.last-day@portal-check',
  day: parseReportDay('2026-12-09'),
  title: 'Last day for a ticket: Made-Up Plan',
  description: 'Row 2; row 3\nBy the HFS notice of 2023-02-22',
  alarms: [7, 1],
};

describe('renderCalendar', () => {
  const text = renderCalendar([event], AS_OF);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');

  it('has an all-day event with its texts', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:made-up.last-day@portal-check',
        'DTSTART;VALUE=DATE:20261209',
        'SUMMARY:Last day for a ticket: Made-Up Plan',
        'DESCRIPTION:Row 2\\; row 3\\nBy the HFS notice of 2023-02-22',
        'TRANSP:TRANSPARENT',
      ]),
    );
  });
  it('reminds so many days before', () => {
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER;RELATED=START:-P7D',
      'TRIGGER;RELATED=START:-P1D',
    ]);
  });
  it('reminds so many days after', () => {
    const after = renderCalendar([{ ...event, alarms: [-1, -5] }], AS_OF);
    expect(after.split('\r\n').filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER;RELATED=START:P1D',
      'TRIGGER;RELATED=START:P5D',
    ]);
  });
  it('depends on the as-of day alone, which numbers the version of the event', () => {
    expect(renderCalendar([event], AS_OF)).toBe(text);
    expect(lines).toContain(`SEQUENCE:${AS_OF}`);
    expect(lines).toContain('DTSTAMP:20261124T000000Z');
  });
  it('ends every line with CRLF', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it('has no text that steers a terminal or a build server', () => {
    const title = `Submit 1 ticket: ${CONTROL_TEXT} ##[error]made up`;
    const steering = renderCalendar([{ ...event, title, description: `Row 2\n${title}` }], AS_OF);
    const unfolded = steering.replaceAll('\r\n ', '').replaceAll('\r\n', '\n');
    expect(unfolded).toContain('DESCRIPTION:Row 2\\nSubmit 1 ticket: ');
    expect(listSteering(unfolded)).toEqual([]);
  });
  it('is a calendar without events', () => {
    expect(renderCalendar([], AS_OF)).not.toContain('VEVENT');
  });
});

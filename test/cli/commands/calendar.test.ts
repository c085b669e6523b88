import { readFileSync, writeFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { OPEN, rowFiles, SECRETS } from '../../support/deadlines.ts';
import { AS_OF } from '../../support/rows.ts';
import { type Run, runCli } from '../../support/run-cli.ts';

const write = rowFiles();

interface Event {
  uid: string;
  day: string;
  title: string;
  description: string;
  alarms: string[];
}

/** The events as another library reads them. */
function eventsIn(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    expect(event.startDate.isDate, 'an all-day event').toBe(true);
    const alarms = part.getAllSubcomponents('valarm');
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      title: event.summary,
      description: event.description,
      alarms: alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

async function calendarOf(...args: string[]): Promise<Run & { events: Event[] }> {
  const run = await runCli(['calendar', ...args, '--as-of', AS_OF]);
  return { ...run, events: eventsIn(run.stdout) };
}

const MERIDIAN = 'meridian-health-plan-of-illinois';

describe('calendar', () => {
  it('has first and last day, with alarms before the last', async () => {
    const { status, stderr, events } = await calendarOf(write.csv('one.csv', [{ mcoDecidedOn: '' }]));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(events).toEqual([
      {
        uid: `${MERIDIAN}.2026-11-09.first-day@portal-check`,
        day: '2026-11-09',
        title: 'First day for a ticket: Meridian Health Plan of Illinois',
        description: 'Row 2\nA ticket that is entered before is closed\nBy the HFS notice of 2023-02-22',
        alarms: [],
      },
      {
        uid: `${MERIDIAN}.2026-11-09.last-day@portal-check`,
        day: '2026-12-09',
        title: 'Last day for a ticket: Meridian Health Plan of Illinois',
        description:
          'Row 2\nSafe by every reading: Tue 2026-12-08\nA ticket that is entered later is closed\nBy the HFS notice of 2023-02-22',
        alarms: ['-P7D', '-P1D'],
      },
    ]);
  });

  it('has answer and decision of a submitted ticket, and no window', async () => {
    const { events } = await calendarOf(write.csv('asked.csv', [{ ...OPEN, infoRequestedOn: '2026-11-20' }]));
    expect(events.map(({ uid, day, alarms }) => [uid, day, alarms])).toEqual([
      // Due on 11-27 Monday to Friday, a holiday, so safely on 11-25; with two State holidays less on 12-01.
      [`${MERIDIAN}.2026-11-09.answer-by@portal-check`, '2026-12-01', ['-P6D', '-P1D']],
      [`${MERIDIAN}.2026-11-09.decision@portal-check`, '2027-01-01', []],
    ]);
    expect(events[0]?.description).toContain('Safe by every reading: Wed 2026-11-25');
  });

  it('reminds once if both readings of an answer agree', async () => {
    const run = await runCli([
      'calendar',
      write.csv('agree.csv', [
        { ...OPEN, submittedOn: '2026-11-10', infoRequestedOn: '2026-11-12', disputeFiledOn: '2026-10-01' },
      ]),
      '--as-of',
      '2026-11-13',
    ]);
    const answer = eventsIn(run.stdout).find(({ uid }) => uid.includes('answer-by'));
    expect(answer).toMatchObject({ day: '2026-11-19', alarms: ['-P1D'] });
    expect(answer?.description).not.toContain('Safe by');
  });

  it('lists rows with the same plan, dispute day and kind in one event', async () => {
    const rows = [
      {},
      { mco: 'Meridian', claimNumber: 'MADEUP-2' },
      { mco: 'Molina', claimNumber: 'MADEUP-3' },
    ];
    const { events } = await calendarOf(write.csv('three.csv', rows));
    expect(events.map(({ uid }) => uid)).toEqual([
      `${MERIDIAN}.2026-11-09.first-day@portal-check`,
      'molina-healthcare-of-illinois.2026-11-09.first-day@portal-check',
      `${MERIDIAN}.2026-11-09.last-day@portal-check`,
      'molina-healthcare-of-illinois.2026-11-09.last-day@portal-check',
    ]);
    expect(events[0]?.description).toMatch(/^Row 2; row 3\n/);
  });

  it('names the earliest safe day of the rows', async () => {
    const rows = [{ mcoDecidedOn: '' }, { claimNumber: 'MADEUP-2' }];
    for (const order of [rows, rows.toReversed()]) {
      const { events } = await calendarOf(write.csv('safe.csv', order));
      expect(events[1]?.description).toContain('Safe by every reading: Fri 2026-12-04');
    }
  });

  it('keeps two answer days of one dispute apart', async () => {
    const asked = (infoRequestedOn: string, claimNumber: string) => ({
      ...OPEN,
      infoRequestedOn,
      claimNumber,
    });
    const path = write.csv('two.csv', [asked('2026-11-23', 'MADEUP-2'), asked('2026-11-20', 'MADEUP-3')]);
    const answers = (await calendarOf(path)).events.filter(({ uid }) => uid.includes('answer-by'));
    expect(answers.map(({ uid, day }) => [uid, day])).toEqual([
      [`${MERIDIAN}.2026-11-09.answer-by@portal-check`, '2026-12-01'],
      [`${MERIDIAN}.2026-11-09.answer-by.2026-12-02@portal-check`, '2026-12-02'],
    ]);
  });

  it('numbers the files if there are several, and reads JSON', async () => {
    const { events } = await calendarOf(write.csv('a.csv', [{}]), write.json('b.json', [{}]));
    expect(events).toHaveLength(2);
    expect(events[0]?.description).toMatch(/^File 1, row 2; file 2, ticket 1\n/);
  });

  it('is the same text again, and a newer version on a later day', async () => {
    const path = write.csv('again.csv', [{}]);
    const first = await calendarOf(path);
    expect((await calendarOf(path)).stdout).toBe(first.stdout);
    expect(first.stdout).toContain('DTSTAMP:20261124T000000Z\r\n');
    const later = await runCli(['calendar', path, '--as-of', '2026-11-25']);
    expect(eventsIn(later.stdout).map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid));
    const versionIn = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(versionIn(later.stdout)).toBe(versionIn(first.stdout) + 1);
  });

  it('is lines of at most 75 bytes with CRLF', async () => {
    const { stdout } = await calendarOf(write.csv('lines.csv', [{}]));
    expect(stdout.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('does not move a last day on a Sunday', async () => {
    const { events } = await calendarOf(
      write.csv('sunday.csv', [{ disputeFiledOn: '2026-10-28', mcoDecision: 'none', mcoDecidedOn: '' }]),
    );
    expect(events[1]).toMatchObject({ day: '2026-12-27' });
    expect(events[1]?.description).toContain('Safe by every reading: Thu 2026-12-24');
  });

  it('names no safe day on the last day', async () => {
    const { events } = await calendarOf(write.csv('today.csv', [{ disputeFiledOn: '2026-09-25' }]));
    expect(events[1]).toMatchObject({ day: AS_OF });
    expect(events[1]?.description).not.toContain('Safe by');
  });

  it('has the window of a new ticket if the old one was closed', async () => {
    const { events } = await calendarOf(write.csv('closed.csv', [{ ...OPEN, status: 'closed' }]));
    expect(events.map(({ uid }) => uid.split('.').at(-1))).toEqual([
      'first-day@portal-check',
      'last-day@portal-check',
    ]);
  });

  it.each([
    ['too late', { disputeFiledOn: '2026-09-24' }],
    ['not for the portal', { mco: 'Public Aid' }],
  ])('has no event for a ticket that is %s, and says so', async (_, cells) => {
    const { status, stderr, events } = await calendarOf(write.csv('none.csv', [cells]));
    expect({ status, stderr, events }).toEqual({
      status: 0,
      stderr: 'portal-check: no ticket has a day for a calendar\n',
      events: [],
    });
  });

  it('has no event for a ticket without a dispute day, and names it', async () => {
    const rows = [{}, { disputeFiledOn: '', claimNumber: 'MADEUP-2' }];
    const { status, stderr, events } = await calendarOf(write.csv('some.csv', rows));
    expect({ status, events: events.length }).toEqual({ status: 0, events: 2 });
    expect(stderr).toMatch(
      /some\.csv: 1 ticket without a day; fill in the MCO Dispute Date, a day that is not in the future: row 3\n$/,
    );
  });

  it.each([
    ['empty', ''],
    ['not a date', '15.10.2026'],
    ['in the future', '2027-10-10'],
  ])('cannot be made if every dispute day is %s', async (_, disputeFiledOn) => {
    const path = write.csv('none.csv', [{ disputeFiledOn }]);
    const { status, stdout, stderr } = await runCli(['calendar', path, '--as-of', AS_OF]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^portal-check: no ticket has a day for a calendar\nportal-check: .*: row 2\n$/);
  });

  it('cannot be made without the column, and asks for it', async () => {
    const path = write.csv('column.csv', [{}]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('MCO Dispute Date', 'Ref date'));
    const { status, stdout, stderr } = await runCli(['calendar', path, '--as-of', AS_OF]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/1 ticket without a day; which column is the MCO Dispute Date\? --map .*\n$/);
  });

  it('has no event for registrations', async () => {
    expect((await calendarOf(write.csv('people.csv', [{}], 'registration'))).events).toEqual([]);
  });

  it('has the decision even if the dispute day is missing', async () => {
    const { events } = await calendarOf(write.csv('no-date.csv', [{ ...OPEN, disputeFiledOn: '' }]));
    expect(events.map(({ uid }) => uid)).toEqual([`${MERIDIAN}.no-date.decision@portal-check`]);
  });

  it('reads standard input', async () => {
    const stdin = readFileSync(write.csv('in.csv', [{}]));
    const { stdout } = await runCli(['calendar', '-', '--input-format', 'csv', '--as-of', AS_OF], { stdin });
    expect(eventsIn(stdout)).toHaveLength(2);
  });

  it('has no health information, no text of a cell and no file name', async () => {
    const rows = [
      { ...SECRETS, mco: 'zqplan7zq' },
      { ...SECRETS, ...OPEN, infoRequestedOn: '2026-11-20' },
    ];
    const { stdout, stderr, events } = await calendarOf(write.csv('zq-name.csv', rows));
    expect(stdout.replaceAll('\r\n ', '') + stderr).not.toContain('zq');
    expect(events.map(({ title }) => title)).toContain('Last day for a ticket: MCO');
  });

  it('reports a file that cannot be read in one line', async () => {
    const run = await runCli(['calendar', 'no-such.csv', '--as-of', AS_OF]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^portal-check: no-such\.csv: .*\n$/);
  });
});

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
      alarms: alarms.map((alarm) => {
        const trigger = alarm.getFirstProperty('trigger');
        expect(trigger?.getParameter('related') ?? 'START').toBe('START');
        return String(trigger?.getFirstValue());
      }),
    };
  });
}

async function calendarOf(...args: string[]): Promise<Run & { events: Event[] }> {
  const run = await runCli(['calendar', ...args, '--as-of', AS_OF]);
  return { ...run, events: eventsIn(run.stdout) };
}

const MERIDIAN = 'meridian';

describe('calendar', () => {
  it('has the safe day, with alarms before it and on the last day', async () => {
    const { status, stderr, events } = await calendarOf(write.csv('one.csv', [{ mcoDecidedOn: '' }]));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(events).toEqual([
      {
        uid: `${MERIDIAN}.submit.2026-12-08@portal-check`,
        day: '2026-12-08',
        title: 'Submit 1 ticket: Meridian',
        description:
          'Row 2, $120.00\nThis is the safe day. The last day is Wed 12/9/2026.\nA ticket that you submit later would be closed.\nCounted by the HFS notice of 2/22/2023.',
        alarms: ['-P7D', '-P1D', 'P1D'],
      },
    ]);
  });

  it('has answer and decision of a submitted ticket, and no window', async () => {
    const { events } = await calendarOf(write.csv('asked.csv', [{ ...OPEN, infoRequestedOn: '2026-11-20' }]));
    expect(events.map(({ uid, day, alarms }) => [uid, day, alarms])).toEqual([
      // Due on 11-27 Monday to Friday, a holiday, so safely on 11-25; with two State holidays less on 12-01.
      [`${MERIDIAN}.answer.2026-11-25@portal-check`, '2026-11-25', ['-P1D', 'P6D']],
      [`${MERIDIAN}.decision.2027-01-01@portal-check`, '2027-01-01', []],
    ]);
  });

  it('reminds a day before and on the day if both readings of an answer agree', async () => {
    const run = await runCli([
      'calendar',
      write.csv('agree.csv', [
        { ...OPEN, submittedOn: '2026-11-10', infoRequestedOn: '2026-11-12', disputeFiledOn: '2026-10-01' },
      ]),
      '--as-of',
      '2026-11-13',
    ]);
    const answer = eventsIn(run.stdout).find(({ uid }) => uid.includes('answer'));
    expect(answer).toMatchObject({ day: '2026-11-19', alarms: ['-P1D', 'PT0S'] });
    expect(answer?.description).toContain('This is the last day');
  });

  it('writes no other file than an .ics', async () => {
    const run = await runCli(['calendar', write.csv('ending.csv', [{}]), '--output', 'days.txt']);
    expect(run).toMatchObject({
      status: 2,
      stderr: 'portal-check: --output days.txt: End the name in .ics. A calendar opens such a file.\n',
    });
  });

  it('has one event for a plan and day, or one for each ticket', async () => {
    const rows = [
      {},
      { mco: 'Meridian', claimNumber: 'MADEUP-2' },
      { mco: 'Molina', claimNumber: 'MADEUP-3' },
    ];
    const path = write.csv('three.csv', rows);
    const { events } = await calendarOf(path);
    expect(events.map(({ title }) => title)).toEqual([
      'Submit 2 tickets: Meridian',
      'Submit 1 ticket: Molina',
    ]);
    expect(events[0]?.description).toMatch(/^Row 2, \$120\.00\nRow 3, \$120\.00\n/);
    const each = await calendarOf(path, '--each');
    expect(each.events.map(({ uid }) => uid)).toEqual([
      `${MERIDIAN}.submit.2026-12-04.row-2@portal-check`,
      `${MERIDIAN}.submit.2026-12-04.row-3@portal-check`,
      'molina.submit.2026-12-04.row-4@portal-check',
    ]);
  });

  it('numbers the files if there are several, and reads JSON', async () => {
    const { events } = await calendarOf(write.csv('a.csv', [{}]), write.json('b.json', [{}]));
    expect(events).toHaveLength(1);
    expect(events[0]?.description).toMatch(/^File 1, row 2, \$120\.00\nFile 2, ticket 1, \$120\.00\n/);
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
    expect(events[0]).toMatchObject({ day: '2026-12-24' });
    expect(events[0]?.description).toContain('The last day is Sun 12/27/2026.');
  });

  it('names no safe day on the last day', async () => {
    const { events } = await calendarOf(write.csv('today.csv', [{ disputeFiledOn: '2026-09-25' }]));
    expect(events[0]).toMatchObject({ day: AS_OF });
    expect(events[0]?.description).toContain('This is the last day');
  });

  it('has the window of a new ticket if the old one was closed', async () => {
    const { events } = await calendarOf(write.csv('closed.csv', [{ ...OPEN, status: 'closed' }]));
    expect(events.map(({ uid }) => uid.split('.')[1])).toEqual(['submit']);
  });

  it.each([
    ['too late', { disputeFiledOn: '2026-09-24' }],
    ['not for the portal', { mco: 'Public Aid' }],
  ])('has no event for a ticket that is %s, and says so', async (_, cells) => {
    const { status, stderr, events } = await calendarOf(write.csv('none.csv', [cells]));
    expect({ status, stderr, events }).toEqual({
      status: 0,
      stderr: 'portal-check: No ticket has a deadline for a calendar.\n',
      events: [],
    });
  });

  it('has no event for a ticket without a dispute day, and names it', async () => {
    const rows = [{}, { disputeFiledOn: '', claimNumber: 'MADEUP-2' }];
    const { status, stderr, events } = await calendarOf(write.csv('some.csv', rows));
    expect({ status, events: events.length }).toEqual({ status: 0, events: 1 });
    expect(stderr).toMatch(
      /some\.csv: 1 ticket has no deadline\. Fill in the MCO Dispute Date in row 3\. It cannot be in the future\.\n$/,
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
    expect(stderr).toMatch(
      /^portal-check: No ticket has a deadline for a calendar\.\nportal-check: .* in row 2\. .*\n$/,
    );
  });

  it('cannot be made without the column, and asks for it', async () => {
    const path = write.csv('column.csv', [{}]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('MCO Dispute Date', 'Ref date'));
    const { status, stdout, stderr } = await runCli(['calendar', path, '--as-of', AS_OF]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /1 ticket has no deadline\. Which column is the MCO Dispute Date\? Name it with --map .*\n$/,
    );
  });

  it('has no event for registrations', async () => {
    expect((await calendarOf(write.csv('people.csv', [{}], 'registration'))).events).toEqual([]);
  });

  it('has the decision even if the dispute day is missing', async () => {
    const { events } = await calendarOf(write.csv('no-date.csv', [{ ...OPEN, disputeFiledOn: '' }]));
    expect(events.map(({ uid }) => uid)).toEqual([`${MERIDIAN}.decision.2027-01-01@portal-check`]);
  });

  it('reads standard input', async () => {
    const stdin = readFileSync(write.csv('in.csv', [{}]));
    const { stdout } = await runCli(['calendar', '-', '--input-format', 'csv', '--as-of', AS_OF], { stdin });
    expect(eventsIn(stdout)).toHaveLength(1);
  });

  it('has no health information, no text of a cell and no file name', async () => {
    const rows = [
      { ...SECRETS, mco: 'zqplan7zq' },
      { ...SECRETS, ...OPEN, infoRequestedOn: '2026-11-20' },
    ];
    const { stdout, stderr, events } = await calendarOf(write.csv('zq-name.csv', rows));
    expect(stdout.replaceAll('\r\n ', '') + stderr).not.toContain('zq');
    expect(events.map(({ title }) => title)).toContain('Submit 1 ticket: plan not recognized');
  });

  it('reports a file that cannot be read in one line', async () => {
    const run = await runCli(['calendar', 'no-such.csv', '--as-of', AS_OF]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^portal-check: no-such\.csv: .*\n$/);
  });
});

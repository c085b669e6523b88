import { describe, expect, it } from 'vitest';
import { buildCalendarEvents, type CalendarOptions } from '../../../src/app/deadlines/calendar-events.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { runChecks } from '../../support/check.ts';
import { OPEN, SECRETS } from '../../support/deadlines.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

type Cells = Readonly<Record<string, string>>;

const build = (...files: readonly (readonly Cells[])[]) => buildEvents(files);
const buildEach = (...files: readonly (readonly Cells[])[]) => buildEvents(files, { perTicket: true });

async function buildEvents(files: readonly (readonly Cells[])[], options?: CalendarOptions) {
  const inputs = files.map((rows, i) => ({
    kind: 'ticket' as const,
    rows: rows.map((row) => ({ ...VALID_TICKET, ...row })),
    name: `file-${i}`,
  }));
  const result = await runChecks(inputs, { asOf: AS_OF });
  const events = await buildCalendarEvents(result.files, result.context, options);
  return events.map(({ day, ...event }) => ({ ...event, day: formatIsoDay(day) }));
}

const PLAN = 'meridian';

describe('buildCalendarEvents', () => {
  it('has one event on the safe day of a ticket', async () => {
    expect(await build([{}])).toEqual([
      {
        uid: `${PLAN}.submit.2026-12-04@portal-check`,
        day: '2026-12-04',
        title: 'Submit 1 ticket: Meridian',
        description: [
          'Ticket 1, $120.00',
          'This is the safe day. The last day is Wed 12/9/2026.',
          'A ticket that you submit later would be closed.',
          'Counted by the HFS notice of 2/22/2023.',
        ].join('\n'),
        alarms: [7, 1, -5],
      },
    ]);
  });
  it('has the answer and the decision of a submitted ticket', async () => {
    const events = await build([{ ...OPEN, infoRequestedOn: '2026-11-20' }]);
    expect(events.map(({ uid, day, alarms }) => [uid.split('.')[1], day, alarms])).toEqual([
      ['answer', '2026-11-25', [1, -6]],
      ['decision', '2027-01-01', []],
    ]);
    expect(events[0]).toMatchObject({
      title: 'Answer in the portal, 1 ticket: Meridian',
      description: expect.stringContaining('The last day is Tue 12/1/2026.\nWithout your answer'),
    });
    expect(events[1]).toMatchObject({
      title: "Plan's answer is due, 1 ticket: Meridian",
      description: expect.stringContaining('HFS has 10 business days to pass a ticket on'),
    });
  });
  it('has the last day of an answer once its safe day is over', async () => {
    const [answer] = await build([{ ...OPEN, submittedOn: '2026-11-10', infoRequestedOn: '2026-11-17' }]);
    expect(answer).toMatchObject({ day: '2026-11-24', alarms: [0] });
    expect(answer?.description).toContain('This is the last day');
  });
  it('joins the tickets of a plan with the same day, and says which need work first and which last day comes first', async () => {
    const events = await build(
      [{}, { disputeFiledOn: '2026-10-09', claimNumber: 'MADEUP-2', rin: '12' }],
      [{ claimNumber: 'MADEUP-3' }],
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.title).toBe('Submit 3 tickets: Meridian');
    expect(events[0]?.description).toMatch(
      /^File 1, ticket 1, \$120\.00\nFile 1, ticket 2, \$120\.00\nFile 2, ticket 1, \$120\.00\nDo what the report says before you submit: file 1, ticket 2\.\n.*The last day is Tue 12\/8\/2026\.\n/,
    );
  });
  it('names 20 tickets and counts the others', async () => {
    const rows = Array.from({ length: 22 }, (_, i) => ({ claimNumber: `MADEUP-${i}` }));
    const [event] = await build(rows);
    expect(event?.title).toBe('Submit 22 tickets: Meridian');
    expect(event?.description).toContain('\nTicket 20, $120.00\nAnd 2 more tickets\n');
  });
  it('can have an event for each ticket', async () => {
    const events = await buildEach([{}, { claimNumber: 'MADEUP-2' }]);
    expect(events[0]?.title).toBe('Submit ticket 1, $120.00: Meridian');
    expect(events.map(({ uid }) => uid)).toEqual([
      `${PLAN}.submit.2026-12-04.ticket-1@portal-check`,
      `${PLAN}.submit.2026-12-04.ticket-2@portal-check`,
    ]);
  });
  it('says how long to wait with a ticket that is too early', async () => {
    const early = { disputeFiledOn: '2026-11-02', mcoDecision: 'none', mcoDecidedOn: '' };
    const [event] = await build([early, { ...early, disputeFiledOn: '2026-11-01', claimNumber: 'MADEUP-2' }]);
    expect(event).toMatchObject({ day: '2026-12-30' });
    expect(event?.description).toContain('Wait until Tue 12/1/2026. A ticket that you submit earlier');
    expect(event?.description).not.toContain('before you submit');
  });
  it('has nothing in the past: the last day counts once the safe day has passed', async () => {
    const [event, ...others] = await build([{ disputeFiledOn: '2026-09-25', mcoDecidedOn: '' }]);
    expect(event).toMatchObject({ day: AS_OF, alarms: [0] });
    expect(event?.description).toContain('This is the last day');
    expect(others).toEqual([]);
    expect(
      await build([{ ...OPEN, disputeFiledOn: '2026-07-01', mcoDecidedOn: '', submittedOn: '2026-08-10' }]),
    ).toEqual([]);
  });
  it('has no events for redirected, late or undated tickets', async () => {
    expect(
      await build([
        { mco: 'Public Aid' },
        { disputeFiledOn: '2026-09-01', mcoDecidedOn: '' },
        { disputeFiledOn: '' },
        { disputeFiledOn: '2027-10-10' },
        { status: 'open' },
      ]),
    ).toEqual([]);
  });
  it('has the window of a ticket that must be fixed or submitted again, whenever it went in', async () => {
    const kinds = async (cells: Cells) => (await build([cells])).map(({ uid }) => uid.split('.')[1]);
    expect(await kinds({ status: 'open', rin: '12345678' })).toEqual(['submit']);
    expect(await kinds({ status: 'closed' })).toEqual(['submit']);
  });
  it('has no events for registrations', async () => {
    const input = { kind: 'registration', rows: [VALID_REGISTRATION], name: 'people' } as const;
    const { files, context } = await runChecks(input, { asOf: AS_OF });
    expect(await buildCalendarEvents(files, context)).toEqual([]);
  });
  it('contains no cells, not even the name of an unknown plan', async () => {
    const events = await build([{ ...SECRETS, mco: 'zqmco7zq' }]);
    expect(events.map(({ title }) => title)).toEqual(['Submit 1 ticket: plan not recognized']);
    expect(JSON.stringify(events)).not.toContain('zq');
  });
});

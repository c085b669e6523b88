import { describe, expect, it } from 'vitest';
import { buildCalendarEvents } from '../../../src/app/deadlines/calendar-events.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { runChecks } from '../../support/check.ts';
import { OPEN, SECRETS } from '../../support/deadlines.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

type Cells = Readonly<Record<string, string>>;

async function build(...files: readonly (readonly Cells[])[]) {
  const inputs = files.map((rows, i) => ({
    kind: 'ticket' as const,
    rows: rows.map((row) => ({ ...VALID_TICKET, ...row })),
    name: `file-${i}`,
  }));
  const result = await runChecks(inputs, { asOf: AS_OF });
  const events = await buildCalendarEvents(result.files, result.context);
  return events.map(({ day, ...event }) => ({ ...event, day: formatIsoDay(day) }));
}

const PLAN = 'meridian-health-plan-of-illinois';

describe('buildCalendarEvents', () => {
  it('has the first and the last day of a ticket', async () => {
    expect(await build([{}])).toEqual([
      {
        uid: `${PLAN}.2026-11-09.first-day@portal-check`,
        day: '2026-11-09',
        title: 'First day for a ticket: Meridian Health Plan of Illinois',
        description: 'Ticket 1\nA ticket that is entered before is closed\nBy the HFS notice of 2023-02-22',
        alarms: [],
      },
      {
        uid: `${PLAN}.2026-11-09.last-day@portal-check`,
        day: '2026-12-09',
        title: 'Last day for a ticket: Meridian Health Plan of Illinois',
        description:
          'Ticket 1\nSafe by every reading: Fri 2026-12-04\nA ticket that is entered later is closed\nBy the HFS notice of 2023-02-22',
        alarms: [7, 1],
      },
    ]);
  });
  it('has the answer and the decision of a submitted ticket', async () => {
    const events = await build([{ ...OPEN, infoRequestedOn: '2026-11-20' }]);
    expect(events.map(({ uid, day, alarms }) => [uid.split('.').at(-1), day, alarms])).toEqual([
      ['answer-by@portal-check', '2026-12-01', [6, 1]],
      ['decision@portal-check', '2027-01-01', []],
    ]);
    expect(events[1]).toMatchObject({
      title: "The MCO's 30 days end at the latest: Meridian Health Plan of Illinois",
      description: expect.stringContaining('HFS may take 10 business days to hand a ticket over'),
    });
  });
  it('joins tickets with the same plan, dispute day and kind, with the earliest safe day', async () => {
    const events = await build(
      [{}, { mcoDecidedOn: '2026-11-03', claimNumber: 'MADEUP-2' }],
      [{ claimNumber: 'MADEUP-3' }],
    );
    expect(events).toHaveLength(2);
    expect(events[0]?.description).toMatch(/^File 1, ticket 1; file 1, ticket 2; file 2, ticket 1\n/);
    expect(events[1]?.description).toContain('Safe by every reading: Thu 2026-12-03');
  });
  it('keeps several days of one key apart', async () => {
    const events = await build([
      { ...OPEN, infoRequestedOn: '2026-11-20' },
      { ...OPEN, infoRequestedOn: '2026-11-19', claimNumber: 'MADEUP-2' },
    ]);
    const answers = events.filter(({ uid }) => uid.includes('answer-by'));
    expect(answers.map(({ uid, day }) => uid.includes(`answer-by.${day}`))).toEqual([false, true]);
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
    const kinds = async (cells: Cells) =>
      (await build([cells])).map(({ uid }) => uid.split('.').at(-1)?.split('@')[0]);
    expect(await kinds({ status: 'open', rin: '12345678' })).toEqual(['first-day', 'last-day']);
    expect(await kinds({ status: 'closed' })).toEqual(['first-day', 'last-day']);
  });
  it('has no events for registrations', async () => {
    const input = { kind: 'registration', rows: [VALID_REGISTRATION], name: 'people' } as const;
    const { files, context } = await runChecks(input, { asOf: AS_OF });
    expect(await buildCalendarEvents(files, context)).toEqual([]);
  });
  it('contains no cells, not even the name of an unknown plan', async () => {
    const events = await build([{ ...SECRETS, mco: 'zqmco7zq' }]);
    expect(events.map(({ title }) => title)).toEqual([
      'First day for a ticket: MCO',
      'Last day for a ticket: MCO',
    ]);
    expect(JSON.stringify(events)).not.toContain('zq');
  });
});

import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Context } from '../../../src/core/model/context.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  findInquiryDay,
  findSafeDay,
  getAnswerDeadlines,
  getTicketDates,
  getWindowDates,
  isSentBefore,
} from '../../../src/core/portal/filing-window.ts';
import { defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { historyOf } from '../../support/known.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const day = (iso: string) => parseDay(iso) as Day;
const iso = (on: Day | null | undefined) => (on === null || on === undefined ? on : formatIsoDay(on));

/** What a function returns for a ticket. */
async function of<T>(
  cells: TestCells,
  read: (row: Row<TicketField>, context: Context) => T,
  context = contextAsOf(),
): Promise<T> {
  const results: T[] = [];
  const probe = defineRowRule({
    ...HEAD,
    id: 'ticket/probe',
    messages: { seen: defineMessage(() => 'seen') },
    check(row, context) {
      results.push(read(row, context));
    },
  });
  const input = gridOf('ticket', [validRow('ticket', cells)]);
  const file = await checkInput(input, context, { kind: 'ticket', rules: [probe] });
  expect(file.crashes).toEqual([]);
  return results[0] as T;
}

describe('getTicketDates', () => {
  it('counts 30 and 60 calendar days, and enters on the as-of day', async () => {
    expect(await of({}, getTicketDates)).toEqual({
      filed: day('2026-10-10'),
      decided: day('2026-11-05'),
      entered: day('2026-11-24'),
      plannedOn: undefined,
      submitted: false,
      first: day('2026-11-09'),
      last: day('2026-12-09'),
    });
  });
  it('has neither end without a dispute date', async () => {
    expect(await of({ disputeFiledOn: 'June' }, getTicketDates)).toMatchObject({
      filed: undefined,
      decided: day('2026-11-05'),
      first: undefined,
      last: undefined,
    });
  });
  it('counts no day from a dispute after the as-of day', async () => {
    const none = { filed: undefined, first: undefined, last: undefined };
    expect(await of({ disputeFiledOn: '2026-11-25' }, getTicketDates)).toMatchObject(none);
    expect(await of({ disputeFiledOn: '2027-10-10' }, getTicketDates)).toMatchObject(none);
  });
  it('ignores a decision before the dispute, but not one on its day', async () => {
    expect((await of({ mcoDecidedOn: '2026-10-09' }, getTicketDates)).decided).toBeUndefined();
    expect((await of({ mcoDecidedOn: '' }, getTicketDates)).decided).toBeUndefined();
    expect((await of({ mcoDecidedOn: '2026-10-10' }, getTicketDates)).decided).toBe(day('2026-10-10'));
  });
  it.each([
    ['the as-of day', { submitOn: '' }, '2026-11-24'],
    ['the planned day after it', { submitOn: '2026-11-25' }, '2026-11-25'],
    ['not a planned day before it', { submitOn: '2026-11-23' }, '2026-11-24'],
    [
      'the day submitted, whatever was planned',
      { submittedOn: '2026-11-12', submitOn: '2026-11-25' },
      '2026-11-12',
    ],
    ['the as-of day if it was closed by then', { status: 'closed' }, '2026-11-24'],
    ['the day submitted on the as-of day', { submittedOn: '2026-11-24', status: 'open' }, '2026-11-24'],
  ])('is entered on %s', async (_, cells, entered) => {
    expect(iso((await of(cells, getTicketDates)).entered)).toBe(entered);
  });
  it.each([
    ['a ticket number, but no day', { ticketNumber: 'MADEUP-TKT-1', submitOn: '2026-12-01' }],
    ['status open, but no day', { status: 'open' }],
    ['a day in the future', { submittedOn: '2026-11-25' }],
    ['a day that cannot be read', { submittedOn: 'last Monday' }],
  ])('is entered on an unknown day: %s', async (_, cells) => {
    expect((await of(cells, getTicketDates)).entered).toBeUndefined();
  });
  it.each([
    [{ status: 'draft' }, false],
    [{ status: '' }, false],
    [{ ticketNumber: 'n/a' }, false],
    [{ status: 'open' }, true],
    [{ status: 'closed' }, true],
    [{ ticketNumber: 'MADEUP-TKT-1' }, true],
    [{ submittedOn: '2026-11-12' }, true],
    // Sending a ticket twice is a mistake, so an unreadable day counts as submitted.
    [{ submittedOn: 'last Monday' }, true],
  ])('%o is submitted: %s', async (cells, expected) => {
    expect((await of(cells, getTicketDates)).submitted).toBe(expected);
  });
});

describe('getWindowDates', () => {
  it('has dates if the window can be counted', async () => {
    expect(await of({}, getWindowDates)).toEqual(await of({}, getTicketDates));
    expect(await of({ disputeFiledOn: '2026-11-24' }, getWindowDates)).toMatchObject({
      first: day('2026-12-24'),
    });
  });
  it.each([
    ['no dispute date', { disputeFiledOn: '' }],
    ['a dispute date that cannot be read', { disputeFiledOn: '25/10/2026' }],
    ['a dispute after the as-of day', { disputeFiledOn: '2026-11-25' }],
    ['a day of submission that cannot be read', { submittedOn: 'last Monday' }],
    ['a ticket in the portal since an unknown day', { status: 'open' }],
  ])('gives nothing for %s', async (_, cells) => {
    expect(await of(cells, getWindowDates)).toBeUndefined();
  });
});

describe('findInquiryDay', () => {
  const late = { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-10-30' };
  it('is the 30th day after the decision of a ticket that is too late', async () => {
    expect(iso(await of(late, findInquiryDay))).toBe('2026-11-29');
  });
  it.each([
    ['the ticket is in time', { disputeFiledOn: '2026-09-25' }],
    ['today is in time, though the planned day is not', { submitOn: '2026-12-10' }],
    ['nothing was decided', { mcoDecidedOn: '' }],
    ['the 30 days are over', { mcoDecidedOn: '2026-10-24' }],
    ['the dispute date is missing', { disputeFiledOn: '' }],
  ])('is none if %s', async (_, cells) => {
    expect(await of({ ...late, ...cells }, findInquiryDay)).toBeUndefined();
  });
});

describe('isSentBefore', () => {
  const isSent = async (earlier: TestCells, cells: TestCells = {}) =>
    of(cells, isSentBefore, contextAsOf(undefined, { history: await historyOf([earlier]) }));
  it.each([
    [{ status: 'open' }],
    [{ status: 'closed' }],
    [{ ticketNumber: 'MADEUP-T-1' }],
    [{ submittedOn: '2026-11-02' }],
  ])('finds the same ticket with %o in the history', async (earlier) => {
    expect(await isSent(earlier)).toBe(true);
  });
  it('finds no other ticket, and none that was not sent', async () => {
    expect(await isSent({ status: 'draft' })).toBe(false);
    expect(await isSent({ status: 'open' }, { trackingNumber: 'MADEUP-TRK-0002' })).toBe(false);
    expect(await isSent({ status: 'open' }, { claimNumber: 'MADEUP-CLM-0002' })).toBe(false);
    expect(await isSent({ status: 'open', claimNumber: '' }, { claimNumber: '' })).toBe(false);
    expect(await of({}, isSentBefore)).toBe(false);
  });
  it('finds the claim in a history without tracking numbers', async () => {
    expect(await isSent({ status: 'open', trackingNumber: '' })).toBe(true);
  });
  it('means that the ticket is in the portal since an unknown day', async () => {
    const context = contextAsOf(undefined, { history: await historyOf([{ status: 'open' }]) });
    const cells = { submittedOn: '2026-11-20' };
    expect(await of(cells, getTicketDates, context)).toMatchObject({ submitted: true, entered: undefined });
    expect(await of(cells, getWindowDates, context)).toBeUndefined();
  });
});

describe('findSafeDay', () => {
  const safe = (filed: string, decided: string, asOf: string, closed: readonly string[] = []) =>
    iso(
      findSafeDay(
        day(filed),
        decided === '' ? undefined : day(decided),
        contextAsOf(asOf, { closedDays: new Set(closed.map(day)) }),
      ),
    );

  it('is day 59', () => {
    expect(safe('2026-11-01', '', '2026-11-24')).toBe('2026-12-30');
  });
  it('is the 30th day after the decision if that is earlier', () => {
    expect(safe('2026-10-12', '2026-11-01', '2026-11-24')).toBe('2026-12-01');
    expect(safe('2026-10-12', '2026-11-20', '2026-11-24')).toBe('2026-12-10');
  });
  it('ignores a decision before the dispute', () => {
    expect(safe('2026-11-01', '2026-10-31', '2026-11-24')).toBe('2026-12-30');
  });
  it('moves back from a weekend, a State holiday and a closed day', () => {
    expect(safe('2026-10-15', '', '2026-11-24')).toBe('2026-12-11'); // day 59 is Sunday, December 13
    expect(safe('2026-10-27', '', '2026-11-24')).toBe('2026-12-24'); // day 59 is Christmas
    expect(safe('2026-10-27', '', '2026-11-24', ['2026-12-24'])).toBe('2026-12-23');
  });
  it('is none before day 31', () => {
    expect(safe('2026-10-20', '2026-10-21', '2026-11-20')).toBe('2026-11-20'); // day 31, a Friday
    expect(safe('2026-10-20', '2026-10-20', '2026-11-19')).toBeNull();
    expect(safe('2026-10-21', '2026-10-22', '2026-11-20')).toBeNull(); // day 31 is a Saturday
  });
  it('is none before the as-of day', () => {
    expect(safe('2026-09-26', '', '2026-11-24')).toBe('2026-11-24');
    expect(safe('2026-09-25', '', '2026-11-24')).toBeNull();
  });
});

describe('getAnswerDeadlines', () => {
  const answer = (requested: string, closed: readonly string[] = []) => {
    const { by, safeBy } = getAnswerDeadlines(
      day(requested),
      contextAsOf('2026-11-24', { closedDays: new Set(closed.map(day)) }),
    );
    return [formatIsoDay(by), formatIsoDay(safeBy)];
  };

  it('moves the safe day back to a day on which offices are open', () => {
    expect(answer('2026-11-19')).toEqual(['2026-11-30', '2026-11-25']); // the fifth weekday is Thanksgiving
    expect(answer('2026-11-20')).toEqual(['2026-12-01', '2026-11-25']);
    expect(answer('2026-12-01', ['2026-12-08'])).toEqual(['2026-12-09', '2026-12-07']);
  });
  it('is the fifth business day; the day itself is not counted', () => {
    expect(answer('2026-12-01')).toEqual(['2026-12-08', '2026-12-08']);
    expect(answer('2026-12-05')).toEqual(['2026-12-11', '2026-12-11']); // asked on a Saturday
  });
  it('skips State holidays and closed days only in the later reading', () => {
    expect(answer('2026-11-24')).toEqual(['2026-12-03', '2026-12-01']);
    expect(answer('2026-12-01', ['2026-12-03'])).toEqual(['2026-12-09', '2026-12-08']);
  });
});

import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Context } from '../../../src/core/model/context.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  findSafeDay,
  getAnswerDeadlines,
  getTicketDates,
  getWindowDates,
} from '../../../src/core/portal/filing-window.ts';
import { defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const day = (iso: string) => parseDay(iso) as Day;
const iso = (on: Day | null | undefined) => (on === null || on === undefined ? on : formatIsoDay(on));

/** What a function returns for a ticket. */
async function of<T>(cells: TestCells, read: (row: Row<TicketField>, context: Context) => T): Promise<T> {
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
  const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [probe] });
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
  ])('is entered on %s', async (_, cells, entered) => {
    expect(iso((await of(cells, getTicketDates)).entered)).toBe(entered);
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
  ])('gives nothing for %s', async (_, cells) => {
    expect(await of(cells, getWindowDates)).toBeUndefined();
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

  it('is the fifth business day; the day itself is not counted', () => {
    expect(answer('2026-12-01')).toEqual(['2026-12-08', '2026-12-08']);
    expect(answer('2026-12-05')).toEqual(['2026-12-11', '2026-12-11']); // asked on a Saturday
  });
  it('skips State holidays and closed days only in the later reading', () => {
    expect(answer('2026-11-24')).toEqual(['2026-12-03', '2026-12-01']);
    expect(answer('2026-12-01', ['2026-12-03'])).toEqual(['2026-12-09', '2026-12-08']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Decision, settleDecisions } from '../../../src/app/import/decisions.ts';
import type { ExistingTicket } from '../../../src/app/import/existing.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';

const dayOf = (iso: string) => parseDay(iso) as Day;
const [SERVICE, OCTOBER, NOVEMBER] = ['2026-09-01', '2026-10-20', '2026-11-12'].map(dayOf) as [Day, Day, Day];

const TICKET: ExistingTicket = { row: 2, from: SERVICE, to: SERVICE, deniedOn: OCTOBER, record: {} };

let numbers = 0;

function decision(changes: Partial<Decision> = {}): Decision {
  numbers += 1;
  return {
    ...{ number: numbers, group: 1, isReversal: false, day: OCTOBER, from: SERVICE, to: SERVICE },
    ...{ charge: 24000, paid: 0, plan: undefined, deniedOn: OCTOBER, hasRin: true },
    ...{ sent: undefined, tickets: [], changed: [] },
    ...changes,
  };
}

const reversal = (changes: Partial<Decision> = {}) =>
  decision({ isReversal: true, day: NOVEMBER, charge: -24000, ...changes });

describe('settleDecisions', () => {
  it('keeps decisions about other claims, in the order of their numbers', () => {
    const decisions = [decision({ group: 7 }), decision({ group: -3 }), decision({ group: 2, to: NOVEMBER })];
    const numbersBefore = decisions.map(({ number }) => number);
    expect(settleDecisions(decisions).chosen.map(({ number }) => number)).toEqual(numbersBefore);
  });
  it('says that a row was taken back only if no other decision replaces it', () => {
    const tickets = [TICKET];
    const rowsOf = (...decisions: Decision[]) => [...settleDecisions(decisions).reversedRows];
    expect(rowsOf(reversal({ tickets }))).toEqual([2]);
    expect(rowsOf(decision({ tickets }), reversal({ tickets }))).toEqual([2]);
    expect(rowsOf(reversal({ tickets }), decision({ tickets, day: NOVEMBER }))).toEqual([]);
    expect(rowsOf(reversal({ tickets, from: NOVEMBER }))).toEqual([]);
    expect(rowsOf(reversal({ tickets: [{ ...TICKET, deniedOn: dayOf('2026-12-01') }] }))).toEqual([]);
  });
  it('compares a row with the decision that holds, and not with older ones', () => {
    const changedIn = (deniedOn: Day, ...decisions: Partial<Decision>[]) =>
      settleDecisions(
        decisions.map((changes) => ({
          ...decision(changes),
          isReversal: changes.isReversal ?? false,
          tickets: [{ ...TICKET, deniedOn }],
        })),
      ).changed;
    const older = { changed: ['Denial Date'] };
    const newer = { day: NOVEMBER, changed: ['Denial Codes'] };
    const back = { isReversal: true, day: NOVEMBER, charge: -24000 };
    expect(changedIn(NOVEMBER, older, back, { ...newer, changed: [] })).toEqual([]);
    expect(changedIn(NOVEMBER, older)).toEqual([]);
    expect(changedIn(OCTOBER, older, back, newer)).toEqual([{ row: 2, headings: ['Denial Codes'] }]);
  });
});

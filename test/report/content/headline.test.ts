import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { createPalette } from '../../../src/report/content/color.ts';
import { type HeadlinePart, renderHeadline } from '../../../src/report/content/headline.ts';

describe('renderHeadline', () => {
  const extended = { individuals: 10, days: 21 };
  const line = (
    kind: Kind,
    counts: Partial<Record<HeadlinePart, number>>,
    early = 0,
    requests?: readonly number[],
  ) => {
    const parts = new Map(Object.entries(counts) as [HeadlinePart, number][]);
    const records = [...parts.values()].reduce((a, b) => a + b, 0);
    const tally = { kind, records, early, parts, ...(requests && { requests }) };
    return renderHeadline(tally, createPalette(false), { extended }).replaceAll('\u00a0', ' ');
  };
  it.each([
    [
      line('registration', { delayed: 9, denied: 3 }),
      '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied',
    ],
    [
      line('ticket', { closed: 2, review: 1, ready: 2 }),
      '5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready',
    ],
    [line('ticket', { closed: 1 }), '1 ticket: would be closed'],
    [line('ticket', { closed: 1 }, 1), '1 ticket: would be closed (too early)'],
    [
      line('ticket', { closed: 3, ready: 1 }, 2),
      '4 tickets: 3 would be closed (2 only too early), 1 is ready',
    ],
    [line('ticket', { closed: 3 }, 3), '3 tickets: all would be closed (too early)'],
    [line('ticket', { ready: 1 }), '1 ticket: ready'],
    [line('ticket', { review: 1 }), '1 ticket: needs a person to look'],
    [line('registration', { review: 2 }), '2 registrations: all need a person to look'],
    [
      line('ticket', { ready: 1, waiting: 1, submitted: 2 }),
      '4 tickets: 1 is ready, 1 waits for its planned day, 2 are in the portal already',
    ],
    [
      line('registration', { delayed: 19, denied: 1 }, 0, [9, 9, 1]),
      '20 registrations: 19 would take up to 3 weeks longer, 1 would be denied. 3 requests: 9, 9 and 1 people, none would wait',
    ],
    [
      line('registration', { delayed: 25 }, 0, [12, 12, 1]),
      '25 registrations: all would take up to 3 weeks longer. 3 requests: 12, 12 and 1 people, 2 would take up to 3 weeks longer',
    ],
    [
      line('registration', { delayed: 60 }, 0, [9, 9, 9, 9, 9, 9, 6]),
      '60 registrations: all would take up to 3 weeks longer. 7 requests: 9 each, the last 6 people, none would wait',
    ],
    [
      line('registration', { ready: 1 }, 0, [1]),
      '1 registration: ready. 1 request: 1 person, would not wait',
    ],
    [
      line('registration', { delayed: 10 }, 0, [10]),
      '10 registrations: all would take up to 3 weeks longer. 1 request: 10 people, would take up to 3 weeks longer',
    ],
  ])('%#', (text, expected) => {
    expect(text).toBe(expected);
  });
});

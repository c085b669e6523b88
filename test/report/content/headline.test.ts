import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { createPalette } from '../../../src/report/content/color.ts';
import { type HeadlinePart, renderHeadline } from '../../../src/report/content/headline.ts';

describe('renderHeadline', () => {
  const extended = { individuals: 10, days: 21 };
  const line = (kind: Kind, counts: Partial<Record<HeadlinePart, number>>, early = 0) => {
    const parts = new Map(Object.entries(counts) as [HeadlinePart, number][]);
    const records = [...parts.values()].reduce((a, b) => a + b, 0);
    return renderHeadline({ kind, records, early, parts }, createPalette(false), { extended }).replaceAll(
      '\u00a0',
      ' ',
    );
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
  ])('%#', (text, expected) => {
    expect(text).toBe(expected);
  });
});

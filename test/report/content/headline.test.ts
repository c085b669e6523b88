import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/model/report.ts';
import type { Kind, Verdict } from '../../../src/core/model/vocabulary.ts';
import { createPalette } from '../../../src/report/content/color.ts';
import {
  describeVerdict,
  getPartColor,
  type HeadlinePart,
  renderHeadline,
  tallyFile,
} from '../../../src/report/content/headline.ts';
import { file, result } from '../reports.ts';

describe('renderHeadline', () => {
  const extended = { individuals: 10, days: 21 };
  const line = (kind: Kind, counts: Partial<Record<HeadlinePart, number>>, requests?: readonly number[]) => {
    const parts = new Map(Object.entries(counts) as [HeadlinePart, number][]);
    const records = [...parts.values()].reduce((a, b) => a + b, 0);
    const tally = { kind, records, parts, ...(requests && { requests }) };
    return renderHeadline(tally, createPalette(false), { extended }).replaceAll('\u00a0', ' ');
  };
  it.each([
    [
      line('registration', { delayed: 9, denied: 3 }),
      '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied',
    ],
    [
      line('ticket', { closed: 2, review: 1, ready: 2 }),
      '5 tickets: 2 would be closed, 1 needs review, 2 are ready',
    ],
    [line('ticket', { closed: 1 }), '1 ticket: would be closed'],
    [line('ticket', { early: 1 }), '1 ticket: too early'],
    [line('ticket', { lost: 1 }), '1 ticket: too late'],
    [
      line('ticket', { lost: 2, closed: 1, early: 9, ready: 1 }),
      '13 tickets: 2 are too late, 1 would be closed, 9 are too early, 1 is ready',
    ],
    [line('ticket', { early: 3 }), '3 tickets: all are too early'],
    [line('ticket', { ready: 1 }), '1 ticket: ready'],
    [line('ticket', { review: 1 }), '1 ticket: needs review'],
    [line('registration', { review: 2 }), '2 registrations: all need review'],
    [
      line('ticket', { ready: 1, waiting: 1, submitted: 2 }),
      '4 tickets: 1 is ready, 1 waits for its planned day, 2 are already in the portal',
    ],
    [
      line('registration', { delayed: 19, denied: 1 }, [9, 9, 1]),
      '20 registrations: 19 would take up to 3 weeks longer, 1 would be denied. 3 requests: 9, 9 and 1 people, none would wait',
    ],
    [
      line('registration', { delayed: 25 }, [12, 12, 1]),
      '25 registrations: all would take up to 3 weeks longer. 3 requests: 12, 12 and 1 people, 2 would take up to 3 weeks longer',
    ],
    [
      line('registration', { delayed: 60 }, [9, 9, 9, 9, 9, 9, 6]),
      '60 registrations: all would take up to 3 weeks longer. 7 requests: 9 each, the last 6 people, none would wait',
    ],
    [line('registration', { ready: 1 }, [1]), '1 registration: ready. 1 request: 1 person, would not wait'],
    [
      line('registration', { delayed: 10 }, [10]),
      '10 registrations: all would take up to 3 weeks longer. 1 request: 10 people, would take up to 3 weeks longer',
    ],
  ])('%#', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('the part that counts a record', () => {
  it.each<[Verdict, Action, string, Verdict]>([
    ['closed', 'fix', 'would be closed', 'closed'],
    ['closed', 'stop', 'too late', 'closed'],
    ['closed', 'wait', 'too early', 'delayed'],
    ['denied', 'fix', 'would be denied', 'denied'],
    ['delayed', 'submit', 'would take up to 3 weeks longer', 'delayed'],
    ['review', 'check', 'needs review', 'review'],
    ['ready', 'submit', 'ready', 'ready'],
    ['ready', 'wait', 'waits for its planned day', 'ready'],
    ['ready', 'none', 'already in the portal', 'ready'],
  ])('%s, %s: %s', (verdict, action, words, color) => {
    const record = result(2, verdict, { action });
    expect(describeVerdict(record, { extended: { individuals: 10, days: 21 } })).toBe(words);
    const [[part] = []] = tallyFile(file('a.csv', 'ticket', [record])).parts;
    expect(getPartColor(part as HeadlinePart)).toBe(color);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from '../../src/app/zod.ts';
import { describeIssue, formatPath, type Issue } from '../../src/app/zod-issues.ts';

const NAMES = [
  'alpha',
  'bravo',
  'charlie',
  'delta',
  'echo',
  'foxtrot',
  'golf',
  'hotel',
  'recipient',
] as const;

const schema = z.strictObject({
  name: z.string().max(3).optional(),
  count: z.int().min(1).max(9).optional(),
  list: z.array(z.string()).min(1).max(2).optional(),
  flag: z.boolean().optional(),
  one: z.enum(['a', 'b', 'c']).optional(),
  many: z.enum(NAMES).optional(),
  day: z.iso.date('Type a day.').optional(),
  inner: z.strictObject({ needed: z.string() }).optional(),
});

function describeAll(value: unknown): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map((issue) => describeIssue(issue as Issue, value));
}

describe('describeIssue', () => {
  it.each<[unknown, string]>([
    [[], 'Type entries in braces: { }.'],
    [{ name: 1 }, 'name: Type text in quotes.'],
    [{ name: 'long' }, 'name: Type at most 3 letters.'],
    [{ count: 1.5 }, 'count: Type a whole number.'],
    [{ count: 0 }, 'count: Type at least 1.'],
    [{ list: [] }, 'list: Type at least 1 entry.'],
    [{ list: ['a', 'b', 'c'] }, 'list: Type at most 2 entries.'],
    [{ list: ['a', 2] }, 'list[1]: Type text in quotes.'],
    [{ flag: 'yes' }, 'flag: Type true or false.'],
    [{ one: 'd' }, 'one: Type a, b or c.'],
    [{ many: 'recipent' }, 'many: This name does not work here. Did you mean recipient?'],
    [{ many: 'x' }, 'many: Type one of alpha, bravo, charlie, delta, echo, foxtrot, golf, hotel and 1 more.'],
    [{ day: 'x' }, 'day: Type a day.'],
    [{ inner: {} }, 'inner.needed: This is missing. Type text in quotes.'],
    [
      { a: 1, b: 1, c: 1, d: 1 },
      'We do not know "a", "b", "c" and 1 more. Check the spelling, or remove it.',
    ],
  ])('of %j is its path and fault', (value, text) => expect(describeAll(value)).toEqual([text]));
  it('does not repeat a key that may be the number of a person', () => {
    expect(describeAll({ '123456789': 1 })).toEqual([
      'We do not know a key. Check the spelling, or remove it.',
    ]);
  });
});

describe('formatPath', () => {
  it('writes a path as in JavaScript', () => {
    expect(formatPath([])).toBe('');
    expect(formatPath(['columns', 3, 'field'])).toBe('columns[3].field');
  });
  it('quotes a key that is not a plain word, and leaves out a long number', () => {
    expect(formatPath(['a', 'two words'])).toBe('a."two words"');
    expect(formatPath(['a', '123456789'])).toBe('a.a key');
  });
});

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
  day: z.iso.date('a day expected').optional(),
  inner: z.strictObject({ needed: z.string() }).optional(),
});

function describeAll(value: unknown): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map((issue) => describeIssue(issue as Issue, value));
}

describe('describeIssue', () => {
  it.each<[unknown, string]>([
    [[], 'an object in { } expected'],
    [{ name: 1 }, 'name: a text expected'],
    [{ name: 'long' }, 'name: at most 3 letters expected'],
    [{ count: 1.5 }, 'count: a whole number expected'],
    [{ count: 0 }, 'count: at least 1 expected'],
    [{ list: [] }, 'list: at least 1 element expected'],
    [{ list: ['a', 'b', 'c'] }, 'list: at most 2 elements expected'],
    [{ list: ['a', 2] }, 'list[1]: a text expected'],
    [{ flag: 'yes' }, 'flag: true or false expected'],
    [{ one: 'd' }, 'one: a, b or c expected'],
    [{ many: 'recipent' }, 'many: This name does not work here. Did you mean recipient'],
    [{ many: 'x' }, 'many: one of alpha, bravo, charlie, delta, echo, foxtrot, golf, hotel and 1 more.'],
    [{ day: 'x' }, 'day: a day expected'],
    [{ inner: {} }, 'inner.needed: missing; a text expected'],
    [{ a: 1, b: 1, c: 1, d: 1 }, 'unknown: "a", "b", "c" and 1 more'],
  ])('of %j is its path and fault', (value, text) => expect(describeAll(value)).toEqual([text]));
  it('does not repeat a key that may be the number of a person', () => {
    expect(describeAll({ '123456789': 1 })).toEqual(['unknown: a key']);
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

import { expect, it } from 'vitest';
import { LIMITS_SCHEMA } from '../../../src/app/settings/limits.ts';
import { LIMITS } from '../../../src/formats/bytes/limits.ts';

it('accepts every default, and any of them alone', () => {
  const { settingsBytes: _, ...defaults } = LIMITS;
  expect(LIMITS_SCHEMA.parse(defaults)).toEqual(defaults);
  expect(LIMITS_SCHEMA.parse({ rows: 5 })).toEqual({ rows: 5 });
});
it.each([
  ['0', { rows: 0 }],
  ['half a row', { rows: 1.5 }],
  ['more columns than Excel has', { columns: 16_385 }],
  ['an unknown limit', { other: 1 }],
  ['the limit of the settings file itself', { settingsBytes: 1 }],
])('refuses %s', (_, limits) => expect(LIMITS_SCHEMA.safeParse(limits).success).toBe(false));

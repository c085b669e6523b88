import { expect, it } from 'vitest';
import { getCoreName, splitBrackets } from '../../../src/core/portal/core-name.ts';

it.each([
  ['Made-Up of Illinois', 'madeup'],
  ['Made Up of IL', 'madeup'],
  ['IL made_up Medicaid HMO, Inc.', 'madeup'],
  ['Made-Up Health Plans', 'madeup'],
  ['MadeUp Healthplan HP (HealthChoice)', 'madeup'],
  ['Made-Up Health', 'madeuphealth'],
  ['Made-Up Illini', 'madeupillini'],
  ['Illinois Medicaid', 'illinoismedicaid'],
  ['HMO Illinois', 'hmoillinois'],
  ['', ''],
])('the core of %j is %j', (name, core) => expect(getCoreName(name)).toBe(core));

it.each([
  ['Made-Up', 'Made-Up', []],
  ['Made-Up (Cook) [IL]', 'Made-Up', ['Cook', 'IL']],
  ['Made-Up ( Cook', 'Made-Up', ['Cook']],
  ['Made (so) Up', 'Made Up', ['so']],
])('the brackets of %j', (name, outside, inside) => {
  const parts = splitBrackets(name);
  expect(parts.outside.replace(/ +/g, ' ').trim()).toBe(outside);
  expect(parts.inside).toEqual(inside);
});
